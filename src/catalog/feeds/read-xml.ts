import { SaxesParser } from 'saxes';
import { type FeedEntry, FeedError, noRow, type RowProblem } from './feed-row.js';
import { decodeText } from './text.js';
import { Frame, MENDED, mend, notWellFormed } from './xml-frame.js';
import { cutItems, type XmlPiece } from './xml-items.js';

/**
 * Reads a Merchant feed in RSS 2.0 or Atom, or another feed of products: a row an `<item>`, `<entry>`, `<product>`,
 * `<offer>` or `<SHOPITEM>`, a column an element in it, or an attribute of its own.
 * Entities that a document type declares are never expanded: a row that uses one is a problem.
 * A bare `&` or `<` costs no more than the cell it stands in, and nothing where that is passed over or around the items.
 * @param bytes UTF-8, whatever the declaration says
 * @throws FeedError where what stands around the items is not well-formed, or there is no item.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedEntry, void, undefined> {
  const frame = new Frame();
  let items = 0;
  for await (const piece of cutItems(decodeText(bytes))) {
    if (piece.kind === 'frame') yield* frame.add(piece);
    else {
      items += 1;
      yield* frame.flush();
      yield readItem(piece);
    }
  }
  yield* frame.end();
  if (items === 0)
    throw new FeedError({
      line: 1,
      reason: 'there is no <item>, <entry>, <product>, <offer> or <SHOPITEM> in the file.',
    });
}

function readItem({ text, line, flaw }: XmlPiece): FeedEntry {
  if (flaw !== undefined) return noRow(line, flaw);
  const read = parseItem(text, line);
  if (read.fault === undefined) return { row: rowOf(read.fields, line) };
  const mended = text.includes(MENDED) ? read : parseItem(mend(text), line);
  if (mended.fault !== undefined) return { problem: read.fault };
  const faults = mended.fields.flatMap(faultOf);
  for (const field of mended.fields) field.text = field.text.replaceAll(MENDED, '');
  // What stood in an attribute is in no field.
  return { row: { ...rowOf(mended.fields, line), faults: faults.length > 0 ? faults : [read.fault] } };
}

const BARE_MARK = 'has a bare & or <. Write & as &amp; and < as &lt;.';

function faultOf({ name, line, text }: Field): readonly RowProblem[] {
  const at = text.indexOf(MENDED);
  if (at === -1) return [];
  return [{ line: line + text.slice(0, at).split('\n').length - 1, column: name, reason: BARE_MARK }];
}

interface ParsedItem {
  readonly fields: readonly Field[];
  readonly fault: RowProblem | undefined;
}

function parseItem(text: string, line: number): ParsedItem {
  const parser = new SaxesParser();
  const fields: Field[] = [];
  let depth = 0;
  let fault: RowProblem | undefined;
  parser.on('error', (error) => {
    fault ??= { line: line + parser.line - 1, reason: notWellFormed(error) };
  });
  const ofItem: Field[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth === 1) ofItem.push(...attributesOf(attributes, line));
    if (depth === 2 && attributes.currency)
      ofItem.push({ name: 'currency', line, text: attributes.currency });
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
  return { fields: [...fields, ...ofItem], fault };
}

/** Attributes that feeds write in the place of elements. */
const READ = /^(?:id|sku|code|available|availability|group_?id|price|currency)$/i;

/** What the product's own element says: `<offer id="12" available="true">`. Elements within it count before. */
function attributesOf(attributes: Readonly<Record<string, string>>, line: number): Field[] {
  const named = Object.entries(attributes).filter(([name]) => READ.test(name));
  return named.map(([name, text]) => ({ name, line, text }));
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
