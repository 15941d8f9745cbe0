import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parquetReadObjects } from 'hyparquet';
import { undefinedWhereMissing } from '../../files/missing.js';
import type { ReportRow } from '../../reports/report.js';
import { filesOf, type Manifest, type ReleaseName, readManifest, releaseNames } from './release.js';

/** Reports that operators read again: the eight last opened. */
const KEPT_IN_MEMORY = 8;

/** A report that was changed after it was made is named, and nothing of it is shown. */
type Damaged = { readonly state: 'damaged' } & ReleaseName;
export type Listed = { readonly state: 'whole'; readonly manifest: Manifest } | Damaged;
type Release =
  | { readonly state: 'whole'; readonly manifest: Manifest; readonly rows: readonly ReportRow[] }
  | Damaged;

/** Published releases as web processes read them. */
export interface ReleaseShelf {
  /** Every report, newest week first. Says whether its manifest can be read; numbers are checked when it is opened. */
  list(): Promise<readonly Listed[]>;
  /** One report, checked against its hash; undefined where there is none of that name. */
  read(name: ReleaseName): Promise<Release | undefined>;
}

/**
 * @param directory `ANALYTICS_DIR/releases`; need not be there yet
 * @param keptInMemory reports whose rows are kept, found by the hash of their bytes
 */
export function openReleases(
  directory: string,
  { keptInMemory = KEPT_IN_MEMORY }: { readonly keptInMemory?: number } = {},
): ReleaseShelf {
  const known = new Map<string, readonly ReportRow[]>();
  return {
    async list() {
      const names = await releaseNames(directory);
      return Promise.all(
        names.map(async (name) => {
          const manifest = readManifest((await manifestText(directory, name)) ?? '', name);
          return manifest ? { state: 'whole', manifest } : { state: 'damaged', ...name };
        }),
      );
    },
    async read({ id, report }) {
      const name = { id, report };
      const text = await manifestText(directory, name);
      if (text === undefined) return undefined;
      const manifest = readManifest(text, name);
      if (!manifest) return { state: 'damaged', ...name };
      const rows = known.get(manifest.sha256) ?? (await rowsOf(directory, manifest));
      if (!rows) return { state: 'damaged', ...name };
      remember(known, manifest.sha256, rows, keptInMemory);
      return { state: 'whole', manifest, rows };
    },
  };
}

function manifestText(directory: string, name: ReleaseName): Promise<string | undefined> {
  return readFile(filesOf(directory, name).manifest, 'utf8').catch(undefinedWhereMissing);
}

/** Undefined where the bytes are not those the report was made of. */
async function rowsOf(directory: string, manifest: Manifest): Promise<readonly ReportRow[] | undefined> {
  const bytes = await readFile(filesOf(directory, manifest).rows).catch(undefinedWhereMissing);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== manifest.sha256) return undefined;
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  // The bytes are the ones this shop wrote: their shape is known.
  return (await parquetReadObjects({ file })) as unknown as readonly ReportRow[];
}

function remember(
  known: Map<string, readonly ReportRow[]>,
  sha256: string,
  rows: readonly ReportRow[],
  most: number,
): void {
  known.delete(sha256);
  known.set(sha256, rows);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}
