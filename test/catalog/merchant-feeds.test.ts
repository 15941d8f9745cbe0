import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/catalog/importing/import.js';
import { summaryOf } from '../../src/catalog/importing/import-report.js';
import { TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const importing = (name: string, lines: readonly string[], options: Partial<ImportOptions> = {}) =>
  shop.import(name, lines.join('\n'), { skipBad: true, currency: 'EUR', ...options });
const names = async () => (await shop.products()).map(({ name }) => name);

describe('variants that share a title', () => {
  it('are told apart by colour and size, as those of Shopify are', async () => {
    await importing('feed.csv', [
      'id,title,price,item_group_id,color,size',
      'a,Rain jacket,120,RJ,Yellow,S',
      'b,Rain jacket,120,RJ,Navy,S',
      'c,Rain jacket navy,120,RJ,Navy,One size',
      'd,Umbrella,25,,Black,S',
      'e,Rain trousers,80,RT,Black,"S,M,L"',
    ]);
    expect(await names()).toEqual([
      'Rain jacket, Yellow, S',
      'Rain jacket, Navy, S',
      'Rain jacket navy',
      'Umbrella',
      'Rain trousers, Black',
    ]);
  });

  it('keep their title where it would be too long otherwise', async () => {
    const title = 'x'.repeat(4_998);
    await importing('feed.csv', ['id,title,price,item_group_id,color', `a,${title},120,RJ,Yellow`]);
    expect(await names()).toEqual([title]);
  });
});

describe('a column that says what is for sale', () => {
  it('is understood in other languages', async () => {
    const report = await importing('feed.csv', [
      'id;name;price;status;active',
      '1;Tisch;12,00;aktiv;ja',
      '2;Bank;12,00;Entwurf;nein',
      '3;Hocker;12,00;inaktiv;0',
      '4;Bett;12,00;;oui',
      '5;Lit;12,00;publié;non',
      '6;Mesa;12,00;borrador;sí',
      '7;Tavolo;12,00;BOZZA;sì',
      '8;Stol;12,00;;nej',
      '9;Cama;12,00;;não',
      '10;Vase;12,00;nicht veröffentlicht;',
    ]);
    expect(await shop.ids()).toEqual(['1', '4']);
    expect(report.leftOut).toContainEqual(['status is Entwurf', 1]);
    expect(report.leftOut).toContainEqual(['active is non', 1]);
  });

  it('leaves out what is not understood, and names it', async () => {
    const report = await importing('feed.csv', [
      'id,name,price,status',
      '1,Pan,12,luonos',
      '2,Pot,12,active',
    ]);
    expect(await shop.ids()).toEqual(['2']);
    expect(report.leftOut).toEqual([['status is "luonos", which is not understood', 1]]);
    expect(shop.reportText()).toContain('line 2, column status: is "luonos", which is not understood.');
  });

  it('is known by its name in other languages, or named with --map', async () => {
    await importing('feed.csv', ['id,name,price,Veröffentlicht', '1,Pan,12,nein', '2,Pot,12,ja']);
    expect(await shop.ids()).toEqual(['2']);
    const map = [['published', 'Im Laden']] as const;
    const report = await importing('feed.csv', ['id,name,price,Im Laden', '1,Pan,12,nein', '3,Pot,12,ja'], {
      map,
    });
    expect(await shop.ids()).toEqual(['3']);
    expect(report.ignoredColumns).toEqual([]);
  });

  it('can be given with --map for an export of a shop system too', async () => {
    const lines = ['Handle,Title,Variant Price,Option1 Value,Im Laden', 'a,Pan,12,,nein', 'b,Pot,12,,ja'];
    await importing('feed.csv', lines, { map: [['published', 'Im Laden']] });
    expect(await shop.ids()).toEqual(['b']);
  });

  it('may hold the day since when', async () => {
    await importing('feed.csv', [
      'id,name,price,published',
      '1,Pan,12,2026-01-02',
      '2,Pot,12,2026-02-01T10:00Z',
    ]);
    expect(await shop.ids()).toEqual(['1', '2']);
  });
});

describe('an export of Magento', () => {
  it('counts the last day of a sale in, though it writes its first moment', async () => {
    const head =
      'sku,product_type,categories,name,product_online,visibility,price,special_price,special_price_to_date';
    await importing('feed.csv', [
      head,
      'a,simple,Root/Gear,Ball,1,"Catalog, Search",20,15,"11/26/26, 12:00 AM"',
      'b,simple,Root/Gear,Mat,1,"Catalog, Search",20,15,2026-11-26 00:00:00',
      'c,simple,Root/Gear,Rope,1,"Catalog, Search",20,15,"11/26/26, 12:00 PM"',
    ]);
    const ends = (await shop.products()).map(({ sale }) => Date.parse(sale?.until ?? ''));
    const evening = new Date(2026, 10, 27).getTime() - 1;
    expect(ends).toEqual([evening, evening, new Date(2026, 10, 26, 12).getTime()]);
  });
});

describe('an export of BigCommerce', () => {
  const HEAD = 'Item,ID,Name,SKU,Options,Inventory Tracking,Price,Retail Price,Sale Price,Categories';

  it('crosses out the price that was asked before the sale, not the one the maker names', async () => {
    await importing('feed.csv', [
      HEAD,
      'Product,1,Can,C,,none,25,30,20,Shop All/Garden',
      'Product,2,Pot,P,,none,25,30,,Shop All',
    ]);
    const [can, pot] = await shop.products();
    expect(can).toMatchObject({ price: { amount: 2000 }, regularPrice: { amount: 2500 } });
    expect(pot).toMatchObject({ price: { amount: 2500 } });
    expect(pot).not.toHaveProperty('regularPrice');
  });

  it('has no department "Shop All"', async () => {
    await importing('feed.csv', [
      HEAD,
      'Product,1,Can,C,,none,25,,,Shop All/Garden;Shop All',
      'Product,2,Pot,P,,none,25,,,Shop All/Sale;Kitchen/Pots',
      'Product,3,Pan,Q,,none,25,,,Shop All',
    ]);
    expect((await shop.products()).map(({ department, category }) => [department, category])).toEqual([
      ['Garden', 'Garden'],
      ['Kitchen', 'Pots'],
      ['Other', 'Other'],
    ]);
  });
});

describe('what is filed nowhere', () => {
  it('has no department "Uncategorized"', async () => {
    await importing('feed.csv', [
      'id,name,price,category',
      'a,Chair,9,Uncategorized',
      'b,Lamp,9,Home > Lamps',
    ]);
    expect((await shop.products()).map(({ department }) => department)).toEqual(['Other', 'Home']);
  });
});

describe('the report', () => {
  it('advises --skip-bad to nobody who gave it', async () => {
    const all = await importing('feed.csv', ['id,name,price', 'a,Pan,x']);
    expect(summaryOf(all)[0]).toBe('Nothing was changed: 1 of 1 row cannot be imported.');
    const rest = await importing('feed.csv', ['id,name,price,status', 'a,Pan,x,active', 'b,Pot,9,draft']);
    expect(summaryOf(rest)[0]).toBe(
      'Nothing was changed: 1 of 2 rows cannot be imported. There is no product for sale among the others.',
    );
    const broken = '<rss><channel><item><id>1</id><title>Pan</title></item></chanel></rss>';
    const cut = await importing('feed.xml', [broken]);
    expect(summaryOf(cut)[0]).toBe('Nothing was changed: the file cannot be read to its end.');
    expect(summaryOf(await importing('feed.xml', [broken], { skipBad: false }))).toEqual(summaryOf(cut));
  });

  it('says that a merge with the demo keeps nothing of it', async () => {
    const sentence = 'The demo\u2019s products are not kept: there was nothing of yours to merge with.';
    const lines = ['id,name,price', 'a,Pan,9'];
    expect(summaryOf(await importing('feed.csv', lines, { merge: true }))).toContain(sentence);
    expect(summaryOf(await importing('feed.csv', lines, { merge: true }))).not.toContain(sentence);
    expect(summaryOf(await importing('feed.csv', lines))).not.toContain(sentence);
  });
});
