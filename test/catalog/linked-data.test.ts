import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/catalog/importing/import-report.js';
import type { Product } from '../../src/catalog/product.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

type Products = ReadonlyMap<string, Product>;

/** The products of a JSON document by id, all of whose rows pass. */
async function imported(
  document: unknown,
  name = 'ld.json',
): Promise<{ report: ImportReport; of: Products }> {
  const report = await shop.import(name, JSON.stringify(document, undefined, name === 'ld.json' ? 1 : 0));
  expect(said(report)).toEqual([]);
  return { report, of: new Map((await shop.products()).map((product) => [product.id as string, product])) };
}

const offer = (price: unknown) => ({ '@type': 'Offer', price, priceCurrency: 'EUR' });
const product = (sku: string, more: object = { offers: offer('5') }) => ({
  ...{ '@context': 'https://schema.org', '@type': 'Product', sku, name: `Thing ${sku}` },
  ...more,
});

describe('a product of JSON-LD is found', () => {
  it.each([
    ['in a page', { '@type': 'ItemPage', breadcrumb: { itemListElement: [] }, mainEntity: product('A') }],
    [
      'in a page with a list',
      {
        '@type': 'WebPage',
        mainEntity: { '@type': 'ItemList', itemListElement: [{ position: 1, item: product('A') }] },
      },
    ],
    [
      'in an offer of a catalogue',
      { '@type': 'OfferCatalog', itemListElement: [{ ...offer('5'), itemOffered: product('A', {}) }] },
    ],
    [
      'in what a shop offers',
      { '@type': 'Store', makesOffer: [{ ...offer('5'), itemOffered: product('A', {}) }] },
    ],
    [
      'in a list without types',
      { '@type': 'ItemList', itemListElement: [{ position: 1, item: product('A') }] },
    ],
    [
      'in a graph of a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', mainEntity: product('A') }] },
    ],
  ])('%s', async (_, document) => {
    for (const name of ['ld.json', 'ld.jsonl']) {
      const { of } = await imported(document, name);
      expect(of.get('A')).toMatchObject({ name: 'Thing A', price: { amount: 500 } });
      expect(of.size).toBe(1);
    }
  });

  it('but not where it is only mentioned, and that is said', async () => {
    const { report, of } = await imported([
      product('A', { offers: offer('5'), isRelatedTo: [product('B'), product('C')] }),
      { '@type': 'Review', itemReviewed: product('D') },
    ]);
    expect([...of.keys()]).toEqual(['A']);
    expect(report.notes.first.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      'isRelatedTo: 2 products in it are only mentioned, and not imported.',
      'itemReviewed: a product in it is only mentioned, and not imported.',
    ]);
  });
});

describe('things that name each other', () => {
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        ...{
          '@type': 'ProductGroup',
          '@id': '#g',
          productGroupID: 'G1',
          name: 'Trail shoe',
          description: 'Grippy',
        },
        ...{ brand: { '@id': '#brand' }, hasVariant: [{ '@id': '#v1' }, { '@id': '#v2' }] },
      },
      {
        '@type': 'Product',
        '@id': '#v1',
        sku: 'V1',
        isVariantOf: { '@id': '#g' },
        name: 'Trail shoe',
        color: 'Red',
        offers: { '@id': '#o1' },
      },
      { '@type': 'Product', '@id': '#v2', sku: 'V2', color: 'Blue', offers: offer('89.00') },
      {
        '@type': 'Offer',
        '@id': '#o1',
        price: '79.00',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/OutOfStock',
      },
      { '@type': 'Brand', '@id': '#brand', name: 'Run' },
      { '@type': 'WebPage', mainEntity: { '@id': '#v1' } },
    ],
  };

  it.each(['ld.json', 'ld.jsonl'])('are one product each, with what is named: %s', async (name) => {
    const { of } = await imported(graph, name);
    expect([...of.keys()]).toEqual(['V1', 'V2']);
    const shared = { group: 'G1', brand: 'Run', description: 'Grippy' };
    expect(of.get('V1')).toMatchObject({
      ...shared,
      name: 'Trail shoe, Red',
      stock: 0,
      price: { amount: 7_900 },
    });
    expect(of.get('V2')).toMatchObject({ ...shared, name: 'Trail shoe, Blue', price: { amount: 8_900 } });
  });

  it('may be an offer that names its product', async () => {
    const { of } = await imported([
      product('A', { '@id': '#a' }),
      { ...offer('12'), itemOffered: { '@id': '#a' } },
    ]);
    expect(of.get('A')?.price.amount).toBe(1_200);
  });

  it('mean the nearest where several pages of one file use the same names', async () => {
    const page = (sku: string, price: string) => [
      product(sku, { '@id': '#p', offers: { '@id': '#o' } }),
      { ...offer(price), '@id': '#o' },
    ];
    const { of } = await imported([...page('A', '1'), ...page('B', '2'), ...page('C', '3')]);
    expect([...of.values()].map(({ price }) => price.amount)).toEqual([100, 200, 300]);
  });

  it('in a circle, or each naming many, end', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ '@id': `#v${at}` }));
    const variants = many.map((reference, at) => ({
      ...product(`V${at}`),
      ...{ ...reference, isVariantOf: { '@id': '#g' }, sameAs: many, seller: { '@id': '#s' } },
    }));
    const { of } = await imported([
      { '@type': 'ProductGroup', '@id': '#g', productGroupID: 'G', name: 'Many', hasVariant: many },
      { '@type': 'Organization', '@id': '#s', name: 'S', parentOrganization: { '@id': '#s' }, owns: many },
      ...variants,
    ]);
    expect(of.size).toBe(300);
  }, 20_000);
});

describe('a product of JSON-LD', () => {
  it('has texts that say their language, and a number of its own for an id', async () => {
    const { of } = await imported([
      {
        '@type': 'Product',
        gtin13: '4006381333931',
        name: { '@value': 'Schale', '@language': 'de' },
        offers: offer(3),
      },
      {
        '@type': 'Product',
        mpn: 'X-7',
        name: [
          { '@value': 'Teller', '@language': 'de' },
          { '@value': 'Plate', '@language': 'en' },
        ],
        offers: offer(3),
      },
    ]);
    expect([...of.values()].map(({ id, name }) => [id, name])).toEqual([
      ['4006381333931', 'Schale'],
      ['X-7', 'Teller'],
    ]);
  });

  it('of a group has a number of its own, never the address of the group', async () => {
    const { of } = await imported({
      ...{ '@type': 'ProductGroup', name: 'Coat', url: 'https://x/coat', sku: 'COAT' },
      hasVariant: ['4006381333931', '4006381333948'].map((gtin13, at) => ({
        ...{ '@type': 'Product', gtin13, size: ['S', 'M'][at], offers: offer(3) },
      })),
    });
    expect([...of.values()].map(({ id, name, group }) => [id, name, group])).toEqual([
      ['4006381333931', 'Coat, S', 'COAT'],
      ['4006381333948', 'Coat, M', 'COAT'],
    ]);
  });

  it('with an aggregate of offers costs the lowest that can be bought', async () => {
    const aggregate = (...offers: object[]) => ({
      offers: { '@type': 'AggregateOffer', priceCurrency: 'EUR', offers },
    });
    const { of } = await imported([
      product(
        'A',
        aggregate({ price: '30' }, { price: '28' }, { price: 9, availability: 'https://schema.org/SoldOut' }),
      ),
      product(
        'B',
        aggregate(
          { price: '9.50', availability: 'OutOfStock' },
          { price: '9,20', availability: 'OutOfStock' },
        ),
      ),
      product('C', {
        offers: { '@type': 'AggregateOffer', lowPrice: '7', highPrice: 9, priceCurrency: 'EUR' },
      }),
    ]);
    expect([...of.values()].map(({ price, stock }) => [price.amount, stock])).toEqual([
      [2_800, null],
      [920, 0],
      [700, null],
    ]);
  });
});
