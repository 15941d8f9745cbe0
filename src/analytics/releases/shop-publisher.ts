import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, HOUR } from '../../clock.js';
import type { ClockWatch } from '../../clock-watch.js';
import type { Config } from '../../config.js';
import type { Logger } from '../../logger.js';
import type { CatalogueSegment } from '../../segments/catalogue-segment.js';
import { currentIndex, readManifest } from '../../vector-index/catalogue-index.js';
import { INDEX_FILES } from '../../vector-index/index-manifest.js';
import { readCells } from '../database/read-cells.js';
import { readUnreadable } from '../database/read-unreadable.js';
import { isSettled } from '../database/settled.js';
import { openPublisher, type Publisher, ReleaseRefusedError } from './publisher.js';
import { releasesDirectory } from './release-paths.js';

/** A week that is due is published within this time, milliseconds. */
const LOOK_EVERY = HOUR;

type PublishingConfig = Pick<Config, 'analyticsDir' | 'dataDir' | 'eventPartitions'>;

/** The publisher of a shop: its daily segments, its catalogue's groups, its folder of releases. */
export function openShopPublisher(
  { analyticsDir, dataDir, eventPartitions }: PublishingConfig,
  simulated = false,
): Publisher {
  return openPublisher({
    directory: releasesDirectory(analyticsDir),
    cells: (range) => readCells(analyticsDir, range),
    unreadable: (range) => readUnreadable(analyticsDir, range),
    settled: async (day) => isSettled(analyticsDir, eventPartitions, day),
    segments: () => namedSegments(dataDir),
    simulated,
  });
}

export interface WhenDueOptions {
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
  readonly logger: Logger;
}

/**
 * Publishes what is due now and once an hour. A week that cannot be published is logged and tried again; what a wrong
 * clock published too early could never be taken back.
 */
export function publishWhenDue(
  publisher: Publisher,
  { clock, clockWatch, logger }: WhenDueOptions,
): { stop(): void } {
  let isBusy = false;
  const begin = async () => {
    if (isBusy || !clockWatch.isTrusted()) return;
    isBusy = true;
    try {
      for (const { id, rows } of await publisher.publishDue(clock()))
        logger.info('release.published', { id, rows });
    } catch (error) {
      logger.error('release.not-published', { error: error instanceof Error ? error.name : 'unknown' });
    } finally {
      isBusy = false;
    }
  };
  void begin();
  const timer = setInterval(() => void begin(), LOOK_EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Groups of the catalogue of now that may be named. */
async function namedSegments(dataDir: string): Promise<readonly CatalogueSegment[]> {
  const directory = await currentIndex(dataDir);
  if (directory === undefined)
    throw new ReleaseRefusedError(
      'There is no catalogue in DATA_DIR yet: its groups are what a release names.',
    );
  await readManifest(directory);
  const text = await readFile(join(directory, INDEX_FILES.segments), 'utf8');
  const segments = JSON.parse(text) as readonly CatalogueSegment[];
  return segments.filter(({ sensitive, enabled }) => enabled && !sensitive);
}
