import {
  type FeedEntry,
  FeedError,
  type FeedRow,
  noRow,
  type Repeated,
  type RowProblem,
} from './feed-row.js';
import { byName, variantNotes } from './nested-values.js';
import { decodeText } from './text.js';
import { parseFields, type XmlField } from './xml-fields.js';
import { Frame, MENDED, mend } from './xml-frame.js';
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
  let [items, before] = [0, 1];
  for await (const piece of cutItems(decodeText(bytes))) {
    if (piece.kind === 'frame') yield* frame.add(piece);
    else {
      items += 1;
      yield* frame.flush();
      const item = completed(readItem(piece), frame);
      // Where several begin on one line, the line names none of them.
      yield piece.line === before ? numbered(item, items) : item;
      before = piece.line;
    }
  }
  yield* frame.end();
  if (items === 0)
    throw new FeedError({
      line: 1,
      reason: 'there is no <item>, <entry>, <product>, <offer> or <SHOPITEM> in the file.',
    });
}

function completed(
  entry: Exclude<FeedEntry, { note: RowProblem }>,
  { categories }: Frame,
): Exclude<FeedEntry, { note: RowProblem }> {
  return 'row' in entry ? { row: categories.completed(entry.row) } : entry;
}

/** The entry by its number among the items, and by its id. */
function numbered(entry: Exclude<FeedEntry, { note: RowProblem }>, number: number): FeedEntry {
  if ('problem' in entry) return { problem: { ...entry.problem, item: { number, name: undefined } } };
  const { row } = entry;
  const [name] = ID_COLUMNS.flatMap((column) => row.cells.get(column) ?? []);
  const item = { number, name: typeof name === 'string' ? name.trim() : undefined };
  return {
    row: { ...row, item, ...(row.faults && { faults: row.faults.map((fault) => ({ ...fault, item })) }) },
  };
}

const ID_COLUMNS = ['g:id', 'id', 'sku', 'code', 'g:title', 'title', 'name'];

function readItem({ text, line, flaw }: XmlPiece): Exclude<FeedEntry, { note: RowProblem }> {
  if (flaw !== undefined) return noRow(line, flaw);
  const read = parseFields(text, line);
  if (read.fault === undefined) return { row: rowOf(read.fields, line) };
  const whole = text.includes(MENDED) ? text : mend(text);
  const mended = parseFields(whole, line);
  if (mended.fault !== undefined) return { problem: read.fault };
  if (!whole.includes(MENDED)) return { row: rowOf(mended.fields, line) };
  const faults = mended.fields.flatMap(faultOf);
  // What stood in an attribute is in no field.
  return { row: { ...rowOf(mended.fields, line), faults: faults.length > 0 ? faults : [read.fault] } };
}

const BARE_MARK = 'has a bare & or <. Write & as &amp; and < as &lt;.';

function faultOf({ name, line, text }: XmlField): readonly RowProblem[] {
  const at = text.indexOf(MENDED);
  if (at === -1) return [];
  return [{ line: line + text.slice(0, at).split('\n').length - 1, column: name, reason: BARE_MARK }];
}

/** Merchant names (`g:title`) come before plain ones (`title`); of a repeated element the first value stands in its cell. */
function rowOf(fields: readonly XmlField[], line: number): FeedRow {
  const filled = fields.filter(({ value }) => typeof value !== 'string' || value.trim() !== '');
  const ordered = [...filled.filter(isPrefixed), ...filled.filter((field) => !isPrefixed(field))];
  const named = byName(ordered, ({ name }) => name);
  const cells = new Map([...named].map(([name, [first]]) => [name, first?.value]));
  const repeats = new Map([...named].flatMap(repeatsOf));
  const lineOf = (column: string): number => named.get(column)?.[0]?.line ?? line;
  return { line, cells, lineOf, notes: variantNotes(cells, line), ...(repeats.size > 0 && { repeats }) };
}

function repeatsOf([name, fields]: readonly [string, readonly XmlField[]]): readonly (readonly [
  string,
  Repeated,
])[] {
  const elements = fields.filter(({ isAttribute }) => !isAttribute);
  return elements.length < 2 ? [] : [[name, elements.map(({ value, told }) => ({ value, told }))]];
}

function isPrefixed(field: XmlField): boolean {
  return field.name.includes(':');
}
