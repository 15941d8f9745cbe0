import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { type Called, isOnlyDear, undoubted } from '../../../src/recommendations/typed/doubts.js';

const thing = (name: string, euros: number, ...held: string[]): Called => ({
  product: {
    name,
    kind: 'machines',
    category: 'Tools',
    price: { amount: 100 * euros, currency: 'EUR' },
  } as Product,
  held: new Set(held),
});

const namesOf = (all: readonly Called[], usualEuros = 20) =>
  undoubted(all, 100 * usualEuros).map(({ product }) => product.name);

describe('what words may mean', () => {
  test('is doubted beside what agrees with more of them', () => {
    const bike = thing('bike', 20, 'cycling');
    const gloves = thing('gloves', 20, 'cycling', 'winter');
    expect(namesOf([bike, gloves])).toEqual(['gloves']);
    expect(namesOf([bike])).toEqual(['bike']);
  });

  test('is not doubted beside what agrees with others of them', () => {
    expect(namesOf([thing('shoe', 20, 'trail'), thing('torch', 20, 'night')])).toEqual(['shoe', 'torch']);
  });

  test('is doubted where it is dear beside one of its kind that agrees as well', () => {
    const [dear, plain] = [thing('dear', 745, 'sew'), thing('plain', 219, 'sew')];
    expect(namesOf([dear, plain])).toEqual(['plain']);
    expect(namesOf([dear])).toEqual(['dear']);
    const book = {
      ...thing('book', 9, 'sew'),
      product: { ...thing('book', 9).product, kind: 'books' } as Product,
    };
    expect(namesOf([dear, book])).toEqual(['book']);
    expect(namesOf([thing('mug', 30, 'tea'), thing('cup', 10, 'tea')])).toEqual(['mug', 'cup']);
  });

  test('is only dear where what is not goes with it, and is no other of its kind', () => {
    const dear = thing('turntable', 379, 'record');
    const brush = {
      ...thing('brush', 20, 'record'),
      product: { ...thing('brush', 20).product, kind: 'brushes' } as Product,
    };
    expect(isOnlyDear([dear, brush], 2000)(dear)).toBe(true);
    expect(isOnlyDear([dear, brush], 2000)(brush)).toBe(false);
    expect(isOnlyDear([dear, thing('plain turntable', 70, 'record')], 2000)(dear)).toBe(false);
    expect(isOnlyDear([dear], 2000)(dear)).toBe(false);
  });
});
