import { readLines } from '../../files/lines.js';
import {
  type Delimiter,
  type FramedRecord,
  frameRecords,
  parseRecords,
  withLineFeeds,
  withoutEndMark,
} from './delimited-records.js';
import { type FeedEntry, FeedError, type FeedRow, noRow, type RowProblem } from './feed-row.js';
import type { Field } from './field-names.js';
import { shiftsIn } from './shifted-cells.js';
import { type Beginning, type Guide, readBeginning } from './table-beginning.js';
import { SAVE_AS_UTF8 } from './text.js';

export interface DelimitedOptions extends Guide {
  /** Called once with the columns found: what is to be said of them. Throws `FeedError` where they will not do. */
  readonly onHeader: (columns: readonly string[], line: number) => readonly string[];
  /** What a column of the header holds. */
  readonly fieldOf?: ((column: string) => Field | undefined) | undefined;
}

/** Records parsed at once: csv-parse costs more to set up than a record costs to parse. */
const BATCH = 100;

/** Reads CSV or TSV, its header perhaps below other lines. @throws FeedError without a usable header */
export async function* readDelimited(
  bytes: AsyncIterable<Uint8Array>,
  options: DelimitedOptions,
): AsyncGenerator<FeedEntry, void, undefined> {
  const lines = readLines(withLineFeeds(withoutEndMark(bytes)));
  try {
    const beginning = await readBeginning(lines, options);
    const { fieldOf = () => undefined } = options;
    const records = frameRecords(beginning.lines, beginning.delimiter);
    const columns = await headerOf(records, beginning);
    if (beginning.before.length > 0) yield { note: linesAbove(beginning) };
    for (const reason of options.onHeader(columns, beginning.line))
      yield { note: { line: beginning.line, reason } };
    const table: Table = { columns, delimiter: beginning.delimiter, fieldOf };
    let batch: FramedRecord[] = [];
    for await (const framed of records) {
      if ('problem' in framed) {
        yield* entries(batch, table);
        batch = [];
        yield framed;
      } else if (batch.push(framed) === BATCH) {
        yield* entries(batch, table);
        batch = [];
      }
    }
    yield* entries(batch, table);
  } finally {
    await lines.return();
  }
}

function linesAbove({ before, line }: Beginning): RowProblem {
  const [first, last] = [before[0], before.at(-1)];
  const reason =
    first === last
      ? `line ${first} stands before the header and is passed over.`
      : `lines ${first} to ${last} stand before the header and are passed over.`;
  return { line, reason };
}

type Records = ReturnType<typeof frameRecords>;

/** The columns by their names; spreadsheets leave nameless ones behind the last, which hold nothing. */
async function headerOf(records: Records, { line, delimiter }: Beginning): Promise<readonly string[]> {
  const first = (await records.next()).value;
  const record = first === undefined || 'problem' in first ? undefined : first;
  const fields = record && (record.fields ?? parseRecords([record.text], delimiter)[0]);
  if (fields === undefined)
    throw new FeedError({ line, reason: 'the header row has a quote that is not closed.' });
  const columns = fields.map((column) => column.replace(/\s+/g, ' ').trim());
  if (columns.some((column) => column.includes('\uFFFD'))) {
    throw new FeedError({ line, reason: `the header row is not UTF-8 text. ${SAVE_AS_UTF8}` });
  }
  return columns.slice(0, columns.findLastIndex((column) => column !== '') + 1);
}

interface Table {
  readonly fieldOf: (column: string) => Field | undefined;
  readonly columns: readonly string[];
  readonly delimiter: Delimiter;
}

/** Rows without a single value, as spreadsheets leave below a table, are passed over. */
function entries(batch: readonly FramedRecord[], { columns, delimiter, fieldOf }: Table): FeedEntry[] {
  const plain = batch.filter((record) => record.fields === undefined);
  const parsed = parseRecords(
    plain.map((record) => record.text),
    delimiter,
  );
  let at = 0;
  const rows = batch
    .map(({ line, text, fields }) => ({ line, isQuoted: text.includes('"'), fields: fields ?? parsed[at++] }))
    .filter(({ fields }) => fields === undefined || fields.some((field) => field !== ''));
  const parted = rows.map(({ fields, isQuoted }) => fields && { fields, isQuoted });
  const shifts = shiftsIn(parted, columns, { fieldOf, delimiter });
  return rows.map(({ line, fields }, place) => {
    const shift = shifts.get(place);
    return shift === undefined ? entry(line, fields, columns) : { problem: { line, ...shift } };
  });
}

function entry(line: number, fields: readonly string[] | undefined, columns: readonly string[]): FeedEntry {
  if (fields === undefined)
    return noRow(line, 'has a quote inside a field. Quote the whole field and double the quote: "12"" pan".');
  const beyond = fields.slice(columns.length);
  if (fields.length < columns.length || beyond.some((field) => field !== ''))
    return noRow(line, `has ${count(fields.length)}, the header has ${columns.length}. ${whyOther(fields)}`);
  const row: FeedRow = { line, cells: cellsOf(fields, columns) };
  const isSpread = fields.some((field) => field.includes('\n'));
  return { row: isSpread ? { ...row, lineOf: lineOfCell(line, fields, columns) } : row };
}

/** What HTML writes for a character ends with a semicolon, which parts fields here: `Knife &amp; fork`. */
const CUT_ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30})$/i;

function whyOther(fields: readonly string[]): string {
  const cut = fields.slice(0, -1).flatMap((field) => CUT_ENTITY.exec(field)?.[0] ?? [])[0];
  if (cut === undefined) return 'Is a delimiter inside a field not quoted?';
  return `The semicolon of "${cut};" parts a field that has no quotes: quote the fields that hold one.`;
}

function cellsOf(fields: readonly string[], columns: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  columns.forEach((column, at) => {
    if (column !== '' && !cells.get(column)) cells.set(column, unguarded(fields[at] ?? ''));
  });
  return cells;
}

/** A text that an apostrophe (`'0456`) or a formula (`="00123"`) keeps a spreadsheet from changing. */
function unguarded(field: string): string {
  const [, kept] = /^="([^"]*)"$/.exec(field) ?? [];
  return kept ?? (/^'(?:[-=+@\t\r]|\d+$)/.test(field) ? field.slice(1) : field);
}

/** Counts the line ends in the fields before. */
function lineOfCell(line: number, fields: readonly string[], columns: readonly string[]) {
  return (column: string): number =>
    line +
    fields
      .slice(0, Math.max(0, columns.indexOf(column)))
      .join('')
      .split('\n').length -
    1;
}

function count(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}
