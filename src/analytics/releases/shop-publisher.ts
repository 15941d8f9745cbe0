import type { Config } from '../../config.js';
import type { Logger } from '../../telemetry/logger.js';
import { type Clock, DAY, MINUTE } from '../../time/clock.js';
import type { ClockWatch } from '../../time/clock-watch.js';
import { type NamedSegment, segmentsBetween } from '../../vector-index/segment-history.js';
import type { DayRange } from '../event.js';
import { readCells, readUnreadable } from '../store/read-segments.js';
import { isSettled } from '../store/settled.js';
import { openPublisher, type Publisher, ReleaseRefusedError } from './publisher.js';
import { releasesDirectory } from './release.js';

/** A week that is due and counted is published within this time, milliseconds: also after a restart that made it late. */
const LOOK_EVERY = 5 * MINUTE;

type PublishingConfig = Pick<Config, 'analyticsDir' | 'dataDir' | 'eventPartitions'>;

/** The publisher of a shop: its daily segments, its catalogue's groups, its folder of releases. */
export function openShopPublisher({ analyticsDir, dataDir, eventPartitions }: PublishingConfig): Publisher {
  return openPublisher({
    directory: releasesDirectory(analyticsDir),
    cells: (range) => readCells(analyticsDir, range),
    unreadable: (range) => readUnreadable(analyticsDir, range),
    settled: async (day) => isSettled(analyticsDir, eventPartitions, day),
    segments: (range) => namedSegments(dataDir, range),
  });
}

export interface Publishing {
  /** Looks at once, because something has been counted that may make a week complete. */
  look(): void;
  stop(): void;
}

export interface WhenDueOptions {
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
  readonly logger: Logger;
}

/** Publishes what is due now and every few minutes, never by a clock that may be wrong: it is final. */
export function publishWhenDue(
  publisher: Publisher,
  { clock, clockWatch, logger }: WhenDueOptions,
): Publishing {
  let isBusy = false;
  const begin = async () => {
    if (isBusy || !clockWatch.isTrusted()) return;
    isBusy = true;
    try {
      for (const { id, report, rows } of await publisher.publishDue(clock()))
        logger.info('release.published', { id, report, rows });
    } catch (error) {
      logger.error('release.not-published', { error: error instanceof Error ? error.name : 'unknown' });
    } finally {
      isBusy = false;
    }
  };
  void begin();
  const timer = setInterval(() => void begin(), LOOK_EVERY);
  timer.unref();
  return { look: () => void begin(), stop: () => clearInterval(timer) };
}

/** Groups that the week's visits were counted under and that may be named. */
async function namedSegments(dataDir: string, { from, to }: DayRange): Promise<readonly NamedSegment[]> {
  const segments = await segmentsBetween(dataDir, Date.parse(from), Date.parse(to) + DAY);
  if (segments === undefined)
    throw new ReleaseRefusedError(
      'There is no catalogue in DATA_DIR yet: its groups are what a release names.',
    );
  return segments;
}
