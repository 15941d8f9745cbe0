import { describe, expect, it } from 'vitest';
import { readJsonl } from '../../../src/catalog/feeds/read-json.js';
import { readLines } from '../../../src/files/lines.js';
import { all, chunks, shown } from './reading-support.js';

const read = async (text: string | Uint8Array) => shown(await all(readJsonl(chunks(text))));

describe('lines', () => {
  it('end at LF or CRLF, the last one also without', async () => {
    const lines = await all(readLines(chunks('a\r\nb\n\nc')));
    expect(lines.map(({ line, text }) => [line, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, ''],
      [4, 'c'],
    ]);
  });

  it('keep the separators that JSON allows inside a text', async () => {
    expect(await all(readLines(chunks('a\u2028b\u2029c\n')))).toHaveLength(1);
  });

  it('lose a byte order mark', async () => {
    expect((await all(readLines(chunks('\ufeffid'))))[0]?.text).toBe('id');
  });

  it('longer than the limit are cut, and the next is whole', async () => {
    const lines = await all(readLines(chunks(`${'x'.repeat(50)}\nnext\n`), 10));
    expect(lines).toEqual([
      { line: 1, text: 'xxxxxxxxxx', cut: true },
      { line: 2, text: 'next', cut: false },
    ]);
  });
});

describe('JSON Lines', () => {
  it('give a row a line, blank lines apart', async () => {
    expect(await read('{"id":"a"}\n\n{"id":"b","price":2}\r\n')).toEqual([
      { id: 'a' },
      { id: 'b', price: 2 },
    ]);
  });

  it('name the line that is not JSON and go on', async () => {
    const [first, second, third] = await read('{"id":"a"}\n{"id":\n{"id":"c"}');
    expect([first, third]).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(second).toMatch(/^line 2: is not JSON \(.+\)\.$/);
  });

  it('refuse what is not an object', async () => {
    expect(await read('[1]\n"text"\nnull')).toEqual([
      expect.stringContaining('line 1: "[1]" is not an object'),
      expect.stringContaining('line 2: ""text"" is not an object'),
      expect.stringContaining('line 3: "null" is not an object'),
    ]);
  });

  it('name the line that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"a"}\n'), Buffer.from('{"id":"caf\xe9}', 'latin1')]);
    expect(await read(bytes)).toEqual([{ id: 'a' }, 'line 2: is neither UTF-8 nor JSON.']);
  });

  it('give prototype keys as columns like any other, without touching a prototype', async () => {
    const [entry] = await all(readJsonl(chunks('{"__proto__":{"admin":true},"id":"a"}')));
    expect(entry && 'row' in entry && [...entry.row.cells.keys()]).toEqual(['__proto__', 'id']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
