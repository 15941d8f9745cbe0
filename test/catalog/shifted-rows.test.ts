import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { said, TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

async function faultsOf(header: string, ...rows: readonly string[]): Promise<string[]> {
  return said(await shop.import('shop.csv', [header, ...rows].join('\n'), { dryRun: true }));
}

describe('a delimiter that is not quoted in a row whose last cell is empty', () => {
  it('is refused where a number stands in a column of words', async () => {
    const header = 'id;name;description;price;stock;category;color';
    expect(
      await faultsOf(header, '1;Cup;For tea;2;9;5;Kitchen;', '2;Plate;Round;12;3;Kitchen;white'),
    ).toEqual([
      '2 category "5" stands where other rows have words, and the last cell is empty: is a delimiter not quoted, as in "For tea;2"?',
    ]);
  });

  it('may part a price with a decimal comma', async () => {
    const header = 'id,name,price,stock,category,color';
    expect(await faultsOf(header, '1,Cup,9,90,5,Kitchen,', '2,Plate,12,3,Kitchen,white')).toHaveLength(1);
  });

  it('may leave one cell more than the other rows have', async () => {
    const header = 'id;name;description;price;stock;color';
    expect(await faultsOf(header, '1;Cup;For tea;2;9;5;', '2;Plate;Round;12;3;white')).toHaveLength(1);
  });
});

describe('a row with an empty cell at the end', () => {
  it.each([
    ['numbers of categories', '1;Cup;Tea;9;5;12;', '2;Plate;Round;12;3;14;white'],
    ['words of categories', '1;Cup;Tea;9;5;Cups;', '2;Plate;Round;12;3;Plates;white'],
    ['a quoted delimiter', '1;Cup;"For tea;2";9;5;Kitchen;', '2;Plate;Round;12;3;Kitchen;white'],
    [
      'one category that is a number, and nothing behind it',
      '1;Cup;Tea;9;5;90;',
      '2;Plate;Round;12;3;Plates;white',
    ],
  ])('is read where it has %s', async (_, ...rows) => {
    expect(await faultsOf('id;name;description;price;stock;category;color', ...rows)).toEqual([]);
  });
});
