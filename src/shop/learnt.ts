import { releasesDirectory } from '../analytics/releases/release.js';
import type { Config } from '../config.js';
import type { Logger } from '../telemetry/logger.js';
import type { Clock } from '../time/clock.js';
import { followTable } from './co-interest-table.js';
import { followGroupDraws } from './drawn-groups.js';
import { followRelease } from './popularity-release.js';
import type { Snapshot } from './snapshot.js';
import { followUsualTimes } from './usual-times.js';

/** What was learnt of visits and orders, and lies beside the index. */
export interface Learnt {
  /** The snapshot with what was learnt by now. */
  over(snapshot: Snapshot): Promise<Snapshot>;
  /** Whether anything else lies there than what was last read. */
  hasChanged(): Promise<boolean>;
}

export function followLearnt(config: Config, clock: Clock, logger: Logger): Learnt {
  const followed: readonly Learnt[] = [
    followTable(config.dataDir, logger),
    followUsualTimes(releasesDirectory(config.analyticsDir), logger),
    followGroupDraws(config, logger),
    ...(config.popularity === 'orders' ? [followRelease(config.dataDir, clock, logger)] : []),
  ];
  return {
    async over(snapshot) {
      let learnt = snapshot;
      for (const one of followed) learnt = await one.over(learnt);
      return learnt;
    },
    async hasChanged() {
      for (const one of followed) if (await one.hasChanged()) return true;
      return false;
    },
  };
}
