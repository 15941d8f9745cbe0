import type { Line } from '../../files/lines.js';
import { type Delimiter, parseRecords } from './delimited-records.js';
import { FeedError } from './feed-row.js';

/** Where a table begins, and how its fields are parted. */
export interface Beginning {
  readonly delimiter: Delimiter;
  /** The line of the header. */
  readonly line: number;
  /** From the header on. */
  readonly lines: AsyncIterator<Line, void, undefined>;
}

interface Guide {
  readonly delimiter?: Delimiter;
  readonly known?: (columns: readonly string[]) => number;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** A line for spreadsheets, which no other program takes for data. */
const SEPARATOR = /^"?sep=(.)"?$/i;

/** Columns by which a line that begins with `#` is a header all the same. */
const ENOUGH = 2;

/** Lines that one comment may span. */
const LONGEST_COMMENT = 50;

/**
 * Finds the header of a table: after blank lines, a `sep=;` line and comments that begin with `#`.
 * @throws FeedError where there is none.
 */
export async function readBeginning(
  lines: AsyncIterator<Line, void, undefined>,
  guide: Guide,
): Promise<Beginning> {
  let { delimiter } = guide;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const { text, line } = next.value;
    const [, said] = SEPARATOR.exec(text.replace(/[\r ]+$/, '')) ?? [];
    if (said !== undefined) delimiter = DELIMITERS.find((one) => one === said) ?? delimiter;
    else if (isComment(text, delimiter, guide)) await passOver(text, lines);
    else if (text.trim() !== '')
      return {
        delimiter: delimiter ?? guessDelimiter(text, guide),
        line,
        lines: following(next.value, lines),
      };
  }
  throw new FeedError({ line: 1, reason: 'the file is empty.' });
}

function isComment(text: string, delimiter: Delimiter | undefined, guide: Guide): boolean {
  if (!/^"?\s*#/.test(text)) return false;
  return known(text, delimiter ?? guessDelimiter(text, guide), guide) < ENOUGH;
}

/** A quoted comment may go on over several lines. */
async function passOver(text: string, lines: AsyncIterator<Line, void, undefined>): Promise<void> {
  let isOpen = hasOddQuotes(text);
  for (let count = 1; isOpen && count < LONGEST_COMMENT; count++) {
    const next = await lines.next();
    if (next.done === true) return;
    if (hasOddQuotes(next.value.text)) isOpen = false;
  }
}

function hasOddQuotes(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

/** The delimiter by which most columns mean something; of equals the one that a header uses most. */
function guessDelimiter(header: string, guide: Guide): Delimiter {
  const uses = (delimiter: Delimiter): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => {
    const more = known(header, one, guide) - known(header, best, guide);
    return more > 0 || (more === 0 && uses(one) > uses(best)) ? one : best;
  });
}

function known(header: string, delimiter: Delimiter, guide: Guide): number {
  const columns = parseRecords([header], delimiter)[0] ?? header.split(delimiter);
  return guide.known?.(columns.map((column) => column.trim())) ?? 0;
}

async function* following(
  first: Line,
  rest: AsyncIterator<Line, void, undefined>,
): AsyncGenerator<Line, void, undefined> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
