import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftOf } from './feeds/reading-support.js';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

/** The ids that are sold of a table, and why the others are not. */
async function sold(name: string, content: string) {
  const report = await shop.import(name, content, { currency: 'EUR' });
  expect(said(report)).toEqual([]);
  return { ids: await shop.ids(), leftOut: report.leftOut.map(([reason]) => reason).sort() };
}

describe('a column that says what is not for sale', () => {
  it.each([
    'hidden',
    'Archived',
    'is_deleted',
    'draft',
    'Discontinued',
    'disabled',
    'Ausgeblendet',
    'archivé',
  ])('leaves out what it says yes of: %s', async (column) => {
    const { ids, leftOut } = await sold(
      'some.csv',
      `id,name,price,${column}\n1,A,5,0\n2,B,5,1\n3,C,5,no\n4,D,5,Yes\n5,E,5,true\n6,F,5,\n7,G,5,FALSE\n8,H,5,Y\n9,I,5,nein\n10,J,5,x\n11,K,5,2026-01-02\n12,L,5,maybe\n13,M,5,null\n`,
    );
    expect(ids).toEqual(['1', '3', '6', '7', '9', '13']);
    expect(leftOut).toEqual([
      ...[
        'is "maybe", which is not understood',
        'is 1',
        'is 2026-01-02',
        'is Y',
        'is Yes',
        'is true',
        'is x',
      ].map((reason) => `${column} ${reason}`),
    ]);
  });

  it('may call what it says by its own name', async () => {
    const { ids } = await sold(
      'own.csv',
      'id,name,price,archived\n1,A,5,archived\n2,B,5,active\n3,C,5,not archived\n',
    );
    expect(ids).toEqual(['2', '3']);
  });

  it('may have its values in its name, or be in another language', async () => {
    const { ids } = await sold(
      'presta.csv',
      'ID;Nom;Prix (TTC);État;Archivé (0/1)\n1;A;12,00 €;1;0\n2;B;12,00 €;0;0\n3;C;12,00 €;1;1\n',
    );
    expect(ids).toEqual(['1']);
  });

  it('may stand in JSON', async () => {
    const { ids } = await sold(
      'all.json',
      '[{"id":1,"name":"A","price":5,"archived":false,"deletedAt":null},{"id":2,"name":"B","price":5,"archived":true},{"id":3,"name":"C","price":5,"deletedAt":"2026-01-01T00:00:00Z"}]',
    );
    expect(ids).toEqual(['1']);
  });

  it('of Square says it beside one that says what can be sold', async () => {
    const { ids, leftOut } = await sold(
      'square.csv',
      'Token,Item Name,SKU,Price,Archived,Sellable\nT1,Tea,S1,5.00,N,Y\nT2,Old tea,S2,4.00,Y,Y\nT3,Tea part,S3,1.00,N,N\n'.replace(
        'Item Name',
        'Name',
      ),
    );
    expect(ids).toEqual(['S1']);
    expect(leftOut).toEqual(['Archived is Y', 'Sellable is N']);
  });

  it('may be said to mean something else', async () => {
    const report = await shop.import('beer.csv', 'id,name,price,draft\n1,Ale,5,yes\n', {
      map: [['tags', 'draft']],
    });
    expect(report).toMatchObject({ accepted: true, products: 1 });
  });
});

describe('a sale that its feed switches off', () => {
  const priced = (cells: Record<string, unknown>) => draftOf(cells).product;
  const full = { amount: 1_000, currency: 'EUR' };
  const reduced = { amount: 800, currency: 'EUR' };

  it.each([
    ['On Sale', 'No'],
    ['on_sale', false],
    ['is on sale', '0'],
    ['Sale', 'no'],
  ])('is not on: %s is %s', (column, value) => {
    const product = priced({ 'Sale Price': '8 EUR', [column]: value });
    expect(product.price).toEqual(full);
    expect(product).not.toHaveProperty('regularPrice');
  });

  it('is on where the feed says so or nothing', () => {
    for (const cells of [{}, { 'On Sale': 'Yes' }, { 'On Sale': '' }, { on_sale: true }])
      expect(priced({ 'Sale Price': '8 EUR', ...cells })).toMatchObject({
        price: reduced,
        regularPrice: full,
      });
  });

  it('has no crossed-out price either', () => {
    const product = priced({ compare_at_price: '12 EUR', 'On Sale': 'No' });
    expect(product.price).toEqual(full);
    expect(product).not.toHaveProperty('regularPrice');
  });

  it('is off where the word is not understood, and that is noted', () => {
    expect(priced({ 'Sale Price': '8 EUR', 'On Sale': 'perhaps' }).price).toEqual(full);
  });
});

describe('what is not on sale yet', () => {
  it.each([
    ['published_at', 'is 2027-01-01'],
    ['date added', 'is 2027-01-01'],
    ['published', 'is 2027-01-01'],
    ['available from', 'is 2027-01-01'],
    ['Sichtbar ab', 'is 2027-01-01'],
  ])('is left out by the day in %s', async (column, why) => {
    const { ids, leftOut } = await sold(
      'later.csv',
      `id,name,price,${column}\n1,A,5,2027-01-01\n2,B,5,2026-01-01\n`,
    );
    expect(ids).toEqual(['2']);
    expect(leftOut).toEqual([`${column} ${why}, which has not come: import the feed again from that day on`]);
  });

  it('is sold where it can be ordered ahead, or is there', async () => {
    const rows = '1,A,5,2027-01-01,preorder\n2,B,5,2027-01-01,in stock\n3,C,5,,coming soon\n';
    const { ids, leftOut } = await sold('ahead.csv', `id,name,price,available from,availability\n${rows}`);
    expect(ids).toEqual(['1', '2']);
    expect(leftOut).toEqual(['availability is not on sale yet']);
  });

  it('is not what is discontinued on a later day', async () => {
    const { ids } = await sold('end.csv', 'id,name,price,discontinued\n1,A,5,2027-01-01\n2,B,5,2020-01-01\n');
    expect(ids).toEqual(['1']);
  });

  it('is left out of Shopify’s JSON too', async () => {
    const product = (handle: string, more: object) => ({
      ...{ id: handle, title: handle, handle, status: 'active', ...more },
      variants: [{ id: 1, price: '9.00', sku: handle }],
    });
    const products = [
      product('later', { published_at: '2027-01-01T00:00:00Z' }),
      product('card', { published_at: '2025-01-01T00:00:00Z', gift_card: true }),
      product('mug', { published_at: '2025-01-01T00:00:00Z', gift_card: false }),
    ];
    expect((await sold('shop.json', JSON.stringify({ products }))).ids).toEqual(['mug']);
  });
});

describe('what is money or is done', () => {
  it.each([
    'type\n1,A,5,gift_card',
    'gift_card\n1,A,5,TRUE',
    'type\n1,A,5,SERVICE',
    'is_gift_card\n1,A,5,yes',
  ])('is no goods: %s', async (rest) => {
    const [column, row] = rest.split('\n');
    const { ids } = await sold('gift.csv', `id,name,price,${column}\n${row}\n2,B,5,\n`);
    expect(ids).toEqual(['2']);
  });

  it('is left out of the exports of shop systems', async () => {
    const shopify = 'Handle,Title,Variant SKU,Variant Price,Gift Card\na,A,A,5,TRUE\nb,B,B,5,FALSE\n';
    expect((await sold('shopify.csv', shopify)).ids).toEqual(['B']);
    const squarespace =
      'Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product URL,Title,SKU,Price,Visible\n1,1,GIFT_CARD,a,A,A,5,Yes\n2,2,SERVICE,b,B,B,5,Yes\n3,3,PHYSICAL,c,C,C,5,Yes\n';
    expect((await sold('squarespace.csv', squarespace)).ids).toEqual(['C']);
  });

  it('is told from a set of cups, and from a kind of things', async () => {
    const { ids } = await sold('cups.csv', 'id,name,price,type\n1,A,5,Service\n2,B,5,Lamp\n');
    expect(ids).toEqual(['1', '2']);
  });
});

describe('what programs write for nothing', () => {
  it.each(['NULL', 'None', 'n/a', '-', '--', '.', 'undefined', 'nan', '(null)', '#N/A'])(
    'is no brand, no place, no tag and no text: %s',
    async (filler) => {
      const cells = { brand: filler, category: filler, color: filler, size: filler, tags: filler };
      const { product } = draftOf({ ...cells, description: filler, sale_price: filler });
      expect(product).toMatchObject({ brand: '', category: 'Everything', tags: [], description: '' });
    },
  );
});

describe('the name of a variant', () => {
  it.each([
    ['Men’s merino tee', 'S', 'Men’s merino tee, S'],
    ["Men's merino tee", 'S', "Men's merino tee, S"],
    ['Vitamin C drops', 'C', 'Vitamin C drops, C'],
    ['Socks, 10 pack', '10', 'Socks, 10 pack, 10'],
    ['T-shirt', 'T', 'T-shirt, T'],
    ['Tee S', 'S', 'Tee S'],
    ['Trail Runner-41', '41', 'Trail Runner-41'],
    ['Tee (S), navy', 'S', 'Tee (S), navy'],
    ['Tee S navy', 'S', 'Tee S navy'],
    ['Red tee', 'Red', 'Red tee'],
  ])('%s of %s is %s', (name, size, right) => {
    expect(draftOf({ name, size, item_group_id: 'g' }).product.name).toBe(right);
  });
});
