import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/catalog/importing/import-report.js';
import { TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const GENRES = ['Crime', 'Poetry', 'Travel', 'Science Fiction'];
const genreOf = (at: number): string => GENRES[at % GENRES.length] ?? '';

/** Rows of so many things, each from its place in the list. */
const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `p${at},Thing ${at},9 EUR,${row(at)}\n`).join('');

const places = async () =>
  [
    ...new Set((await shop.products()).map(({ department, category }) => `${department} > ${category}`)),
  ].sort();
const byGenre = GENRES.map((genre) => `${genre} > ${genre}`).sort();

describe('a column that parts products better than the one that is meant to', () => {
  it.each([
    [
      'Shopify',
      'Variant SKU,Title,Variant Price,Product Category,Type,Handle',
      'Media > Books > Print Books',
    ],
    ['Meta', 'id,title,price,google_product_category,product_type,fb_product_category', 'Media > Books'],
    ['any feed', 'id,title,price,category path,category', 'Media > Books'],
  ])('says their departments: %s', async (platform, header, crowd) => {
    const values = (at: number) =>
      platform === 'Meta'
        ? `${genreOf(at)},${at < 20 ? crowd : ''},`
        : `${at < 20 ? crowd : 'Home > Lamps'},${genreOf(at)}`;
    const ending = (at: number): string => (platform === 'Shopify' ? `,h${at}` : '');
    const report = await shop.import(
      'feed.csv',
      `${header}\n${rows(24, (at) => `${values(at)}${ending(at)}`)}`,
    );
    expect(await places()).toEqual(byGenre);
    if (platform !== 'Meta')
      expect(summaryOf(report).join('\n')).toContain(`20 of 24 products are in one category, `);
  });

  it('leaves what it says nothing of where the other column puts it', async () => {
    const feed = rows(
      24,
      (at) => `${at < 20 ? 'Media > Books' : 'Home > Lamps'},${at < 20 ? genreOf(at) : ''}`,
    );
    await shop.import('feed.csv', `id,title,price,category path,category\n${feed}`);
    expect(await places()).toEqual([...byGenre, 'Home > Lamps'].sort());
  });

  it.each([
    ['parts well itself', (at: number) => `${at < 12 ? 'Media > Books' : 'Home > Lamps'},${genreOf(at)}`],
    ['has no better one beside it', (at: number) => `Media > Books,${at < 20 ? 'Crime' : genreOf(at)}`],
    ['stands beside names', (at: number) => `Media > Books,Kind ${'abcdefghijklmnopqrstuvwxyz'[at]}`],
    ['stands beside one that is mostly empty', (at: number) => `Media > Books,${at < 12 ? genreOf(at) : ''}`],
  ])('does not where the column %s', async (_, row) => {
    const report = await shop.import('feed.csv', `id,title,price,category path,category\n${rows(24, row)}`);
    expect(report.betterColumn).toBeUndefined();
    expect((await places()).every((place) => / > (?:Books|Lamps)$/.test(place))).toBe(true);
  });

  it('does not where an operator names the column', async () => {
    const feed = `id,title,price,category path,category\n${rows(24, (at) => `Media > Books,${genreOf(at)}`)}`;
    const report = await shop.import('feed.csv', feed, { map: [['path', 'category path']] });
    expect([report.betterColumn, await places()]).toEqual([undefined, ['Media > Books']]);
  });

  it('is named where nothing is read from it', async () => {
    const feed = `id,title,price,category,genre,shelf mark\n${rows(24, (at) => `Books,${genreOf(at)},A${at % 4}`)}`;
    const report = await shop.import('feed.csv', feed);
    expect(await places()).toEqual(['Books > Books']);
    expect(summaryOf(report)).toContain(
      '24 of 24 products are in one category, Books. The column "genre" has 4 values and parts them better: --map category="genre" files them by it.',
    );
    await shop.import('feed.csv', feed, { map: [['category', 'genre']] });
    expect(await places()).toEqual(byGenre);
  });

  it('goes on to where a merge brings a few more', async () => {
    const header = 'id,title,price,category path,category\n';
    await shop.import('feed.csv', header + rows(24, (at) => `Media > Books,${genreOf(at)}`));
    const more = `${header}n1,New,9 EUR,Media > Books,Poetry\nn2,Newer,9 EUR,Media > Books,Travel\n`;
    await shop.import('more.csv', more, { merge: true });
    expect(await places()).toEqual(byGenre);
  });
});

describe('a category that all products share', () => {
  it('gives way to the column of subcategories below it', async () => {
    const header = 'id,title,price,category,subcategory\n';
    await shop.import('feed.csv', header + rows(24, (at) => `Books,${genreOf(at)}`));
    expect(await places()).toEqual(byGenre);
  });
});
