import { releasesDirectory } from '../analytics/releases/release.js';
import { weekEnd } from '../analytics/releases/week.js';
import { isSimulated } from '../analytics/store/simulated.js';
import type { Config } from '../config.js';
import {
  COUNTS_FOR,
  groupDraws,
  groupsOfWeek,
  type ReleasedWeek,
} from '../recommendations/index/released-interest.js';
import { interestByDay } from '../reports/interest-by-day.js';
import type { Logger } from '../telemetry/logger.js';
import { DAY } from '../time/clock.js';
import { followReport } from './followed-report.js';
import type { Snapshot } from './snapshot.js';

/** A shelf of so many days ago is told again with the draws of its day. */
const TOLD_AGAIN = 31 * DAY;
const WEEKS_READ = Math.ceil((COUNTS_FOR + TOLD_AGAIN) / (7 * DAY));

/** Keeps the shop at what its releases say of how visits take to its groups. */
export interface FollowedDraws {
  /** The snapshot with the draws of what is published by now; without them where that is nothing. */
  over(snapshot: Snapshot): Promise<Snapshot>;
  /** Whether another release lies there than were last read. */
  hasChanged(): Promise<boolean>;
}

/** Simulated visits draw only in a shop that is told to show them: one whose ANALYTICS_DIR is a simulated month. */
export function followGroupDraws(
  { analyticsDir, timeZone }: Pick<Config, 'analyticsDir' | 'timeZone'>,
  logger: Logger,
): FollowedDraws {
  const followed = followReport<ReleasedWeek>({
    directory: releasesDirectory(analyticsDir),
    report: interestByDay.id,
    weeks: WEEKS_READ,
    summary: ({ id, created, simulated }, rows) => ({
      end: weekEnd(id),
      published: Date.parse(created),
      simulated,
      groups: groupsOfWeek(rows),
    }),
    logger,
    event: 'group-draws',
  });
  return {
    async over(snapshot) {
      const isShown = isSimulated(analyticsDir);
      const weeks = (await followed.read()).filter(({ simulated }) => isShown || !simulated);
      const named = snapshot.shop.segments.filter(({ enabled, sensitive }) => enabled && !sensitive);
      const drawn = groupDraws(
        weeks,
        named.map(({ id }) => id),
        timeZone,
      );
      return { ...snapshot, shop: { ...snapshot.shop, groupDraws: drawn } };
    },
    hasChanged: followed.hasChanged,
  };
}
