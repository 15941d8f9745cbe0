import type { Product } from '../../catalog/product.js';
import type { InterestAnswer } from '../../catalog/search/interest-answers.js';
import { holdsStem, isCalledBy, isOfOtherHalf, saysStem } from './phrase-head.js';

/**
 * A part of the shop that is called by two things holds both: pinking shears are no *knitting* because they stand in
 * *Sewing & knitting*, and a bar of soap is no *bath* because it stands on *Bath & soap*. In a department a product is of
 * the word where name or tags say so, or where most products of its shelf speak of it.
 */
export function ofTheirShelves(
  { text, head }: { readonly text: string; readonly head: string },
  answers: readonly InterestAnswer[],
  products: readonly Product[],
): readonly InterestAnswer[] {
  const placed = answers.filter(({ isPlace }) => isPlace);
  const isElsewhere = ({ position }: InterestAnswer) => {
    const product = products[position];
    return product !== undefined && isOfOtherHalf(head, product.category, product);
  };
  // Who types both names means both.
  if (!text.includes('&') && placed.some(isElsewhere))
    return answers.map((one) => (one.isPlace && isElsewhere(one) ? { ...one, isPlace: false } : one));
  if (!placed.some(({ position }) => products[position]?.department.includes(' & '))) return answers;
  const shelfOf = ({ position }: InterestAnswer) => products[position]?.category ?? '';
  const bears = ({ labelled, position }: InterestAnswer) =>
    labelled > 0 || isAbout(head, products[position], isCalledBy);
  const speaksOf = ({ position }: InterestAnswer) => isAbout(head, products[position], saysStem);
  const isTheirs = (shelf: string) => {
    const all = placed.filter((one) => shelfOf(one) === shelf);
    return 2 * all.filter((one) => bears(one) || speaksOf(one)).length > all.length;
  };
  const theirs = new Set([...new Set(placed.map(shelfOf))].filter(isTheirs));
  return answers.map((answer) =>
    answer.isPlace && !bears(answer) && !theirs.has(shelfOf(answer)) ? { ...answer, isPlace: false } : answer,
  );
}

/** Whether a product tells of what a phrase is about, its head. */
export const isAbout = (head: string | undefined, product: Product | undefined, holds = holdsStem): boolean =>
  head !== undefined && product !== undefined && holds(head, product);
