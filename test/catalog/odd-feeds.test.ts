import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** The products of a feed, all of whose rows pass. */
async function productsOf(name: string, content: string): Promise<readonly Product[]> {
  const report = await shop.import(name, content);
  expect(said(report)).toEqual([]);
  return shop.products();
}

/** The only product of a feed with these columns besides id, title, price and currency. */
async function productWith(cells: Readonly<Record<string, string>>): Promise<Product> {
  const quoted = Object.values(cells).map((value) => `"${value.replaceAll('"', '""')}"`);
  const header = ['id,title,price,currency', ...Object.keys(cells)].join(',');
  const [product] = await productsOf('one.csv', `${header}\n${['A,Mug,5,EUR', ...quoted].join(',')}\n`);
  if (!product) throw new Error('There is no product.');
  return product;
}

describe('a table with line ends of several programs', () => {
  it('has every row, and texts of several lines in one', async () => {
    const products = await productsOf(
      'mixed.csv',
      'id,title,description,price,currency\r\nE1,One,x,5,EUR\rE2,Two,"a\rb",5,EUR\r\r\nE3,Three,"p\r\nq",5,EUR\r',
    );
    expect(products.map(({ id, description }) => `${id} ${description}`)).toEqual([
      'E1 x',
      'E2 a b',
      'E3 p q',
    ]);
  });

  it('may have a header that ends otherwise than its rows', async () => {
    expect(
      await productsOf('mac.csv', 'id,title,price,currency\rE1,One,5,EUR\rE2,Two,5,EUR\r\n'),
    ).toHaveLength(2);
  });
});

describe('nameless columns at the end of a table', () => {
  it('cost no row that leaves them out', async () => {
    expect(
      await productsOf('tail.csv', 'id;title;price;currency;;\nA;Mug;5;EUR\nB;Jug;5;EUR;\nC;Pot;5;EUR;;;;\n'),
    ).toHaveLength(3);
  });

  it('still cost the row that has something beyond the header', async () => {
    const report = await shop.import('tail.csv', 'id;title;price;currency;;\nA;Mug;5;EUR;lost\n');
    expect(said(report)).toEqual([expect.stringContaining('has 5 fields, the header has 4')]);
  });

  it('are not named among those that are passed over', async () => {
    const report = await shop.import('tail.csv', 'id;title;;price;currency;mass;\nA;Mug;;5;EUR;1;\n');
    expect(report.ignoredColumns).toEqual(['mass']);
  });
});

describe('a header without a column that is needed', () => {
  it('is answered with what to write for that column', async () => {
    const report = await shop.import('a.csv', 'Sachnummer,Name,Price\nA,Mug,5\n');
    expect(said(report)[0]).toContain('--map id="Our number"');
    expect(report.accepted).toBe(false);
  });
});

describe('the first of several pictures', () => {
  const first = 'https://x.example/a.jpg';
  it.each([
    `["${first}","https://x.example/b.jpg"]`,
    `[{"src":"${first}","position":1}]`,
    `{"url":"${first}"}`,
    `${first} https://x.example/b.jpg`,
    `["https:\\/\\/x.example\\/a.jpg"]`,
    `${first}, https://x.example/b.jpg`,
  ])('of %s', async (images) => {
    const report = await shop.import(
      'a.csv',
      `id;title;price;currency;images\nA;Mug;5;EUR;"${images.replaceAll('"', '""')}"\n`,
    );
    expect(said(report)).toEqual([]);
    expect((await firstPictures(images))[0]).toBe(first);
  });

  it('is a file name too, and none of an empty list', async () => {
    expect(await firstPictures('a.jpg,b.jpg', 'red, blue.jpg', '[]')).toEqual([
      'a.jpg',
      'red, blue.jpg',
      undefined,
    ]);
  });

  it('costs no row of a JSON feed where it is an object', async () => {
    const item = { id: 'A', title: 'Mug', price: 5, currency: 'EUR', image: { url: first } };
    expect(await productsOf('a.json', JSON.stringify([item]))).toHaveLength(1);
  });
});

async function firstPictures(...values: string[]): Promise<readonly (string | undefined)[]> {
  const { firstPicture } = await import('../../src/catalog/feeds/lists.js');
  return values.map(firstPicture);
}

describe('a category', () => {
  it.each([
    ['["Home","Mugs"]', 'Home', 'Mugs'],
    ['["Sale","Home > Kitchen > Mugs"]', 'Home', 'Mugs'],
    ['[{"id":3,"name":"Mugs"}]', 'Mugs', 'Mugs'],
    ['Home -> Kitchen -> Mugs', 'Home', 'Mugs'],
    ['Home::Kitchen::Mugs', 'Home', 'Mugs'],
    ['Jumper-knits', 'Jumper-knits', 'Jumper-knits'],
  ])('%s is in %s / %s', async (category, department, shelf) => {
    expect(await productWith({ category })).toMatchObject({ department, category: shelf });
  });

  it('may be a list in JSON', async () => {
    const item = { id: 'A', title: 'Mug', price: 5, currency: 'EUR', categories: ['Home', 'Mugs'] };
    expect(await productsOf('a.json', JSON.stringify([item]))).toMatchObject([
      { department: 'Home', category: 'Mugs' },
    ]);
  });
});

describe('a text', () => {
  it('loses the frame of the XML that it was made from', async () => {
    for (const description of ['<![CDATA[<p>Holds tea.</p>]]>', '&lt;![CDATA[Holds tea.]]&gt;'])
      expect((await productWith({ description })).description).toBe('Holds tea.');
  });

  it('may hold marks of direction and soft line breaks', async () => {
    expect(await productWith({ description: '\u202bתיק יד\u202c', brand: 'Hill\u000bDale' })).toMatchObject({
      description: 'תיק יד',
      brand: 'Hill Dale',
    });
  });
});

describe('a sale that begins on', () => {
  const day = new Date(2026, 10, 1).toISOString();
  it.each([
    '1 Nov 2026',
    '1. November 2026',
    'Nov 1, 2026',
    'Sunday, November 1st, 2026',
    '1 novembre 2026',
    '1 de noviembre de 2026',
    '01-Nov-2026',
    '20261101',
    '2026.11.01',
  ])('%s', async (from) => {
    expect(
      await productWith({ 'sale price': '4', 'sale from': from, 'sale until': '31 Dec 2099' }),
    ).toMatchObject({ sale: { from: day } });
  });

  it.each(['2026-11-01 00:00:00 UTC', 'Sun, 01 Nov 2026 00:00:00 GMT', '1793491200', '1793491200000'])(
    '%s, in its own zone',
    async (from) => {
      expect(await productWith({ 'sale price': '4', 'sale from': from })).toMatchObject({
        sale: { from: '2026-11-01T00:00:00.000Z' },
      });
    },
  );

  it.each(['01-11-2026', '31 February 2026', '1 Foo 2026', 'never'])('%s is refused', async (from) => {
    const report = await shop.import(
      'a.csv',
      `id,title,price,sale price,sale from,currency\nA,Mug,5,4,${from},EUR\n`,
    );
    expect(said(report)).toEqual([expect.stringContaining('is not a date, or can be read in two ways')]);
  });
});

describe('pieces', () => {
  it.each([
    ['> 10', 10],
    ['10+', 10],
    ['5 pcs', 5],
    ['5 Stück', 5],
    ['-3', 0],
    ['In stock', null],
    ['ausverkauft', 0],
  ])('%s are %s', async (stock, pieces) => {
    expect(await productWith({ stock })).toMatchObject({ stock: pieces });
  });

  it.each([
    ['In Stock.', null],
    ['auf Lager', null],
    ['Nicht auf Lager', 0],
    ['en stock', null],
    ['épuisé', 0],
  ])('said as "%s" are %s', async (availability, pieces) => {
    expect(await productWith({ availability })).toMatchObject({ stock: pieces });
  });

  it('are not read from a word that says neither', async () => {
    const report = await shop.import('a.csv', 'id,title,price,currency,stock\nA,Mug,5,EUR,many\n');
    expect(said(report)).toEqual([expect.stringContaining('"many" is not a number of pieces')]);
  });
});

describe('a price in crowns', () => {
  const feed = 'id;title;price\nA;Mug;1\u2009299,00 kr\n';

  it('of no known country is answered with what to write', async () => {
    expect(said(await shop.import('a.csv', feed))).toEqual([
      expect.stringContaining('several currencies (SEK, NOK, DKK, ISK). Give --currency SEK'),
    ]);
  });

  it('is read where the currency is given', async () => {
    await shop.import('a.csv', feed, { currency: 'SEK' });
    expect(await shop.products()).toMatchObject([{ price: { amount: 129_900, currency: 'SEK' } }]);
  });
});

describe('a column that is called Art', () => {
  it('says what kind of thing a product is, as in German, and no drawing', async () => {
    const feed =
      'Artikelnummer;Name;Preis;Art\nA1;Messer;5 EUR;Taschenmesser\nA2;Gabel;5 EUR;\nA3;Beil;5 EUR;ph:axe\n';
    const products = await productsOf('art.csv', feed);
    expect(products.map(({ kind, art }) => [kind, art])).toEqual([
      ['Taschenmesser', undefined],
      [undefined, undefined],
      [undefined, 'ph:axe'],
    ]);
  });
});

describe('an entity in a table with semicolons', () => {
  it('that no quotes hold is named as what parts the field', async () => {
    const report = await shop.import('cut.csv', 'id;title;price\nA1;Knife &amp; fork;5 EUR\nA2;Mug;6 EUR\n');
    expect(said(report)).toEqual([
      '2 - has 4 fields, the header has 3. The semicolon of "&amp;" parts a field that has no quotes: quote the fields that hold one.',
    ]);
  });
});

describe('a file of YAML', () => {
  it('is refused by its name, and not as a table without a header', async () => {
    await expect(shop.import('products.yaml', '- id: A1\n  name: Mug\n')).rejects.toThrow(
      'products.yaml is YAML, which is no feed here. Save it as JSON, JSON Lines or CSV.',
    );
  });
});
