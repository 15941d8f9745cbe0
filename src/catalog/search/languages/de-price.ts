import type { PriceWords } from './language.js';
import { pairs, phrases } from './word-tables.js';

/** How prices, and sums of money, are spoken of in German; without umlauts. */
export const price: PriceWords = {
  below: phrases(`
    unter, bis, bis zu, weniger als, gunstiger als, billiger als, hochstens, maximal, max, nicht mehr als,
    nicht uber, nicht teurer als, fur unter, fur hochstens, fur maximal, fur bis zu, budget, budget von,
    budget bis, <, <=, ≤
  `),
  above: phrases(`
    uber, ab, mehr als, mindestens, teurer als, nicht unter, nicht weniger als, von, min, >, >=, ≥
  `),
  between: ['zwischen', 'von'],
  around: ['ungefahr', 'circa', 'rund', 'zirka'],
  aroundMoney: ['ca', 'um', 'um die', 'etwa', 'fur'],
  counting: ['mindestens', 'mehr als', 'nicht weniger als', 'weniger als', 'nicht mehr als', 'hochstens'],
  slang: new Map([
    ['funfer', '5'],
    ['zehner', '10'],
    ['zwanziger', '20'],
    ['funfziger', '50'],
  ]),
  articles: ['ein', 'einen', 'einem', 'der', 'den', 'dem'],
  and: ['und', 'bis'],
  currencies: new Map(
    pairs(`
      € EUR, eur EUR, euro EUR, euros EUR, £ GBP, gbp GBP, $ USD, usd USD, dollar USD, chf CHF, franken CHF, fr CHF
    `),
  ),
  ambiguous: [],
  sizes: ['grosse', 'grossen', 'gr', 'nr', 'nummer', 'alter'],
  cheap: phrases(`
    billig, billige, billiger, billiges, billigen, billigste, billigster, billigstes, billigsten, gunstig,
    gunstige, gunstiger, gunstiges, gunstigen, gunstigste, gunstigster, gunstigstes, gunstigsten, preiswert,
    preiswerte, preiswerter, preiswertes, preisgunstig, nicht teuer, am gunstigsten, am billigsten,
    nicht zu teuer
  `),
  dear: phrases(`
    teuer, teure, teurer, teures, teuren, teuerste, teuerster, teuerstes, teuersten, am teuersten,
    hochpreisig
  `),
  reduced: phrases(`
    reduziert, reduzierte, reduzierter, reduziertes, reduzierten, im angebot, angebot, angebote,
    sonderangebot, sonderangebote, rabattiert, rabattierte, im sale, sale, ausverkauf, heruntergesetzt,
    heruntergesetzte, schnappchen
  `),
  selling: ['zum verkauf'],
};
