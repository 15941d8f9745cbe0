/**
 * What eight operators who read the largest report back to back cost the shoppers (docs/design.md, 9: page p99 <= 1.5 x
 * healthy): a steady load by itself, then with the readers, three times in turn.
 * `-- --per-second 50` sets the load, `--seconds 15` how long each part takes. Run after `npm run build`.
 */
import { parseArgs } from 'node:util';
import { openReaders, type ReportReaders } from '../test/support/report-readers.js';
import { shopLoad } from '../test/support/shop-load.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { median } from './support.js';

const READERS = 8;
const ROUNDS = 3;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    'per-second': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '15' },
  },
});
const perSecond = Number(values['per-second']);
const milliseconds = 1_000 * Number(values.seconds);

const shop = await startShopProgram({ index: demoIndex(), env: { LOG_LEVEL: 'info' } });
try {
  const readers = await openReaders(shop);
  console.log(`The report has ${readers.rows} lines and takes ${readers.bytes} bytes as a page.`);
  await part('warming up');
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await part('shoppers alone');
    ratios.push((await part(`with ${READERS} readers`, readers)) / alone);
  }
  console.log(`page p99 with reports / alone: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
} finally {
  await shop.stop();
}

/** @returns the shoppers' p99, milliseconds */
async function part(name: string, readers?: ReportReaders): Promise<number> {
  await shop.watchLoop();
  const [load, reads] = await Promise.all([
    shopLoad({ address: shop.address, milliseconds, perSecond, shoppers: 8 }),
    readers?.read({ readers: READERS, milliseconds }),
  ]);
  const loop = await shop.loopDelay();
  const others = [...(reads?.others ?? [])]
    .map(([status, count]) => `, ${count} answered ${status}`)
    .join('');
  const reading = reads
    ? `; ${reads.times.length} reports read, median ${median(reads.times).toFixed(0)} ms${others}`
    : '';
  console.log(
    `${name}: page p50 ${load.p50.toFixed(0)} ms, p99 ${load.p99.toFixed(0)} ms, ${load.perSecond.toFixed(0)} ` +
      `requests a second, ${load.errors.length} errors; event loop late by p99 ${loop.p99.toFixed(1)} ms, ` +
      `max ${loop.max.toFixed(1)} ms${reading}`,
  );
  return load.p99;
}
