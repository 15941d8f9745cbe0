import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const HEAD = 'id,name,price,department,category,item_group_id\n';
const places = async () =>
  Object.fromEntries(
    (await shop.products()).map(({ id, department, category }) => [id, `${department} > ${category}`]),
  );

describe('a product whose feed says nothing of its place', () => {
  it('goes where the first of its group is that has one, wherever that stands in the file', async () => {
    const rows = 'red,Mug,9 EUR,,,mug\nblue,Mug,9 EUR,Kitchen,Mugs,mug\ngreen,Mug,9 EUR,Sale,Mugs,mug\n';
    await shop.import('feed.csv', HEAD + rows);
    expect(await places()).toEqual({ red: 'Kitchen > Mugs', blue: 'Kitchen > Mugs', green: 'Sale > Mugs' });
  });

  it('is under Other beside departments, and under Everything where there are none', async () => {
    await shop.import('feed.csv', `${HEAD}card,Gift card,9 EUR,,,\n`);
    expect(await places()).toEqual({ card: 'Everything > Everything' });
    await shop.import('feed.csv', `${HEAD}card,Gift card,9 EUR,,,\nmug,Mug,9 EUR,Kitchen,Mugs,\n`);
    expect(await places()).toEqual({ card: 'Other > Other', mug: 'Kitchen > Mugs' });
  });

  it('is put there by a merge too, kept or new', async () => {
    await shop.import('feed.csv', `${HEAD}card,Gift card,9 EUR,,,\n`);
    await shop.import('feed.csv', `${HEAD}mug,Mug,9 EUR,Kitchen,Mugs,\n`, { merge: true });
    await shop.import('feed.csv', `${HEAD}bag,Bag,9 EUR,,,\ncup,Mug,9 EUR,,,mug\n`, { merge: true });
    expect(await places()).toEqual({
      card: 'Other > Other',
      mug: 'Kitchen > Mugs',
      bag: 'Other > Other',
      cup: 'Other > Other',
    });
  });
});
