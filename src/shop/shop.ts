import { basename, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { readGoesWith } from '../catalog/goes-with-file.js';
import { readSeasons, SEASONS_FILE } from '../catalog/seasons.js';
import type { Config } from '../config.js';
import type { Embedder } from '../embedding/embedder.js';
import { openEngines } from '../engines.js';
import { MEND_OR_REMOVE } from '../files/optional-file.js';
import { watchRedis } from '../redis/watch.js';
import { buildServices, type Services } from '../services.js';
import { startSweeping } from '../stores/sweeping.js';
import type { Logger } from '../telemetry/logger.js';
import { type Clock, SECOND } from '../time/clock.js';
import { currentIndex } from '../vector-index/index-directories.js';
import { DamagedIndexError } from '../vector-index/index-manifest.js';
import { qdrantProblem } from '../vector-index/qdrant/client.js';
import { keepUp, type OpenedIndex } from './keeping-up.js';
import { followLearnt } from './learnt.js';
import { catalogueDirectory, GOES_WITH_FILE, reindex } from './reindex.js';
import { openSnapshot, type Snapshot } from './snapshot.js';

/** A Redis that answered before the indexing may take so long to be heard again, milliseconds. */
const HEARS_AGAIN = 3 * SECOND;

/** An open shop: its services, kept up to date with the catalogue on disk. */
export interface Shop {
  readonly services: Services;
  close(): Promise<void>;
}

export interface ShopOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How often to look for a newer index, milliseconds. */
  readonly lookEvery?: number;
  /** Another process has indexed what is new: the index is opened as it is. */
  readonly indexed?: boolean;
  /** An index that is open already: used where it is the current one, and closed by whoever opened it. */
  readonly opened?: Snapshot;
  /** Used instead of one of its own, and closed with the shop. */
  readonly embedder?: Embedder;
  /** Used instead of the model's vocabulary. */
  readonly isWord?: (word: string) => boolean;
  /** The steady clock against which the wall clock is checked, milliseconds; the machine's own by default. */
  readonly steady?: Clock;
}

/** Indexes the catalogue if need be, opens it, and swaps to a newer index whenever one is published. */
export async function openShop({
  config,
  clock,
  logger,
  lookEvery = 2 * SECOND,
  indexed = false,
  opened,
  embedder,
  isWord,
  steady,
}: ShopOptions): Promise<Shop> {
  const given = { ...(embedder && { embedder }), ...(isWord && { isWord }), ...(steady && { steady }) };
  const engines = await openEngines(config, clock, { logger, ...given });
  const { redis } = engines;
  // An address that is wrong is said before the catalogue is indexed, which may take minutes. One that answers is watched
  // from then on: while this process is busy indexing it hears nobody.
  const early = redis && !redis.ready() ? watchRedis({ redis, logger }) : undefined;
  const learnt = followLearnt(config, clock, logger);
  const onMistake = (message: string) =>
    logger.error('optional-file.unread', { message, advice: MEND_OR_REMOVE });
  const open = async (directory: string) => {
    if (opened?.version === basename(directory))
      return { directory, snapshot: await learnt.over({ ...opened, close: async () => {} }) };
    const snapshot = await openSnapshot(
      directory,
      (index) => engines.vectors.open(index, publishingNews(logger, index.manifest.count)),
      {
        stayOnDisk: engines.vectors.stayOnDisk,
        isWord: engines.isWord,
        language: config.catalogueLanguage,
        onDamagedSearch: (message) => logger.error('search.damaged', { message }),
        goesWith: await readGoesWith(
          join(catalogueDirectory(config), GOES_WITH_FILE),
          join(config.dataDir, 'index', 'goes-with.json'),
          onMistake,
        ),
        seasons: await readSeasons(join(catalogueDirectory(config), SEASONS_FILE), onMistake),
      },
    );
    return { directory, snapshot: await learnt.over(snapshot) };
  };
  const build = async (force: boolean) =>
    (
      await reindex({
        config,
        embedder: engines.embedder,
        vectors: engines.vectors,
        onProgress: progressBar(),
        onPublishProgress: progressBar('Publishing the vectors'),
        onUnpublished: publishingNews(logger).onProblem,
        onMistake,
        force,
      })
    ).directory;
  let current: OpenedIndex;
  try {
    current = await open((indexed ? await currentIndex(config.dataDir) : undefined) ?? (await build(false)));
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    logger.error('index.damaged', { message: error.message });
    current = await open(await build(true));
  }
  const services = buildServices(engines, { clock, timeZone: config.timeZone }, current.snapshot);
  await services.refreshStock();

  const keeping = keepUp({
    dataDir: config.dataDir,
    services,
    logger,
    first: current,
    open,
    learnt,
    lookEvery,
  });
  const sweeping = startSweeping(engines, logger);
  if (redis && !early) await redis.whenReady(HEARS_AGAIN);
  const watching = early ?? (redis && watchRedis({ redis, logger }));

  return {
    services,
    async close() {
      keeping.stop();
      sweeping.stop();
      watching?.stop();
      await services.lateCounts.close();
      // A count that was begun before would read a closed store.
      await services.refreshStock().catch(() => undefined);
      await keeping.snapshot().close();
      await engines.close();
    },
  };
}

/** What is logged of the vectors' way to their server. */
function publishingNews(logger: Logger, products = 0) {
  return {
    onPublished: () => logger.info('vectors.published', { products }),
    onProblem: (error: unknown) => logger.error('vectors.unpublished', { message: qdrantProblem(error) }),
  };
}

/** Shows how far indexing has come; nothing when there is nothing to do. */
export function progressBar(doing = 'Indexing the catalogue'): (done: number, total: number) => void {
  let bar: SingleBar | undefined;
  return (done, total) => {
    if (!bar && done < total) {
      bar = new SingleBar({
        format: `${doing} {bar} {value}/{total}`,
        barsize: 30,
        noTTYOutput: true,
        notTTYSchedule: 5_000,
      });
      bar.start(total, done);
    }
    bar?.update(done);
    if (done >= total) bar?.stop();
  };
}
