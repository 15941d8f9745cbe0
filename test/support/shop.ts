import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import type { EventSink } from '../../src/analytics/event.js';
import { createApp } from '../../src/app.js';
import { buildCatalogue } from '../../src/catalog/catalogue.js';
import { canOrder, type Product, slug } from '../../src/catalog/product.js';
import { buildSearch } from '../../src/catalog/search/build-search.js';
import type { Seasons } from '../../src/catalog/seasons.js';
import { type Config, readConfig } from '../../src/config.js';
import { addScaled, normalised, row } from '../../src/embedding/vectors.js';
import { type Engines, openEngines } from '../../src/engines.js';
import { indexedShop } from '../../src/recommendations/indexed-shop.js';
import type { CatalogueSegment, SegmentId } from '../../src/segments/catalogue-segment.js';
import { buildServices, type Services } from '../../src/services.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { FIRST_STOCKTAKE } from '../../src/stock/stock.js';
import { type Logger, silentLogger } from '../../src/telemetry/logger.js';
import type { CatalogueIndex } from '../../src/vector-index/catalogue-index.js';
import { vectorsInMemory } from '../../src/vector-index/product-vectors.js';
import { openUsearchIndex } from '../../src/vector-index/usearch.js';
import { searchOfDemo } from './demo-search.js';
import { NOON } from './entries.js';
import { sharedFolders, sharedWords } from './read-once.js';

/** The demo shop with everything real but the model: a text's meaning is the words in it. */
export interface TestShop {
  readonly app: Express;
  readonly services: Services;
  readonly engines: Engines;
  readonly config: Config;
  /** Moves the shop's clock, milliseconds. */
  wait(milliseconds: number): void;
  close(): Promise<void>;
}

export interface TestShopOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly products?: readonly Product[];
  readonly logger?: Logger;
  readonly now?: number;
  /** Receives what is counted. */
  readonly events?: EventSink;
  /** What the merchant shows in which part of the year. */
  readonly seasons?: Seasons;
  /** Takes the place of the model. */
  readonly embed?: (texts: readonly string[]) => Promise<Float32Array>;
}

/** Other suites run beside this one on the same processor: how long that holds up a request is no fault of the shop's. */
const PATIENCE = { OVERLOAD_PATIENCE: '10000', ENGINE_WAIT: '10000', RATE_LIMIT_TIME: '0' };
const DIMENSIONS = 128;
/** Kept for all suites that one process runs: what is a suite's own is loaded anew for each. */
const kept = globalThis as {
  demoProducts?: readonly Product[];
  demoSnapshots?: Map<string, Promise<Snapshot>>;
};

/** Products of the demo shop. */
export function demoProducts(): readonly Product[] {
  kept.demoProducts ??= readFileSync('catalog/products.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Product);
  return kept.demoProducts;
}

/** Opens a shop of its own under a folder of its own: the very app that `npm start` serves, nothing switched off. */
export async function openTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  const { env = {}, products = demoProducts(), logger = silentLogger } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-'));
  // A worker apart, so that a test that counts does not start one.
  const apart = { ANALYTICS_DIR: join(dataDir, 'analytics') };
  const config = readConfig({ DATA_DIR: dataDir, ...apart, ...PATIENCE, ...env });
  let now = options.now ?? NOON;
  const clock = () => now;
  const embedder = {
    modelId: 'words',
    dimensions: DIMENSIONS,
    embed: options.embed ?? (async (texts: readonly string[]) => wordVector(texts[0] ?? '')),
    close: async () => undefined,
  };
  const engines = await openEngines(config, clock, {
    embedder,
    isWord: sharedWords(config),
    logger,
    steady: clock,
  });
  const snapshot = { ...(await sharedSnapshot(products)), seasons: options.seasons ?? [] };
  const services = buildServices(engines, { clock, timeZone: config.timeZone }, snapshot, options.events);
  return {
    app: createApp(services, config, logger, sharedFolders(config)),
    services,
    engines,
    config,
    wait(milliseconds) {
      now += milliseconds;
    },
    async close() {
      await services.lateCounts.close();
      await engines.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A snapshot of products of the demo shop, made once for each choice of them: it takes most of the time that a shop
 * takes to open, and never changes. Of other products one is made each time.
 */
async function sharedSnapshot(products: readonly Product[]): Promise<Snapshot> {
  const demo = new Set(demoProducts());
  if (!products.every((product) => demo.has(product))) return wordSnapshot(products);
  kept.demoSnapshots ??= new Map();
  const key = products.map(({ id }) => id).join(' ');
  const snapshot = kept.demoSnapshots.get(key) ?? wordSnapshot(products);
  kept.demoSnapshots.set(key, snapshot);
  return { ...(await snapshot), close: async () => undefined };
}

/** A snapshot whose vectors are made of words and whose segments are the departments. */
export async function wordSnapshot(products: readonly Product[], version = 't1'): Promise<Snapshot> {
  const catalogue = buildCatalogue(products);
  const meanings = new Float32Array(products.length * DIMENSIONS);
  products.forEach((product, position) => {
    const { name, tags, category, department } = product;
    meanings.set(
      wordVector(`${name} ${name} ${tags.join(' ')} ${category} ${department}`),
      position * DIMENSIONS,
    );
  });
  const vectors = await openUsearchIndex({ dimensions: DIMENSIONS, meanings, tastes: meanings });
  const names = catalogue.departments.map((department) => department.name);
  const segments = names.map((name, at) =>
    segmentOf(name, catalogue.departments[at]?.positions ?? [], meanings),
  );
  const memberships = products.map(({ department }) => [{ segment: names.indexOf(department), degree: 1 }]);
  const manifest = {
    dimensions: DIMENSIONS,
    tasteFloor: 0.3,
    likenessFloor: 0.1,
    count: products.length,
    modelId: 'words',
    contentHash: 'words',
    files: {},
  } as CatalogueIndex['manifest'];
  const index = {
    products,
    meanings,
    tastes: meanings,
    ...vectorsInMemory({ meanings, tastes: meanings }, DIMENSIONS),
    segments,
    memberships,
    manifest,
  } as unknown as CatalogueIndex;
  return {
    version,
    manifest,
    catalogue,
    fed: catalogue,
    stocktake: FIRST_STOCKTAKE,
    search: await (products === kept.demoProducts ? searchOfDemo : buildSearch)(products),
    vectors,
    shop: indexedShop(index, vectors, {
      taste: (meaning) => meaning,
    }),
    close: () => vectors.close(),
    soldOut: new Set(products.flatMap((product, position) => (canOrder(product) ? [] : [position]))),
  };
}

function segmentOf(name: string, positions: readonly number[], meanings: Float32Array): CatalogueSegment {
  const sum = new Float64Array(DIMENSIONS);
  for (const position of positions) addScaled(sum, row(meanings, position, DIMENSIONS), 1);
  const id = slug(name) as SegmentId;
  return {
    id,
    label: name,
    sensitive: false,
    enabled: true,
    size: positions.length,
    silhouette: 0.5,
    centroid: normalised(sum),
    words: [name],
  };
}

/** Each word is a direction of its own, nearly. */
function wordVector(text: string): Float32Array {
  const vector = new Float64Array(DIMENSIONS);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let seed = [...word.replace(/s$/, '')].reduce(
      (hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0,
      7,
    );
    for (let i = 0; i < 8; i++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const at = seed % DIMENSIONS;
      vector[at] = (vector[at] ?? 0) + (seed & 65_536 ? 1 : -1);
    }
  }
  return normalised(vector);
}
