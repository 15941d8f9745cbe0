import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/catalog/importing/import-report.js';
import { TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const lines = async (content: string, options = {}) =>
  summaryOf(await shop.import('feed.csv', content, options));

describe('the summary of an import', () => {
  it('begins with the currency where the file names none, and says how it is set', async () => {
    const [first] = await lines('id,name,price\na,Pot,5\n');
    expect(first).toBe(
      'No currency is named: all prices are taken as EUR. If they are not, import again with their code, such as --currency USD.',
    );
  });

  it('begins with the outcome where the currency is known', async () => {
    const [first] = await lines('id,name,price\na,Pot,5\n', { currency: 'GBP' });
    expect(first).toBe('Imported 1 row of 1; the catalogue has 1 product.');
  });

  it('shows where a name with commas ends', async () => {
    const said = await lines('id,name,price,"GTIN, UPC, or EAN",Is featured?\na,Pot,5 EUR,1,0\n');
    expect(said).toContain('Columns passed over: "GTIN, UPC, or EAN", Is featured?.');
  });
});

describe('a former price that is none', () => {
  const notes = async (content: string) =>
    (await shop.import('feed.csv', content)).notes.first.map(({ line, column, reason }) =>
      [line, column, reason].join(' '),
    );

  it('is left out, and said', async () => {
    const header = 'id,name,price,compare at price,sale price\n';
    const rows = 'a,Pot,5,5,\nb,Pan,5,4,\nc,Cup,5,0,\nd,Jug,5,,\ne,Mug,5,5,4\nf,Bowl,5,6,\n';
    expect(await notes(header + rows)).toEqual([
      '2 compare at price is not above the price, and is not shown as a former one.',
      '3 compare at price is not above the price, and is not shown as a former one.',
    ]);
    const said = (await shop.products()).map(({ id, regularPrice }) => [id, regularPrice?.amount]);
    expect(said.filter(([, amount]) => amount !== undefined)).toEqual([
      ['e', 500],
      ['f', 600],
    ]);
  });
});

describe('a category named with --map', () => {
  const HEADER = 'Handle,Title,Product Category,Type,Variant Price\n';
  const ROWS = 'a,Tides,Media > Books > Print Books,Crime,9\nb,Verses,Media > Books > Print Books,Poetry,8\n';
  const places = async (map: readonly (readonly [string, string])[]) => {
    await shop.import('books.csv', HEADER + ROWS, { map });
    return (await shop.products()).map(({ department, category }) => `${department} > ${category}`);
  };

  it('counts before the path of a shop system', async () => {
    expect(await places([['category', 'Type']])).toEqual(['Crime > Crime', 'Poetry > Poetry']);
  });

  it('counts beside a path that is named as well', async () => {
    const both = [
      ['category', 'Type'],
      ['path', 'Product Category'],
    ] as const;
    expect(await places(both)).toEqual(['Media > Print Books', 'Media > Print Books']);
  });

  it('leaves a column of departments as it is', async () => {
    const content = 'id,name,price,department,product type,genre\na,Tides,9,Books,Media > Books,Crime\n';
    await shop.import('feed.csv', content, { map: [['category', 'genre']] });
    expect(await shop.products()).toMatchObject([{ department: 'Books', category: 'Crime' }]);
  });
});
