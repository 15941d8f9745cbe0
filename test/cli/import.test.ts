import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestShop } from '../catalog/import-support.js';
import { openPrograms } from '../support/programs.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());
const here = openPrograms();
afterAll(() => here.close());

const PROGRAM = 'dist/cli/import.js';
const GOOD = 'id,name,price,gtin\na,Kettle,10 EUR,1\nb,Pot,12 EUR,2\n';

interface Outcome {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as it was built; it does not index, which has tests of its own. */
const run = (args: readonly string[]) => here.run('cli/import', args);

/** The same in a process of its own, with flags of Node. */
function runAlone(args: readonly string[], flags: readonly string[]): Promise<Outcome> {
  const words = [...flags, PROGRAM, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}
const importing = (file: string, ...more: string[]) =>
  run([file, '--data-dir', shop.dataDir, '--no-index', ...more]);

describe('npm run import', () => {
  it('imports a file and says what it did', async () => {
    const { code, stdout } = await importing(shop.write('feed.csv', GOOD));
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'Imported 2 rows of 2; the catalogue has 2 products.',
      'It is not indexed, so an open shop does not show it yet: npm run reindex indexes it, and the shop takes it over within seconds. A shop that starts indexes it by itself.',
      '',
    ]);
    expect(await shop.ids()).toEqual(['a', 'b']);
  });

  it('changes nothing where what was written beside the products has a mistake, and says where', async () => {
    await importing(shop.write('feed.csv', GOOD));
    const more = shop.write('more.csv', `${GOOD}c,Pan,14 EUR,3\n`);
    for (const name of ['segments.yaml', 'goes-with.yaml']) {
      const file = join(shop.dataDir, 'catalogue', name);
      writeFileSync(file, '- anchors: [a\n');
      for (const options of [[], ['--dry-run']]) {
        const { code, stdout, stderr } = await importing(more, ...options);
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(new RegExp(`${file}, line \\d: .+\\nNothing was changed. Mend or remove it`));
      }
      expect(await shop.ids()).toEqual(['a', 'b']);
      rmSync(file);
    }
    expect((await importing(more)).code).toBe(0);
  });

  it('imports to its end where nobody reads what it says any more', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `p${n},Thing ${n},abc,1`).join('\n');
    const file = shop.write('feed.csv', `${GOOD}${rows}\n`);
    const child = spawn(process.execPath, [
      PROGRAM,
      file,
      '--data-dir',
      shop.dataDir,
      '--no-index',
      '--skip-bad',
    ]);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([0, '']);
    expect(await shop.ids()).toEqual(['a', 'b']);
  });

  it('ends with an error where rows are bad, and says how to go on', async () => {
    const file = shop.write('feed.csv', `${GOOD}c,Pan,abc,3\n`);
    const refused = await importing(file);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(
      'line 4, column price: "abc" is not an amount. Write 19.99 or 19.99 EUR.\n',
    );
    expect(refused.stderr).toContain('Mend them, or leave them out with --skip-bad.');
    expect(existsSync(shop.path('data', 'catalogue'))).toBe(false);
    expect(await importing(file, '--skip-bad')).toMatchObject({ code: 0 });
  });

  it('shows fifty problems and says where the others are', async () => {
    const rows = Array.from({ length: 80 }, (_, row) => `p${row},Pan,abc-x${row}y,1\n`).join('');
    const { stderr } = await importing(shop.write('feed.csv', GOOD + rows));
    expect(stderr.match(/^line \d+, column price/gm)).toHaveLength(50);
    expect(stderr).toContain(`... and 30 more: see ${shop.path('data', 'import-report.txt')}.`);
  });

  it('says once what is wrong with every row of a file: its encoding, its currency', async () => {
    const rows = Array.from({ length: 80 }, (_, row) => `${row};Säge ${row};5,00\n`).join('');
    const latin = Buffer.from(`Artikelnummer;Name;Preis\n${rows}`, 'latin1');
    const { stderr } = await importing(shop.write('feed.csv', latin));
    expect(stderr.match(/^line \d+, column Name: is not UTF-8/gm)).toHaveLength(3);
    expect(stderr).toContain('... and 77 more: see');
    expect(stderr).toContain(
      '80 of 80 rows cannot be imported. Save the file as UTF-8, or give --encoding windows-1252.',
    );
    await importing(shop.write('feed.csv', GOOD));
    const dollars = Array.from({ length: 9 }, (_, row) => `p${row},Pan,5 USD,1\n`).join('');
    const merged = await importing(shop.write('feed.csv', `${GOOD}${dollars}`), '--merge');
    expect(merged.stderr.match(/is in USD/g)).toHaveLength(3);
    expect(merged.stderr).toContain('9 of 11 rows cannot be imported. One catalogue has one currency.');
  });

  it('says that a column named with --map is in no row of a feed without a header', async () => {
    const file = shop.write('feed.jsonl', '{"id":"a","name":"A","price":"1.00 EUR","Sorte":"pots"}\n');
    const said = async (...map: string[]) => (await importing(file, ...map)).stdout;
    expect(await said('--map', 'kind=nonexist')).toContain(
      '--map kind=nonexist: no row has that column, so it says nothing.',
    );
    expect(await said('--map', 'kind=Sorte')).not.toContain('no row has that column');
  });

  it('takes every option', async () => {
    const file = shop.write('feed', 'id\tname\tprice\tfloor\nz\tZip\t5\tUpstairs\n');
    await importing(shop.write('feed.csv', GOOD.replaceAll('EUR', 'USD')));
    const options = [
      '--merge',
      '--format',
      'tsv',
      '--currency',
      'usd',
      '--department-from',
      'floor',
      '--images',
      shop.root,
    ];
    expect(await importing(file, ...options)).toMatchObject({ code: 0 });
    const last = (await shop.products()).at(-1);
    expect(last).toMatchObject({ id: 'z', department: 'Upstairs', price: { amount: 500, currency: 'USD' } });
    expect(await shop.ids()).toEqual(['a', 'b', 'z']);
    expect(await importing(file, '--fetch-images', '--shrink', '--allow-free')).toMatchObject({ code: 0 });
  });

  it('reads a file with columns of any name and in any encoding, where it is told', async () => {
    const german = 'Artikel;Bezeichnung;Preis\nA1;Hängelampe;12,50\n';
    const file = shop.write('feed.csv', Buffer.from(german, 'latin1'));
    const map = ['--map', 'id=Artikel', '--map', 'name = bezeichnung', '--map', 'price=Preis'];
    expect((await importing(file)).stderr).toContain('Which column is which can be said: --map');
    expect((await importing(file, ...map)).stderr).toContain('is not UTF-8 text');
    expect(await importing(file, ...map, '--encoding', 'windows-1252')).toMatchObject({ code: 0 });
    expect(await shop.products()).toMatchObject([
      { id: 'A1', name: 'Hängelampe', price: { amount: 1250, currency: 'EUR' } },
    ]);
    expect((await importing(file, ...map, '--encoding', 'klingon')).stderr).toContain(
      '--encoding names the encoding klingon, which is not known.',
    );
  });

  it('asks before it leaves fewer than half of the products, and goes back to the demo', async () => {
    const many = `id,name,price\n${[...'abcde'].map((id) => `${id},Kettle,5 EUR`).join('\n')}\n`;
    await importing(shop.write('many.csv', many));
    const few = shop.write('feed.csv', GOOD);
    const refused = await importing(few);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(
      'Nothing was changed: 2 of 5 products that are there would be left, fewer than half. If that is meant, give --shrink.',
    );
    expect(await shop.ids()).toHaveLength(5);
    expect(await importing(few, '--merge')).toMatchObject({ code: 0 });
    expect(await importing(few, '--shrink')).toMatchObject({ code: 0 });
    expect(await shop.ids()).toEqual(['a', 'b']);
    const ofShop = (letter: string) =>
      `id,name,price\n${Array.from({ length: 20 }, (_, i) => `${letter}${i},Kettle,5 EUR`).join('\n')}\n`;
    expect(await importing(shop.write('one.csv', ofShop('x')))).toMatchObject({ code: 0 });
    expect((await importing(shop.write('other.csv', ofShop('y')))).stderr).toContain(
      'Nothing was changed: 0 of 20 products that are there would be left, fewer than half.',
    );
    const back = ['--demo', '--data-dir', shop.dataDir, '--no-index'];
    expect((await run(back)).stdout).toContain('the demo is the catalogue again');
    expect(existsSync(shop.path('data', 'catalogue'))).toBe(false);
    expect((await run(back)).stdout).toContain('The demo is the catalogue already.');
  });

  it('explains itself', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of [
      'merge',
      'skip-bad',
      'images',
      'fetch-images',
      'currency',
      'format',
      'data-dir',
      'department-from',
      'encoding',
      'map',
      'allow-free',
      'shrink',
      'demo',
    ]) {
      expect(stdout).toContain(`--${option} `);
    }
  });

  it.each([
    [[], 'Name one file to import.'],
    [['a.csv', 'b.csv'], 'Name one file to import.'],
    [['none.csv', '--data-dir', 'none'], 'There is no file none.csv.'],
    [['a.csv', '--nonsense'], "Unknown option '--nonsense'. --help lists the options."],
    [['a.csv', '--map', 'price'], '--map "price" is not written as FIELD=COLUMN'],
    [['a.csv', '--map', 'cost=Preis'], '--map knows no field "cost". The fields are id, numbers, name, '],
    [['a.csv', '--demo'], '--demo takes no file.'],
    [
      ['--demo', '--dry-run'],
      '--demo drops the imported catalogue and takes no --dry-run. Nothing was changed',
    ],
    [['--demo', '--merge'], '--demo drops the imported catalogue and takes no --merge.'],
    [['a.csv', '--format', 'pdf'], '"pdf" is not a format: give jsonl, json, csv, tsv, xml.'],
  ])('says in a line what is wrong with %j', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(message)]);
  });

  it('imports more than its memory holds, and says a line every 10,000 rows', async () => {
    const about = 'Holds two litres, pours without a drip and whistles in thirds. '.repeat(54);
    const file = shop.path('large.csv');
    await pipeline(Readable.from(rows(20_000, about)), createWriteStream(file));
    const outcome = await runAlone(
      [file, '--data-dir', shop.dataDir, '--no-index'],
      ['--max-old-space-size=64'],
    );
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.stdout).toContain('Imported 20,000 rows of 20,000');
    expect(outcome.stderr).toBe(
      [
        'reading: 10,000 rows',
        'reading: 20,000 rows',
        'writing: 10,000 rows',
        'writing: 20,000 rows',
        '',
      ].join('\n'),
    );
    // As one text it would not fit.
    expect(20_000 * about.length).toBeGreaterThan(64 * 1024 * 1024);
  }, 240_000);
});

function* rows(count: number, about: string): Generator<string> {
  yield 'id,name,price,description\n';
  for (let row = 0; row < count; row += 1)
    yield `kettle-${row},Kettle ${row},${10 + (row % 90)}.50 EUR,"${row}: ${about}"\n`;
}
