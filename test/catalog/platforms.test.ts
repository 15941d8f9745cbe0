import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCatalogue } from '../../src/catalog/importing/import.js';
import type { Product } from '../../src/catalog/product.js';
import { NOW, said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const FIXTURES = 'test/fixtures/feeds';
const euro = (amount: number) => ({ amount, currency: 'EUR' });

/** What an export becomes: the report, and the products by id. */
async function imported(name: string) {
  const file = join(FIXTURES, name);
  const report = await importCatalogue({ file, dataDir: shop.dataDir, now: NOW, skipBad: true });
  const products = await shop.products();
  return { report, ids: products.map(({ id }) => id as string), of: byId(products) };
}

const byId =
  (products: readonly Product[]) =>
  (id: string): Product => {
    const found = products.find((product) => product.id === id);
    if (!found) throw new Error(`There is no ${id}.`);
    return found;
  };

describe('an export of Shopify', () => {
  it('with the columns of 2025, quotes over lines, and rows of one handle apart', async () => {
    const { report, ids, of } = await imported('shopify-2025.csv');
    expect(ids).toEqual(['00123', 'SHIRT-W-L', 'gift-box', 'linen-shirt-night-blue-xl', 'HAT-2', 'twin-m']);
    expect(report.notes.first.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '13: "HAT-2" is the id of line 12 already. This one is called twin-m.',
    ]);
    expect(report).toMatchObject({ platform: 'Shopify', badRows: 1, parts: 1 });
    expect(said(report)).toEqual(['11 Title is missing.']);
    expect(report.leftOut).toEqual([
      ['Status is Draft', 2],
      ['Published on online store is FALSE', 1],
    ]);
    expect(of('00123')).toMatchObject({
      name: 'Linen shirt, Off-white, S',
      description: 'Washed linen. Two pockets. "Easy" fit.',
      brand: 'Nørre & Co',
      department: 'Apparel & Accessories',
      category: 'Shirts & Tops',
      price: euro(104_900),
      regularPrice: euro(129_900),
      tags: ['linen', 'summer', 'off-white', 's'],
      stock: 4,
      group: 'linen-shirt',
    });
    expect(of('linen-shirt-night-blue-xl')).toMatchObject({ brand: 'Nørre & Co', stock: 0 });
  });

  it('counts what nobody counts as there, and orders ahead what sells on', async () => {
    const { of } = await imported('shopify-2025.csv');
    expect(of('gift-box')).toMatchObject({ stock: null, department: 'Other', tags: [] });
    expect(of('gift-box')).not.toHaveProperty('group');
    expect(of('SHIRT-W-L')).toMatchObject({ stock: null, tags: expect.arrayContaining(['back-order']) });
  });
});

describe('an export of WooCommerce', () => {
  it('has parents after their variations, and sells neither drafts nor what is sold elsewhere', async () => {
    const { report, ids, of } = await imported('woocommerce-family.csv');
    expect(ids).toEqual(['TEE-RED', '52', 'CALENDAR', 'ORPHAN']);
    expect(report.leftOut).toEqual([
      ['Published is 0', 2],
      ['Type is virtual: a service or a voucher, and only goods are sold here', 1],
      ['Type is external: it is sold elsewhere', 1],
      ['Type is grouped: only its parts are sold', 1],
      ['Type is variable, and no variation is in the file', 1],
      ['Regular price is empty', 1],
    ]);
    const red = of('TEE-RED');
    expect(red).toMatchObject({
      description: 'Short. Soft & plain. Wash at 30°.',
      brand: 'Hill & Dale',
      department: 'Clothing',
      category: 'T-Shirts',
      price: euro(1250),
      regularPrice: euro(1500),
      tags: ['cotton', 'plain', 'red', 'slim'],
    });
    expect(of('52').group).toBe(red.group);
    expect(of('52')).toMatchObject({ price: euro(1500), sale: { price: euro(1200) }, stock: null });
  });

  it('reads the traits of simple products, and keeps a variation whose parent is missing', async () => {
    const { of } = await imported('woocommerce-family.csv');
    expect(of('CALENDAR')).toMatchObject({ materials: ['paper', 'card'], tags: [], department: 'Calendars' });
    expect(of('ORPHAN')).toMatchObject({ name: 'Lonely - Red', price: euro(700), tags: ['red'] });
  });
});

describe('an export of Magento', () => {
  it('has children without categories, names with commas and dates of America', async () => {
    const { report, ids, of } = await imported('magento-family.csv');
    expect(ids).toEqual(['SHOE-42', 'EBOOK']);
    expect(report).toMatchObject({ parts: 2, badRows: 0 });
    expect(report.leftOut.map(([reason]) => reason).sort()).toEqual([
      'product_online is 2',
      'product_type is bundle: only its parts are sold',
      'visibility is Not Visible Individually',
    ]);
    expect(of('SHOE-42')).toMatchObject({
      description: 'Grips ® well.',
      brand: 'Fell, Sons & Co',
      department: 'Men, Women',
      category: 'Shoes',
      price: euro(8900),
      sale: { price: euro(6900), from: new Date(2026, 10, 1).toISOString() },
      tags: ['42', 'moss'],
      materials: ['leather', 'mesh'],
      added: '2015-10-25',
      group: 'SHOE',
    });
    expect(of('EBOOK')).toMatchObject({
      department: 'Books',
      category: 'E-books',
      stock: 0,
      name: 'Map of the fells',
    });
  });
});

describe('an export of BigCommerce', () => {
  it('has variants below their products, and pictures below both', async () => {
    const { report, ids, of } = await imported('bigcommerce-modern.csv');
    expect(ids).toEqual(['STOOL-N', 'STOOL-black-65-cm', 'WAX', 'CARD']);
    expect(report).toMatchObject({ parts: 2, leftOut: [['Is Visible is FALSE', 1]], picturesLeft: 2 });
    expect(of('STOOL-N')).toMatchObject({
      name: 'Oak stool, Natural, 45 cm',
      department: 'Home',
      category: 'Stools',
      price: euro(12_000),
      tags: ['natural', '45 cm'],
      stock: 3,
      group: '77',
    });
    expect(of('STOOL-N')).not.toHaveProperty('regularPrice');
    expect(of('STOOL-black-65-cm')).toMatchObject({ price: euro(9900), stock: 0 });
    expect(of('CARD').stock).toBeNull();
  });

  it('of the former shape is read too, and rules are said not to be', async () => {
    const { report, ids, of } = await imported('bigcommerce-legacy.csv');
    expect(ids).toEqual(['CORD-R', 'CORD-G']);
    expect(report.notes.first).toMatchObject([{ line: 5, reason: expect.stringContaining('by a rule') }]);
    expect(report.leftOut).toEqual([['Allow Purchases? is N', 1]]);
    expect(of('CORD-G')).toMatchObject({
      name: 'Cord lamp, Grey, 3 m',
      brand: 'Hill & Dale',
      category: 'Lamps',
      price: euro(4500),
      stock: 0,
      group: '90',
    });
  });
});

describe('an export of PrestaShop', () => {
  it('has discounts, six decimals and a root category', async () => {
    const { report, ids, of } = await imported('prestashop.csv');
    expect(ids).toEqual(['demo_1', '5']);
    expect(report.remark).toBe('The export has prices before tax only, and they are shown as they are.');
    expect(report.leftOut).toHaveLength(3);
    expect(of('demo_1')).toMatchObject({
      description: 'Coton. Régulier ; manches courtes',
      department: 'Vêtements',
      category: 'Hommes',
      price: euro(2392),
      sale: { price: euro(1914), until: new Date(new Date(2027, 0, 1).getTime() - 1).toISOString() },
      tags: ['coton', 'été'],
      materials: ['coton'],
      added: '2019-03-14',
    });
    expect(of('5')).toMatchObject({
      department: 'Cuisine',
      category: 'Tasses',
      price: euro(750),
      regularPrice: euro(950),
      stock: 0,
    });
  });

  it('of the list in the back office is read with tax', async () => {
    const { report, ids, of } = await imported('prestashop-list.csv');
    expect(ids).toEqual(['demo_1']);
    expect(report).toMatchObject({ platform: 'PrestaShop', remark: undefined });
    expect(of('demo_1')).toMatchObject({ price: euro(2868), stock: 2400, category: 'Men' });
  });
});

describe('an export of Wix', () => {
  it('has variants with surcharges, discounts and hidden ones', async () => {
    const { report, ids, of } = await imported('wix.csv');
    expect(ids).toEqual(['BAG-B-S', 'product_1-grey-large', 'CANDLE']);
    expect(report).toMatchObject({ platform: 'Wix', parts: 1, leftOut: [['visible is false', 2]] });
    expect(of('BAG-B-S')).toMatchObject({
      name: 'Felt bag, Blue, Small',
      description: 'Thick wool felt.',
      department: 'Bags',
      category: 'Bags',
      price: euro(3000),
      regularPrice: euro(4000),
      tags: ['blue', 'small'],
      stock: 7,
      group: 'product_1',
    });
    expect(of('product_1-grey-large')).toMatchObject({ price: euro(3750), stock: null });
    expect(of('CANDLE')).toMatchObject({ price: euro(1000), regularPrice: euro(1250), stock: 0 });
  });
});

describe('JSON-LD of schema.org', () => {
  it('has products, groups of variants, and other things between them', async () => {
    const { report, ids, of } = await imported('schema-org.jsonld');
    expect(ids).toEqual(['LAMP', 'MUG-B', 'MUG-R', 'LIST']);
    expect(said(report)).toEqual(['23 offers.price "abc" is not an amount. Write 19.99 or 19.99 EUR.']);
    expect(of('LAMP')).toMatchObject({
      name: 'Brass lamp & shade',
      description: 'Warm {light}, "soft".',
      brand: 'Acme',
      department: 'Home',
      category: 'Lamps',
      price: euro(4950),
      regularPrice: euro(6000),
      tags: ['lamp', 'light', 'brass'],
      stock: 4,
    });
    expect(of('MUG-B')).toMatchObject({ name: 'Enamel mug, blue', category: 'Mugs', group: 'MUG', stock: 0 });
    expect(of('MUG-R')).toMatchObject({
      name: 'Enamel mug, Red',
      description: 'Holds tea.',
      group: 'MUG',
      tags: ['red', 'pre-order'],
    });
    expect(of('LIST').price).toEqual(euro(500));
  });

  it('may be a list, one product, or a line each', async () => {
    const [one, two] = ['A', 'B'].map((sku) => ({
      '@type': 'Product',
      sku,
      name: `Thing ${sku}`,
      offers: { price: 5, priceCurrency: 'EUR' },
    }));
    await shop.import('list.json', JSON.stringify([one, two], undefined, 2));
    expect(await shop.ids()).toEqual(['A', 'B']);
    await shop.import('one.json', JSON.stringify(two, undefined, 2));
    expect(await shop.ids()).toEqual(['B']);
    await shop.import('lines.jsonl', `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`);
    expect(await shop.ids()).toEqual(['A', 'B']);
  });
});

describe('a feed of no platform', () => {
  it('leaves out what it says is not for sale, and names each in the report', async () => {
    const text = 'id,name,price,status\na,A,1 EUR,active\nb,B,1 EUR,draft\nc,C,1 EUR,Archived\nd,D,1 EUR,\n';
    const report = await shop.import('feed.csv', text);
    expect(await shop.ids()).toEqual(['a', 'd']);
    expect(report).toMatchObject({ rows: 4, badRows: 0, platform: undefined, ignoredColumns: [] });
    expect(shop.reportText()).toContain('line 3, column status: is draft. (left out)');
    expect(shop.reportText()).toContain(
      'Left out 2 rows not for sale: status is draft (1), status is Archived (1).',
    );
    await shop.import(
      'feed.jsonl',
      '{"id":"x","name":"X","price":"1","active":true}\n{"id":"y","name":"Y","price":"1","active":false}',
    );
    expect(await shop.ids()).toEqual(['x']);
  });

  it('that sells nothing changes nothing', async () => {
    const report = await shop.import('feed.csv', 'id,name,price,published\na,A,1 EUR,false\n');
    expect(report.accepted).toBe(false);
    expect(shop.reportText()).toContain('Nothing was changed: no product in the file is for sale.');
  });
});

describe('the same export', () => {
  const text = readFileSync(join(FIXTURES, 'shopify-2025.csv'), 'utf8');
  it.each([
    ['in UTF-16', 'csv', Buffer.from(text, 'utf16le')],
    ['with tabs', 'tsv', text],
    ['with lines of the old Mac', 'csv', text.replaceAll('\n', '\r')],
    ['with a line for spreadsheets', 'csv', `\ufeffsep=,\r\n${text.slice(1)}`],
  ])('is read the same %s', async (how, format, bytes) => {
    await imported('shopify-2025.csv');
    const before = await shop.products();
    const written = how === 'with tabs' ? tabbed(text) : bytes;
    await shop.import(`feed.${format}`, written, { skipBad: true });
    // Of an unchanged number of pieces the former count goes on, by its name.
    expect((await shop.products()).map(({ stocktake: _, ...product }) => product)).toEqual(before);
  });
});

/** Commas outside quotes become tabs; fields keep their quotes. */
function tabbed(text: string): string {
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(',', '\t')))
    .join('');
}
