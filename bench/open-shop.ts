import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../src/config.js';
import { openShop } from '../src/shop/shop.js';
import { copyIndex } from '../test/support/copied-index.js';
import { demoIndex } from './demo-index.js';

const NOW = Date.UTC(2026, 10, 23, 12);

/** The demo shop at a fixed moment, over a copy of its index. */
export type OpenDemo = Awaited<ReturnType<typeof openDemo>>;

/** Opens the demo shop. */
export async function openDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-shop-'));
  copyIndex(demoIndex(), dataDir);
  const config = {
    ...readConfig({ DATA_DIR: dataDir, MODEL_DIR: 'models/all-MiniLM-L6-v2-int8', ENGINE_WAIT: '20000' }),
    catalogDir: 'catalog',
  };
  const quiet = { info: () => {}, error: console.error };
  const { services, close } = await openShop({ config, clock: () => NOW, logger: quiet });
  return {
    services,
    now: NOW,
    snapshot: services.snapshot(),

    /** Asked again while the model is too busy to answer in time: what it said once is kept. */
    async meaningOf(text: string): Promise<Float32Array> {
      for (;;) {
        const meaning = await services.embedText(text);
        if (meaning) return meaning;
        await sleep(200);
      }
    },

    async close(): Promise<void> {
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
