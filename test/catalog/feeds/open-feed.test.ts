import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openFeed } from '../../../src/catalog/feeds/open-feed.js';
import { all } from './reading-support.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, bytes: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const textOf = async (file: string) => Buffer.concat(await all((await openFeed(file)).bytes)).toString();

describe('a feed', () => {
  it.each([
    ['a.jsonl', 'x', 'jsonl'],
    ['a.CSV', 'x', 'csv'],
    ['a.tsv', 'x', 'tsv'],
    ['a.xml', 'x', 'xml'],
    ['a.csv.gz', 'x', 'csv'],
    ['lines.txt', '{"id":1}', 'jsonl'],
    ['rss.txt', '\ufeff\n<rss>', 'xml'],
    ['tabs.txt', 'id\tname\n', 'tsv'],
    ['commas', 'id,name\na,"x\ty"\n', 'csv'],
    ['list.json', '[{"id":1}]', 'json'],
    ['list', '[{"id":1}]', 'json'],
    ['graph', '{\n"@graph":[]}', 'json'],
  ])('tells its format by its name, else by its beginning: %s', async (name, text, format) => {
    const feed = await openFeed(fileOf(name, name.endsWith('.gz') ? gzipSync(text) : text));
    expect(feed.format).toBe(format);
    await all(feed.bytes);
  });

  it('may be told its format', async () => {
    const feed = await openFeed(fileOf('b.csv', 'x'), { format: 'tsv' });
    expect(feed.format).toBe('tsv');
    await all(feed.bytes);
  });

  it('is read the same compressed or not, and knows how far it is', async () => {
    const text = 'id,name\n'.repeat(50_000);
    expect(await textOf(fileOf('plain.csv', text))).toBe(text);
    const packed = fileOf('packed.csv.gz', gzipSync(text));
    expect(await textOf(packed)).toBe(text);
    const feed = await openFeed(packed);
    await all(feed.bytes);
    expect(feed.bytesRead()).toBe(feed.totalBytes);
  });

  it('that is cut off in its compression is refused', async () => {
    const bytes = gzipSync(Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 251)));
    await expect(textOf(fileOf('cut.csv.gz', bytes.subarray(0, bytes.length - 20)))).rejects.toThrow(
      /cannot be read to its end/,
    );
  });

  it('that is not there, not a file or of another kind is refused in words', async () => {
    await expect(openFeed(join(folder, 'none.csv'))).rejects.toThrow(/^There is no file .*none\.csv\.$/);
    await expect(openFeed(folder)).rejects.toThrow('is not a file.');
    await expect(openFeed(fileOf('book.xlsx', 'PK\x03\x04'))).rejects.toThrow('zip file or a spreadsheet');
  });
});
