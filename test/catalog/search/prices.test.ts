import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, products } = await openDemoSearch();
const priceOf = (position: number) => (products[position]?.price.amount ?? 0) / 100;

describe('a range that is said from its upper end', () => {
  test.each([
    'lamp from 50 to 5',
    'lamp 50 - 5 euros',
    'lamp between €50 and €5',
    'lamp from 50 down to 5',
    'Lampe von 50 bis 5 Euro',
  ])('%s', async (query) => {
    const { applied, found } = await ask(query);
    expect(applied).toMatchObject([{ wish: { kind: 'price', least: 5, most: 50, isTurned: true } }]);
    expect(found.length).toBeGreaterThan(0);
    for (const { position } of found) expect(priceOf(position)).toBeLessThanOrEqual(50);
  });

  test('in order it is not turned', async () => {
    const { applied } = await ask('lamp from 5 to 50');
    expect(applied[0]?.wish).toEqual({ kind: 'price', least: 5, most: 50 });
  });
});

describe('two prices that contradict each other', () => {
  test.each([
    'lamp over 50 under 5',
    'lamp under 5 over 50',
    'lamp at least 50 max 5',
    'lamp über 50 unter 5',
  ])('%s: neither narrows, and what answers the rest is shown', async (query) => {
    const { applied, unmet, found } = await ask(query);
    expect(applied).toEqual([]);
    expect(unmet.map(({ wish }) => wish)).toMatchObject([{ isImpossible: true }, { isImpossible: true }]);
    const all = (await ask('lamp')).found;
    expect(found.map(({ position }) => position)).toEqual(all.map(({ position }) => position));
  });

  test('alone they narrow nothing', async () => {
    const { applied, found } = await ask('over 50 under 5');
    expect(applied).toEqual([]);
    expect(found.length).toBe(products.length);
  });

  test('a gift stays a gift', async () => {
    const { isMarked, unmet } = await ask('gift over 50 under 5');
    expect(isMarked).toBe(true);
    expect(unmet.length).toBe(2);
  });

  test('two prices with something between them are both ends of one', async () => {
    expect((await ask('lamp over 5 under 50')).applied).toHaveLength(2);
  });
});
