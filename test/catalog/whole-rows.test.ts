import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCatalogue } from '../../src/catalog/importing/import.js';
import type { Product } from '../../src/catalog/product.js';
import { PNG } from '../pictures/imported/picture-bytes.js';
import { TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const NOW = Date.UTC(2026, 10, 26, 12);
const euro = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

/** What an export becomes, whole; its pictures are there under their names. */
async function imported(name: string, pictures: readonly string[] = []) {
  const images = shop.path('pictures');
  mkdirSync(images);
  for (const picture of pictures) writeFileSync(join(images, picture), PNG);
  const file = join('test/fixtures/feeds/failing', name);
  const report = await importCatalogue({ file, dataDir: shop.dataDir, now: NOW, skipBad: true, images });
  return { report, products: await shop.products() };
}

/** A product with what most rows of these files leave empty. */
function whole(product: Partial<Product> | Readonly<Record<string, unknown>>) {
  const places = { department: 'Everything', category: 'Everything' };
  return {
    brand: '',
    description: '',
    ...places,
    tags: [],
    materials: [],
    stock: null,
    added: '2026-11-26',
    ...product,
  };
}

const AS_PNG = expect.stringMatching(/^[0-9a-f]+\.png$/);

describe('every row of', () => {
  it('a Shopify export: one group of three, prices, pieces, tags, place and pictures of each', async () => {
    const { report, products } = await imported('F01-shopify-variants.csv', ['m1.jpg', 'm2.jpg', 'm3.jpg']);
    const mug = {
      brand: 'Acme',
      description: 'Holds tea.',
      department: 'Home & Garden',
      category: 'Mugs',
      group: 'enamel-mug',
    };
    const of = (colour: string, size: string, more: object) =>
      whole({
        ...mug,
        name: `Enamel mug, ${colour}, ${size}`,
        tags: ['mug', 'enamel', colour.toLowerCase(), size.toLowerCase()],
        picture: AS_PNG,
        ...more,
      });
    expect(products).toEqual([
      of('Blue', 'S', {
        id: 'MUG-B-S',
        numbers: ['MUG-B-S'],
        price: euro(9),
        regularPrice: euro(12),
        stock: 5,
      }),
      of('Blue', 'L', { id: 'MUG-B-L', numbers: ['MUG-B-L'], price: euro(11), stock: 0 }),
      of('Red', 'S', { id: 'enamel-mug-red-s', price: euro(9), stock: 2 }),
    ]);
    expect(report).toMatchObject({ pictures: 3, parts: 1, leftOut: [['Status is archived', 1]], badRows: 0 });
  });

  it('a WooCommerce export: variations take place, text, picture and group from their parent', async () => {
    const { report, products } = await imported('F02-woocommerce.csv', ['a.jpg', 'm.jpg']);
    const mug = {
      description: 'Holds tea.',
      department: 'Home',
      category: 'Mugs',
      picture: AS_PNG,
      group: 'MUG',
    };
    const of = (id: string, colour: string, more: object) =>
      whole({
        ...mug,
        id,
        name: `Enamel mug - ${colour}`,
        price: euro(9),
        tags: ['mug', colour.toLowerCase()],
        ...more,
      });
    expect(products).toEqual([
      whole({
        id: 'LAMP-1',
        numbers: ['LAMP-1'],
        name: 'Reading lamp',
        description: 'First line. Second line. Third.',
        department: 'Home',
        category: 'Lamps',
        price: euro(20),
        tags: ['lamp'],
        stock: 3,
        picture: AS_PNG,
      }),
      of('MUG-B', 'Blue', { stock: 5, numbers: ['MUG-B'] }),
      of('MUG-R', 'Red', { stock: 0, numbers: ['MUG-R'] }),
      of('18', 'Green', { stock: 5 }),
      whole({
        id: 'CAP-1',
        numbers: ['CAP-1'],
        name: '-20 degree cap',
        description: '=warm and soft',
        department: 'Clothing',
        category: 'Caps',
        price: euro(15),
        stock: 3,
      }),
      whole({
        id: 'B-1',
        numbers: ['B-1'],
        name: 'Backorder boots',
        description: 'Boots.',
        department: 'Clothing',
        category: 'Boots',
        price: euro(50),
        tags: ['back-order'],
        ahead: { kind: 'back-order' },
      }),
    ]);
    expect(report.leftOut.toSorted()).toEqual([
      ['Published is -1', 1],
      ['Published is 0', 1],
      ['Visibility in catalog is hidden', 1],
    ]);
  });

  it('a Magento export: the root of its categories, what is switched off and other languages are gone', async () => {
    const { report, products } = await imported('F03-magento.csv', ['lamp.jpg']);
    expect(products).toEqual([
      whole({
        id: 'LAMP-1',
        numbers: ['LAMP-1'],
        name: 'Reading lamp',
        brand: 'Acme',
        description: 'Bright.',
        department: 'Home',
        category: 'Lamps',
        price: euro(20),
        tags: ['brass'],
        stock: 7,
        added: '2015-10-25',
        picture: AS_PNG,
      }),
      whole({
        id: 'MUG-B',
        numbers: ['MUG-B'],
        name: 'Mug, Blue',
        department: 'Home',
        category: 'Mugs',
        price: euro(9),
        tags: ['blue'],
        stock: 7,
        added: '2015-10-25',
        group: 'MUG',
      }),
    ]);
    expect(report).toMatchObject({ badRows: 0, leftOut: [['product_online is 2', 1]] });
  });

  it('a template of Meta, and of XML with a bare ampersand in a column that is passed over', async () => {
    const meta = await imported('F05-meta-template-comment-line.csv');
    expect(meta.products).toEqual([whole({ id: 'M1', name: 'Enamel mug', price: euro(9), stock: 4 })]);
    shop.remove();
    shop = new TestShop();
    const xml = await imported('F08-xml-bare-ampersand.xml');
    expect(xml.products).toEqual([whole({ id: 'A1', name: 'Enamel mug', price: euro(9) })]);
    expect(xml.report.notes.first.map(({ line, column }) => [line, column])).toEqual([[6, 'g:link']]);
  });

  it('a feed with markup: each text lands in its own field, as plain words', async () => {
    const { products } = await imported('F14-tags-in-names.csv');
    const of = (id: string, name: string, brand: string, department: string, category: string) =>
      whole({ id, name, brand, department, category, price: euro(10) });
    expect(products).toEqual([
      of('A1', 'Wool ® blanket', 'Acme', 'Home', 'Blankets'),
      of('A2', 'Mug blue large', 'Acme', 'Home', 'Mugs'),
      of('A3', 'Cap & scarf', 'A & B', 'Home & Garden', 'Hats'),
    ]);
  });

  it('a feed of sales with days, and of one that asks nothing', async () => {
    const { products } = await imported('F15-sale-window.tsv');
    const [begun, begins] = ['2026-11-20T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];
    const of = (id: string, name: string, days: object) =>
      whole({ id, name, price: euro(20), sale: { price: euro(10), ...days } });
    expect(products).toEqual([
      of('A1', 'Sale that ends', { from: begun, until: begins }),
      of('A2', 'Sale that begins', { from: begins, until: '2026-12-24T00:00:00.000Z' }),
      of('A3', 'Sale without an end', { from: begun }),
    ]);
    shop.remove();
    shop = new TestShop();
    const file = 'test/fixtures/feeds/failing/F16-price-zero.csv';
    const free = await importCatalogue({ file, dataDir: shop.dataDir, now: NOW, skipBad: true });
    expect(free).toMatchObject({ accepted: false, badRows: 1 });
  });
});
