import { type ReleasedTimes, usualTimesOf } from '../recommendations/index/usual-times.js';
import { boughtAgain } from '../reports/bought-again.js';
import type { Logger } from '../telemetry/logger.js';
import { followReport } from './followed-report.js';
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
  const followed = followReport<ReleasedTimes>({
    directory,
    report: boughtAgain.id,
    weeks: WEEKS_READ,
    summary: ({ simulated }, rows) => ({ rows: rows.filter(({ value }) => value !== null), simulated }),
    logger,
    event: 'usual-times',
  });
  return {
    async over(snapshot) {
      const usualTimes = usualTimesOf(await followed.read());
      return { ...snapshot, shop: { ...snapshot.shop, usualTimes } };
    },
    hasChanged: followed.hasChanged,
  };
}
