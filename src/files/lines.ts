/** One line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The line was longer than the limit: `text` is its beginning. */
  readonly cut: boolean;
}

/** No product needs a longer line; it also bounds the memory one line can take. */
const LONGEST_LINE = 1_000_000;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Splits bytes into lines at LF or CRLF, and at nothing else: `node:readline` would also break a JSON text
 * at a raw U+2028, and keeps a line of any length. Bytes that are not UTF-8 become U+FFFD.
 * @param longest bytes of a line that are kept; the rest is passed over.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Line, void, undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  let line = 0;
  const keep = (part: Buffer): void => {
    if (size < longest) parts.push(part.subarray(0, longest - size));
    size += part.length;
  };
  const take = (): Line => {
    line += 1;
    const taken = { line, text: lineText(Buffer.concat(parts), line), cut: size > longest };
    parts = [];
    size = 0;
    return taken;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    keep(bytes.subarray(from));
  }
  if (size > 0) yield take();
}

function lineText(bytes: Buffer, line: number): string {
  const text = bytes.toString('utf8');
  const start = line === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return text.slice(start, text.endsWith('\r') ? -1 : undefined);
}
