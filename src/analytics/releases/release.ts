import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../event.js';
import { asWeek, rangeOfWeek, type WeekId } from './week.js';

/** The only report there was when a release was two files and no folder. */
const FIRST_REPORT = 'interest-by-day';
const SHA256 = /^[0-9a-f]{64}$/;
const REPORT_NAME = /^([a-z][a-z0-9-]*)\.json$/;

/** One report of a release, by name. */
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
   * process died: rounded up to the next multiple of the threshold. Absent in releases of before this was known.
   */
  readonly uncounted?: number;
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

/** Where releases lie under `ANALYTICS_DIR`. */
export const releasesDirectory = (analyticsDir: string): string => join(analyticsDir, 'releases');

/** Where one report of a release lies: in the folder of its week. */
export function filesOf(directory: string, { id, report }: ReleaseName): ReleaseFiles {
  const folder = join(directory, id);
  return { folder, manifest: join(folder, `${report}.json`), rows: join(folder, `${report}.parquet`) };
}

/** Where it may lie: releases of before there were several reports are read where they were made. */
export function placesOf(directory: string, name: ReleaseName): readonly ReleaseFiles[] {
  const before = {
    folder: directory,
    manifest: join(directory, `${name.id}.json`),
    rows: join(directory, `${name.id}.parquet`),
  };
  return [filesOf(directory, name), ...(name.report === FIRST_REPORT ? [before] : [])];
}

/** Every report of every release that has a manifest, newest week first. */
export async function releaseNames(directory: string): Promise<readonly ReleaseName[]> {
  const found: ReleaseName[] = [];
  for (const name of (await namesIn(directory)).toSorted().reverse()) {
    const week = asWeek(name);
    const former = asWeek(name.replace(/\.json$/, ''));
    if (week) {
      const reports = (await namesIn(join(directory, week))).flatMap(
        (one) => REPORT_NAME.exec(one)?.[1] ?? [],
      );
      found.push(...reports.map((report) => ({ id: week, report })));
    } else if (former) found.push({ id: former, report: FIRST_REPORT });
  }
  return found.toSorted((a, b) => (a.id === b.id ? 0 : a.id < b.id ? 1 : -1));
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
  if (uncounted !== undefined && typeof uncounted !== 'number') return undefined;
  const missing = uncounted === undefined ? {} : { uncounted };
  return { schema, id, report, from, to, threshold, simulated, ...missing, created, rows, sha256 };
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
