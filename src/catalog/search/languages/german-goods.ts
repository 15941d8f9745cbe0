import { wordsIn } from '../../../language/word-lists.js';
import { MEANINGS } from './german-list.js';
import { plainText } from './tokens.js';

/** Shorter parts of a compound are parts by chance, unless the list says that they are parts: `-klo`. */
const SHORTEST_LAST = 4;
const SHORTEST_FIRST = 3;

const OF_PEOPLE = wordsIn('de/names-of-people.txt');

const WORDS: ReadonlySet<string> = new Set(
  [...MEANINGS.keys()]
    .filter((word) => !word.startsWith(','))
    .map(plainText)
    .filter((word) => !OF_PEOPLE.has(word)),
);

/**
 * Whether German goods are called so: `teekanne` by itself or by both its parts. Not what tells of no goods by itself, as
 * a colour or a relative does.
 * @param word small letters without accents: see `plainWord`
 */
export function isGermanGoods(word: string): boolean {
  return WORDS.has(word) || isCompound(word);
}

/** Whether the list of goods has the word, and not only both its parts. @param word as above */
export const isListedGoods = (word: string): boolean => WORDS.has(word);

function isCompound(word: string): boolean {
  for (let at = SHORTEST_FIRST; at < word.length; at++)
    if (isLastPart(word.slice(at)) && isFirstPart(word.slice(0, at))) return true;
  return false;
}

function isLastPart(part: string): boolean {
  return WORDS.has(`-${part}`) || (part.length >= SHORTEST_LAST && WORDS.has(part));
}

/** As it is, or with what joins it: `Woll-` is wool, `Küchen-` a kitchen. */
function isFirstPart(part: string): boolean {
  const bare = part.replace(/e?[ns]$/, '');
  return [part, bare, `${bare}e`, `${part}e`].some((form) => WORDS.has(form));
}
