import type { ProductId } from '../../catalog/product.js';
import type { Evidence } from '../../interests/evidence.js';
import { segmentOfInterest } from '../../interests/interest.js';
import type { Share } from '../../interests/share.js';
import type { Interest } from '../../interests/signature.js';
import type { TypedWords } from '../../interests/typed-words.js';
import type { InterestId } from '../../visits/entry.js';
import type { ShopIndex } from '../index/shop-index.js';
import { type CoInterestTerm, coInterestTerm, weightInTable } from './co-interest-term.js';
import { type Likeness, likenessFrom } from './likeness.js';
import { supportAt } from './support.js';
import type { TasteTerm } from './taste-term.js';
import { type WordsTerm, wordsTerm } from './words-term.js';

/** One interest as it ranks: its signals, each of which speaks for what is like it. */
export interface InterestTerm {
  readonly interest: InterestId;
  /** Position of its segment in the index; undefined for typed words. */
  readonly segment: number | undefined;
  /** Typed words, which are compared by meaning and by name; undefined for a segment. */
  readonly words: TypedWords | undefined;
  /** Sum of the weights. */
  readonly weight: number;
  readonly terms: readonly TasteTerm[];
  /** How like each term products are, by its place among the terms: see `supportAt`. */
  readonly speaking: readonly Likeness[];
  /** What its signals speak for through co-interest. */
  readonly coInterest: CoInterestTerm;
  /** Sum of the weights of the signals that the table of co-interest can speak for. */
  readonly inTable: number;
  /** What its signals speak for by the words of names. */
  readonly named: WordsTerm;
}

/**
 * What an interest gives to a product: `sum of w_i g(t_i . t_p)` over its signals. The likeness that any two products
 * have is taken away from each signal alone (`support`), so that each speaks only for what is like it, and a wide interest
 * for as much as its signals do one by one. A segment speaks only for its members, or a camera strap would recommend yoga
 * straps in the name of film cameras.
 */
export function interestValue(one: InterestTerm, position: number, index: ShopIndex): number {
  return one.words || isMember(one.segment, position, index) ? valueToMember(one, position, index) : 0;
}

/** The same for a product of its segment, or any for typed words. */
export function valueToMember({ terms, speaking }: InterestTerm, position: number, index: ShopIndex): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++)
    sum += (terms[i] as TasteTerm).weight * supportAt(speaking[i] as Likeness, position, index);
  return sum;
}

/** Whether a product is of an interest's segment. */
function isMember(segment: number | undefined, position: number, index: ShopIndex): boolean {
  return index.memberships(position).some((one) => one.segment === segment);
}

/** An interest as it ranks, with what each of its signals speaks for. */
export function interestTerm(
  { id, shares }: Interest,
  reading: {
    readonly term: (interest: InterestId, share: Share) => TasteTerm;
    readonly likenessOf: (evidence: Evidence) => Likeness;
  },
  index: ShopIndex,
): InterestTerm {
  const terms = shares.filter((share) => share.rankingWeight > 0).map((share) => reading.term(id, share));
  const weight = terms.reduce((all, term) => all + term.weight, 0);
  const segment = segmentOfInterest(id, index.segments);
  const words = terms[0]?.evidence.words;
  const speaking = terms.map(({ evidence }) => reading.likenessOf(evidence));
  const [coInterest, inTable] = [coInterestTerm(terms, index), weightInTable(terms, index)];
  const named = wordsTerm(terms, speaking, index);
  return { interest: id, segment, words, weight, terms, speaking, coInterest, inTable, named };
}

/** How like signals products are, for those of one product the same: a long visit has several of most. */
export function likenessesOf(index: ShopIndex): (evidence: Evidence) => Likeness {
  const known = new Map<ProductId, Likeness>();
  return (evidence) => {
    const { product } = evidence;
    const likeness =
      (product === undefined ? undefined : known.get(product)) ?? likenessFrom(evidence, index);
    if (product !== undefined) known.set(product, likeness);
    return likeness;
  };
}
