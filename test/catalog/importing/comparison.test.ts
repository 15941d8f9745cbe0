import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStocktake } from '../../../src/catalog/catalogue-files.js';
import { summaryOf } from '../../../src/catalog/importing/import-report.js';
import { readConfig } from '../../../src/config.js';
import { openLmdb } from '../../../src/lmdb/lmdb-file.js';
import { lmdbStock } from '../../../src/stock/lmdb-stock.js';
import type { Sale } from '../../../src/stock/stock.js';
import { piecesSold } from '../../../src/stores/pieces-sold.js';
import { NOW, TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const HEAD = 'id,name,price,stock\n';
const FIRST = `${HEAD}a,Pot,5 EUR,2\nb,Pan,6 EUR,3\nc,Cup,7 EUR,4\nd,Jug,8 EUR,\n`;
const stocktake = async () => (await readStocktake(join(shop.dataDir, 'catalogue'))) ?? '';
const stocktakes = async () => (await shop.products()).map((one) => one.stocktake);

describe('what an import says of the catalogue before', () => {
  it('counts what is new, gone, at another price, changed otherwise and unchanged', async () => {
    expect(summaryOf(await shop.import('feed.csv', FIRST)).join()).not.toContain('before');
    const second = `${HEAD}a,Pot,5 EUR,2\nb,Pan,9 EUR,3\nc,Mug,7 EUR,4\ne,Bowl,8 EUR,1\n`;
    const said =
      'Of 4 products before: 1 unchanged, 1 with another price, 1 changed otherwise, 1 gone; 1 new.';
    for (const dryRun of [true, false])
      expect(summaryOf(await shop.import('second.csv', second, { dryRun }))).toContain(said);
    const merged = await shop.import('third.csv', `${HEAD}a,Pot,6 EUR,2\nf,Lid,1 EUR,\n`, { merge: true });
    expect(merged.differences).toEqual({
      before: 4,
      unchanged: 3,
      repriced: 1,
      changed: 0,
      gone: 0,
      added: 1,
    });
  });

  it('is refused without --shrink where fewer than half stay, of three products or more', async () => {
    const other = `${HEAD}x,Pot,5 EUR,2\ny,Pan,6 EUR,3\nz,Cup,7 EUR,4\nw,Jug,7 EUR,4\n`;
    await shop.import('two.csv', `${HEAD}a,Pot,5 EUR,2\nb,Pan,6 EUR,3\n`);
    expect(await shop.import('feed.csv', FIRST)).toMatchObject({ accepted: true });
    const refused = await shop.import('other.csv', other);
    expect(refused).toMatchObject({ accepted: false, shrinks: { from: 4, to: 0 }, differences: undefined });
    expect(await shop.import('other.csv', other, { shrink: true })).toMatchObject({ accepted: true });
    await shop.import('two.csv', `${HEAD}a,Pot,5 EUR,2\nb,Pan,6 EUR,3\n`, { shrink: true });
    expect(await shop.import('other.csv', other)).toMatchObject({ accepted: true });
  });
});

describe('a number of pieces that is that of the feed before', () => {
  it('goes on being counted against, another begins anew, and so do all with --stocktake', async () => {
    await shop.import('feed.csv', FIRST);
    const first = await stocktake();
    await shop.import('again.csv', FIRST);
    expect(await stocktakes()).toEqual([first, first, first, undefined]);
    await shop.import('today.csv', FIRST.replace('EUR,3', 'EUR,1'));
    expect(await stocktakes()).toEqual([first, undefined, first, undefined]);
    const third = await stocktake();
    await shop.import('today.csv', FIRST.replace('EUR,3', 'EUR,1'), { merge: true });
    expect(await stocktakes()).toEqual([first, third, first, undefined]);
    await shop.import('counted.csv', FIRST, { stocktake: 'monday' });
    expect(await stocktakes()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is said where pieces were sold of it, and what to do', async () => {
    await shop.import('feed.csv', FIRST);
    const config = readConfig({ DATA_DIR: shop.dataDir });
    const soldOf = (counts: Parameters<typeof piecesSold>[1]) => piecesSold(config, counts);
    const again = async () => summaryOf(await shop.import('feed.csv', FIRST, { soldOf })).join('\n');
    expect(await again()).not.toContain('stays sold');
    mkdirSync(join(shop.dataDir, 'sessions'), { recursive: true });
    const root = openLmdb(join(shop.dataDir, 'sessions'));
    const [one] = await shop.products();
    const line = { stocktake: one?.stocktake, product: one?.id, pieces: 2, of: 2 };
    await lmdbStock(root).take({ token: 't', lines: [line], session: 's', at: NOW } as unknown as Sale);
    await root.close();
    expect(await again()).toMatch(
      /^3 products have as many pieces .+ what was sold \(2 pieces\) stays sold.+--stocktake/m,
    );
  });
});
