import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/catalog/importing/import-report.js';
import { TestShop } from '../import-support.js';

// Of this suite alone: other processes make dry runs at the same time.
const shared = process.env.TMPDIR;
let temporary: string;
let shop: TestShop;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'afterglow-rehearsals-'));
  process.env.TMPDIR = temporary;
  shop = new TestShop();
});
afterEach(() => {
  shop.remove();
  if (shared === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = shared;
  rmSync(temporary, { recursive: true });
});

const FEED = 'id,name,price,status,image\n1,A,5,active,a.png\n2,B,6,draft,\n3,C,abc,active,\n';
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('afterglow-dry-run-'));

describe('a dry run', () => {
  it('says what an import says, and writes nothing', async () => {
    const dry = await shop.import('feed.csv', FEED, { skipBad: true, dryRun: true });
    expect(existsSync(shop.dataDir)).toBe(false);
    expect(leftovers()).toEqual([]);
    const real = await shop.import('feed.csv', FEED, { skipBad: true });
    expect(dry).toEqual({ ...real, dryRun: true, reportFile: undefined });
    expect(summaryOf(dry)[1]).toBe(
      'Nothing was written (--dry-run). This would import 1 row of 3; the catalogue would have 1 product.',
    );
    expect(summaryOf(dry).toSpliced(1, 1)).toEqual(summaryOf(real).toSpliced(1, 1));
  });

  it('says why an import would change nothing, and leaves the catalogue and its report as they are', async () => {
    await shop.import('good.csv', 'id,name,price\n1,A,5\n2,B,5\n3,C,5\n');
    const [before, report] = [shop.contents(), shop.reportText()];
    const bad = await shop.import('feed.csv', FEED, { dryRun: true });
    expect(bad).toMatchObject({ accepted: false, badRows: 1 });
    expect(summaryOf(bad)[0]).toMatch(/^Nothing would be changed: 1 of 3 rows cannot be imported\./);
    const small = await shop.import('small.csv', 'id,name,price\n1,A,5\n', { dryRun: true });
    expect(small).toMatchObject({ accepted: false, shrinks: { from: 3, to: 1 } });
    const merged = await shop.import('more.csv', 'id,name,price\n9,Z,5\n', { dryRun: true, merge: true });
    expect(merged).toMatchObject({ accepted: true, products: 4 });
    expect([shop.contents(), shop.reportText()]).toEqual([before, report]);
  });

  it('looks for pictures in a folder', async () => {
    mkdirSync(shop.path('pictures'));
    writeFileSync(shop.path('pictures', 'b.png'), 'no picture');
    const report = await shop.import('feed.csv', 'id,name,price,image\n1,A,5,a.png\n', {
      dryRun: true,
      images: join(shop.root, 'pictures'),
    });
    expect(report.notes.first.map(({ reason }) => reason)).toEqual([
      'a.png is not in the folder of pictures.',
    ]);
  });

  it('needs no data directory that can be written, and waits for no other import', async () => {
    mkdirSync(shop.dataDir);
    writeFileSync(join(shop.dataDir, 'import.lock'), `${process.pid}\n`);
    expect(await shop.import('feed.csv', FEED, { skipBad: true, dryRun: true })).toMatchObject({
      accepted: true,
    });
  });
});
