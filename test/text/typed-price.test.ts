import { describe, expect, test } from 'vitest';
import { typedPrice } from '../../src/text/typed-price.js';

describe('a price as people type it', () => {
  test.each([
    ['20', 20],
    ['€20', 20],
    ['20 €', 20],
    ['20 EUR', 20],
    ['20 euros', 20],
    ['20,-', 20],
    ['10,50', 10.5],
    ['10.5', 10.5],
    ['1.000', 1_000],
    ['1,000', 1_000],
    ['1 000', 1_000],
    ["1'000", 1_000],
    ['1.234,50', 1_234.5],
    ['1,234.50', 1_234.5],
    ['1.234.567', 1_234_567],
    ['$ 9.99', 9.99],
    ['0', 0],
  ])('%j is %d', (typed, price) => expect(typedPrice(typed)).toBe(price));

  test.each(['', ' ', 'abc', '-5', '1,2,3', '1.00.0', '10 to 20', '12345678', '1e3', '10,505,5', '€', '½'])(
    '%j is none',
    (typed) => expect(typedPrice(typed)).toBeUndefined(),
  );
});
