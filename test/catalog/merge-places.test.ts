import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(async () => {
  shop = new TestShop();
  await shop.import(
    'first.csv',
    'id,name,price,category\na,A,5 EUR,Kitchen > Mugs\nb,B,5 EUR,Kitchen > Jugs\n',
  );
});
afterEach(() => shop.remove());

const places = async () =>
  (await shop.products()).map(({ id, department, category }) => `${id}: ${department} > ${category}`);

describe('a merge', () => {
  it('leaves a product where it stood that names no place', async () => {
    await shop.import('prices.csv', 'id,name,price\na,A,6 EUR\n', { merge: true });
    expect(await places()).toEqual(['a: Kitchen > Mugs', 'b: Kitchen > Jugs']);
  });

  it('says which product it moves', async () => {
    const { notes } = await shop.import('moves.csv', 'id,name,price,category\na,A,6 EUR,Garden > Pots\n', {
      merge: true,
    });
    expect(await places()).toEqual(['a: Garden > Pots', 'b: Kitchen > Jugs']);
    expect(notes.first).toMatchObject([
      { line: 2, reason: 'moves the product from Kitchen > Mugs to Garden > Pots.' },
    ]);
  });
});
