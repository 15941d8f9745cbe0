import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/catalog/importing/import.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const importProduct = (elements: string, options: Partial<ImportOptions> = {}) =>
  shop.import(
    'feed.xml',
    `<products><product><id>1</id><name>Stool</name>${elements}</product></products>`,
    options,
  );

async function productOf(elements: string, options: Partial<ImportOptions> = {}) {
  const report = await importProduct(elements, options);
  expect(said(report)).toEqual([]);
  const [product] = await shop.products();
  return product;
}

const faultsOf = async (elements: string) => said(await importProduct(elements));
const PRICE = '<price>12.00 EUR</price>';

describe('elements within an element', () => {
  it('are a list where they have one name', async () => {
    const product = await productOf(
      `${PRICE}<categories>\n <category>Furniture</category>\n <category>Stools</category></categories>
      <tags><tag>oak</tag><tag>low</tag></tags><images><image>a.jpg</image><image>b.jpg</image></images>`,
    );
    expect(product).toMatchObject({ department: 'Furniture', category: 'Stools', tags: ['oak', 'low'] });
  });

  it('are paragraphs of a text', async () => {
    const page = await productOf(`${PRICE}<description><p>First</p><p>Second <b>one</b></p></description>`);
    expect(page?.description).toBe('First. Second one.');
    const list = await productOf(`${PRICE}<description><para>First</para><para>Second</para></description>`);
    expect(list?.description).toBe('First. Second.');
  });

  it('are never one number', async () => {
    expect(await faultsOf('<price><net>10</net><gross>12</gross></price>')).toEqual([
      '1 price holds several values (net, gross): say which one counts, as --map price=price/gross.',
    ]);
    expect(await faultsOf(`${PRICE}<stock><warehouse>3</warehouse><warehouse>4</warehouse></stock>`)).toEqual(
      ['1 stock holds 2 values ("3", "4"): which one counts is not said.'],
    );
  });

  it('are read where a merchant says which', async () => {
    const map = [['price', 'price/gross']] as const;
    const nested = '<price><net>10</net><gross>12</gross></price>';
    expect((await productOf(nested, { map }))?.price).toEqual({ amount: 1200, currency: 'EUR' });
    const told = '<price type="net">10</price><price type="gross">12</price>';
    expect((await productOf(told, { map }))?.price).toEqual({ amount: 1200, currency: 'EUR' });
  });

  it('say an amount with its currency, a name, or a single value', async () => {
    const product = await productOf(
      '<price><amount>12.50</amount><currency>EUR</currency></price><stock><qty>5</qty></stock><brand><name>Oak</name><country>DE</country></brand>',
    );
    expect(product).toMatchObject({ price: { amount: 1250, currency: 'EUR' }, stock: 5, brand: 'Oak' });
  });

  it('are variants that are said not to be read', async () => {
    const report = await importProduct(
      `${PRICE}<variants><variant><id>a</id><size>S</size></variant><variant><id>b</id><size>M</size></variant></variants>`,
    );
    expect(report.notes.first).toMatchObject([
      { column: 'variants', reason: expect.stringContaining('holds 2 variants') },
    ]);
  });
});

describe('an element that stands several times', () => {
  it('says several paths, of which the deepest counts', async () => {
    const product = await productOf(
      `${PRICE}<category>Furniture</category><category>Furniture &gt; Benches</category><keywords>a</keywords><keywords>b</keywords>`,
    );
    expect(product).toMatchObject({ department: 'Furniture', category: 'Benches', tags: ['a', 'b'] });
  });

  it('is refused where it is one number, unless all say the same', async () => {
    expect(await faultsOf('<price>50</price><price>45</price>')).toEqual([
      '1 price stands 2 times with different values ("50", "45"): which one counts is not said.',
    ]);
    expect(await faultsOf('<price type="net">10</price><price type="gross">12</price>')).toEqual([
      expect.stringContaining('Say it with --map: price=price/gross.'),
    ]);
    expect((await productOf('<price>50</price><price>50</price>'))?.price.amount).toBe(5000);
  });

  it('is a note where it is a text', async () => {
    const report = await importProduct(`${PRICE}<name lang="de">Hocker</name>`);
    expect(report.notes.first).toMatchObject([
      { column: 'name', reason: 'stands 2 times with different values: the first counts.' },
    ]);
    expect((await shop.products())[0]?.name).toBe('Stool');
  });
});

describe('objects and lists of a JSON feed', () => {
  it('are refused and read in the same way', async () => {
    const item = { id: '1', name: 'Stool', price: { net: 10, gross: 12 }, stock: [3, 4] };
    expect(said(await shop.import('a.json', JSON.stringify([item])))).toEqual([
      '1 price holds several values (net, gross): say which one counts, as --map price=price/gross.',
      '1 stock holds 2 values ("3", "4"): which one counts is not said.',
    ]);
    const map = [['price', 'price/gross']] as const;
    await shop.import('a.json', JSON.stringify([{ ...item, stock: 3 }]), { map });
    expect((await shop.products())[0]?.price.amount).toBe(1200);
  });
});
