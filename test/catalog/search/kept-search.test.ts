import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { keepSearch, openKeptSearch } from '../../../src/catalog/search/kept-search.js';
import { searchLanguage } from '../../../src/catalog/search/languages/search-languages.js';
import { demoProducts } from '../../support/shop.js';
import { germanProducts } from './german/german-shop.js';

const PRODUCTS = demoProducts().filter((_, at) => at % 8 === 0);
const WORDS = [
  'yoga mat',
  'gift for my dad',
  'puzzle from 5 years',
  'game for 4 players',
  'grey wollen scarf',
];

let folder: string;
let file: string;
let damaged: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-search-'));
  file = join(folder, 'search.v8');
  damaged = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (productsHash = 'these', language = 'en') => ({
  ...{ productsHash, language, file },
  onDamaged: (reason: string) => void damaged.push(reason),
});

/** All that a search says of some words. */
const saidOf = (search: Awaited<ReturnType<typeof buildSearch>>, products: readonly Product[]) =>
  [...WORDS, ...products.slice(0, 20).map(({ name }) => name)].map((words) => [
    search.ask(words),
    search.read(words),
    search.suggest(words.slice(0, 5), 6),
    [...search.kindCalled(words)],
    products.map((_, at) => [search.agesOf(at), search.playersOf(at)]),
  ]);

it.each([
  ['en', PRODUCTS],
  ['de', germanProducts()],
] as const)('says the same of products that it read before: %s', async (language, products) => {
  const built = saidOf(await buildSearch(products, searchLanguage(language)), products);
  for (const _turn of ['written', 'read'])
    expect(saidOf(await openKeptSearch(products, options('these', language)), products)).toEqual(built);
  expect(readdirSync(folder)).toEqual(['search.v8']);
  expect(damaged).toEqual([]);
});

it('reads the file in place of the products, whose words another catalogue would not have', async () => {
  await keepSearch(PRODUCTS, options());
  const others = PRODUCTS.map((product) => ({ ...product, name: 'Thing', tags: [], description: '' }));
  const search = await openKeptSearch(others, options());
  expect(search.words(PRODUCTS[0]?.name ?? '').size).toBeGreaterThan(0);
});

it('reads other products, and those of another language, anew and says nothing', async () => {
  await keepSearch(PRODUCTS, options());
  const kept = readFileSync(file);
  for (const other of [options('others'), options('these', 'de')]) {
    await openKeptSearch(PRODUCTS.slice(0, 9), other);
    expect(readFileSync(file).equals(kept)).toBe(false);
    writeFileSync(file, kept);
  }
  expect(damaged).toEqual([]);
});

it.each([
  ['half written', (kept: Buffer) => kept.subarray(0, kept.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('{"words": []}'.repeat(20))],
  [
    'of one byte that is another',
    (kept: Buffer) => Buffer.from(kept.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte))),
  ],
] as const)('says that a file is damaged that is %s, and writes it anew', async (_, spoil) => {
  await keepSearch(PRODUCTS, options());
  const kept = readFileSync(file);
  writeFileSync(file, spoil(kept));
  const search = await openKeptSearch(PRODUCTS, options());
  expect(damaged).toEqual([`${file} is not as it was written`]);
  expect(search.words('yoga').size).toBeGreaterThan(0);
  expect(readFileSync(file).equals(kept)).toBe(true);
});

it('searches where nothing can be written', async () => {
  rmSync(folder, { recursive: true });
  expect((await openKeptSearch(PRODUCTS, options())).words('yoga').size).toBeGreaterThan(0);
  expect(damaged).toEqual([]);
});
