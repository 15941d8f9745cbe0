import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/catalog/importing/import.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** What an export becomes: the report, and its products by id. */
async function imported(content: string, options: Partial<ImportOptions> = {}) {
  const report = await shop.import('export.csv', content, options);
  expect(said(report)).toEqual([]);
  const products = new Map((await shop.products()).map((product) => [product.id as string, product]));
  return { report, products };
}

/** A table of rows given as objects. */
function table(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
  return [columns.join(','), ...rows.map((row) => columns.map((one) => quoted(row[one])).join(','))].join(
    '\n',
  );
}

const WOO =
  'ID,Type,SKU,Name,Published,Visibility in catalog,In stock?,Stock,Regular price,Categories,Parent,Attribute 1 name,Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s),Attribute 3 name,Attribute 3 value(s)'.split(
    ',',
  );
const woo = (...rows: Readonly<Record<string, string>>[]) =>
  table(
    WOO,
    rows.map((row) => ({ Type: 'simple', Published: '1', 'In stock?': '1', 'Regular price': '10', ...row })),
  );

const MAGENTO =
  'sku,store_view_code,attribute_set_code,product_type,name,product_online,visibility,price,additional_attributes,qty,allow_backorders,use_config_backorders,is_in_stock,manage_stock,use_config_manage_stock,configurable_variations'.split(
    ',',
  );
const magento = (...rows: Readonly<Record<string, string>>[]) =>
  table(
    MAGENTO,
    rows.map((row) => ({
      product_type: 'simple',
      product_online: '1',
      visibility: 'Catalog, Search',
      price: '10',
      use_config_backorders: '1',
      ...row,
    })),
  );

describe('variants that their export calls alike', () => {
  it('of WooCommerce are called by their options', async () => {
    const variation = (sku: string, ...[colour = '', size = '', fit = '']: string[]) => ({
      ...{ Type: 'variation', SKU: sku, Name: 'Tee', Parent: 'TEE', 'Attribute 1 name': 'Color' },
      ...{ 'Attribute 1 value(s)': colour, 'Attribute 2 name': 'Size', 'Attribute 2 value(s)': size },
      ...{ 'Attribute 3 name': 'Fit', 'Attribute 3 value(s)': fit },
    });
    const { products } = await imported(
      woo({ Type: 'variable', SKU: 'TEE', Name: 'Tee' }, variation('T1', 'Red', 'S', 'Slim'), {
        ...variation('T2', 'Blue', 'M', 'Loose'),
        Name: 'Tee - Blue, M',
      }),
    );
    expect(products.get('T1')).toMatchObject({ name: 'Tee, Red, S, Slim', tags: ['red', 's', 'slim'] });
    expect(products.get('T2')?.name).toBe('Tee - Blue, M, Loose');
  });

  it('of WooCommerce may differ by what they are made of', async () => {
    const { products } = await imported(
      woo(
        { Type: 'variable', SKU: 'MAT', Name: 'Mat' },
        ...['Cork', 'Rubber'].map((material) => ({
          ...{ Type: 'variation', SKU: `MAT-${material}`, Name: 'Mat', Parent: 'MAT' },
          ...{ 'Attribute 1 name': 'Material', 'Attribute 1 value(s)': material },
        })),
      ),
    );
    expect(products.get('MAT-Cork')).toMatchObject({ name: 'Mat, Cork', materials: ['cork'] });
    expect(products.get('MAT-Rubber')?.name).toBe('Mat, Rubber');
  });

  it('of Magento are called by what their parent says sets them apart', async () => {
    const child = { name: 'Tee', visibility: 'Not Visible Individually', qty: '3', is_in_stock: '1' };
    const { products } = await imported(
      magento(
        {
          ...{ sku: 'T', product_type: 'configurable', name: 'Tee' },
          configurable_variations: 'sku=T-S,size=S|sku=T-M,size=M',
        },
        { ...child, sku: 'T-S', additional_attributes: 'size=S,color=Red' },
        { ...child, sku: 'T-M', additional_attributes: 'size=M,color=Red' },
      ),
    );
    expect([...products.values()].map(({ name }) => name)).toEqual(['Tee, S', 'Tee, M']);
  });
});

describe('what Magento does not count', () => {
  it('is in stock without a bound, and what it counts is sold out at 0', async () => {
    const uncounted = { manage_stock: '0', use_config_manage_stock: '0' };
    const { products } = await imported(
      magento(
        { ...uncounted, sku: 'A', name: 'A', qty: '0', is_in_stock: '1' },
        { ...uncounted, sku: 'B', name: 'B', qty: '9', is_in_stock: '0' },
        { ...uncounted, sku: 'C', name: 'C', qty: '0.0000', product_type: 'downloadable' },
        { sku: 'D', name: 'D', qty: '0', is_in_stock: '1', manage_stock: '0', use_config_manage_stock: '1' },
        { sku: 'E', name: 'E', qty: '4', is_in_stock: '0', manage_stock: '1', use_config_manage_stock: '0' },
        {
          ...{ sku: 'F', name: 'F', qty: '0', is_in_stock: '1', manage_stock: '1' },
          ...{ use_config_manage_stock: '1', allow_backorders: '1', use_config_backorders: '0' },
        },
      ),
    );
    const stocks = [...products.values()].map(({ id, stock, ahead }) => [id, stock, ahead?.kind]);
    expect(stocks).toEqual([
      ['A', null, undefined],
      ['B', null, undefined],
      ['C', null, undefined],
      ['D', 0, undefined],
      ['E', 0, undefined],
      ['F', null, 'back-order'],
    ]);
  });
});

describe('a kind of product that is sold in another way', () => {
  it('is left out of a WooCommerce shop, and said', async () => {
    const { report, products } = await imported(
      woo(
        { SKU: 'A', Name: 'A', Type: 'simple, downloadable' },
        { SKU: 'S', Name: 'S', Type: 'subscription' },
        { SKU: 'B', Name: 'B', Type: 'bundle' },
        { SKU: 'C', Name: 'C', Type: 'composite, virtual' },
        { SKU: 'VS', Name: 'VS', Type: 'variable-subscription' },
        { SKU: 'VS-1', Name: 'VS', Type: 'variation', Parent: 'VS' },
        { SKU: 'VS-2', Name: 'VS', Type: 'subscription_variation', Parent: 'VS' },
      ),
    );
    expect([...products.keys()]).toEqual(['A']);
    expect(report.leftOut.map(([reason]) => reason).sort()).toEqual([
      'Type is bundle: only simple products and variations are sold here',
      'Type is composite: only simple products and variations are sold here',
      'Type is subscription: only simple products and variations are sold here',
      'Type is subscription_variation: only simple products and variations are sold here',
      'Type is variable-subscription: only simple products and variations are sold here',
      'Type of its parent is variable-subscription: only simple products and variations are sold here',
    ]);
  });

  it('is left out of a Magento shop, and said', async () => {
    const { report, products } = await imported(
      magento({ sku: 'A', name: 'A' }, { sku: 'G', name: 'Gift card', product_type: 'giftcard' }),
    );
    expect([...products.keys()]).toEqual(['A']);
    expect(report.leftOut).toEqual([
      ['product_type is giftcard: only simple and downloadable products are sold here', 1],
    ]);
  });
});

describe('what is not sent', () => {
  it('is no goods in a WooCommerce shop unless it can be downloaded, and a voucher never', async () => {
    const { report, products } = await imported(
      woo(
        { SKU: 'BOOK', Name: 'E-book', Type: 'simple, downloadable, virtual' },
        { SKU: 'TALK', Name: 'Consultation', Type: 'simple, virtual' },
        { SKU: 'VARY', Name: 'Cup', Type: 'variable' },
        { SKU: 'VARY-2', Name: 'Cup, by post', Type: 'variation', Parent: 'VARY' },
        { SKU: 'VARY-V', Name: 'Cup, a picture of it', Type: 'variation, virtual', Parent: 'VARY' },
        { SKU: 'CARD', Name: 'Geschenkgutschein 50 €', Type: 'simple, downloadable, virtual' },
        { SKU: 'FRAME', Name: 'Gift card holder', Type: 'simple' },
      ),
    );
    expect([...products.keys()]).toEqual(['BOOK', 'VARY-2', 'FRAME']);
    expect(report.leftOut).toEqual([
      ['Type is virtual: a service or a voucher, and only goods are sold here', 2],
      ['Type is downloadable, and a voucher: only goods are sold here', 1],
    ]);
  });

  it('is no goods in a Magento shop either', async () => {
    const { report, products } = await imported(
      magento({ sku: 'A', name: 'A' }, { sku: 'V', name: 'Warranty', product_type: 'virtual' }),
    );
    expect([...products.keys()]).toEqual(['A']);
    expect(report.leftOut).toEqual([
      ['product_type is virtual: a service or a voucher, and only goods are sold here', 1],
    ]);
  });
});

describe('an id made of the options of a Shopify variant', () => {
  it('gets a number where another has it', async () => {
    const { report } = await imported(
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nbattery,Battery,Kind,AA+,,5\nbattery,,,AA,,4\nbattery,,,aa-,,3\n',
    );
    expect(await shop.ids()).toEqual(['battery-aa', 'battery-aa-2', 'battery-aa-3']);
    expect(report.notes.first.map(({ reason }) => reason)).toEqual([
      'the id made from it, "battery-aa", is the id of line 2 already. This one is called battery-aa-2.',
      'the id made from it, "battery-aa", is the id of line 2 already. This one is called battery-aa-3.',
    ]);
  });
});
