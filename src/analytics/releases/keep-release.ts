import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata } from 'hyparquet';
import { makeFolder } from '../../files/private-files.js';
import type { ReportRow } from '../../reports/report.js';
import { DAY, HOUR } from '../../time/clock.js';
import { filesOf, type Manifest, type ReleaseName, releaseNames } from './release.js';
import { weekEnd } from './week.js';

/** A file that was being written when its program ended is removed after this long. */
const LEFTOVER = HOUR;
/** Even numbers of groups are not kept for ever: 25 months, as audience statistics may be. */
const KEPT = 25 * 30 * DAY;

/** A manifest stands: the report is whole and final. */
export function isKept(directory: string, name: ReleaseName): boolean {
  return existsSync(filesOf(directory, name).manifest);
}

/**
 * Keeps one report of a release once: rows first, manifest last, each whole before it gets its name. A name is never
 * given twice: of two programs at once, or after a crash in between, the rows that stood first are the report.
 * @returns the manifest that stands, ours or the one that was first
 */
export async function keepRelease(
  directory: string,
  rows: readonly ReportRow[],
  about: Omit<Manifest, 'rows' | 'sha256'>,
): Promise<Manifest> {
  const files = filesOf(directory, about);
  makeFolder(files.folder);
  await removeLeftovers(files.folder);
  await nameOnce(files.folder, files.rows, (path) => writeReleaseFile(path, rows));
  const bytes = await readFile(files.rows);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = `${JSON.stringify({ ...about, rows: linesIn(bytes), sha256 }, null, 2)}\n`;
  await nameOnce(files.folder, files.manifest, (path) => writeText(path, text));
  await flush(directory);
  return JSON.parse(await readFile(files.manifest, 'utf8')) as Manifest;
}

/** Removes releases that have been kept long enough: manifests first, so that no report is ever half there. */
export async function removeOld(directory: string, now: number): Promise<void> {
  const names = await releaseNames(directory);
  for (const name of names.filter(({ id }) => now - weekEnd(id) >= KEPT)) {
    const { manifest, folder } = filesOf(directory, name);
    await rm(manifest, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file under a name of its own, makes it last, then links it to its name unless that is taken. */
async function nameOnce(
  directory: string,
  path: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const part = join(directory, `${randomBytes(6).toString('hex')}.part`);
  try {
    await write(part);
    await flush(part);
    await link(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(part, { force: true });
  }
  await flush(directory);
}

/** Of the file that stands, which after a crash is not the one just made. */
function linesIn(bytes: Buffer): number {
  const { buffer, byteOffset, byteLength } = bytes;
  return Number(parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer).num_rows);
}

async function writeText(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  await file.writeFile(text).finally(() => file.close());
}

/** Returns when the disk has it: a file's bytes, or a directory's names. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

async function removeLeftovers(directory: string): Promise<void> {
  const parts = (await readdir(directory)).filter((name) => name.endsWith('.part'));
  for (const part of parts.map((name) => join(directory, name))) {
    const { mtimeMs } = await stat(part).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > LEFTOVER) await rm(part, { force: true });
  }
}

/** Writes rows as Parquet, the same rows as the same bytes. Web processes, which have no DuckDB, never do. */
async function writeReleaseFile(path: string, rows: readonly ReportRow[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(
      'CREATE TABLE release (day VARCHAR, segment VARCHAR, label VARCHAR, measure VARCHAR, value INTEGER)',
    );
    const appender = await connection.createAppender('release');
    for (const { day, segment, label, measure, value } of rows) {
      for (const text of [day, segment, label, measure]) appender.appendVarchar(text);
      if (value === null) appender.appendNull();
      else appender.appendInteger(value);
      appender.endRow();
    }
    appender.closeSync();
    const target = path.replaceAll("'", "''");
    await connection.run(`COPY release TO '${target}' (FORMAT parquet, COMPRESSION snappy)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
