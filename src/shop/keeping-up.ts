import { messageOf } from '../errors.js';
import type { Logger } from '../telemetry/logger.js';
import { MINUTE, SECOND } from '../time/clock.js';
import { currentIndex } from '../vector-index/index-directories.js';
import type { Learnt } from './learnt.js';
import type { Snapshot } from './snapshot.js';

/** Requests that began on the former catalogue are over by then, milliseconds. */
const HANDOVER = 30 * SECOND;

/** An index that could not be opened is tried again after so long, milliseconds: to read a large one costs much. */
const REFUSED_FOR = MINUTE;

/** What other processes have sold is shown after at most so long, milliseconds. */
const STOCK_EVERY = SECOND;

export interface OpenedIndex {
  readonly directory: string;
  readonly snapshot: Snapshot;
}

export interface KeepingUpOptions {
  readonly dataDir: string;
  readonly services: {
    /** Shows this catalogue from now on. */
    swap(next: Snapshot): void;
    /** Reads what was sold. @throws where the stock does not answer */
    refreshStock(): Promise<void>;
  };
  readonly logger: Logger;
  readonly first: OpenedIndex;
  /** Opens the index of a directory. @throws where it cannot be read */
  open(directory: string): Promise<OpenedIndex>;
  readonly learnt: Learnt;
  /** How often to look for a newer index, milliseconds. */
  readonly lookEvery: number;
  readonly stockEvery?: number;
  readonly refusedFor?: number;
}

/** An open shop that follows what changes around it. */
export interface KeepingUp {
  /** The catalogue that was opened last. */
  snapshot(): Snapshot;
  stop(): void;
}

/**
 * Swaps to a newer index whenever one is published, to what was learnt anew, and shows what other processes have sold.
 * What fails is said once, and not each time that it fails again; the shop goes on with what it has.
 */
export function keepUp(options: KeepingUpOptions): KeepingUp {
  const { dataDir, services, logger, first, open, learnt, lookEvery } = options;
  const { stockEvery = STOCK_EVERY, refusedFor = REFUSED_FOR } = options;
  let current = first;
  let refused: { readonly directory: string; readonly at: number } | undefined;

  const refreshStock = sayingOnce('stock.unread', logger, services.refreshStock);
  const learn = sayingOnce('learnt.unread', logger, async () => {
    if (!(await learnt.hasChanged())) return;
    current = { ...current, snapshot: await learnt.over(current.snapshot) };
    services.swap(current.snapshot);
    await refreshStock();
  });
  const openNewest = sayingOnce('catalogue.unread', logger, async () => {
    const newest = await currentIndex(dataDir);
    if (newest === undefined || newest === current.directory || isRefused(newest)) return;
    const { snapshot: former } = current;
    const opened = await open(newest).catch((error: unknown) => refuse(newest, error));
    if (!opened) return;
    current = opened;
    refused = undefined;
    services.swap(current.snapshot);
    await refreshStock();
    const close = sayingOnce('catalogue.unclosed', logger, () => former.close());
    setTimeout(close, HANDOVER).unref();
    logger.info('catalogue.swapped', { products: current.snapshot.catalogue.products.length });
  });
  // A large catalogue takes longer to open than it takes until the next look.
  const look = oneAtATime(async () => {
    await learn();
    await openNewest();
  });
  const timers = [setInterval(look, lookEvery).unref(), setInterval(refreshStock, stockEvery).unref()];
  return {
    snapshot: () => current.snapshot,
    stop: () => timers.forEach(clearInterval),
  };

  function isRefused(directory: string): boolean {
    return refused?.directory === directory && performance.now() - refused.at < refusedFor;
  }

  function refuse(directory: string, error: unknown): undefined {
    if (refused?.directory !== directory) logger.error('catalogue.refused', { message: messageOf(error) });
    refused = { directory, at: performance.now() };
  }
}

/** Work that never rejects: that it fails is said under this name, and again only after it has succeeded. */
function sayingOnce(event: string, logger: Logger, work: () => Promise<void>): () => Promise<void> {
  let isFailing = false;
  return async () => {
    try {
      await work();
      isFailing = false;
    } catch (error) {
      if (!isFailing) logger.error(event, { message: messageOf(error) });
      isFailing = true;
    }
  };
}

/** Does nothing where the last one is still under way. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy) return;
    isBusy = true;
    await work();
    isBusy = false;
  };
}
