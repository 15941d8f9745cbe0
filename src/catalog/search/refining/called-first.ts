import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import { SENTENCE_LENGTH } from '../matching/coverage.js';
import { kindNames } from '../matching/merchants-kind.js';
import type { ProductSearch } from '../matching/product-search.js';
import { isSize } from '../query/sizes.js';
import type { Term } from '../query/terms.js';
import type { Answer } from '../ranking/rank.js';

/**
 * Where any of them that its last word heads is called by each word of a short name, those alone: beside a hand cream no cream that only tells of
 * hands. How a thing is and what it is made of its text may say, and a shelf or a kind of just that name says all of it.
 */
export function calledFirst(
  things: readonly Answer[],
  { terms, isHead }: { readonly terms: readonly Term[]; isHead(one: Answer): boolean },
  { productAt }: Pick<ProductSearch, 'productAt'>,
): readonly Answer[] {
  const naming = terms.filter((one) => !one.isDescribing && !one.isMaterial && !isSize(one.typed, english));
  if (naming.length < 2 || terms.length >= SENTENCE_LENGTH) return things;
  const plain = (text: string) => wordsOf(text, english).map(english.singular);
  const said = plain(naming.map(({ typed }) => typed).join(' ')).join(' ');
  const isCalled = ({ position }: Answer) => {
    const { name = '', tags = [], category = '', department = '', ...one } = productAt(position) ?? {};
    const kinds = kindNames(one).flat();
    if ([...kinds, ...category.split(' & ')].some((text) => plain(text).join(' ') === said)) return true;
    const shelves = [category, department].filter((shelf) => !shelf.includes('&'));
    const words = new Set(plain([name, ...tags, ...kinds, ...shelves].join(' ')));
    return naming.every(({ forms }) =>
      [...forms.keys()].some((form) => form.split(' ').every((word) => words.has(word))),
    );
  };
  const called = things.filter(isCalled);
  return called.some(isHead) ? called : things;
}
