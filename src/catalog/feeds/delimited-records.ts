import { parse } from 'csv-parse/sync';
import type { Line } from '../../files/lines.js';
import { noRow, type RowProblem } from './feed-row.js';

/** A record of a delimited file: the text of one line, or the fields of several lines. */
export interface FramedRecord {
  readonly line: number;
  readonly text: string;
  readonly fields?: readonly string[];
}

export type Delimiter = ',' | ';' | '\t' | '|';

/** Bytes one record may span; an unclosed quote is given up there instead of at the end of the file. */
const LONGEST_RECORD = 256_000;

/** Frames records before they are parsed: a broken quote costs its line alone, and not its neighbours. */
export async function* frameRecords(
  lines: AsyncIterator<Line, void, undefined>,
  delimiter: Delimiter,
): AsyncGenerator<FramedRecord | { readonly problem: RowProblem }, void, undefined> {
  const waiting: Line[] = [];
  const next = async (): Promise<Line | undefined> =>
    waiting.shift() ?? ((await lines.next()).value || undefined);
  for (let first = await next(); first !== undefined; first = await next()) {
    const { line, text, cut } = first;
    if (text.trim() === '') continue;
    if (cut) yield noRow(line, 'is longer than a megabyte. Is a line end missing?');
    else if (!opensQuote(text, delimiter)) yield { line, text };
    else {
      const rest = await linesToClose(text, next);
      const whole = [text, ...rest.map((more) => more.text)].join('\n');
      const fields = rest.length === 0 ? undefined : parseRecord(whole, delimiter);
      if (fields !== undefined) yield { line, text: whole, fields };
      else {
        waiting.unshift(...rest);
        yield noRow(line, 'opens a quote that is not closed. Double a quote inside quotes: "12"" pan".');
      }
    }
  }
}

/** Parses records of one line each; a record that cannot be parsed is undefined. */
export function parseRecords(
  texts: readonly string[],
  delimiter: Delimiter,
): readonly (readonly string[] | undefined)[] {
  try {
    const records = parseText(texts.join('\n'), delimiter);
    if (records.length === texts.length) return records;
  } catch {}
  return texts.map((text) => parseRecord(text, delimiter));
}

function parseRecord(text: string, delimiter: Delimiter): readonly string[] | undefined {
  try {
    const records = parseText(text, delimiter);
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Tab-separated files come from tools that quote nothing, so there a quote inside a field is a plain character. */
function parseText(text: string, delimiter: Delimiter): string[][] {
  return parse(delimiter === '\t' ? text : withoutFormulas(text, delimiter), {
    delimiter,
    relax_column_count: true,
    relax_quotes: delimiter === '\t',
    record_delimiter: '\n',
  });
}

const IN_A_PATTERN = { ',': ',', ';': ';', '|': '\\|' } as const;

/** `="00123"` without quotes around it, as exports for spreadsheets keep a number as it is, is the text `00123`. */
function withoutFormulas(text: string, delimiter: Exclude<Delimiter, '\t'>): string {
  if (!text.includes('="')) return text;
  const apart = IN_A_PATTERN[delimiter];
  return text.replace(new RegExp(`(?<=^|${apart})="([^"\\n]*)"(?=${apart}|$)`, 'gm'), '"$1"');
}

/** Whether a quoted field begins on this line and ends on another. */
function opensQuote(text: string, delimiter: Delimiter): boolean {
  return quotes(text) % 2 === 1 && (text.startsWith('"') || text.includes(`${delimiter}"`));
}

async function linesToClose(text: string, next: () => Promise<Line | undefined>): Promise<Line[]> {
  const lines: Line[] = [];
  let open = true;
  let size = text.length;
  while (open && size < LONGEST_RECORD) {
    const line = await next();
    if (line === undefined) break;
    lines.push(line);
    size += line.text.length;
    if (quotes(line.text) % 2 === 1) open = false;
  }
  return lines;
}

function quotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
