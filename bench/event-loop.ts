/**
 * How late the event loop of an open shop is (docs/design.md, 9: p99 <= 20 ms, max <= 100 ms) under a load: by itself, and
 * while the catalogue is embedded and indexed anew by `npm run reindex`, the shop swaps to the new index, and an
 * operator reads the largest report once a second.
 * `-- --per-second 100` sets the load, `--seconds 30` how long each part takes at least. Run after `npm run build`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openReaders, type ReportReaders } from '../test/support/report-readers.js';
import { shopLoad } from '../test/support/shop-load.js';
import { type ShopProgram, startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { counted } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    'per-second': { type: 'string', default: '100' },
    seconds: { type: 'string', default: '15' },
  },
});
const perSecond = Number(values['per-second']);
const seconds = Number(values.seconds);

const shop = await startShopProgram({ index: demoIndex(), env: { LOG_LEVEL: 'info' } });
try {
  await part('warming up', async () => undefined);
  await part('browsing and buying', async () => undefined);
  await part('and indexing and reading reports', async (shop) => {
    const indexing = indexAnew(shop);
    // The first look is in it: that one reads the rows and makes the page.
    await Promise.all([indexing, openReaders(shop).then((readers) => readingUntil(indexing, readers))]);
  });
} finally {
  await shop.stop();
}

async function part(name: string, meanwhile: (shop: ShopProgram) => Promise<void>): Promise<void> {
  await shop.watchLoop();
  const [load] = await Promise.all([
    shopLoad({ address: shop.address, milliseconds: seconds * 1_000, perSecond, shoppers: 8 }),
    meanwhile(shop),
  ]);
  const { p50, p99, max } = await shop.loopDelay();
  console.log(
    `${name}: event loop late by p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms; ` +
      `${load.perSecond.toFixed(0)} requests a second, p99 ${load.p99.toFixed(0)} ms, ${load.errors.length} errors`,
  );
  for (const [what, count] of counted(load.errors)) console.log(`    ${count} x ${what}`);
}

/** Embeds every product again, as after a new model or an import, and gives the shop time to swap. */
async function indexAnew({ dataDir }: ShopProgram): Promise<void> {
  rmSync(join(dataDir, 'vectors'), { recursive: true });
  rmSync(join(dataDir, 'index', 'current'));
  const child = spawn(process.execPath, ['dist/cli/reindex.js'], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  await new Promise((resolve) => setTimeout(resolve, 4_000));
}

/** One operator who looks at the report, and looks again a second later. */
async function readingUntil(indexing: Promise<void>, readers: ReportReaders): Promise<void> {
  let over = false;
  void indexing.finally(() => {
    over = true;
  });
  let read = 0;
  for (; !over; read++) {
    await readers.read({ readers: 1, milliseconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  console.log(`${read} reports were read.`);
}
