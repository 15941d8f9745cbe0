import type { Line } from '../../files/lines.js';
import { type Delimiter, parseRecords } from './delimited-records.js';
import { FeedError } from './feed-row.js';

/** Where a table begins, and how its fields are parted. */
export interface Beginning {
  readonly delimiter: Delimiter;
  /** The line of the header. */
  readonly line: number;
  /** Lines with something in them before the header, that are passed over. */
  readonly before: readonly number[];
  /** From the header on. */
  readonly lines: AsyncIterator<Line, void, undefined>;
}

export interface Guide {
  /** Guessed from the header where absent: comma, semicolon, tab or bar. */
  readonly delimiter?: Delimiter | undefined;
  /** How many of the columns mean something: what tells a header, and its delimiter. */
  readonly known: (columns: readonly string[]) => number;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** A line for spreadsheets, which no other program takes for data. */
const SEPARATOR = /^"?sep=(.)"?$/i;

/** A title may stand above the header, and lines that explain the columns. */
const MOST_ABOVE = 10;

/** Columns by which a line below the first is the header. */
const PLENTY = 3;

/** Columns by which a line that begins with `#` is a header all the same. */
const ENOUGH = 2;

/** Lines that one comment may span. */
const LONGEST_COMMENT = 50;

/** Finds the header: after blank lines, `sep=;` and comments with `#`. @throws FeedError without one */
export async function readBeginning(
  lines: AsyncIterator<Line, void, undefined>,
  guide: Guide,
): Promise<Beginning> {
  let { delimiter } = guide;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const { text } = next.value;
    const [, said] = SEPARATOR.exec(text.replace(/[\r ]+$/, '')) ?? [];
    if (said !== undefined) delimiter = DELIMITERS.find((one) => one === said) ?? delimiter;
    else if (isComment(text, delimiter, guide)) await passOver(text, lines);
    else if (text.trim() !== '') return beginningAt(next.value, lines, { ...guide, delimiter });
  }
  throw new FeedError({ line: 1, reason: 'the file is empty.' });
}

/** The header is the first line, unless that means next to nothing and one of the next means much. */
async function beginningAt(
  first: Line,
  lines: AsyncIterator<Line, void, undefined>,
  guide: Guide,
): Promise<Beginning> {
  const delimiterOf = (text: string): Delimiter => guide.delimiter ?? guessDelimiter(text, guide);
  const countOf = ({ text }: Line): number => known(text, delimiterOf(text), guide);
  const seen = [first];
  let header = first;
  if (countOf(first) < ENOUGH) {
    while (seen.length <= MOST_ABOVE) {
      const next = await lines.next();
      if (next.done === true) break;
      seen.push(next.value);
      if (countOf(next.value) < PLENTY) continue;
      header = next.value;
      break;
    }
  }
  const below = await lines.next();
  if (below.done !== true) {
    seen.push(below.value);
    if (header === seen.at(-2) && isAgain(header, below.value, { delimiterOf, countOf }))
      header = below.value;
  }
  const at = seen.indexOf(header);
  const before = seen.slice(0, at).filter(({ text }) => /[^\s,;|"]/.test(text));
  return {
    delimiter: delimiterOf(header.text),
    line: header.line,
    before: before.map(({ line }) => line),
    lines: following(seen.slice(at), lines),
  };
}

interface Counting {
  readonly delimiterOf: (text: string) => Delimiter;
  readonly countOf: (line: Line) => number;
}

/** Whether a line is the header once more: below the one for people some platforms have one for programs. */
function isAgain(header: Line, below: Line, { delimiterOf, countOf }: Counting): boolean {
  const count = countOf(below);
  if (count < PLENTY || 2 * count < countOf(header) || hasOddQuotes(header.text)) return false;
  const filled = ({ text }: Line): readonly string[] =>
    cellsIn(text, delimiterOf(text)).filter((cell) => cell !== '');
  const [names, cells] = [filled(header), filled(below)];
  return cells.length >= names.length && !cells.some((cell) => /^[\d.,\s]+$/.test(cell));
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
  return guide.known(cellsIn(header, delimiter));
}

function cellsIn(text: string, delimiter: Delimiter): readonly string[] {
  return (parseRecords([text], delimiter)[0] ?? text.split(delimiter)).map((cell) => cell.trim());
}

async function* following(
  seen: readonly Line[],
  rest: AsyncIterator<Line, void, undefined>,
): AsyncGenerator<Line, void, undefined> {
  yield* seen;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
