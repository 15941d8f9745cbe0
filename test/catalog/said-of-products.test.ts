import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAmount } from '../../src/catalog/feeds/amount.js';
import { draftOf } from './feeds/reading-support.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const WOO =
  'ID,Type,SKU,Name,Published,In stock?,Regular price,Categories,Parent,Short description,Description';

describe('a short text beside a long one', () => {
  it('stands before it', () => {
    const both = { 'Short description': 'Carries twenty litres', Description: '<p>Waxed cotton.</p>' };
    expect(draftOf(both).product.description).toBe('Carries twenty litres. Waxed cotton.');
  });

  it('is not said twice', () => {
    const both = { Kurzbeschreibung: 'Waxed cotton…', Beschreibung: 'Waxed cotton, twenty litres.' };
    expect(draftOf(both).product.description).toBe('Waxed cotton, twenty litres.');
    expect(draftOf({ summary: 'x', short_description: 'Alone' }).product.description).toContain('Alone');
  });

  it.each([
    ['woo.csv', `${WOO}\n1,simple,A,Loom,1,1,10,Tools,,First flush,Long\n`],
    [
      'magento.csv',
      'sku,product_type,product_online,name,price,short_description,description\nA,simple,1,Loom,10,First flush,Long\n',
    ],
    [
      'presta.csv',
      'Product ID,Active (0/1),Name,Price tax included,Quantity,Summary,Description\n1,1,Loom,10,5,First flush,Long\n',
    ],
  ])('counts in %s', async (name, content) => {
    await shop.import(name, content);
    expect((await shop.products())[0]?.description).toBe('First flush. Long.');
  });
});

describe('a variation whose parent is not in the file', () => {
  it('is said', async () => {
    const { notes } = await shop.import('woo.csv', `${WOO}\n2,variation,LOST,Child,1,1,9,,NOPE,,\n`);
    expect(notes.first).toMatchObject([
      { column: 'Parent', reason: expect.stringContaining('"NOPE" is not in') },
    ]);
  });
});

describe('WooCommerce', () => {
  it('calls what is private private', async () => {
    const item = {
      id: 7,
      name: 'A',
      type: 'simple',
      status: 'private',
      regular_price: '5',
      stock_status: 'instock',
    };
    const report = await shop.import(
      'woo.json',
      JSON.stringify([item, { ...item, id: 8, status: 'publish' }]),
    );
    expect(report.leftOut).toEqual([['Published is private', 1]]);
  });

  it('does not sell what is virtual', async () => {
    const item = { type: 'simple', status: 'publish', regular_price: '5', stock_status: 'instock' };
    const list = [
      { ...item, id: 7, name: 'A', virtual: false },
      { ...item, id: 8, name: 'Gift voucher', virtual: true, downloadable: false },
    ];
    const report = await shop.import('woo.json', JSON.stringify(list));
    expect(report.leftOut).toEqual([
      ['Type is virtual: a service or a voucher, and only goods are sold here', 1],
    ]);
  });
});

describe('JSON-LD', () => {
  const product = (more: object) =>
    JSON.stringify([
      { '@context': 'https://schema.org', '@type': 'Product', sku: 'A', name: 'Cam', ...more },
    ]);
  const offer = { price: 30, priceCurrency: 'EUR' };

  it('parts its categories by slashes', async () => {
    await shop.import('a.json', product({ category: 'Safety/Helmets', offers: offer }));
    expect((await shop.products())[0]).toMatchObject({ department: 'Safety', category: 'Helmets' });
  });

  it('says which offers are not read, and tags what is used', async () => {
    const used = { ...offer, itemCondition: 'https://schema.org/UsedCondition' };
    const { notes } = await shop.import(
      'a.json',
      product({ offers: [used, { price: '7.00', priceCurrency: 'GBP' }] }),
    );
    expect(notes.first).toMatchObject([
      { column: 'offers', reason: 'has 2 offers, and the first counts: 7.00 GBP is not read.' },
    ]);
    expect((await shop.products())[0]?.tags).toEqual(['used']);
  });
});

describe('a name with commas in a column of several categories', () => {
  it('is one where the words behind them are small', () => {
    expect(draftOf({ categories: 'Salt, pepper & spices' }).product.department).toBe('Salt, pepper & spices');
    expect(draftOf({ categories: 'Tea, Gifts' }).product.department).toBe('Tea');
    expect(draftOf({ Warengruppe: 'Bohrer' }).product.department).toBe('Bohrer');
  });
});

describe('an id made from a title', () => {
  it('is never said to stand in a column of tags', async () => {
    const header = 'TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,SKU';
    const { notes } = await shop.import(
      'etsy.csv',
      `${header}\nMug,,30,USD,1,mug,,,\nMug,,32,USD,1,mug,,,\n`,
    );
    expect(notes.first).toMatchObject([{ column: 'TITLE' }]);
  });
});

describe('an amount with words around it', () => {
  const read = (text: string) => readAmount(text, (code) => ({ value: code ?? 'EUR' }));

  it.each([
    ['89,95 € inkl. MwSt.', 8995],
    ['12,00 € TTC', 1200],
    ['12,00 € (inkl. 19% MwSt.)', 1200],
    ['12,00 € IVA incl.', 1200],
    ['€ 12,00 incl. btw', 1200],
    ['59€90', 5990],
    ['12 €50', 1250],
  ])('is what a shopper pays: %s', (text, amount) => {
    expect(read(text)).toEqual({ value: { amount, currency: 'EUR' } });
  });

  it.each([
    ['99,00 excl. btw', 'is before tax'],
    ['10 € HT', 'is before tax'],
    ['19.99+VAT', 'is before tax'],
    ['19,90 € zzgl. MwSt.', 'is before tax'],
    ['ab 19,90 €', 'is the lowest of several prices'],
    ['à partir de 10 €', 'is the lowest of several prices'],
    ['from 10 EUR', 'is the lowest of several prices'],
    ['0.999 EUR', 'has more decimals than EUR has (2)'],
  ])('is refused with the reason: %s', (text, reason) => {
    expect(read(text)).toEqual({ reason: expect.stringContaining(reason) });
  });
});

describe('texts', () => {
  it('are as long as a reader counts them', () => {
    expect(draftOf({ brand: '🙂'.repeat(100) }).product.brand).toHaveLength(200);
  });

  it('have line ends that a program wrote out', () => {
    expect(draftOf({ description: 'First line\\nSecond line\\r\\nThird' }).product.description).toBe(
      'First line Second line Third',
    );
    expect(draftOf({ description: 'Drive C:\\new' }).product.description).toBe('Drive C:\\new');
  });

  it('are no reason to refuse the row of another', async () => {
    expect(said(await shop.import('ok.csv', 'id,name,price\n1,A\\nB,5\n'))).toEqual([]);
    expect((await shop.products())[0]?.name).toBe('A B');
  });
});
