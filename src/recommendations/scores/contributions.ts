import type { ProductId } from '../../catalog/product.js';
import type { ShopIndex } from '../index/shop-index.js';
import { kinshipOf } from '../kinds/kinship.js';
import type { Kinship } from '../kinds/kinships.js';
import { negativeValue } from './aversions.js';
import { coInterestOfSignal, newcomerFactor } from './co-interest-term.js';
import { type InterestTerm, interestValue } from './interest-term.js';
import type { Likeness } from './likeness.js';
import { cosineWith } from './likeness.js';
import { coInterestScale, pageOf, type Ranking, shopTermsOf, tasteScale, wordsScale } from './ranking.js';
import { supportAt } from './support.js';
import type { TasteTerm } from './taste-term.js';
import { wordsOfSignal } from './words-term.js';

/** One named part of a product's score; never 0. */
export type Contribution =
  | {
      readonly source: 'signal' | 'aversion';
      readonly term: TasteTerm;
      readonly kinship: Kinship;
      /** Of what a search found, the product itself. */
      readonly found?: ProductId | undefined;
      readonly value: number;
    }
  | {
      readonly source: 'coInterest';
      readonly term: TasteTerm;
      /** No shopper made the visits behind it. */
      readonly simulated: boolean;
      readonly value: number;
    }
  | {
      readonly source: 'words';
      readonly term: TasteTerm;
      /** Words that the name of the signal's product has too, as the card's name has them. */
      readonly shared: readonly string[];
      readonly value: number;
    }
  | { readonly source: ShopSource; readonly value: number };

/**
 * `use`, `company` and `together` are the parts of a complement. What sells is `ordered` where the shop's own orders say it,
 * and `popular` where the catalogue does.
 */
export type ShopSource = 'page' | 'use' | 'company' | 'together' | 'popular' | 'ordered' | 'new';

/**
 * Splits a score into what made it; the values add up to `score` (1e-6), because they are the same products
 * of the same numbers. Only done for the cards that are shown.
 */
export function contributions(position: number, ranking: Ranking, index: ShopIndex): Contribution[] {
  const shop = shopTermsOf(position, pageOf(position, ranking, index), ranking, index);
  const newcomer = newcomerFactor(position, index);
  const all: Contribution[] = [];
  for (const one of ranking.interests) {
    addSignals(all, one, position, newcomer * tasteScale(ranking), index);
    addCoInterest(all, one, position, coInterestScale(ranking), index);
    addWords(all, one, position, newcomer * wordsScale(ranking), index);
  }
  all.push(...aversionsTo(position, ranking, index));
  const sells = index.ordered?.has(position) ? 'ordered' : 'popular';
  for (const [source, value] of [
    ['page', shop.page],
    [sells, shop.popular],
    ['new', shop.new],
  ] as const)
    if (value !== 0) all.push({ source, value });
  return all;
}

/** What each thing that was turned down takes from the score of a product that is like it; values are below 0. */
export function aversionsTo(position: number, ranking: Ranking, index: ShopIndex): Contribution[] {
  const taken: Contribution[] = [];
  // The sum was taken when the product was ranked, and each part of it is 0 or below: most products are like none.
  if (ranking.against(position) === 0) return taken;
  const scale = newcomerFactor(position, index) * tasteScale(ranking);
  for (const term of ranking.negative) {
    const value = scale * negativeValue(term, cosineWith(term.evidence, position, index), index);
    if (value === 0) continue;
    taken.push({ source: 'aversion', term, kinship: kinshipOf(term.evidence, position, index), value });
  }
  return taken;
}

/** Each signal's own part: together they are the interest's value. */
function addSignals(
  to: Contribution[],
  one: InterestTerm,
  position: number,
  scale: number,
  index: ShopIndex,
): void {
  if (interestValue(one, position, index) === 0) return;
  for (let i = 0; i < one.terms.length; i++) {
    const term = one.terms[i] as TasteTerm;
    const value = scale * term.weight * supportAt(one.speaking[i] as Likeness, position, index);
    if (value === 0) continue;
    const kinship = kinshipOf(term.evidence, position, index);
    const found = kinship === 'same' ? index.idAt(position) : undefined;
    to.push({ source: 'signal', term, kinship, found, value });
  }
}

/** Co-interest is a sum over signals: each one's part is what it added. */
function addCoInterest(
  to: Contribution[],
  { terms, coInterest }: InterestTerm,
  position: number,
  scale: number,
  index: ShopIndex,
): void {
  if (!coInterest.has(position)) return;
  for (const term of terms) {
    const value = scale * coInterestOfSignal(term, position, index);
    if (value !== 0)
      to.push({ source: 'coInterest', term, simulated: index.coInterest?.simulated ?? false, value });
  }
}

/** Words are a sum over signals too. */
function addWords(
  to: Contribution[],
  { terms, speaking }: InterestTerm,
  position: number,
  scale: number,
  index: ShopIndex,
): void {
  for (const [i, term] of terms.entries()) {
    const { value, shared } = wordsOfSignal(term, speaking[i] as Likeness, position, index);
    if (value !== 0) to.push({ source: 'words', term, shared, value: scale * value });
  }
}
