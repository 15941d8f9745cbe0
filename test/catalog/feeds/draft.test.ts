import { describe, expect, it } from 'vitest';
import { CatalogueCurrency } from '../../../src/catalog/feeds/catalogue-currency.js';
import { safeId } from '../../../src/catalog/feeds/ids.js';
import { isProductId, type Product } from '../../../src/catalog/product.js';
import { pricedAt } from '../../../src/catalog/sale.js';
import { draftOf, NOW, problemsOf, reading } from './reading-support.js';

const product = (cells: Record<string, unknown>) => draftOf(cells).product;
const euro = (amount: number) => ({ amount, currency: 'EUR' });

describe('a row', () => {
  it('needs an id, a name and a price, and names all that it lacks at once', () => {
    expect(reading({})).toEqual({
      problems: [
        { line: 7, column: 'id', reason: 'is missing. Give every product an id of its own.' },
        { line: 7, column: 'name', reason: 'is missing.' },
        { line: 7, column: 'price', reason: 'is missing. Write 19.99 or 19.99 EUR.' },
      ],
    });
  });

  it('needs no more than that', () => {
    expect(draftOf({})).toEqual({
      product: {
        id: 'kettle',
        name: 'Kettle',
        brand: '',
        description: '',
        department: 'Everything',
        category: 'Everything',
        price: euro(1000),
        tags: [],
        materials: [],
        stock: null,
      },
    });
  });

  it.each(['kind', 'product_kind', 'Product kind'])(
    'says in a column %s what kind of thing it is',
    (column) => {
      expect(product({ [column]: ' Bike locks ' }).kind).toBe('Bike locks');
      expect(product({ [column]: 'n/a' }).kind).toBeUndefined();
      expect(problemsOf({ [column]: 'x'.repeat(101) })).toEqual([
        `${column}: has 101 characters; 100 are the most.`,
      ]);
    },
  );

  it('names the column that is empty as the feed calls it', () => {
    expect(reading({ id: 'kettle', name: 'Kettle', Preis: '' })).toEqual({
      problems: [{ line: 7, column: 'Preis', reason: 'is missing. Write 19.99 or 19.99 EUR.' }],
    });
  });

  it('names the column as the feed calls it', () => {
    expect(problemsOf({ price: null, 'g:Price': 'abc' })).toEqual([
      'g:Price: "abc" is not an amount. Write 19.99 or 19.99 EUR.',
    ]);
  });

  it('with a text that is too long is refused', () => {
    expect(problemsOf({ name: 'x'.repeat(5_001) })).toEqual([
      'name: has 5001 characters; 5000 are the most.',
    ]);
    expect(problemsOf({ description: 'x'.repeat(5_001) })).toEqual([
      'description: has 5001 characters; 5000 are the most.',
    ]);
    expect(problemsOf({ name: 'x'.repeat(5_000), description: `<p>${'x'.repeat(5_000)}</p>` })).toEqual([]);
  });

  it('with a name of more than two hundred characters is kept whole, and says so', () => {
    const name = `Gaming headset ${'with a microphone '.repeat(20)}in black`;
    expect(reading({ id: 'kettle', name, price: '10 EUR' })).toMatchObject({
      draft: { product: { name } },
      notes: [{ column: 'name', reason: expect.stringMatching(/^has 38\d characters\. It is kept whole/) }],
    });
  });

  it('with a control character is refused, in any column', () => {
    expect(problemsOf({ name: 'Ket\u0000tle' })).toEqual(['name: has a control character.']);
    expect(problemsOf({ gtin: '\u001b[2J' })).toEqual(['gtin: has a control character.']);
    expect(problemsOf({ tags: ['a', 'b\u0007'] })).toEqual(['tags: has a control character.']);
  });

  it('that is not UTF-8 is refused, in any column', () => {
    expect(problemsOf({ gender: 'f\uFFFDr alle' })).toEqual([
      'gender: is not UTF-8 text. Save the file as UTF-8, or give --encoding windows-1252.',
    ]);
  });

  it('with a prototype key is refused', () => {
    expect(problemsOf({ constructor: 'x' })).toEqual(['constructor: no column may have this name.']);
    const cells = JSON.parse('{"__proto__":{"name":"x"}}') as Record<string, unknown>;
    expect(reading(cells)).toHaveProperty('problems.0.column', '__proto__');
  });

  it('with an object where a text belongs is refused', () => {
    expect(problemsOf({ name: { en: 'Kettle' } })).toEqual(['name: is not a text or a number.']);
    expect(problemsOf({ tags: ['a', { b: 1 }] })).toEqual([
      'tags: has something in its list that is not a text.',
    ]);
  });
});

describe('an id', () => {
  it('may be a number, but not one too large to be exact', () => {
    expect(product({ id: 4711 }).id).toBe('4711');
    expect(problemsOf({ id: 2 ** 53 })).toEqual(['id: is not a text or a number.']);
  });

  it('that is not safe in a path is made safe, always the same, and that is said', () => {
    const result = reading({ id: 'SKU 12/34', name: 'Kettle', price: '10' });
    expect(result).toMatchObject({ draft: { product: { id: 'sku-12-34-b473d57c' } } });
    expect(result).toMatchObject({
      notes: [{ column: 'id', reason: expect.stringContaining('the product is called sku-12-34-') }],
    });
  });

  it.each([
    '../../etc/passwd',
    '..',
    'ä',
    '日本',
    'a'.repeat(300),
    'a b',
    '__proto__',
    'constructor',
    'toString',
    '<b>',
  ])('is safe after reading: %s', (id) => {
    const safe = safeId(id);
    expect(isProductId(safe) && !(safe in {})).toBe(true);
    expect(safeId(id)).toBe(safe);
    expect(safe).not.toBe(id);
  });

  it('stays apart from one that looks alike', () => {
    expect(safeId('a b')).not.toBe(safeId('a/b'));
  });
});

describe('a price', () => {
  it('is what the shopper pays: the sale price, with the price before it', () => {
    expect(product({ price: '20 EUR', sale_price: '15 EUR' })).toMatchObject({
      price: euro(1500),
      regularPrice: euro(2000),
    });
    expect(product({ price: '15', regular_price: '20' })).toMatchObject({
      price: euro(1500),
      regularPrice: euro(2000),
    });
    expect(product({ price: null, regular_price: '20', sale_price: '15' })).toMatchObject({
      price: euro(1500),
      regularPrice: euro(2000),
    });
    expect(product({ price: null, sale_price: '15' })).toMatchObject({ price: euro(1500) });
  });

  it('is no sale where nothing is saved', () => {
    expect(product({ sale_price: '10' })).not.toHaveProperty('regularPrice');
    expect(product({ regular_price: '9' })).not.toHaveProperty('regularPrice');
    const higher = reading({ id: 'a', name: 'A', price: '10', sale_price: '12' });
    expect(higher).toMatchObject({ draft: { product: { price: euro(1000) } } });
    expect(higher).toMatchObject({
      notes: [{ column: 'sale_price', reason: 'is above the price and does not count.' }],
    });
  });

  it('is on sale between the dates of the sale only', () => {
    const paid = (dates: string, at: number) =>
      pricedAt(product({ sale_price: '5', sale_price_effective_date: dates }) as Product, at).price.amount;
    const running = '2026-11-20T00:00+0100/2026-11-30T23:59+0100';
    const [end, millisecond] = [Date.UTC(2026, 10, 30, 22, 59), 1];
    expect([NOW, end, end + millisecond].map((at) => paid(running, at))).toEqual([500, 500, 1000]);
    const coming = '2026-12-01T00:00Z/2026-12-30T23:59Z';
    const begin = Date.UTC(2026, 11, 1);
    expect([NOW, begin - millisecond, begin].map((at) => paid(coming, at))).toEqual([1000, 1000, 500]);
    expect(product({ sale_price: '5', sale_price_effective_date: coming }).sale).toEqual({
      price: euro(500),
      from: '2026-12-01T00:00:00.000Z',
      until: '2026-12-30T23:59:00.000Z',
    });
    expect(paid('2026-11-20T00:00Z/', Date.UTC(2036, 1, 1))).toBe(500);
    expect(paid('/2026-12-01T00:00Z', NOW)).toBe(500);
    const over = { sale_price: '5', sale_price_effective_date: '2025-11-20T00:00Z/2025-11-30T00:00Z' };
    expect(product(over)).not.toHaveProperty('sale');
    expect(problemsOf({ sale_price_effective_date: 'soon' })).toEqual([
      expect.stringContaining('"soon" is not two dates.'),
    ]);
  });

  it('is on sale between two columns of dates, the last day included', () => {
    const cells = { sale_price: '5', 'Sale start': '1.12.2026', 'Sale end': '2026-12-24' };
    const [first, last] = [new Date(2026, 11, 1).getTime(), new Date(2026, 11, 25).getTime() - 1];
    expect(product(cells).sale).toEqual({
      price: euro(500),
      from: new Date(first).toISOString(),
      until: new Date(last).toISOString(),
    });
    expect(problemsOf({ ...cells, 'Sale end': '2026-11-01' })).toEqual([
      'Sale end: is before the sale begins.',
    ]);
    expect(problemsOf({ ...cells, 'Sale start': '3/4/2026' })).toEqual([
      expect.stringContaining('can be read in two ways'),
    ]);
  });

  it('may be less by an amount or by percents', () => {
    const less = { price: euro(800), regularPrice: euro(1000) };
    expect(product({ 'discount percent': '20' })).toMatchObject(less);
    expect(product({ discount_amount: '2.00' })).toMatchObject(less);
    expect(product({ discount_amount: '0', 'discount percent': '0.00' })).not.toHaveProperty('regularPrice');
    expect(product({ sale_price: '0.00' })).toMatchObject({ price: euro(1000) });
  });

  it('of nothing is refused unless that is allowed', () => {
    expect(problemsOf({ price: '0.00 EUR' })).toEqual([
      'price: is 0. Where something really costs nothing, give --allow-free.',
    ]);
    expect(problemsOf({ price: '', regular_price: '0' })).toHaveLength(1);
    expect(reading({ id: 'a', name: 'A', price: '0' }, { allowFree: true })).toMatchObject({
      draft: { product: { price: euro(0) } },
    });
  });

  it('may be a plain number, read as it is written', () => {
    expect(product({ price: 19.99 }).price).toEqual(euro(1999));
    expect(product({ price: 1.1 }).price).toEqual(euro(110));
    expect(problemsOf({ price: 0.1 + 0.2 })).toHaveLength(1);
  });

  it('may be in this shop\u2019s own shape, in minor units', () => {
    const own = {
      ...{ brand: '', description: '', department: 'Home', category: 'Kettles', tags: [], materials: [] },
      ...{ stock: null, added: '2026-11-01' },
    };
    expect(product({ ...own, price: { amount: 1999, currency: 'EUR' } }).price).toEqual(euro(1999));
    expect(problemsOf({ ...own, price: { amount: 19.99, currency: 'EUR' } })).toEqual([
      expect.stringContaining('minor units'),
    ]);
  });

  it('below zero or in an unknown currency is refused', () => {
    expect(problemsOf({ price: '-1' })).toEqual(['price: "-1" is below zero.']);
    expect(problemsOf({ price: '1 ABC' })).toEqual([expect.stringContaining('"ABC" is not a currency.')]);
  });

  it('and its currency column must agree', () => {
    expect(problemsOf({ price: '5 EUR', currency: 'USD' })).toEqual([
      'price: is in EUR, its currency column says USD.',
    ]);
    expect(reading({ id: 'a', name: 'A', price: '$5', currency: 'usd' })).toMatchObject({
      draft: { product: { price: { amount: 500, currency: 'USD' } } },
    });
  });
});

describe('the currency of a catalogue', () => {
  const row = (price: string) => ({ id: 'a', name: 'A', price });

  it('is that of its first good row, and any other is refused', () => {
    const currency = new CatalogueCurrency();
    reading({ ...row('5 USD'), name: '' }, { currency });
    expect(currency.code).toBeUndefined();
    reading(row('5 GBP'), { currency });
    expect(reading(row('5 EUR'), { currency })).toMatchObject({
      problems: [
        { column: 'price', reason: 'is in EUR, the catalogue in GBP. One catalogue has one currency.' },
      ],
    });
    expect(reading(row('7'), { currency })).toMatchObject({
      draft: { product: { price: { currency: 'GBP' } } },
    });
    expect(currency.assumed).toBe(false);
  });

  it('is the euro where nothing says so, and that is known to be assumed', () => {
    const currency = new CatalogueCurrency();
    reading(row('5'), { currency });
    expect([currency.code, currency.assumed]).toEqual(['EUR', true]);
  });

  it('may be given', () => {
    const currency = new CatalogueCurrency('JPY');
    expect(reading(row('500'), { currency })).toMatchObject({
      draft: { product: { price: { amount: 500, currency: 'JPY' } } },
    });
    expect(reading(row('5 EUR'), { currency })).toHaveProperty('problems');
    expect(currency.assumed).toBe(false);
  });
});

describe('stock', () => {
  it.each([
    [{ stock: '12' }, 12],
    [{ quantity: 3 }, 3],
    [{ inventory: '-2' }, 0],
    [{ stock: '1,234' }, 1234],
    [{ stock: '1 000 000' }, 1_000_000],
    [{ stock: '5.0000' }, 5],
    [{ stock: '' }, null],
    [{ stock: null }, null],
    [{ stock: '5', availability: 'in_stock' }, 5],
    [{ availability: 'in stock' }, null],
    [{ availability: 'out of stock' }, 0],
    [{ stock: '5', availability: 'out_of_stock' }, 0],
    [{ stock: '0', availability: 'preorder' }, null],
    [{ stock: '20', availability: 'preorder' }, 20],
    [{ stock: '-3', availability: 'backorder' }, null],
    [{ availability: 'https://schema.org/InStock' }, null],
    [{ in_stock: false }, 0],
  ])('is read from the number and the word: %j', (cells, stock) => {
    expect(product(cells).stock).toBe(stock);
  });

  it.each([
    [{ availability: 'preorder', availability_date: '2027-03-01T00:00:00' }, 'pre-order', '2027-03-01'],
    [{ availability: 'preorder', availability_date: '1.3.2027' }, 'pre-order', '2027-03-01'],
    [{ availability: 'preorder', availability_date: 'soon' }, 'pre-order', undefined],
    [{ availability: 'backorder' }, 'back-order', undefined],
    [{ availability: 'onbackorder' }, 'back-order', undefined],
    [{ availability: 'Back Order' }, 'back-order', undefined],
    [{ availability: 'http://schema.org/PreSale' }, 'pre-order', undefined],
    [{ availability: 'schema:MadeToOrder' }, 'made-to-order', undefined],
    [{ stock: '0', 'Inventory policy': 'continue' }, 'back-order', undefined],
    [{ stock: '-4', 'Backorders allowed?': 'notify' }, 'back-order', undefined],
  ])('that is ordered ahead is told from what is there: %j', (cells, kind, from) => {
    expect(product(cells).ahead).toEqual({ kind, ...(from === undefined ? {} : { from }) });
  });

  it.each(['in_stock', 'https://schema.org/LimitedAvailability', 'OnlineOnly', 'available'])(
    'is there where the feed says %s',
    (availability) => {
      expect(product({ availability })).not.toHaveProperty('ahead');
      expect(product({ availability }).stock).toBeNull();
    },
  );

  it.each(['SoldOut', 'https://schema.org/OutOfStock', 'Reserved'])(
    'is none where the feed says %s',
    (word) => {
      expect(product({ availability: word, 'Inventory policy': 'continue' }).stock).toBe(0);
    },
  );

  it('that is sold on when it has run out has no bound', () => {
    expect(product({ stock: '5', 'Inventory policy': 'continue' })).toMatchObject({ stock: null });
    expect(product({ stock: '5', 'Inventory policy': 'deny' })).toMatchObject({ stock: 5 });
  });

  it.each(['discontinued', 'https://schema.org/Discontinued', 'InStoreOnly'])(
    '%s is not for sale',
    (word) => {
      expect(reading({ id: 'a', name: 'A', price: '1 EUR', availability: word })).toHaveProperty('unsold');
    },
  );

  it('that can only be ordered ahead says so in a tag', () => {
    expect(product({ availability: 'preorder' }).tags).toEqual(['pre-order']);
    expect(product({ availability: 'backorder' }).tags).toEqual(['back-order']);
  });

  it('in unknown words is refused', () => {
    expect(problemsOf({ stock: 'plenty' })).toEqual([
      expect.stringContaining('"plenty" is not a number of pieces.'),
    ]);
    expect(problemsOf({ stock: '1.5' })).toHaveLength(1);
    expect(problemsOf({ stock: '1,000' })).toEqual([expect.stringContaining('a thousand times more')]);
    expect(problemsOf({ availability: 'maybe' })).toEqual([
      expect.stringContaining('Write in_stock, out_of_stock'),
    ]);
  });
});

describe('department and category', () => {
  it.each([
    [{ product_type: 'A > B > C' }, 'A', 'C'],
    [{ google_product_category: 'A > B' }, 'A', 'B'],
    [{ google_product_category: '1604', category: 'Shirts' }, 'Shirts', 'Shirts'],
    [{ category: 'accessories', style: 'backpack' }, 'accessories', 'backpack'],
    [{ department: 'Yoga', category: 'Mats' }, 'Yoga', 'Mats'],
    [{ department: 'Yoga', product_type: 'A > B > C' }, 'Yoga', 'C'],
    [{ category: 'A > B' }, 'A', 'B'],
    [{ product_type: 'A > B | C; D > E > F' }, 'D', 'F'],
    [{ product_type: 'Food, Beverages & Tobacco > Tea, loose' }, 'Food, Beverages & Tobacco', 'Tea, loose'],
    [{ categories: 'Home|Lamps|Desk lamps' }, 'Home', 'Desk lamps'],
    [{ categories: 'Home / Lamps' }, 'Home', 'Lamps'],
    [{ category_path: 'Home/Lamps' }, 'Home', 'Lamps'],
    [{ product_type: 'sandwiches/wraps' }, 'sandwiches/wraps', 'sandwiches/wraps'],
    [{ category: 'TV/Audio' }, 'TV/Audio', 'TV/Audio'],
    [{ category: 'Home / Lamps' }, 'Home', 'Lamps'],
    [{ category: 'Home|Lamps' }, 'Home', 'Lamps'],
    [{ department: 'Sport', category: 'Socks / tights' }, 'Sport', 'Socks / tights'],
    [{ product_type: 'Dresses' }, 'Dresses', 'Dresses'],
    [{ product_type: 'Women', category: 'Dresses' }, 'Women', 'Dresses'],
    [{ category: 'Tents &amp; tarps' }, 'Tents & tarps', 'Tents & tarps'],
  ])('are read from what there is: %j', (cells, department, category) => {
    expect(product(cells)).toMatchObject({ department, category });
  });

  it('can be told which column to take', () => {
    const row = { id: 'a', name: 'A', price: '1', category: 'Mats', floor: 'Second' };
    expect(reading(row, { departmentFrom: 'floor' })).toMatchObject({
      draft: { product: { department: 'Second', category: 'Mats' } },
    });
  });

  it('need a letter or a figure for their address', () => {
    expect(problemsOf({ category: '!!!' })).toEqual([
      'department: "!!!" has no letter or figure in it.',
      'category: "!!!" has no letter or figure in it.',
    ]);
  });
});

describe('what else a row may say', () => {
  it('is read where it is there', () => {
    const draft = draftOf({
      'Item group ID': 'Group 1',
      colour: 'Deep Red',
      size: 'M',
      tags: 'Wool; warm, wool',
      material: 'Wool/Cotton',
      sold: '14',
      art: 'shape:mat',
      vendor: 'Stillmarsh',
      created_at: '2026-03-14T10:00:00Z',
      images: 'https://a.example/1.jpg, https://a.example/2.jpg',
    });
    expect(draft).toMatchObject({ added: '2026-03-14', named: 'https://a.example/1.jpg' });
    expect(draft.product).toMatchObject({
      group: safeId('Group 1'),
      tags: ['wool', 'warm', 'deep red', 'm'],
      materials: ['wool', 'cotton'],
      sold: 14,
      art: 'shape:mat',
      brand: 'Stillmarsh',
    });
  });

  it('is refused where it makes no sense', () => {
    expect(problemsOf({ added: 'in spring' })).toEqual([
      'added: "in spring" is not a day. Write 2026-03-14.',
    ]);
    expect(problemsOf({ added: '3/4/2026' })).toHaveLength(1);
    expect(draftOf({ added: '14.3.2026' }).added).toBe('2026-03-14');
    expect(problemsOf({ added: '2026-02-30' })).toHaveLength(1);
    expect(problemsOf({ art: 'shape:<svg>' })).toHaveLength(1);
    expect(problemsOf({ sold: 'many' })).toHaveLength(1);
    expect(problemsOf({ tags: Array.from({ length: 41 }, (_, tag) => `tag ${tag}`) })).toEqual([
      'tags: has 41 tags; 40 are the most.',
    ]);
    expect(problemsOf({ tags: ['x'.repeat(61)] })).toEqual([
      expect.stringContaining('longer than 60 characters'),
    ]);
  });
});
