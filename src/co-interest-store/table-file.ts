import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { StoredTable } from '../co-interest/stored-table.js';
import { SetupError } from '../errors.js';
import { undefinedWhereMissing } from '../files/missing.js';
import { writeWhole } from '../files/whole-file.js';

/** Raised when a table written by older code would be read wrongly. 2: no neighbours that no counted pair joins. */
const SCHEMA = 2;

/** Where a shop keeps its table: beside the index, whose numbers change when the table's ids do not. */
export function tableFile(dataDir: string): string {
  return join(dataDir, 'co-interest', 'table');
}

/** The first line of the file; offsets, neighbours (32-bit whole numbers) and weights (32-bit floats) follow it. */
interface Header extends Omit<StoredTable, 'table'> {
  readonly schema: typeof SCHEMA;
  readonly entries: number;
  readonly crc32: number;
}

/** Writes the table beside the former one and puts it in its place, so that a reader finds one of the two whole. */
export async function writeTable(path: string, { table, ...about }: StoredTable): Promise<void> {
  const body = Buffer.concat([table.offsets, table.neighbours, table.weights].map(bytesOf));
  const header: Header = {
    schema: SCHEMA,
    ...about,
    entries: table.neighbours.length,
    crc32: crc32(body),
  };
  await writeWhole(path, `${JSON.stringify(header)}\n`, body);
}

/**
 * The table of a file; undefined where there is none.
 * @throws SetupError where it is of another version, or not what was written
 */
export async function readTable(path: string): Promise<StoredTable | undefined> {
  const bytes = await readFile(path).catch(undefinedWhereMissing);
  if (!bytes) return undefined;
  const end = bytes.indexOf('\n');
  const header = headerOf(bytes.subarray(0, end).toString(), path);
  const body = bytes.subarray(end + 1);
  const { schema, entries, crc32: sum, ...about } = header;
  const rows = header.products.length + 1;
  if (body.length !== 4 * (rows + 2 * entries) || crc32(body) !== sum) throw damaged(path);
  // A copy of its own: the numbers behind the first line need not lie at a multiple of four bytes.
  const { buffer } = new Uint8Array(body);
  const table = {
    offsets: new Uint32Array(buffer, 0, rows),
    neighbours: new Uint32Array(buffer, 4 * rows, entries),
    weights: new Float32Array(buffer, 4 * (rows + entries), entries),
  };
  return { ...about, table };
}

function headerOf(line: string, path: string): Header {
  let header: Partial<Header>;
  try {
    header = JSON.parse(line) as Partial<Header>;
  } catch {
    throw damaged(path);
  }
  if (header.schema !== SCHEMA)
    throw new SetupError(
      `The co-interest table ${path} was written by another version: fit it again with npm run co-interest.`,
    );
  return header as Header;
}

function damaged(path: string): SetupError {
  return new SetupError(`The co-interest table ${path} is damaged: fit it again with npm run co-interest.`);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
