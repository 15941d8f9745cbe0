import type { PriceWords } from './language.js';
import { pairs, phrases } from './word-tables.js';

/** How prices, and sums of money, are spoken of in English. */
export const price: PriceWords = {
  below: phrases(`
    under, below, less than, cheaper than, up to, at most, no more than, not more than, not over, not above,
    max, maximum, within, budget, budget of, <, <=, ≤
  `),
  above: phrases(`
    over, above, more than, at least, not under, not below, not less than, no less than, from, min, minimum,
    >, >=, ≥
  `),
  between: ['between', 'from'],
  around: ['around', 'roughly', 'approximately', 'approx', 'circa'],
  aroundMoney: ['about', 'near', 'ca'],
  counting: phrases(`
    at least, more than, no less than, not less than, fewer than, no more than, not more than
  `),
  slang: new Map([
    ['fiver', '5'],
    ['tenner', '10'],
  ]),
  articles: ['a', 'an', 'the'],
  and: ['and', 'to', 'until', 'up to', 'down to'],
  currencies: new Map(
    pairs(`
      € EUR, eur EUR, euro EUR, euros EUR, £ GBP, gbp GBP, pounds GBP, quid GBP, $ USD, usd USD, dollars USD, bucks USD
    `),
  ),
  ambiguous: ['pounds'],
  sizes: ['size', 'sizes', 'no', 'number', 'spf', 'age', 'ages', 'aged'],
  cheap: phrases(`
    cheap, cheapest, inexpensive, affordable, low cost, least expensive, not expensive, not too expensive,
    not so expensive
  `),
  dear: ['expensive', 'most expensive', 'dearest', 'priciest', 'pricey', 'costliest'],
  reduced: phrases(`
    sale, on sale, in the sale, in sale, sales, reduced, discounted, discount, discounts, on offer,
    special offer, special offers, marked down, clearance, bargain, bargains
  `),
  selling: ['for sale'],
};
