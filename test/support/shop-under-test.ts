import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Express } from 'express';
import { inject } from 'vitest';
import { createApp } from '../../src/app.js';
import type { ProductId } from '../../src/catalog/product.js';
import { type Config, readConfig } from '../../src/config.js';
import { cosineToProduct } from '../../src/recommendations/kinds/product-pairs.js';
import type { Services } from '../../src/services.js';
import { openShop } from '../../src/shop/shop.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import type { Logger } from '../../src/telemetry/logger.js';
import { copyIndex } from './copied-index.js';
import { once, sharedEmbedder, sharedFolders, sharedSnapshot, sharedWords } from './read-once.js';
import { type Kept, keptInRedis } from './redis-contents.js';
import { storedOnDisk } from './stored-on-disk.js';

/** A whole shop that listens: the very one that `npm start` opens, with a clock that can be moved. */
export interface ShopUnderTest {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  readonly app: Express;
  readonly services: Services;
  readonly config: Config;
  /** Everything the shop logged, a line each. */
  readonly logged: readonly string[];
  now(): number;
  /** What the shop calls the strongest interest of a product, however its segments are named today. */
  interestOf(product: string): string;
  /** What the model makes of a text, asked again while it is too busy to answer in time. */
  meaningOf(text: string): Promise<Float32Array>;
  /** Moves the shop's clock, milliseconds. */
  wait(milliseconds: number): void;
  /** Every key and value in every store of the shop that holds this text, read from the disk beside the shop. */
  whatIsKeptOf(text: string): readonly string[];
  /** Of those, the entries of session logs alone. */
  entriesKeptOf(text: string): readonly string[];
  /** Keys in every store of the shop, apart from what its processes agree on between them. */
  keysKept(): readonly string[];
  close(): Promise<void>;
}

/** A Monday at noon, UTC. */
export const OPENING = Date.UTC(2026, 10, 23, 12);

/** Other suites run beside this one on the same processor: how long that holds up a request is no fault of the shop's. */
const PATIENCE = { OVERLOAD_PATIENCE: '10000', ENGINE_WAIT: '10000', RATE_LIMIT_TIME: '0' };

/**
 * Opens the demo shop with the real engines and the real model, under a folder of its own.
 * @param kinds `untold`: as if its merchant had not said what kind of thing each product is
 */
export async function openShopUnderTest(
  env: NodeJS.ProcessEnv = {},
  { kinds = 'told' }: { readonly kinds?: 'told' | 'untold' } = {},
): Promise<ShopUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-'));
  copyIndex(inject('sharedIndex'), dataDir);
  const server = createServer();
  const address = `http://localhost:${await listenAsBefore(server)}`;
  const config = readConfig({ DATA_DIR: dataDir, ...PATIENCE, PUBLIC_URL: address, ...env });
  const logged: string[] = [];
  const note = (event: string, fields?: object) => logged.push(JSON.stringify([event, fields]));
  const logger: Logger = { info: note, error: note };
  let now = OPENING;
  const embedder = await sharedEmbedder(config);
  const isWord = sharedWords(config);
  const clock = () => now;
  // What is searched elsewhere is opened anew.
  const index = config.qdrant
    ? {}
    : { opened: await sharedSnapshot(inject('sharedIndex'), config), indexed: true };
  const opened = await openShop({ config, clock, steady: clock, logger, embedder, isWord, ...index });
  const shop = kinds === 'told' ? opened : { ...opened, services: withoutKinds(opened.services) };
  const app = createApp(shop.services, config, logger, sharedFolders(config));
  server.on('request', app);
  const kept = () => [
    ...['sessions', 'overflow'].flatMap((store) => keptOnDisk(join(dataDir, store))),
    ...(config.redis ? keptInRedis(config.redis.url) : []),
  ];
  const keptOf = (text: string) => kept().filter((one) => one.text.includes(text));
  return {
    address,
    app,
    config,
    services: shop.services,
    logged,
    now: clock,
    interestOf(product) {
      const { shop: index } = shop.services.snapshot();
      const [strongest] = index.memberships(index.position(product as ProductId) ?? -1);
      const segment = strongest && index.segments[strongest.segment];
      if (!segment) throw new Error(`${product} is in no segment.`);
      return segment.label;
    },
    async meaningOf(text) {
      for (;;) {
        const meaning = await shop.services.embedText(text);
        if (meaning) return meaning;
        await sleep(200);
      }
    },
    wait(milliseconds) {
      now += milliseconds;
    },
    whatIsKeptOf: (text) => keptOf(text).map((one) => one.text),
    entriesKeptOf: (text) => keptOf(text).flatMap((one) => (one.isEntry ? [one.text] : [])),
    keysKept: () =>
      kept()
        .map((one) => one.key)
        // The number of a place whose key was overwritten says nothing of whose it was.
        .filter((key) => !/^(afterglow:setting:|\["(?:leases|recent-erasures|key-slots-free)")/.test(key)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shop.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Where the process's first shop listened, if nobody does now: windows that a suite has put away know the next shop's
 * styles and scripts by their address.
 */
async function listenAsBefore(server: Server): Promise<number> {
  const before = once('port of shops', () => ({ port: 0 }));
  await listenAt(server, before.port).catch(() => listenAt(server, 0));
  const { port } = server.address() as AddressInfo;
  before.port ||= port;
  return port;
}

const listenAt = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

/** What is read of pairs of products is kept by the index's identity: without kinds it is another one. */
function withoutKinds(services: Services): Services {
  const known = new WeakMap<Snapshot, Snapshot>();
  const untold = (snapshot: Snapshot): Snapshot => {
    const shop = {
      ...snapshot.shop,
      identity: {},
      kind: () => undefined,
      widestKind: () => undefined,
      ofKind: () => [],
    };
    return { ...snapshot, shop: { ...shop, cosineTo: (one) => cosineToProduct(one, shop) } };
  };
  return {
    ...services,
    snapshot() {
      const snapshot = services.snapshot();
      const without = known.get(snapshot) ?? untold(snapshot);
      known.set(snapshot, without);
      return without;
    },
  };
}

/** Every entry of every database under a folder; none where there is no folder. */
function keptOnDisk(path: string): Kept[] {
  return storedOnDisk(path).map(({ database, key, value }) => ({
    key: JSON.stringify([database, key]),
    isEntry: database === 'session-entries',
    text: JSON.stringify([database, key, value]),
  }));
}
