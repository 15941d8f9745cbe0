import type { ProductSearch } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';
import type { Untold } from './unmatched-words.js';

const NUMBERS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
];
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2}|${NUMBERS.join('|')})[ -]?(?:personen|(?:persons?|people|man|berth)(?!\\p{L}))`,
  'giu',
);

/**
 * A number of persons that is asked for and that only some of the answers say, or none, while others say another number: a
 * tent for four beside one for two. Undefined where none is asked for, or no answer is for another number.
 */
export function personsUntold(
  words: string,
  search: Pick<ProductSearch, 'productAt'>,
  found: readonly Answer[],
): Untold | undefined {
  const [asked] = countsIn(words);
  if (asked === undefined) return undefined;
  const counts = found.map(({ position }) => countsOf(position, search));
  const isAsked = (said: readonly Count[]) => said.some(({ number }) => number === asked.number);
  if (!counts.some((said) => said.length > 0 && !isAsked(said))) return undefined;
  return { words: [asked.text], by: counts.some(isAsked) ? 'some' : 'all' };
}

interface Count {
  readonly number: number;
  /** As it stands there: `2 people`. */
  readonly text: string;
}

function countsOf(position: number, search: Pick<ProductSearch, 'productAt'>): readonly Count[] {
  const { name = '', tags = [] } = search.productAt(position) ?? {};
  return countsIn([name, ...tags].join(', '));
}

function countsIn(text: string): readonly Count[] {
  return [...text.matchAll(COUNTED)].map(([said, number = '']) => ({ number: numberOf(number), text: said }));
}

function numberOf(said: string): number {
  const at = NUMBERS.indexOf(said.toLowerCase());
  return at < 0 ? Number(said) : (at % 10) + 1;
}
