import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** What each product of an export has of stock: pieces, kind of what is ordered ahead, day. */
async function stockOf(content: string, platform: string): Promise<Record<string, readonly unknown[]>> {
  const report = await shop.import('export.csv', content, { currency: 'EUR' });
  expect(said(report)).toEqual([]);
  expect(report.platform).toBe(platform);
  const products = await shop.products();
  const parts = ({ stock, ahead }: Product) => [
    stock,
    ...(ahead ? [ahead.kind] : []),
    ...(ahead?.from ? [ahead.from] : []),
  ];
  return Object.fromEntries(products.map((product) => [product.id, parts(product)]));
}

describe('what an export says of stock', () => {
  it('Wix: a number or a word, and pre-order where it has run out', async () => {
    const header = 'handleId,fieldType,name,collection,sku,price,visible,inventory,preorderEnabled';
    const row = (sku: string, inventory: string, preorder = '') =>
      `p_${sku},Product,Bag ${sku},Bags,${sku},40,true,${inventory},${preorder}`;
    const rows = [
      row('A', 'InStock'),
      row('B', 'OutOfStock'),
      row('C', '7'),
      row('D', '0'),
      row('E', '0', 'true'),
      row('F', 'OutOfStock', 'TRUE'),
      row('G', '7', 'true'),
      row('H', 'Out of stock', 'false'),
    ];
    expect(await stockOf([header, ...rows].join('\n'), 'Wix')).toEqual({
      A: [null],
      B: [0],
      C: [7],
      D: [0],
      E: [null, 'pre-order'],
      F: [null, 'pre-order'],
      G: [7],
      H: [0],
    });
  });

  it('Magento: sold on at 0 where the product says so, not where the shop decides', async () => {
    const header =
      'sku,product_type,categories,name,product_online,price,qty,is_in_stock,allow_backorders,use_config_backorders';
    const row = (sku: string, ...stock: (string | number)[]) =>
      [sku, 'simple', 'Root/Home', `Lamp ${sku}`, 1, 20, ...stock].join(',');
    const rows = [
      row('A', '5.0000', 1, 0, 1),
      row('B', '0.0000', 1, 1, 0),
      row('C', '0.0000', 1, 2, 0),
      row('D', '0.0000', 1, 1, 1),
      row('E', '5.0000', 0, 0, 0),
      row('F', '-4.0000', 1, 1, 0),
      row('G', '5.0000', 1, 1, 0),
    ];
    expect(await stockOf([header, ...rows].join('\n'), 'Magento')).toEqual({
      A: [5],
      B: [null, 'back-order'],
      C: [null, 'back-order'],
      D: [0],
      E: [0],
      F: [null, 'back-order'],
      G: [null],
    });
  });

  it('PrestaShop: sold on at 0 where the product says so, with the day it comes', async () => {
    const header = [
      'Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax included;Reference #;Quantity',
      'Out of stock action;Product available date',
    ].join(';');
    const row = (id: string, ...stock: (string | number)[]) =>
      [id, 1, `T-shirt ${id}`, 'Home,Clothes', '20.000000', id, ...stock].join(';');
    const rows = [
      row('A', 3, 0, '0000-00-00'),
      row('B', 0, 1, '2099-03-01'),
      row('C', 0, 1, '0000-00-00'),
      row('D', 0, 2, '2099-03-01'),
      row('E', -2, 0, ''),
    ];
    expect(await stockOf([header, ...rows].join('\n'), 'PrestaShop')).toEqual({
      A: [3],
      B: [null, 'back-order', '2099-03-01'],
      C: [null, 'back-order'],
      D: [0],
      E: [0],
    });
  });

  it('BigCommerce: pre-order with its day, and nothing of what is switched off', async () => {
    const header = [
      'Item Type,Product ID,Product Name,Product Code/SKU,Price,Allow Purchases?,Product Visible?',
      'Product Availability,Track Inventory,Current Stock Level,Category,Availability,Release Date',
    ].join(',');
    const row = (sku: string, track: string, level: number, availability: string, day = '') =>
      ['Product', sku, `Lamp ${sku}`, sku, 45, 'Y', 'Y', '', track, level, 'Home', availability, day].join(
        ',',
      );
    const rows = [
      row('A', 'by product', 4, 'available'),
      row('B', 'by product', 0, 'available'),
      row('C', 'none', 0, 'available'),
      row('D', 'none', 0, 'preorder', '2099-03-01'),
      row('E', 'by product', 4, 'preorder', '2099-03-01'),
      row('F', 'by product', 4, 'disabled'),
    ];
    expect(await stockOf([header, ...rows].join('\n'), 'BigCommerce')).toEqual({
      A: [4],
      B: [0],
      C: [null],
      D: [null, 'pre-order', '2099-03-01'],
      E: [4, 'pre-order', '2099-03-01'],
    });
  });
});
