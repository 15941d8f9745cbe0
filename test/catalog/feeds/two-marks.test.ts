import { describe, expect, it } from 'vitest';
import { draftOf, problemsOf } from './reading-support.js';

describe('a price with a symbol and a code', () => {
  it.each([
    ['$12.99 USD', 1299, 'USD'],
    ['USD $12.99', 1299, 'USD'],
    ['12,99 € EUR', 1299, 'EUR'],
    ['EUR 1.299,00', 129_900, 'EUR'],
    ['1 299,00 kr SEK', 129_900, 'SEK'],
    ['12.99 $ CAD', 1299, 'CAD'],
    ['US$ 12.99 USD', 1299, 'USD'],
    ['£12.99GBP', 1299, 'GBP'],
  ])('that agree is one price: %s', (price, amount, currency) => {
    expect(draftOf({ price }).product.price).toEqual({ amount, currency });
  });

  it.each(['€12.99 USD', '$12.99 EUR', 'CA$12.99 USD', '12.99 EUR USD'])(
    'that disagree is none: %s',
    (price) => {
      expect(problemsOf({ price })).toEqual([expect.stringContaining('a price has one currency')]);
    },
  );
});
