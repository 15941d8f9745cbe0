import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftOf, problemsOf } from './feeds/reading-support.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const stored = () => readFileSync(join(shop.dataDir, 'catalogue', 'products.jsonl'), 'utf8');

const price = (written: unknown) => draftOf({ price: written }).product.price;

describe('a price that JSON writes as an object', () => {
  it('is decimal, as prices are everywhere', () => {
    expect(price({ amount: 20, currency: 'EUR' })).toEqual({ amount: 2_000, currency: 'EUR' });
    expect(price({ amount: 19.99, currency: 'EUR' })).toEqual({ amount: 1_999, currency: 'EUR' });
    expect(price({ amount: '3.50', currency: 'EUR' })).toEqual({ amount: 350, currency: 'EUR' });
    expect(price({ value: '12.99', currencyCode: 'usd' })).toEqual({ amount: 1_299, currency: 'USD' });
    expect(price({ amount: '1980', currency_code: 'JPY' })).toEqual({ amount: 1_980, currency: 'JPY' });
  });

  it('is refused where it holds no amount', () => {
    expect(problemsOf({ price: { currency: 'EUR' } })).toEqual(['price: is not a text or a number.']);
    expect(problemsOf({ price: { amount: -3, currency: 'EUR' } })).toEqual(['price: "-3" is below zero.']);
  });

  it('stays decimal beside some of the marks of this shop\u2019s own form', async () => {
    const rows = [
      { id: 'a', name: 'A', price: { amount: 20, currency: 'EUR' }, tags: ['x'], stock: 3, category: 'Mugs' },
    ];
    await shop.import('feed.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    expect((await shop.products())[0]?.price).toEqual({ amount: 2_000, currency: 'EUR' });
  });
});

describe('this shop\u2019s own products.jsonl', () => {
  it('becomes the same catalogue again', async () => {
    const feed = `id,title,description,price,sale_price,sale_price_effective_date,list price,availability,availability_date,quantity,item_group_id,color,size,product_type,brand,material,tags,sold
A,Salt & pepper mill,"<p>Grinds.</p><p>5 < 6 & 7 > 2</p>",24.90 EUR,,,30 EUR,in stock,,12,,,,Home > Mills,Salt & Co,oak,"mill,oak",4
B,Bowl,,20 EUR,15 EUR,2026-11-20T08:00+0100/2026-11-30T23:59+0100,,in stock,,,BOWL,Teal/White,20 cm,Home > Bowls,,,,
C,Bowl,,14 EUR,,,,preorder,2027-02-01,,BOWL,Teal/White,25 cm,Home > Bowls,,,,
D,Lamp,,9 EUR,,,,backorder,,5,,,,,,,,
E,Table,,1290 EUR,,,,made_to_order,,,,,,A/C units,,,,
F,Cup,,9 EUR,,,,out of stock,,,,,,"Home, Garden & Tools > Pots",,,,
`;
    expect(said(await shop.import('first.csv', feed))).toEqual([]);
    const first = stored();
    expect(first).toContain('"ahead":{"kind":"pre-order","from":"2027-02-01"}');
    expect(said(await shop.import('again.jsonl', first))).toEqual([]);
    // Of an unchanged number of pieces the former count goes on, by its name.
    expect(stored().replaceAll(/,"stocktake":"[^"]+"/g, '')).toBe(first);
  });

  it('keeps its prices and places also where it is a list in a JSON file', async () => {
    const own = {
      ...{
        id: 'a',
        name: 'A',
        brand: '',
        description: '',
        department: 'Hats; caps',
        category: 'Bars | pubs',
      },
      ...{
        price: { amount: 2490, currency: 'EUR' },
        tags: [],
        materials: [],
        stock: null,
        added: '2026-11-27',
      },
    };
    await shop.import('own.json', JSON.stringify([own]));
    expect(stored()).toBe(`${JSON.stringify(own)}\n`);
  });

  it('is the form of the demo\u2019s catalogue', async () => {
    const lines = readFileSync('catalog/products.jsonl', 'utf8').split('\n').slice(0, 40).join('\n');
    await shop.import('demo.jsonl', lines);
    expect(stored().trim()).toBe(lines.trim());
  });
});
