import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { findProducts } from '../../src/shop/find-products.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';

/** Of the 864 kinds of the demo every so manieth is asked for, all of them where a run is thorough. */
const EVERY = THOROUGH ? 1 : 8;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

const kindsOf = ({ kind = '' }: Product): readonly string[] => kind.split(' > ');

/** The narrowest kinds by name; of several names at once nobody types all. */
function kinds(): readonly string[] {
  const all = shop.services.snapshot().catalogue.products.map((product) => kindsOf(product).at(-1) ?? '');
  return [...new Set(all)].filter((kind) => kind !== '').filter((_, i) => i % EVERY === 0);
}

/** Of the kind, or of a narrower one: *decaf coffee beans*. */
const isOfKind = (one: Product, asked: string) =>
  kindsOf(one).some((kind) => !kind.includes(' and ') && ` ${kind}`.endsWith(` ${asked}`));

/** What is of another kind, and whose name does not end in what was asked for either. */
function strange(asked: string, products: readonly Product[]): readonly string[] {
  const isCalledSo = ({ name }: Product) => name.toLowerCase().endsWith(asked.replace(/s$/, ''));
  return products
    .filter((one) => !isOfKind(one, asked) && !isCalledSo(one) && !name(one).includes(last(asked)))
    .map((one) => `${asked}: ${one.name}`);
}
const name = ({ name: of }: Product) => of.toLowerCase();
const last = (asked: string) => asked.split(' ').at(-1)?.replace(/s$/, '') ?? asked;

test('the name of a kind, as own words, surely means nothing of another kind', async () => {
  const { catalogue, shop: index } = shop.services.snapshot();
  const found: string[] = [];
  for (const kind of kinds()) {
    const { meant, perhaps = new Map() } = index.typed(kind, toCompact(await shop.meaningOf(kind)));
    const ticked = [...meant.keys(), ...[...perhaps].flatMap(([at, { isLikely }]) => (isLikely ? [at] : []))];
    found.push(
      ...strange(
        kind,
        ticked.map((at) => catalogue.products[at]!),
      ),
    );
  }
  expect(found).toEqual([]);
}, 240_000);

test('the name of a kind, as a search, speaks for nothing of another kind', async () => {
  const snapshot = shop.services.snapshot();
  const found: string[] = [];
  for (const kind of kinds()) {
    const answers = await findProducts(shop.services, snapshot, kind, {});
    const entry = searchedEntry(answers, snapshot);
    const kept = (entry?.found ?? []).flatMap((id) => snapshot.catalogue.product(id) ?? []);
    found.push(...strange(kind, kept));
  }
  expect(found).toEqual([]);
}, 240_000);

test.each([
  ['dog harness', 'Y-front dog harness', /collar/],
  ['dog collar', 'Rolled leather dog collar', /harness/],
  ['aquarium plants', 'Java fern on driftwood', /LED/],
  ['cacti', 'Golden barrel cactus', /mix/],
])('%s: what is among the same wider kind is only asked about', async (text, is, not) => {
  const { catalogue, shop: index } = shop.services.snapshot();
  const { meant } = index.typed(text, toCompact(await shop.meaningOf(text)));
  const names = [...meant.keys()].map((at) => catalogue.products[at]!.name);
  expect(names).toContain(is);
  expect(names.filter((one) => not.test(one))).toEqual([]);
});
