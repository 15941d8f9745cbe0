import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/catalog/import.js';
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
    const title = 'x'.repeat(198);
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
