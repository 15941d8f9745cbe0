import { SaxesParser } from 'saxes';
import { type FeedEntry, FeedError } from './feed-row.js';
import { cutItems, type XmlPiece } from './xml-items.js';

/**
 * Reads a Merchant feed in RSS 2.0 or Atom: a row an `<item>` or `<entry>`, a column an element in it.
 * Entities that a document type declares are never expanded: a row that uses one is a problem.
 * @throws FeedError where what stands around the items is not well-formed, is not UTF-8, or there is no item.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedEntry, void, undefined> {
  const frame = new Frame();
  let items = 0;
  for await (const piece of cutItems(decode(bytes))) {
    if (piece.kind === 'frame') frame.add(piece);
    else {
      items += 1;
      yield readItem(piece);
    }
  }
  frame.end();
  if (items === 0) throw new FeedError({ line: 1, reason: 'there is no <item> or <entry> in the file.' });
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Checks the feed without its items: the declaration, the root element, the closing tags at the end. */
class Frame {
  readonly #parser = new SaxesParser();
  /** Lines of the file that the parser was not given. */
  #left = 0;

  constructor() {
    this.#parser.on('error', (error) => this.#fail(reasonOf(error)));
    this.#parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
        this.#fail(`the file says it is ${encoding}. Save it as UTF-8.`);
      }
    });
  }

  add(piece: XmlPiece): void {
    this.#left = piece.line - this.#parser.line;
    this.#parser.write(piece.text);
  }

  end(): void {
    this.#parser.close();
  }

  #fail(reason: string): never {
    throw new FeedError({ line: this.#parser.line + this.#left, reason });
  }
}

function readItem({ text, line, flaw }: XmlPiece): FeedEntry {
  if (flaw !== undefined) return { problem: { line, reason: flaw } };
  const parser = new SaxesParser();
  const fields: Field[] = [];
  let depth = 0;
  let fault: { readonly line: number; readonly reason: string } | undefined;
  parser.on('error', (error) => {
    fault ??= { line: line + parser.line - 1, reason: reasonOf(error) };
  });
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth === 2) fields.push({ name, line: line + parser.line - 1, text: '' });
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  const append = (more: string): void => {
    const field = fields.at(-1);
    if (depth >= 2 && field !== undefined) field.text += more;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(text).close();
  return fault === undefined ? { row: rowOf(fields, line) } : { problem: fault };
}

interface Field {
  readonly name: string;
  readonly line: number;
  text: string;
}

/** Merchant names (`g:title`) come before plain ones (`title`); of a repeated element the first value counts. */
function rowOf(fields: readonly Field[], line: number) {
  const filled = fields.filter((field) => field.text.trim() !== '');
  const ordered = [...filled.filter(isPrefixed), ...filled.filter((field) => !isPrefixed(field))];
  const cells = new Map<string, string>();
  const lines = new Map<string, number>();
  for (const field of ordered) {
    if (cells.has(field.name)) continue;
    cells.set(field.name, field.text);
    lines.set(field.name, field.line);
  }
  return { line, cells, lineOf: (column: string) => lines.get(column) ?? line };
}

function isPrefixed(field: Field): boolean {
  return field.name.includes(':');
}

/** Saxes says "3:17: undefined entity.": the place is counted anew, for the whole file. */
function reasonOf(error: Error): string {
  const reason = error.message.replace(/^(\S+:)?\d+:\d+: /, '').replace(/\.$/, '');
  return `is not well-formed XML (${reason}). Write & as &amp; and < as &lt;.`;
}
