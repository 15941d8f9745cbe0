import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const HEAD = 'id,name,price,google_product_category\n';

/** A feed of so many products a path. */
const feed = (...paths: readonly (readonly [path: string, products: number])[]) =>
  HEAD +
  paths
    .flatMap(([path, products], row) =>
      Array.from({ length: products }, (_, at) => `p${row}-${at},Thing ${row} ${at},9 EUR,${path}\n`),
    )
    .join('');

const departments = async () => [...new Set((await shop.products()).map(({ department }) => department))];
const places = async () =>
  new Set((await shop.products()).map(({ department, category }) => `${department} / ${category}`));

const HOME = 'Home & Garden';

describe('a level that all products are under', () => {
  it('is no department: the level below it is, and the report says so', async () => {
    const report = await shop.import(
      'feed.csv',
      feed(
        [`${HOME} > Kitchen & Dining > Cookware > Pans`, 7],
        [`${HOME} > Decor > Candles`, 4],
        [`${HOME} > Linens`, 2],
      ),
    );
    expect(await places()).toEqual(
      new Set(['Kitchen & Dining / Pans', 'Decor / Candles', 'Linens / Linens']),
    );
    expect(shop.reportText()).toContain(
      'All products are under Home & Garden: the level below it is their department.',
    );
    expect(report.sharedRoots?.names).toEqual([HOME]);
  });

  it('is none either where a few products are elsewhere, or are at that level itself', async () => {
    await shop.import(
      'feed.csv',
      feed(
        [`${HOME} > Kitchen > Pans`, 12],
        [`${HOME} > Decor > Candles`, 12],
        [HOME, 1],
        ['Toys > Cars', 1],
      ),
    );
    expect(await places()).toEqual(
      new Set(['Kitchen / Pans', 'Decor / Candles', `${HOME} / ${HOME}`, 'Toys / Cars']),
    );
    expect(shop.reportText()).toContain('25 of 26 products are under Home & Garden:');
  });

  it('is passed over as far down as all share it', async () => {
    const clothing = 'Apparel & Accessories > Clothing';
    await shop.import('feed.csv', feed([`${clothing} > Tops > Shirts`, 6], [`${clothing} > Trousers`, 6]));
    expect(await departments()).toEqual(['Tops', 'Trousers']);
    expect(shop.reportText()).toContain('All products are under Apparel & Accessories > Clothing:');
  });

  it('stays where nothing below it parts the products, and where products divide by it', async () => {
    await shop.import('feed.csv', feed([`${HOME} > Decor > Candles`, 12]));
    expect(await places()).toEqual(new Set([`${HOME} / Candles`]));
    await shop.import('feed.csv', feed([`${HOME} > Decor`, 8], [`${HOME} > Pans`, 8], ['Toys > Cars', 8]));
    expect(await departments()).toEqual([HOME, 'Toys']);
    expect(shop.reportText()).not.toContain('the level below it');
  });

  it('leaves types of one level as they are, and a department that a column of its own names', async () => {
    await shop.import('feed.csv', feed(['Mugs', 6], ['Pans', 6]));
    expect(await places()).toEqual(new Set(['Mugs / Mugs', 'Pans / Pans']));
    const rows = Array.from({ length: 12 }, (_, at) => `d${at},Thing ${at},9 EUR,Home,Kind ${at % 3}\n`);
    await shop.import('feed.csv', `id,name,price,department,category\n${rows.join('')}`, { shrink: true });
    expect(await departments()).toEqual(['Home']);
  });

  it('is left off what is merged into a catalogue that has been divided below it', async () => {
    await shop.import('feed.csv', feed([`${HOME} > Kitchen > Pans`, 6], [`${HOME} > Decor > Candles`, 6]));
    await shop.import('more.csv', `${HEAD}new,Kettle,9 EUR,${HOME} > Kitchen > Kettles\n`, { merge: true });
    expect(await departments()).toEqual(['Kitchen', 'Decor']);
  });
});

describe('a shop that has said nothing of what goes together', () => {
  const SAYS = 'No product page has a shelf "Goes with this" yet';

  it('is told so, until it has', async () => {
    await shop.import('feed.csv', feed(['Mugs', 6], ['Tea', 6]));
    expect(shop.reportText()).toContain(SAYS);
    writeFileSync(
      join(shop.dataDir, 'catalogue', 'goes-with.yaml'),
      '- category: Tea\n  goes with: [Mugs]\n',
    );
    await shop.import('feed.csv', feed(['Mugs', 6], ['Tea', 6]));
    expect(shop.reportText()).not.toContain(SAYS);
  });
});
