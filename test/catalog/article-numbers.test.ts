import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** The numbers of each product of a feed, by its id. */
async function numbersIn(name: string, ...lines: readonly string[]) {
  const report = await shop.import(name, lines.join('\n'), { shrink: true });
  expect(report.accepted, JSON.stringify(report.problems)).toBe(true);
  return Object.fromEntries((await shop.products()).map(({ id, numbers }) => [id, numbers]));
}

const GTIN = '4006381333931';

describe('the article numbers of a product', () => {
  it('Merchant: MPN and GTIN beside the id', async () => {
    const item = `<item><g:id>A1</g:id><g:title>Mug</g:title><g:price>9 EUR</g:price><g:mpn>MG-12/B</g:mpn><g:gtin>${GTIN}</g:gtin></item>`;
    const feed = `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${item}</channel></rss>`;
    expect(await numbersIn('feed.xml', feed)).toEqual({ A1: ['MG-12/B', GTIN] });
  });

  it('Shopify: SKU and bar code of each variant, also where two variants share an SKU', async () => {
    const head =
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Variant Barcode';
    const rows = [`mug,Mug,Colour,Blue,"'00123",1,9,'${GTIN}`, 'mug,,,Red,00123,1,9,', 'cup,Cup,,,,1,9,'];
    expect(await numbersIn('shopify.csv', head, ...rows)).toEqual({
      '00123': ['00123', GTIN],
      'mug-red': ['00123'],
      cup: undefined,
    });
  });

  it('Shopify JSON: the bar code of a variant', async () => {
    const variants = [{ id: 5, title: 'Blue', option1: 'Blue', price: '9.00', sku: 'MUG-B', barcode: GTIN }];
    const feed = { products: [{ id: 4, title: 'Mug', handle: 'mug', vendor: 'Acme', variants }] };
    expect(await numbersIn('products.json', JSON.stringify(feed))).toEqual({ 'MUG-B': ['MUG-B', GTIN] });
  });

  it.each([
    ['ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,Visibility in catalog,Regular price'],
    [
      'ID,Typ,Artikelnummer,"GTIN, UPC, EAN oder ISBN",Name,Veröffentlicht,Sichtbarkeit im Katalog,Regulärer Preis',
    ],
  ])('WooCommerce: the SKU, and no key of its tables: %s', async (head) => {
    const rows = [`51,simple,AB 12,${GTIN},Mug,1,visible,9`, '52,simple,,,Cup,1,visible,9'];
    const found = await numbersIn('woocommerce.csv', head, ...rows);
    expect(Object.values(found)).toEqual(expect.arrayContaining([['AB 12', GTIN], undefined]));
  });

  it('Magento: the SKU, and codes among the additional attributes', async () => {
    const head =
      'sku,store_view_code,attribute_set_code,product_type,name,price,additional_attributes,related_skus';
    const row = `M-1,,Default,simple,Mug,9,"color=Red,ean=${GTIN},mpn=7B",M-2`;
    expect(await numbersIn('magento.csv', head, row)).toEqual({ 'M-1': ['M-1', GTIN, '7B'] });
  });

  it('BigCommerce, PrestaShop, eBay: SKU, reference and codes by what each calls them', async () => {
    const big = await numbersIn(
      'big.csv',
      'Item,ID,Name,SKU,Inventory Tracking,Price,GTIN,Manufacturer Part Number',
      `Product,77,Stool,ST-1,none,120,${GTIN},X9`,
    );
    expect(big).toEqual({ 'ST-1': ['ST-1', GTIN, 'X9'] });
    const presta = await numbersIn(
      'presta.csv',
      'Product ID;Active (0/1);Name *;Price tax included;Reference #;Supplier reference #;EAN13;UPC',
      `3;1;Mug;9;REF 3;S-3;${GTIN};`,
    );
    expect(Object.values(presta)).toEqual([['REF 3', 'S-3', GTIN]]);
    const ebay = await numbersIn(
      'ebay.csv',
      'Item number,Title,Custom label (SKU),Start price,Currency,P:EAN',
      `110,Mug,MUG 7,9,EUR,${GTIN}`,
    );
    expect(Object.values(ebay)).toEqual([['110', 'MUG 7', GTIN]]);
  });

  it('schema.org: those of the product and of its offer, and no address', async () => {
    const offers = { '@type': 'Offer', price: '9', priceCurrency: 'EUR', gtin13: GTIN };
    const things = [
      { '@type': 'Product', sku: 'M1', name: 'Mug', mpn: 'K/7', offers },
      {
        '@type': 'Product',
        '@id': 'https://shop.example/cup',
        name: 'Cup',
        offers: { ...offers, gtin13: 0 },
      },
    ];
    const feed = { '@context': 'https://schema.org', '@graph': things };
    expect(Object.values(await numbersIn('feed.jsonld', JSON.stringify(feed)))).toEqual([
      ['M1', GTIN, 'K/7'],
      undefined,
    ]);
  });

  it('any other feed: columns by name or by hand, and an id that no address can hold', async () => {
    const head = 'id,name,price,SKU,Hersteller-Nr,Our shelf code';
    const rows = ['SKU 12/34,Mug,9 EUR,77-1,HN 5,R12', 'b,Cup,9 EUR,,n/a,'];
    const report = await shop.import('own.csv', [head, ...rows].join('\n'), {
      map: [['numbers', 'Our shelf code']],
    });
    expect(report.accepted).toBe(true);
    const [mug, cup] = await shop.products();
    expect(mug?.id).toMatch(/^sku-12-34-[0-9a-f]{8}$/);
    expect(mug?.numbers).toEqual(['77-1', 'HN 5', 'R12', 'SKU 12/34']);
    expect(cup).not.toHaveProperty('numbers');
  });

  it('leave out what is none, and say where a spreadsheet has shortened one', async () => {
    const head = 'id,name,price,mpn,gtin,ean,upc,isbn';
    const report = await shop.import(
      'odd.csv',
      [head, 'a,Mug,9 EUR,Does not apply,0,4.00638E+12,n/a,true'].join('\n'),
    );
    expect(report.notes.first.map(({ reason }) => reason)).toEqual([
      '"4.00638E+12" was shortened by a spreadsheet: nobody finds the product by it.',
    ]);
    expect((await shop.products())[0]?.numbers).toBeUndefined();
  });

  it('are eight at most, each once, and of several bar codes in one cell each is one', async () => {
    const codes = Array.from({ length: 12 }, (_, at) => String(40_000_000 + at));
    const found = await numbersIn(
      'many.csv',
      'id;name;price;barcode;ean',
      `a;Mug;9 EUR;"${codes.join(';')}";${codes[0]}`,
    );
    expect(found.a).toEqual(codes.slice(0, 8));
  });

  it('stay as they are in the shop\u2019s own form', async () => {
    await numbersIn('own.csv', 'id,name,price,mpn', 'a,Mug,9 EUR,"M-1, large"');
    const before = await shop.products();
    const lines = before.map((product) => JSON.stringify(product));
    await numbersIn('products.jsonl', ...lines);
    expect(await shop.products()).toEqual(before);
    expect(before[0]?.numbers).toEqual(['M-1, large']);
  });
});
