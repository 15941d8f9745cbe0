/**
 * Requests a second of `npm run serve -- --processes N` for one and two web processes, under as many shoppers as they
 * can take (each asks again as soon as answered). The shoppers run on the same machine and need about a third of what
 * a shop needs: with two cores, two processes cannot be twice as fast as one. `-- --seconds 15 --processes 1,2`.
 * Run after `npm run build`.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { shopLoad } from '../test/support/shop-load.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    seconds: { type: 'string', default: '15' },
    processes: { type: 'string', default: '1,2' },
  },
});
const milliseconds = Number(values.seconds) * 1_000;
const index = demoIndex();

for (const count of values.processes.split(',')) {
  const shop = await startShopProgram({ index, program: 'serve.js', words: ['--processes', count] });
  try {
    await shopLoad({ address: shop.address, milliseconds: milliseconds / 3, shoppers: 4 });
    const before = process.cpuUsage();
    const { perSecond, p50, p99, errors, requests } = await shopLoad({
      address: shop.address,
      milliseconds,
      shoppers: 4 * Number(count),
    });
    const spent = process.cpuUsage(before);
    console.log(
      `${count} web processes on ${availableParallelism()} cores: ${perSecond.toFixed(0)} requests a second, p50 ${p50.toFixed(0)} ms, ` +
        `p99 ${p99.toFixed(0)} ms, ${errors.length} errors; the shoppers used ${((spent.user + spent.system) / 1_000 / requests).toFixed(2)} ms of processor a request`,
    );
  } finally {
    await shop.stop();
  }
}
