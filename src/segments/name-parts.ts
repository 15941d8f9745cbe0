import type { Speech } from './speech.js';
import { capitalised, listed } from './word-forms.js';

/** The words that a shop writes in its names and descriptions, lower case. */
export type Written = ReadonlySet<string>;

/** `sandwiches/wraps` has two parts, `Home > Kitchen` is `Kitchen`, `homedecor` is read as two words. */
export function partsOf(name: string, written: Written, speech: Speech): string[] {
  const leaf = name.split('>').at(-1) ?? name;
  const parts = leaf
    .split(/[,/&+;|]|\band\b/i)
    .map((part) => part.replace(/[_\s]+/g, ' ').trim())
    .filter((part) => part !== '');
  return parts.map((part) => (isBare(part) ? opened(part, written, speech) : part));
}

/** Whether a name is one word in lower case: a key, not yet a label. */
export function isBare(name: string): boolean {
  return /^\p{Ll}+$/u.test(name);
}

/** Parts as a shelf label: "Mats & towels". Sentence case is for English, other languages stay as written. */
export function shelfLabel(parts: readonly string[], { isEnglish }: Pick<Speech, 'isEnglish'>): string {
  const all = isEnglish ? said(parts) : parts;
  const next = (part: string): string => (isEnglish ? lowered(part) : part);
  return listed(all.map((part, i) => (i === 0 ? capitalised(part) : next(part))));
}

/** A last word that all parts share is said once. */
function said(parts: readonly string[]): readonly string[] {
  const ends = parts.map((part) => / (\S+)$/.exec(part)?.[1]?.toLowerCase());
  const shared = parts.length > 1 && ends[0] !== undefined && ends.every((end) => end === ends[0]);
  return shared ? parts.map((part, i) => (i < parts.length - 1 ? part.replace(/ \S+$/, '') : part)) : parts;
}

/** `homedecor` becomes `home decor` where the shop never writes the one word and does write the two. */
function opened(word: string, written: Written, { isEnglish, fold, plural }: Speech): string {
  if (!isEnglish || written.has(word) || written.has(fold(word)) || written.has(plural(word))) return word;
  for (let at = 4; at <= word.length - 4; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (written.has(left) && written.has(right)) return `${left} ${right}`;
  }
  return word;
}

/** Lower case, except for what is written all in capitals (LED, DIY). */
function lowered(part: string): string {
  return part.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase(),
  );
}
