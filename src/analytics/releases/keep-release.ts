import { createHash, randomBytes } from 'node:crypto';
import { access, link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { DAY, HOUR } from '../../time/clock.js';
import type { Manifest, ReleaseRow } from './release.js';
import { writeReleaseFile } from './release-file.js';
import { manifestPath, rowsPath } from './release-paths.js';
import { asWeek, type WeekId, weekEnd } from './week.js';

/** A file that was being written when its program ended is removed after this long. */
const LEFTOVER = HOUR;
/** Even numbers of groups are not kept for ever: 25 months, as audience statistics may be. */
const KEPT = 25 * 30 * DAY;

/** A manifest stands: the release is whole and final. */
export async function isKept(directory: string, id: WeekId): Promise<boolean> {
  return access(manifestPath(directory, id)).then(
    () => true,
    () => false,
  );
}

/**
 * Keeps a release once: rows first, manifest last, each whole before it gets its name. A name is never given twice:
 * of two programs at once, or after a crash in between, the rows that stood first are the release.
 * @returns the manifest that stands, ours or the one that was first
 */
export async function keepRelease(
  directory: string,
  rows: readonly ReleaseRow[],
  about: Omit<Manifest, 'rows' | 'sha256'>,
): Promise<Manifest> {
  await mkdir(directory, { recursive: true });
  await removeLeftovers(directory);
  await nameOnce(directory, rowsPath(directory, about.id), (path) => writeReleaseFile(path, rows));
  const bytes = await readFile(rowsPath(directory, about.id));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = `${JSON.stringify({ ...about, rows: linesIn(bytes), sha256 }, null, 2)}\n`;
  await nameOnce(directory, manifestPath(directory, about.id), (path) => writeText(path, text));
  return JSON.parse(await readFile(manifestPath(directory, about.id), 'utf8')) as Manifest;
}

/** Removes releases that have been kept long enough: the manifest first, so that none is ever half there. */
export async function removeOld(directory: string, now: number): Promise<void> {
  const names = await readdir(directory).catch((): string[] => []);
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const id = asWeek(name.slice(0, -'.json'.length));
    if (id === undefined || now - weekEnd(id) < KEPT) continue;
    await rm(manifestPath(directory, id), { force: true });
    await rm(rowsPath(directory, id), { force: true });
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
