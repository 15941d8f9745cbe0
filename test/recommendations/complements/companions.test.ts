import { expect, test } from 'vitest';
import type { ProductId } from '../../../src/catalog/product.js';
import { companionsOf } from '../../../src/recommendations/complements/companions.js';

const [GUITAR, PLECTRUMS, CAPO] = ['guitar', 'plectrums', 'capo'] as ProductId[];
const ids = [GUITAR, PLECTRUMS, CAPO];
const prices = [40_000, 1_000, 2_000];
const index = { position: (id: string) => ids.indexOf(id as ProductId), price: (at: number) => prices[at]! };
const beside = (position: number, score: number) => ({ position, score, use: 0, company: score, kind: '' });
const finder = {
  of: (position: number) =>
    [[beside(1, 1.1), beside(2, 1.1)], [beside(2, 1.3), beside(0, 1.2)], []][position]!,
};

test.each([[[GUITAR!, PLECTRUMS!]], [[PLECTRUMS!, GUITAR!]]])(
  'what goes with a thing and with what goes with that is named beside the thing: %j',
  (about) => {
    const capo = companionsOf(about, finder, index).find(({ position }) => position === 2);
    expect(capo?.about).toBe(GUITAR);
  },
);

test('what goes with one of the things alone is named beside that', () => {
  expect(companionsOf([PLECTRUMS!], finder, index).map(({ about }) => about)).toEqual([PLECTRUMS, PLECTRUMS]);
});
