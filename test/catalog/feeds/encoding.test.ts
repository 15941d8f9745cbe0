import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { asUtf8, encodingOf } from '../../../src/catalog/feeds/encoding.js';
import { all, chunks } from './reading-support.js';

const TEXT = 'id,name\nä,“Crème” – 5 € 😀\n';

async function decoded(bytes: Buffer, asked?: string, size = 3): Promise<string> {
  const parts = await all(asUtf8(chunks(bytes, size), encodingOf(bytes, asked)));
  return Buffer.concat(parts)
    .toString()
    .replace(/^\ufeff/, '');
}

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', undefined],
    ['utf-16le', undefined],
    ['utf-16be', undefined],
  ])('is told from its byte order mark: %s', async (encoding) => {
    for (const size of [1, 2, 3, 7, 1_000])
      expect(await decoded(iconv.encode(TEXT, encoding, { addBOM: true }), undefined, size)).toBe(TEXT);
  });

  it.each(['utf-16le', 'utf-16be'])('is told from how its characters lie: %s', async (encoding) => {
    expect(await decoded(iconv.encode(TEXT, encoding, { addBOM: false }))).toBe(TEXT);
  });

  it.each(['windows-1252', 'ISO-8859-1', 'latin1'])('is what an operator says: %s', async (encoding) => {
    const text = TEXT.replace('😀', '');
    expect(await decoded(iconv.encode(text, 'windows-1252'), encoding)).toBe(text);
  });

  it('is what an XML declaration says, UTF-16 apart where it plainly is not', async () => {
    const xml = (encoding: string) => `<?xml version='1.0' encoding='${encoding}'?><rss>é’</rss>`;
    expect(await decoded(iconv.encode(xml('ISO-8859-1'), 'windows-1252'))).toBe(xml('ISO-8859-1'));
    expect(await decoded(iconv.encode(xml('windows-1251'), 'utf-8'), 'utf-8')).toBe(xml('windows-1251'));
    expect(await decoded(Buffer.from(xml('utf-16')))).toBe(xml('utf-16'));
    expect(() => encodingOf(Buffer.from(xml('klingon')))).toThrow(
      'The file says it is in the encoding klingon',
    );
  });

  it('that is not known is refused', () => {
    expect(() => encodingOf(Buffer.from('id'), 'klingon')).toThrow(
      '--encoding names the encoding klingon, which is not known.',
    );
  });

  it('is UTF-8 otherwise, and a file cut in a character ends in one that nobody meant', async () => {
    expect(await decoded(Buffer.from(TEXT))).toBe(TEXT);
    expect(await decoded(iconv.encode('\ufeffa😀', 'utf-16le').subarray(0, -2))).toBe('a\ufffd');
  });
});
