import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { createApp } from '../../src/app.js';
import { type ImportOptions, importCatalogue } from '../../src/catalog/importing/import.js';
import type { ImportReport } from '../../src/catalog/importing/import-report.js';
import { readConfig } from '../../src/config.js';
import type { Services } from '../../src/services.js';
import { reindex } from '../../src/shop/reindex.js';
import { openShop } from '../../src/shop/shop.js';
import { copyIndex } from './copied-index.js';
import { sharedEmbedder, sharedFolders, sharedWords } from './read-once.js';

/** A whole shop over an imported feed, with a clock that can be moved. */
export interface ImportedShop {
  readonly app: Express;
  readonly services: Services;
  readonly report: ImportReport;
  readonly dataDir: string;
  /** Sets the shop's clock, milliseconds since 1970. */
  setClock(now: number): void;
  close(): Promise<void>;
}

export interface ImportedShopOptions {
  readonly now: number;
  readonly importing?: Partial<ImportOptions>;
  readonly env?: NodeJS.ProcessEnv;
  /** The finished index of the demo, where the shop has been open with that before. */
  readonly after?: string;
}

/** Imports a feed into a folder of its own, indexes it with the real model and opens the shop. */
export async function openImportedShop(
  file: string,
  { now: begin, importing = {}, env = {}, after }: ImportedShopOptions,
): Promise<ImportedShop> {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-imported-'));
  if (after !== undefined) copyIndex(after, dataDir);
  let now = begin;
  const report = await importCatalogue({ file, dataDir, now, ...importing });
  const config = readConfig({ DATA_DIR: dataDir, OVERLOAD_PATIENCE: '10000', ENGINE_WAIT: '10000', ...env });
  const embedder = await sharedEmbedder(config);
  await reindex({ config, embedder });
  const logger = { info: () => {}, error: () => {} };
  const shop = await openShop({
    config,
    clock: () => now,
    logger,
    indexed: true,
    embedder,
    isWord: sharedWords(config),
  });
  return {
    app: createApp(shop.services, config, logger, sharedFolders(config)),
    services: shop.services,
    report,
    dataDir,
    setClock(at) {
      now = at;
    },
    async close() {
      await shop.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
