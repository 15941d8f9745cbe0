import { crc32, deflateRawSync, gunzipSync } from 'node:zlib';

/** A compressed page in which every form's token can be replaced without compressing it again. */
export interface SplicedPage {
  /** Bytes held. */
  readonly size: number;
  /** The page as gzip. @param token as long as the one that the page was made with */
  gzip(token: string): Buffer;
  /** The page without compression. */
  plain(token: string): Buffer;
}

/** Ten bytes: deflate, no name, no time, unknown system (RFC 1952, 2.3). */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** A match of deflate reaches back this far, bytes (RFC 1951, 2). */
const WINDOW = 32_768;
/** The page is compressed once and sent many times. */
const LEVEL = 9;

/**
 * Compresses a page so that its token stands in the stream once, as stored bytes, and every later occurrence is a match
 * that copies an earlier one (RFC 1951, 3.2.4 and 3.2.3). Replacing these few bytes and the checksum replaces all.
 * @param token stands in the page at least once; every character is one byte
 * @returns undefined where the compressor has written a part of a later token out: checked with a token that differs from
 *   the first in every byte, and since each byte of the output is either written out or copied, true for all tokens
 */
export function splicedPage(html: string, token: string): SplicedPage | undefined {
  const page = Buffer.from(html);
  const mark = Buffer.from(token, 'latin1');
  const first = page.indexOf(mark);
  if (first < 0) return undefined;
  const { stream, at } = compressed(page, first, mark);
  const spliced = spliceable({ stream, at, page, mark });
  const other = Buffer.from(mark.map((byte) => byte ^ 1)).toString('latin1');
  const expected = Buffer.from(html.replaceAll(token, other));
  return isSame(spliced, other, expected) ? spliced : undefined;
}

function isSame(spliced: SplicedPage, token: string, expected: Buffer): boolean {
  try {
    return spliced.plain(token).equals(expected);
  } catch {
    return false;
  }
}

/** Everything up to the token, the token as a stored block, and the rest, which may copy from both. */
function compressed(page: Buffer, first: number, mark: Buffer) {
  const end = first + mark.length;
  // Z_SYNC_FLUSH ends at a byte and leaves the stream open: what follows is its next block.
  const before = deflateRawSync(page.subarray(0, first), { level: LEVEL, finishFlush: SYNC_FLUSH });
  const dictionary = page.subarray(Math.max(0, end - WINDOW), end);
  const after = deflateRawSync(page.subarray(end), { level: LEVEL, dictionary });
  const stored = Buffer.alloc(5);
  stored.writeUInt16LE(mark.length, 1);
  stored.writeUInt16LE(0xffff ^ mark.length, 3);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(page.length % 2 ** 32, 4);
  const stream = Buffer.concat([GZIP_HEAD, before, stored, mark, after, tail]);
  return { stream, at: GZIP_HEAD.length + before.length + stored.length };
}

const SYNC_FLUSH = 2;

interface Spliceable {
  readonly stream: Buffer;
  /** Where the token stands in it. */
  readonly at: number;
  readonly page: Buffer;
  readonly mark: Buffer;
}

function spliceable({ stream, at, page, mark }: Spliceable): SplicedPage {
  const base = crc32(page);
  const changes = checksumChanges(page, mark, base);
  const gzip = (token: string): Buffer => {
    const answer = Buffer.from(stream);
    answer.write(token, at, mark.length, 'latin1');
    answer.writeUInt32LE(checksum(answer, at, mark, base, changes), answer.length - 8);
    return answer;
  };
  return {
    size: stream.length + changes.byteLength + mark.length,
    gzip,
    plain: (token) => gunzipSync(gzip(token)),
  };
}

/** CRC-32 is affine over GF(2): each bit that differs changes the checksum by a constant. */
function checksum(answer: Buffer, at: number, mark: Buffer, base: number, changes: Uint32Array): number {
  let sum = base;
  for (let index = 0; index < mark.length; index++) {
    const differs = (answer[at + index] ?? 0) ^ (mark[index] ?? 0);
    for (let bit = 0; bit < 8; bit++) if ((differs >> bit) & 1) sum ^= changes[index * 8 + bit] ?? 0;
  }
  return sum >>> 0;
}

/**
 * What each bit of the token changes about the page's checksum, all occurrences together: measured for the last
 * character, and for each one before it that of the next one with one more zero byte behind it.
 */
function checksumChanges(page: Buffer, mark: Buffer, base: number): Uint32Array {
  const changes = new Uint32Array(mark.length * 8);
  const last = mark.length - 1;
  for (let bit = 0; bit < 8; bit++) {
    changes[last * 8 + bit] = base ^ crc32(withBit(page, mark, bit));
    for (let index = last - 1; index >= 0; index--)
      changes[index * 8 + bit] = followedByZero(changes[(index + 1) * 8 + bit] ?? 0);
  }
  return changes;
}

/** The page with one bit of the last character turned in every occurrence. */
function withBit(page: Buffer, mark: Buffer, bit: number): Buffer {
  const turned = Buffer.from(page);
  for (let at = page.indexOf(mark); at >= 0; at = page.indexOf(mark, at + mark.length)) {
    const last = at + mark.length - 1;
    turned[last] = (turned[last] ?? 0) ^ (1 << bit);
  }
  return turned;
}

/** One step of CRC-32 over a zero byte, without its initial and final complement (reflected polynomial of RFC 1952, 8). */
function followedByZero(sum: number): number {
  let rest = sum;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
}
