import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SetupError } from '../../errors.js';
import { asUtf8, encodingOf } from './encoding.js';
import { FEED_FORMATS, FeedError, type FeedFormat } from './feed-row.js';

export interface OpenFeed {
  readonly format: FeedFormat;
  /** The file's text in UTF-8, decompressed. To be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes of the file on disk, and how many have been read: for a progress bar. */
  readonly totalBytes: number;
  readonly bytesRead: () => number;
}

/** Small enough that a chunk, and what is cut from it, fits a small heap. */
const CHUNK_BYTES = 64 * 1024;

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZIP = Buffer.from('PK');

const OTHER_ENDINGS: ReadonlyMap<string, FeedFormat> = new Map([
  ['ndjson', 'jsonl'],
  ['jsonld', 'json'],
  ['rss', 'xml'],
  ['atom', 'xml'],
]);

export interface FeedOptions {
  /** Told from the file's name or content where absent. */
  readonly format?: FeedFormat | undefined;
  /** Told from a byte order mark or an XML declaration where absent. */
  readonly encoding?: string | undefined;
}

/** Opens a feed, compressed or not, and tells its format and encoding. @throws SetupError where it cannot */
export async function openFeed(file: string, { format, encoding }: FeedOptions = {}): Promise<OpenFeed> {
  const totalBytes = await sizeOf(file);
  const compressed = (await firstBytes(file)).equals(GZIP);
  const source = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const plain = compressed ? pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) : source;
  try {
    const chunks = await begun(readable(plain));
    refuseForeign(chunks.head, file);
    const text = await begun(asUtf8(chunks.all, encodingOf(chunks.head, encoding)));
    return {
      format: format ?? formatByName(file) ?? formatByContent(text.head),
      bytes: text.all,
      totalBytes,
      bytesRead: () => source.bytesRead,
    };
  } catch (error) {
    source.destroy();
    throw error;
  }
}

/** The first chunk of a stream, and all of it. */
async function begun(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly all: AsyncGenerator<Uint8Array, void, undefined> }> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = Buffer.from(first.done === true ? '' : first.value);
  return { head, all: rejoined(head, chunks) };
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new SetupError(`There is no file ${file}.`);
  if (!found.isFile()) throw new SetupError(`${file} is not a file.`);
  return found.size;
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: Error) => {
    throw new SetupError(`${file} cannot be read: ${error.message}.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* readable(stream: Readable): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    const reason = `the file cannot be read to its end (${(error as Error).message}). Copy it again.`;
    throw new FeedError({ line: 1, reason });
  }
}

async function* rejoined(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function refuseForeign(head: Buffer, file: string): void {
  if (head.subarray(0, 2).equals(ZIP)) {
    throw new SetupError(
      `${basename(file)} is a zip file or a spreadsheet. Unpack it, or save it as CSV (UTF-8).`,
    );
  }
  if (/\.ya?ml(?:\.gz)?$/i.test(file))
    throw new SetupError(
      `${basename(file)} is YAML, which is no feed here. Save it as JSON, JSON Lines or CSV.`,
    );
}

function formatByName(file: string): FeedFormat | undefined {
  const [, ending = ''] = /\.(\w+)$/.exec(basename(file).toLowerCase().replace(/\.gz$/, '')) ?? [];
  return OTHER_ENDINGS.get(ending) ?? FEED_FORMATS.find((format) => format === ending);
}

function formatByContent(head: Buffer): FeedFormat {
  // A byte order mark is white space here.
  const text = head.toString('utf8').trimStart();
  const [line = ''] = text.split('\n', 1);
  if (text.startsWith('{')) return isObject(line) ? 'jsonl' : 'json';
  if (text.startsWith('[')) return 'json';
  if (text.startsWith('<')) return 'xml';
  return line.includes('\t') ? 'tsv' : 'csv';
}

/** Whether the first line is a JSON text of its own; one that is longer than what is there may be. */
function isObject(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return line.length >= CHUNK_BYTES / 2 && !line.includes('"@graph"');
  }
}
