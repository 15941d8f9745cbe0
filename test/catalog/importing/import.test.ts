import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStocktake } from '../../../src/catalog/catalogue-files.js';
import { importCatalogue } from '../../../src/catalog/importing/import.js';
import { JPG, PNG, SVG } from '../../pictures/imported/picture-bytes.js';
import { NOW, said, TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const HEADER = 'id,name,price,picture\n';
const good = (ids: string) =>
  HEADER +
  ids
    .split(' ')
    .map((id) => `${id},Thing ${id},10 EUR,\n`)
    .join('');

describe('an import', () => {
  it('becomes the catalogue', async () => {
    const report = await shop.import('feed.csv', good('a b'));
    expect(report).toMatchObject({ accepted: true, rows: 2, badRows: 0, products: 2, currency: 'EUR' });
    expect(await shop.products()).toMatchObject([
      { id: 'a', name: 'Thing a', price: { amount: 1000, currency: 'EUR' }, added: '2026-11-22' },
      { id: 'b' },
    ]);
  });

  it('replaces the catalogue that was there, and leaves nothing else behind', async () => {
    await shop.import('feed.csv', good('a b'));
    await shop.import('feed.csv', good('b c'));
    expect(await shop.ids()).toEqual(['b', 'c']);
    expect(readdirSync(shop.dataDir).sort()).toEqual(['catalogue', 'import-report.txt']);
    expect(readdirSync(join(shop.dataDir, 'catalogue')).sort()).toEqual(['products.jsonl', 'stocktake.txt']);
  });

  it('begins a new stocktake each time, also with the same feed, unless it is given its name', async () => {
    const stocktake = () => readStocktake(join(shop.dataDir, 'catalogue'));
    await shop.import('feed.csv', good('a'));
    const first = await stocktake();
    await shop.import('feed.csv', good('a'));
    expect(first).toMatch(/^2026-11-22-[0-9a-f]{12}$/);
    expect(await stocktake()).not.toBe(first);
    await shop.import('feed.csv', good('a'), { stocktake: 'monday' });
    expect(await stocktake()).toBe('monday');
    await expect(shop.import('feed.csv', good('a'), { stocktake: 'a/b' })).rejects.toThrow(
      '--stocktake takes',
    );
  });

  it('keeps by a merge which stocktake the number of a kept product is of', async () => {
    await shop.import('feed.csv', good('a b'), { stocktake: 'monday' });
    await shop.import('feed.csv', good('b c'), { merge: true, stocktake: 'tuesday' });
    await shop.import('feed.csv', good('c'), { merge: true, stocktake: 'wednesday' });
    expect((await shop.products()).map(({ id, stocktake }) => [id, stocktake])).toEqual([
      ['a', 'monday'],
      ['b', 'tuesday'],
      ['c', undefined],
    ]);
  });

  it('keeps the day a product joined, where the feed does not say it', async () => {
    await shop.import('feed.csv', good('a'), { now: NOW - 40 * 86_400_000 });
    await shop.import('feed.csv', good('a b'));
    expect((await shop.products()).map(({ added }) => added)).toEqual(['2026-10-13', '2026-11-22']);
  });

  it('keeps what the operators wrote about segments, seasons and what goes together', async () => {
    await shop.import('feed.csv', good('a'));
    const notes = ['segments.yaml', 'goes-with.yaml', 'seasons.yaml'].map((name) =>
      join(shop.dataDir, 'catalogue', name),
    );
    for (const file of notes) writeFileSync(file, `# ${file}\n`);
    await shop.import('feed.csv', good('b'));
    for (const file of notes) expect(readFileSync(file, 'utf8')).toBe(`# ${file}\n`);
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    await shop.import('feed.csv', good('a b'), {
      onProgress: ({ phase, rows, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        seen.push(`${phase} ${rows}`);
      },
    });
    expect(seen).toEqual(['reading 1', 'reading 2', 'writing 1', 'writing 2']);
  });

  it('is read the same compressed', async () => {
    await shop.import('feed.csv.gz', gzipSync(good('a b')));
    expect(await shop.ids()).toEqual(['a', 'b']);
  });
});

describe('an import with bad rows', () => {
  const BAD = `${HEADER}a,Good,10 EUR,\nb,Bad,abc,\na,Twin,5 EUR,\n,No id,5 EUR,\nc,Mixed,5 USD,\nd,Fine,6 EUR,\n`;

  it('changes nothing and names every one with its line and column', async () => {
    await shop.import('feed.csv', good('x'));
    const before = shop.contents();
    const report = await shop.import('feed.csv', BAD);
    expect(report).toMatchObject({ accepted: false, rows: 6, badRows: 4, products: 0 });
    expect(said(report)).toEqual([
      '3 price "abc" is not an amount. Write 19.99 or 19.99 EUR.',
      '4 id "a" is the id of line 2 already.',
      '5 id is missing. Give every product an id of its own.',
      '6 price is in USD, the catalogue in EUR. One catalogue has one currency.',
    ]);
    expect(shop.reportText()).toContain(
      'line 3, column price: "abc" is not an amount. Write 19.99 or 19.99 EUR.\n',
    );
    expect(shop.reportText()).toContain('Nothing was changed: 4 of 6 rows cannot be imported.');
    expect(shop.contents()).toEqual(before);
  });

  it('may be told to leave them out', async () => {
    const report = await shop.import('feed.csv', BAD, { skipBad: true });
    expect(report).toMatchObject({ accepted: true, rows: 6, badRows: 4, products: 2 });
    expect(await shop.ids()).toEqual(['a', 'd']);
    expect(shop.reportText()).toContain('Left out 4 bad rows.');
  });

  it('holds fifty for the screen and writes all to the report', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => `p${row},x,abc,\n`).join('');
    const report = await shop.import('feed.csv', HEADER + rows);
    expect(report.problems.count).toBe(120);
    expect(report.problems.first).toHaveLength(50);
    expect(shop.reportText().match(/^line \d+, column price/gm)).toHaveLength(120);
  });

  it('changes nothing where no row is good, whatever it was told', async () => {
    await shop.import('feed.csv', good('x'));
    const before = shop.contents();
    expect(await shop.import('feed.csv', `${HEADER}a,b,abc,\n`, { skipBad: true })).toMatchObject({
      accepted: false,
    });
    expect(await shop.import('feed.csv', HEADER, { skipBad: true })).toMatchObject({
      accepted: false,
      rows: 0,
    });
    expect(shop.contents()).toEqual(before);
  });

  it('names the line that is not UTF-8', async () => {
    const bytes = Buffer.from(`${HEADER}a,Good,10 EUR,\nb,Caf\xe9,10 EUR,\n`, 'latin1');
    expect(said(await shop.import('feed.csv', bytes))).toEqual([
      '3 name is not UTF-8 text. Save the file as UTF-8, or give --encoding windows-1252.',
    ]);
    expect(await shop.import('feed.csv', bytes, { skipBad: true })).toMatchObject({
      accepted: true,
      products: 1,
    });
  });
});

describe('a broken file', () => {
  it.each([
    [
      'a header that lacks columns',
      'feed.csv',
      'title,weight\nx,1\n',
      '1 - the header row has no column id, no column price. It has: title, weight. Which column is which can be said: --map price="Our price".',
    ],
    [
      'an XML file that ends too early',
      'feed.xml',
      '<rss><item><id>a</id><title>A</title><price>1</price></item>',
      '1 - is not well-formed XML (unclosed tag: rss). Write & as &amp; and < as &lt;.',
    ],
    ['an empty file', 'feed.jsonl', '\n\n', '1 - there is no product in the file.'],
  ])('changes nothing, even where bad rows may be left out: %s', async (_, name, text, problem) => {
    await shop.import('good.csv', good('x'));
    const before = shop.contents();
    const report = await shop.import(name, text, { skipBad: true });
    expect(report.accepted).toBe(false);
    expect(said(report)).toEqual([problem]);
    expect(shop.contents()).toEqual(before);
  });
});

describe('a merge', () => {
  it('puts products in the place of their former selves, adds new ones and keeps the rest', async () => {
    await shop.import('feed.csv', good('a b c'), { now: NOW - 86_400_000 });
    const report = await shop.import('feed.csv', `${HEADER}d,New,1 EUR,\nb,Changed,2 EUR,\n`, {
      merge: true,
    });
    expect(report).toMatchObject({ accepted: true, rows: 2, products: 4 });
    expect((await shop.products()).map(({ id, name, added }) => [id, name, added])).toEqual([
      ['a', 'Thing a', '2026-11-21'],
      ['b', 'Changed', '2026-11-21'],
      ['c', 'Thing c', '2026-11-21'],
      ['d', 'New', '2026-11-22'],
    ]);
  });

  it('is held to the currency of the catalogue', async () => {
    await shop.import('feed.csv', good('a'), {});
    const dollars = `${HEADER}b,B,1 USD,\n`;
    expect(said(await shop.import('feed.csv', dollars, { merge: true }))).toEqual([
      '2 price is in USD, the catalogue in EUR. One catalogue has one currency.',
    ]);
    await expect(shop.import('feed.csv', dollars, { merge: true, currency: 'USD' })).rejects.toThrow(
      'The catalogue is in EUR: products in USD cannot be merged into it.',
    );
    expect(await shop.import('feed.csv', dollars)).toMatchObject({ accepted: true, currency: 'USD' });
  });

  it('into an empty shop is an import', async () => {
    expect(await shop.import('feed.csv', good('a'), { merge: true })).toMatchObject({
      accepted: true,
      products: 1,
    });
  });
});

describe('the pictures of an import', () => {
  const feed = `${HEADER}a,A,1 EUR,a.png\nb,B,1 EUR,https://x.example/b.jpg\nc,C,1 EUR,\n`;
  const images = () => {
    mkdirSync(shop.path('shop-images'), { recursive: true });
    writeFileSync(shop.path('shop-images', 'a.png'), PNG);
    writeFileSync(shop.path('shop-images', 'b.jpg'), JPG);
    return shop.path('shop-images');
  };
  const stored = async () => (await shop.products()).map(({ picture }) => picture);
  const file = (name = '') => join(shop.dataDir, 'catalogue', 'images', name);

  it('are copied from a folder under names of their own', async () => {
    expect(await shop.import('feed.csv', feed, { images: images() })).toMatchObject({
      pictures: 2,
      picturesLeft: 0,
    });
    const [a, b, c] = await stored();
    expect([a, b, c]).toEqual([expect.stringMatching(/\.png$/), expect.stringMatching(/\.jpg$/), undefined]);
    expect(readFileSync(file(a))).toEqual(PNG);
    expect(readFileSync(file(b))).toEqual(JPG);
  });

  it('that are missing or bad are noted, and the product is imported all the same', async () => {
    const folder = images();
    writeFileSync(join(folder, 'a.png'), SVG);
    const report = await shop.import('feed.csv', feed.replace('b.jpg', 'none.jpg'), { images: folder });
    expect(report).toMatchObject({ accepted: true, products: 3, pictures: 0 });
    expect(report.notes.first).toEqual([
      { line: 2, column: 'picture', reason: 'is SVG, which can carry scripts. Save it as PNG or WebP.' },
      { line: 3, column: 'picture', reason: 'none.jpg is not in the folder of pictures.' },
    ]);
    expect(existsSync(file())).toBe(false);
  });

  it('stay where a later feed names one but brings none, and go where it names none', async () => {
    await shop.import('feed.csv', feed, { images: images() });
    const before = await stored();
    expect(await shop.import('feed.csv', feed)).toMatchObject({ pictures: 0, picturesLeft: 0 });
    expect(await stored()).toEqual(before);
    expect(readFileSync(file(before[0]))).toEqual(PNG);
    await shop.import('feed.csv', good('a b'));
    expect(await stored()).toEqual([undefined, undefined]);
    expect(existsSync(file())).toBe(false);
  });

  it('stay with the products that a merge keeps', async () => {
    await shop.import('feed.csv', feed, { images: images() });
    const before = await stored();
    await shop.import('feed.csv', good('d'), { merge: true });
    expect(await stored()).toEqual([...before, undefined]);
    expect(readdirSync(file()).sort()).toEqual(before.filter((name) => name !== undefined).sort());
  });

  it('named without a word on where they are, are counted', async () => {
    expect(await shop.import('feed.csv', feed)).toMatchObject({
      pictures: 0,
      picturesLeft: 2,
      notes: { count: 0 },
    });
  });

  it('are fetched once, four at a time at most, and only for a feed that passes', async () => {
    let open = 0;
    let most = 0;
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(PNG);
      }, 10);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const rows = Array.from({ length: 12 }, (_, row) => `p${row},P,1 EUR,${origin}/${row}.png\n`).join('');
    try {
      const fetching = { fetchImages: true, allowLoopback: true };
      expect(await shop.import('feed.csv', `${HEADER}${rows}bad,B,abc,\n`, fetching)).toMatchObject({
        accepted: false,
      });
      expect(asked).toBe(0);
      expect(await shop.import('feed.csv', HEADER + rows, fetching)).toMatchObject({
        accepted: true,
        pictures: 12,
      });
      expect([asked, most <= 4]).toEqual([12, true]);
      expect(await shop.ids()).toEqual(Array.from({ length: 12 }, (_, row) => `p${row}`));
    } finally {
      server.close();
    }
  });

  it('are not fetched from this machine unless that is allowed', async () => {
    const row = `${HEADER}a,A,1 EUR,https://127.0.0.1/a.png\n`;
    const report = await shop.import('feed.csv', row, { fetchImages: true });
    expect(report.notes.first).toEqual([{ line: 2, column: 'picture', reason: 'is in a private network.' }]);
  });
});

describe('an import that cannot begin', () => {
  it('says why', async () => {
    await expect(
      importCatalogue({ file: shop.path('none'), dataDir: shop.dataDir, now: NOW }),
    ).rejects.toThrow('There is no file');
    await expect(shop.import('a.csv', good('a'), { currency: 'EURO' })).rejects.toThrow(
      '"EURO" is not a currency',
    );
    await expect(shop.import('a.csv', good('a'), { images: shop.path('none') })).rejects.toThrow(
      'There is no folder',
    );
    await expect(shop.import('a.csv', good('a'), { images: shop.root, fetchImages: true })).rejects.toThrow(
      '--images or --fetch-images',
    );
    expect(existsSync(join(shop.dataDir, 'catalogue'))).toBe(false);
  });

  it('waits for no other import', async () => {
    mkdirSync(shop.dataDir);
    writeFileSync(join(shop.dataDir, 'import.lock'), `${process.pid}\n`);
    await expect(shop.import('a.csv', good('a'))).rejects.toThrow(
      `Another import is running (process ${process.pid}).`,
    );
  });

  it('is not kept out by an import that died', async () => {
    mkdirSync(shop.dataDir);
    writeFileSync(join(shop.dataDir, 'import.lock'), '999999999\n');
    expect(await shop.import('a.csv', good('a'))).toMatchObject({ accepted: true });
  });
});
