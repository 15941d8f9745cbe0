import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../event.js';
import { asWeek, rangeOfWeek, type WeekId } from './week.js';

const SHA256 = /^[0-9a-f]{64}$/;
const REPORT_NAME = /^([a-z][a-z0-9-]*)\.json$/;

export interface ReleaseName {
  readonly id: WeekId;
  readonly report: string;
}

/** What stands beside the numbers of one report of a release. */
export interface Manifest extends ReleaseName {
  readonly schema: 1;
  readonly from: Day;
  readonly to: Day;
  /** Distinct sessions that must stand behind a number. */
  readonly threshold: number;
  /** Made of simulated visits: every page that shows it says so. */
  readonly simulated: boolean;
  /**
   * At most so many visits of the week are missing in its numbers, wholly or in part, because an engine was away or a
   * process died: rounded up to the next multiple of the threshold.
   */
  readonly uncounted: number;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly rows: number;
  /** Of the Parquet file, in hex. */
  readonly sha256: string;
}

export interface ReleaseFiles {
  readonly folder: string;
  readonly manifest: string;
  readonly rows: string;
}

export const releasesDirectory = (analyticsDir: string): string => join(analyticsDir, 'releases');

/** Where one report of a release lies: in the folder of its week. */
export function filesOf(directory: string, { id, report }: ReleaseName): ReleaseFiles {
  const folder = join(directory, id);
  return { folder, manifest: join(folder, `${report}.json`), rows: join(folder, `${report}.parquet`) };
}

/** Every report of every release that has a manifest, newest week first. */
export async function releaseNames(directory: string): Promise<readonly ReleaseName[]> {
  const found: ReleaseName[] = [];
  for (const name of (await namesIn(directory)).toSorted().reverse()) {
    const id = asWeek(name);
    if (!id) continue;
    const reports = (await namesIn(join(directory, id))).flatMap((one) => REPORT_NAME.exec(one)?.[1] ?? []);
    found.push(...reports.map((report) => ({ id, report })));
  }
  return found;
}

/** Reads what a manifest file says; undefined where it is not one, or not this report's of this release. */
export function readManifest(text: string, { id, report }: ReleaseName): Manifest | undefined {
  const said = asRecord(text);
  if (said === undefined) return undefined;
  const { from, to } = rangeOfWeek(id);
  const { schema, threshold, simulated, created, rows, sha256, uncounted } = said;
  const isOurs = schema === 1 && said.id === id && said.report === report;
  if (!isOurs || said.from !== from || said.to !== to) return undefined;
  if (typeof threshold !== 'number' || typeof rows !== 'number' || typeof simulated !== 'boolean')
    return undefined;
  if (typeof created !== 'string' || Number.isNaN(Date.parse(created))) return undefined;
  if (typeof sha256 !== 'string' || !SHA256.test(sha256)) return undefined;
  if (typeof uncounted !== 'number') return undefined;
  return { schema, id, report, from, to, threshold, simulated, uncounted, created, rows, sha256 };
}

function asRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Names in a folder; none where it is not there. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return [];
  });
}
