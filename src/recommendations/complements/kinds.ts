import type { Kind, Pairings } from '../../catalog/goes-with.js';
import type { Product } from '../../catalog/product.js';
import { readOnce } from '../../processes/kept-on.js';
import { groupedBy } from '../../segments/tally.js';
import { fold } from '../../segments/word-forms.js';

export const byCategory = (pairings: Pairings): ReadonlyMap<string, Pairings> =>
  groupedBy(pairings, ({ from }) => from.category);

/** Whether a product of the kind's category is meant by the merchant's words: by what its name and its tags hold. */
export function isMeant(product: Product, kind: Kind): boolean {
  const { named, except } = wordsOf(kind);
  if (named.length === 0 && except.length === 0) return true;
  const text = textOf(product);
  const holds = (words: string): boolean => text.includes(words);
  return (named.length === 0 || named.some(holds)) && !except.some(holds);
}

type Words = Pick<Kind, 'named' | 'except'>;

/** Hundreds of products are compared with each kind of the merchant's file. */
const wordsOf = readOnce(
  ({ named, except }: Kind): Words => ({ named: named.map(spaced), except: except.map(spaced) }),
);

const textOf = readOnce(({ name, tags }: Product) => [name, ...tags].map(spaced).join('|'));

/** The words in one form each, with a space at either end, so that only whole words are found. */
function spaced(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map(fold).join(' ')} `;
}
