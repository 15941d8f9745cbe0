import { readdir } from 'node:fs/promises';
import { openReleases } from '../analytics/releases/read-releases.js';
import { filesOf } from '../analytics/releases/release.js';
import { asWeek, type WeekId } from '../analytics/releases/week.js';
import { signOf } from '../files/file-sign.js';
import { type ReleasedTimes, usualTimesOf } from '../recommendations/index/usual-times.js';
import { boughtAgain } from '../reports/bought-again.js';
import type { Logger } from '../telemetry/logger.js';
import type { Snapshot } from './snapshot.js';

/** Half a year: long enough for what is bought again after months, short enough to follow a shop that changes. */
const WEEKS_READ = 26;

/** Keeps the shop at what its releases say of the time after which things are bought again. */
export interface FollowedTimes {
  /** The snapshot with what is published by now; without it where that is nothing, or cannot be read. */
  over(snapshot: Snapshot): Promise<Snapshot>;
  /** Whether another release lies there than were last read. */
  hasChanged(): Promise<boolean>;
}

/** @param directory of the releases; need not be there yet */
export function followUsualTimes(directory: string, logger: Logger): FollowedTimes {
  const releases = openReleases(directory);
  let seen = '';
  return {
    async over(snapshot) {
      const weeks = await newestWeeks(directory);
      seen = await signsOf(directory, weeks);
      const read: ReleasedTimes[] = [];
      try {
        for (const id of weeks) {
          const release = await releases.read({ id, report: boughtAgain.id });
          if (release?.state === 'whole')
            read.push({ rows: release.rows, simulated: release.manifest.simulated });
          else if (release) logger.error('usual-times.damaged', { week: id });
        }
      } catch (error) {
        // What others did is a gain and no need: the shop sells without it.
        logger.error('usual-times.refused', { message: error instanceof Error ? error.message : 'unknown' });
        return withTimes(snapshot, undefined);
      }
      return withTimes(snapshot, usualTimesOf(read));
    },
    hasChanged: async () => (await signsOf(directory, await newestWeeks(directory))) !== seen,
  };
}

function withTimes(snapshot: Snapshot, usualTimes: Snapshot['shop']['usualTimes']): Snapshot {
  return { ...snapshot, shop: { ...snapshot.shop, usualTimes } };
}

async function newestWeeks(directory: string): Promise<readonly WeekId[]> {
  const names = await readdir(directory).catch((): string[] => []);
  return names
    .flatMap((name) => asWeek(name) ?? [])
    .sort()
    .slice(-WEEKS_READ);
}

/** A release is never made twice: its manifest tells whether it is there, and which. */
async function signsOf(directory: string, weeks: readonly WeekId[]): Promise<string> {
  const signs = await Promise.all(
    weeks.map((id) => signOf(filesOf(directory, { id, report: boughtAgain.id }).manifest)),
  );
  return signs.join('\n');
}
