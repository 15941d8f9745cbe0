import { compoundOf, stemOf } from '../catalog/search/languages/german-compounds.js';
import { MEANINGS } from '../catalog/search/languages/german-list.js';

/** A product's text in the English that phrases and drawings are named in, as far as a list of words knows it. */
export type InEnglish = (text: string) => string;

const asWritten: InEnglish = (text) => text;

/** How texts of a catalogue are read, by the language that it says it is in; only of German is there a list. */
export function inEnglishFrom(language: string): InEnglish {
  return language === 'de' ? fromGerman : asWritten;
}

/** What stands behind it says of what, for whom or how: `Kanne aus Steingut` is a pot. */
const TAIL = /[,;:(|–—]|\s-\s|\s(?:aus|mit|für|von|vom|im|in|zum|zur|ohne|und|nach|à)\s/u;

/** The German noun comes last, before any tail; where nouns have their capitals, what has none is no thing. */
function fromGerman(text: string): string {
  const [head = text] = text.split(TAIL);
  const all = head.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const nouns = all.filter((word) => /^\p{Lu}/u.test(word));
  return (nouns.length > 0 ? nouns : all).map(wordInEnglish).join(' ');
}

function wordInEnglish(written: string): string {
  const word = written.toLowerCase();
  return word.includes('-') ? joinedInEnglish(word) : (meaningOf(word) ?? word);
}

function meaningOf(word: string): string | undefined {
  return MEANINGS.get(word) || stemOf(word)?.meaning || compoundOf(word, BY_HALF);
}

/** `Akku-Bohrschrauber` is one word; of one whose last part nobody knows the first parts say nothing of what it is. */
function joinedInEnglish(word: string): string {
  const joined = word.replaceAll('-', '');
  const parts = word.split('-');
  const last = parts.at(-1) ?? '';
  const known = MEANINGS.get(joined);
  if (known) return known;
  return meaningOf(last) === undefined ? last : parts.map((part) => meaningOf(part) ?? part).join(' ');
}

/** Half of a compound is enough for a picture: a `Wolkenkissen` is drawn as a cushion. */
const BY_HALF = { isForeignPage: true, isKnown: () => false };
