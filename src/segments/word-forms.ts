import pluralize from 'pluralize';
import { wordsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';

pluralize.addIrregularRule('lens', 'lenses');
pluralize.addSingularRule('canvas', 'canvas');
for (const word of wordsIn('en/no-plural.txt')) pluralize.addUncountableRule(word);

const SMALL_WORDS = wordsIn('en/small-words.txt');

const folded = new Map<string, string>();

/** The form that singular and plural share, in lower case: `Watches` and `watch` are both `watch`. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const form = lower.length > 3 ? pluralize.singular(lower) : lower;
  folded.set(word, form);
  return form;
}

/** `backpack` becomes `backpacks`, `scarf` `scarves`, `shoes` stays. */
export function plural(word: string): string {
  return pluralize.plural(word);
}

/** Whether the word is a plural already: `shoes`, not `glass`. */
export function isPlural(word: string): boolean {
  return pluralize.isPlural(word) && !pluralize.isSingular(word);
}

/** The words of a text that can say what a product is about: no numbers, no small words. */
export function tellingWords(text: string): string[] {
  return words(text).filter((word) => word.length > 2 && !/\d/.test(word) && !SMALL_WORDS.has(word));
}

/** The same words, each also as the shop wrote it: `sage` is *Säge*. */
export function tellingWordsAsWritten(
  text: string,
): readonly { readonly plain: string; readonly written: string }[] {
  const written = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return written.flatMap((word) => tellingWords(word).map((plain) => ({ plain, written: word })));
}

/** What a name calls it, folded: the last word before "with", "for" or a comma; undefined without one. */
export function headNoun(name: string): string | undefined {
  const phrase = name
    .toLowerCase()
    .replace(/^(a |the )?(set|pack|pair|box|bag|bundle|roll|sheet|tin|jar|tube|packet) of /, '')
    .split(/[,;:(|–—]| - | (?:with|for|in|of|and|from|by|to|on|at) /)[0];
  const head = tellingWords(phrase ?? '').at(-1);
  return head === undefined ? undefined : fold(head);
}

/** Capital first, the rest as it stands. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a & b", "a, b & c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} & ${parts.at(-1)}`;
}
