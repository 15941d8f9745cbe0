import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { SetupError } from '../../src/errors.js';

/** What a report says of a file that was read, so that two reports can be told to be of the same data. */
export interface SourceFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file as it lies on disk, hexadecimal. */
  readonly sha256: string;
}

/** Rows of a table, as its file has them or by the names of its columns. */
export interface Table {
  readonly source: SourceFile;
  readonly rows: readonly (readonly string[])[];
}

/** A table with the names of its columns as they stand in its first row. */
export interface HeadedTable extends Table {
  readonly head: readonly string[];
}

/** Where the data sets lie where the project's own machines have them. */
export const SHARED_FOLDER = '../shared/eval';

/**
 * Reads a table, compressed with gzip or not, and gives the named columns of each row in the order asked for. A column
 * may have several names; a suffix after a colon (`title:token_seq`) is no part of a name.
 * @throws SetupError where there is no such file, or a column is missing
 */
export function readTable(
  path: string,
  delimiter: '\t' | ',',
  columns: readonly (readonly string[])[],
): Table {
  const { source, rows: all } = readRows(path, delimiter);
  const head = (all[0] ?? []).map((name) => plainName(name));
  const places = columns.map((names) => {
    const place = head.findIndex((one) => names.map(plainName).includes(one));
    if (place < 0)
      throw new SetupError(`${path} has no column "${names[0]}": its columns are ${head.join(', ')}.`);
    return place;
  });
  return { source, rows: all.slice(1).map((row) => places.map((place) => row[place] ?? '')) };
}

/**
 * Reads all rows of a table, compressed with gzip or not.
 * @throws SetupError where there is no such file
 */
export function readRows(path: string, delimiter: '\t' | ','): Table {
  const { text, source } = readText(path);
  return { source, rows: delimiter === ',' ? quoted(text, ',') : tabSeparated(text) };
}

/**
 * Reads a table whose first line says what parts its columns: tabs where it has any, else commas. Where the file's name
 * ends in `csv` a field may be quoted, whatever parts it.
 * @throws SetupError where there is no such file
 */
export function readTableAsItComes(path: string): HeadedTable {
  const { text, source } = readText(path);
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.includes('\t') ? '\t' : ',';
  const isQuoted = delimiter === ',' || path.replace(/\.gz$/, '').endsWith('.csv');
  const [head = [], ...rows] = isQuoted ? quoted(text, delimiter) : tabSeparated(text);
  return { source, head, rows };
}

function readText(path: string): { readonly text: string; readonly source: SourceFile } {
  const { bytes, source } = readSource(path);
  return { text: decoded(path.endsWith('.gz') ? gunzipSync(bytes) : bytes), source };
}

/** UTF-8, or where it is none the Latin letters that older tools write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readSource(path: string): { readonly bytes: Buffer; readonly source: SourceFile } {
  if (!existsSync(path))
    throw new SetupError(`There is no ${path}: give a file of the same shape with --file.`);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, source: { name: basename(path), bytes: bytes.length, sha256 } };
}

/** A column's name without what its writers like to vary: `Product_Title` is `producttitle`. */
export function plainName(name: string): string {
  return name
    .replace(/:.*$/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** Tab-separated files of these sets quote nothing: a title may hold a lone quotation mark. */
function tabSeparated(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function quoted(text: string, delimiter: '\t' | ','): string[][] {
  const lenient = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true };
  return parse(text, { ...lenient, delimiter }) as string[][];
}
