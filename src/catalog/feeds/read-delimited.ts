import { type Delimiter, type FramedRecord, frameRecords, parseRecords } from './delimited-records.js';
import { type FeedEntry, FeedError, type FeedRow } from './feed-row.js';
import { type Line, readLines } from './lines.js';

export interface DelimitedOptions {
  /** Guessed from the header where absent: comma, semicolon, tab or bar. */
  readonly delimiter?: Delimiter;
  /** Called once with the columns found; throws `FeedError` where they will not do. */
  readonly onHeader: (columns: readonly string[], line: number) => void;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Records parsed at once: csv-parse costs more to set up than a record costs to parse. */
const BATCH = 100;

/**
 * Reads CSV or TSV with a header row.
 * @throws FeedError where there is no usable header.
 */
export async function* readDelimited(
  bytes: AsyncIterable<Uint8Array>,
  options: DelimitedOptions,
): AsyncGenerator<FeedEntry, void, undefined> {
  const lines = readLines(bytes);
  const first = await firstLine(lines);
  const delimiter = options.delimiter ?? guessDelimiter(first.text);
  const columns = headerOf(first, delimiter);
  options.onHeader(columns, first.line);
  let batch: FramedRecord[] = [];
  for await (const framed of frameRecords(lines, delimiter)) {
    if ('problem' in framed) {
      yield* entries(batch, columns, delimiter);
      batch = [];
      yield framed;
    } else if (batch.push(framed) === BATCH) {
      yield* entries(batch, columns, delimiter);
      batch = [];
    }
  }
  yield* entries(batch, columns, delimiter);
}

async function firstLine(lines: AsyncIterator<Line, void, undefined>): Promise<Line> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.text.trim() !== '') return next.value;
  }
  throw new FeedError({ line: 1, reason: 'the file is empty.' });
}

/** The delimiter a header uses most. */
function guessDelimiter(header: string): Delimiter {
  const uses = (delimiter: Delimiter): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (uses(one) > uses(best) ? one : best));
}

function headerOf({ line, text }: Line, delimiter: Delimiter): readonly string[] {
  const columns = parseRecords([text], delimiter)[0]?.map((column) => column.trim());
  if (columns === undefined)
    throw new FeedError({ line, reason: 'the header row has a quote that is not closed.' });
  if (columns.some((column) => column.includes('\uFFFD'))) {
    throw new FeedError({ line, reason: 'the header row is not UTF-8 text. Save the file as UTF-8.' });
  }
  return columns;
}

/** Rows without a single value, as spreadsheets leave below a table, are passed over. */
function entries(
  batch: readonly FramedRecord[],
  columns: readonly string[],
  delimiter: Delimiter,
): FeedEntry[] {
  const plain = batch.filter((record) => record.fields === undefined);
  const parsed = parseRecords(
    plain.map((record) => record.text),
    delimiter,
  );
  let at = 0;
  return batch
    .map((record) => ({ line: record.line, fields: record.fields ?? parsed[at++] }))
    .filter(({ fields }) => fields === undefined || fields.some((field) => field !== ''))
    .map(({ line, fields }) => entry(line, fields, columns));
}

function entry(line: number, fields: readonly string[] | undefined, columns: readonly string[]): FeedEntry {
  if (fields === undefined) {
    return {
      problem: {
        line,
        reason: 'has a quote inside a field. Quote the whole field and double the quote: "12"" pan".',
      },
    };
  }
  const beyond = fields.slice(columns.length);
  if (fields.length < columns.length || beyond.some((field) => field !== '')) {
    return {
      problem: {
        line,
        reason: `has ${count(fields.length)}, the header has ${columns.length}. Is a delimiter inside a field not quoted?`,
      },
    };
  }
  const row: FeedRow = { line, cells: cellsOf(fields, columns) };
  return {
    row: fields.some((field) => field.includes('\n'))
      ? { ...row, lineOf: lineOfCell(line, fields, columns) }
      : row,
  };
}

function cellsOf(fields: readonly string[], columns: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  columns.forEach((column, at) => {
    if (column !== '' && !cells.get(column)) cells.set(column, fields[at] ?? '');
  });
  return cells;
}

/** Counts the line ends in the fields before. */
function lineOfCell(line: number, fields: readonly string[], columns: readonly string[]) {
  return (column: string): number =>
    line + fields.slice(0, columns.indexOf(column)).join('').split('\n').length - 1;
}

function count(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}
