import iconv from 'iconv-lite';
import { SetupError } from '../../errors.js';

/** Bytes that a file may need before its encoding is known. */
const LOOK_AT = 1_024;

/** Since 1998 the sign of this place is the euro. https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT */
const MAC_ROMAN = /^(?:macintosh|macroman|x-mac-roman|mac)$/i;

/** Files that say Latin-1 are Windows-1252: the two differ in quotes and dashes, which Latin-1 has not. */
const LATIN_1 = /^(?:iso-?8859-?1|latin-?1|l1|cp819|us-ascii|ascii)$/i;
const UTF_8 = /^utf-?8$/i;
const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The encoding of a file by its byte order mark, by what an operator says, by how its first characters lie, or by its
 * XML declaration; UTF-8 otherwise.
 * @param head the first bytes
 * @throws SetupError where the encoding is not known
 */
export function encodingOf(head: Uint8Array, asked?: string): string {
  if (asked !== undefined && !isKnown(asked)) throw unknown(asked, '--encoding names');
  const bytes = Buffer.from(head.subarray(0, LOOK_AT));
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (asked !== undefined) return canonical(asked);
  if (second === 0 && fourth === 0 && first !== 0) return 'utf-16le';
  if (first === 0 && third === 0 && second !== 0) return 'utf-16be';
  return declared(bytes.toString('latin1'));
}

export function asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  return encoding === 'utf-8' ? chunks : decoded(chunks, encoding);
}

/** What says UTF-16 and could be read so far is not UTF-16. */
function declared(head: string): string {
  const [, name] = DECLARED.exec(head) ?? [];
  if (name === undefined || UTF_8.test(name) || /^utf-?16/i.test(name)) return 'utf-8';
  if (!isKnown(name)) throw unknown(name, 'The file says it is in');
  return canonical(name);
}

function canonical(name: string): string {
  if (UTF_8.test(name)) return 'utf-8';
  return LATIN_1.test(name) ? 'windows-1252' : name.toLowerCase();
}

function isKnown(name: string): boolean {
  return iconv.encodingExists(name);
}

function unknown(name: string, saying: string): SetupError {
  return new SetupError(
    `${saying} the encoding ${name}, which is not known. Known are utf-8, utf-16, windows-1252, iso-8859-15 and others.`,
  );
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = iconv.getDecoder(encoding);
  let half = '';
  const encode = (text: string | undefined): Buffer => {
    const read = MAC_ROMAN.test(encoding) ? text?.replaceAll('¤', '€') : text;
    const whole = half + (read ?? '');
    // A character of two units may be cut in its middle.
    half = /[\ud800-\udbff]$/.test(whole) ? whole.slice(-1) : '';
    return Buffer.from(half === '' ? whole : whole.slice(0, -1));
  };
  for await (const chunk of chunks) yield encode(decoder.write(Buffer.from(chunk)));
  yield encode(decoder.end());
  if (half !== '') yield Buffer.from('\ufffd');
}
