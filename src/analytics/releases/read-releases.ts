import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { parquetReadObjects } from 'hyparquet';
import { readManifest } from './manifest.js';
import type { Manifest, ReleaseRow } from './release.js';
import { manifestPath, rowsPath } from './release-paths.js';
import { asWeek, type WeekId } from './week.js';

/** Releases kept in memory, found by the hash of their bytes. */
const KEPT_IN_MEMORY = 8;

/** A release that was changed after it was made is named, and nothing of it is shown. */
export type Damaged = { readonly state: 'damaged'; readonly id: WeekId };
export type Listed = { readonly state: 'whole'; readonly manifest: Manifest } | Damaged;
export type Release =
  | { readonly state: 'whole'; readonly manifest: Manifest; readonly rows: readonly ReleaseRow[] }
  | Damaged;

/** Published releases as web processes read them. */
export interface ReleaseShelf {
  /** Newest first. Says of a release whether its manifest can be read; its numbers are checked when it is opened. */
  list(): Promise<readonly Listed[]>;
  /** One release, checked against its hash; undefined where there is none of that name. */
  read(id: WeekId): Promise<Release | undefined>;
}

/** @param directory `ANALYTICS_DIR/releases`; need not be there yet */
export function openReleases(directory: string): ReleaseShelf {
  const known = new Map<string, readonly ReleaseRow[]>();
  return {
    async list() {
      const names = await readdir(directory).catch(noneWhereMissing);
      const ids = names.filter((name) => name.endsWith('.json')).map((name) => asWeek(name.slice(0, -5)));
      const weeks = ids
        .filter((id) => id !== undefined)
        .sort()
        .reverse();
      return Promise.all(weeks.map(async (id) => listed(id, await manifestOf(directory, id))));
    },
    async read(id) {
      const text = await manifestOf(directory, id);
      if (text === undefined) return undefined;
      const manifest = readManifest(text, id);
      if (!manifest) return { state: 'damaged', id };
      const rows = known.get(manifest.sha256) ?? (await rowsOf(directory, manifest));
      if (!rows) return { state: 'damaged', id };
      remember(known, manifest.sha256, rows);
      return { state: 'whole', manifest, rows };
    },
  };
}

function listed(id: WeekId, text: string | undefined): Listed {
  const manifest = readManifest(text ?? '', id);
  return manifest ? { state: 'whole', manifest } : { state: 'damaged', id };
}

/** Undefined where the bytes are not those the release was made of. */
async function rowsOf(
  directory: string,
  { id, sha256 }: Manifest,
): Promise<readonly ReleaseRow[] | undefined> {
  const bytes = await readFile(rowsPath(directory, id)).catch(undefinedWhereMissing);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  // The bytes are the ones this shop wrote: their shape is known.
  return (await parquetReadObjects({ file })) as unknown as readonly ReleaseRow[];
}

function remember(
  known: Map<string, readonly ReleaseRow[]>,
  sha256: string,
  rows: readonly ReleaseRow[],
): void {
  known.delete(sha256);
  known.set(sha256, rows);
  const [oldest] = known.keys();
  if (known.size > KEPT_IN_MEMORY && oldest !== undefined) known.delete(oldest);
}

function manifestOf(directory: string, id: WeekId): Promise<string | undefined> {
  return readFile(manifestPath(directory, id), 'utf8').catch(undefinedWhereMissing);
}

function undefinedWhereMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

function noneWhereMissing(error: unknown): string[] {
  undefinedWhereMissing(error);
  return [];
}
