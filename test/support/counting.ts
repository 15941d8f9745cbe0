import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConsumerOptions, consume } from '../../src/analytics/consumer/consumer.js';
import type { EventQueue } from '../../src/analytics/queue/event-queue.js';
import { openQueues } from '../../src/analytics/queue/open-queues.js';
import { type PartitionFiles, partitionFiles } from '../../src/analytics/store/analytics-files.js';
import type { SqlRow } from '../../src/analytics/store/duckdb.js';
import type { LogFields, Logger } from '../../src/telemetry/logger.js';
import { SECOND, systemClock } from '../../src/time/clock.js';
import { askSegments } from './ask-segments.js';
import { until } from './until.js';

/** A queue, a directory and a worker's loop in this process, and what it logged. */
export interface Counting {
  readonly queue: EventQueue;
  readonly files: PartitionFiles;
  /** Where the queue lies. */
  readonly dataDir: string;
  /** Where the database lies. */
  readonly directory: string;
  readonly logged: { readonly event: string; readonly fields: LogFields }[];
  /** Starts consuming; the returned function stops it and waits until it has ended. */
  start(options?: Partial<ConsumerOptions>): () => Promise<void>;
  /** Waits until every entry was acknowledged. */
  untilDone(milliseconds?: number): Promise<void>;
  /** Asks the segments: tables `events` and `entries`. */
  ask(sql: string): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
}

/** @param analyticsDir where the database lies; beside the queue unless said otherwise */
export function openCounting(given: { analyticsDir?: string; queue?: EventQueue } = {}): Counting {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-counting-'));
  const directory = given.analyticsDir ?? join(dataDir, 'analytics');
  const queues = openQueues({ dataDir, eventPartitions: 1 }, systemClock, undefined);
  const queue = given.queue ?? queues.queues[0];
  const files = partitionFiles(directory, 0);
  const logged: Counting['logged'] = [];
  const note = (event: string, fields: LogFields = {}) => void logged.push({ event, fields });
  const logger: Logger = { info: note, error: note };
  const running = new Set<() => Promise<void>>();
  return {
    queue,
    files,
    dataDir,
    directory,
    logged,
    start(options = {}) {
      const stop = new AbortController();
      const name = `worker-${running.size}`;
      const ended = consume({ queue, files, clock: systemClock, logger, name, ...options }, stop.signal);
      const end = async () => {
        stop.abort();
        running.delete(end);
        await ended;
      };
      running.add(end);
      return end;
    },
    async untilDone(milliseconds = 10 * SECOND) {
      const done = async () => {
        const { pending, lastRead, lastAdded } = await queue.counts();
        return pending === 0 && lastRead === lastAdded;
      };
      await until(done, 'everything is counted', milliseconds);
    },
    ask: (sql) => askSegments(files, sql),
    async close() {
      for (const end of running) await end();
      await queues.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
