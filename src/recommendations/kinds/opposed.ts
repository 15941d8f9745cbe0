import type { Product } from '../../catalog/product.js';
import { groupsIn } from '../../language/word-lists.js';
import { keptOn, readOnce } from '../../processes/kept-on.js';

const OPPOSITE = '!';
/** What says the one, and what says the other. */
const OPPOSED = groupsIn('en/opposed.txt').map((group) => ({
  one: group.filter((phrase) => !phrase.startsWith(OPPOSITE)),
  other: group.flatMap((phrase) => (phrase.startsWith(OPPOSITE) ? phrase.slice(OPPOSITE.length) : [])),
}));

type Texts = Pick<Product, 'tags' | 'description'>;

/** Whether two products say the opposite of one another: a rich cream for dry skin, and a gel that is oil-free. */
export function areOpposed(one: Texts, other: Texts): boolean {
  const others = sidesOf(other);
  return sidesOf(one).some((side, i) => side * (others[i] ?? 0) < 0);
}

/** Of each pair of opposites 1 or -1 where a product says the one or the other, and 0 where it says neither or both. */
const sidesOf = readOnce((product: Texts): readonly number[] => {
  const { tags } = product;
  const description = product.description.toLowerCase();
  const isSaid = (phrase: string) =>
    tags.includes(phrase) || (/[\s-]/u.test(phrase) && description.includes(phrase));
  return OPPOSED.map(({ one, other }) => Number(one.some(isSaid)) - Number(other.some(isSaid)));
}, keptOn('sides'));
