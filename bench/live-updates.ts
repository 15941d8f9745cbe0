/**
 * What an open page of interests costs while nothing happens: it asks for itself once a minute where it can be seen, and
 * never where it cannot (`test/browser/live.test.ts`). Processor time of all threads of a running shop, of the least of
 * `--rounds` rounds of `--requests` requests, each of one of `--visits` visits of `--entries` entries. Run after `npm run
 * build`.
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { processorTime } from './page-cost/arms.js';
import { visitsIn } from './page-cost/visits.js';
import { demoProducts } from './shop-client.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '8' },
    requests: { type: 'string', default: '100' },
    visits: { type: 'string', default: '10' },
    entries: { type: 'string', default: '20' },
  },
});
/** As `static/js/live.js` has it. */
const AN_HOUR = 60;
/** Pairs of products are read ahead of the pages some seconds after the shop has opened, milliseconds. */
const READ_AHEAD = 13_000;
const HTMX = { 'hx-request': 'true', 'hx-request-type': 'partial' };

const limits = { RATE_LIMIT_TIME: '0', RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0' };
const shop = await startShopProgram({ index: demoIndex(), env: limits });
const visits = visitsIn(Number(new URL(shop.address).port), demoProducts());
try {
  const cookies = await visits.make(Number(values.visits), Number(values.entries));
  await setTimeout(READ_AHEAD);
  await round(cookies);
  const costs: number[] = [];
  let bytes = 0;
  for (let at = 0; at < Number(values.rounds); at++) {
    const before = processorTime(shop.pid);
    bytes = await round(cookies);
    costs.push((processorTime(shop.pid) - before) / Number(values.requests));
  }
  const least = Math.min(...costs);
  console.log(
    `an open page of interests, ${values.entries} entries: ${AN_HOUR} requests an hour, each ${least.toFixed(2)} ms of processor time ` +
      `(median of ${costs.length} rounds ${(costs.toSorted((a, b) => a - b)[costs.length >> 1] ?? 0).toFixed(2)}), ` +
      `${Math.round(bytes / Number(values.requests) / 1_000)} kB unpacked: ${((least * AN_HOUR) / 1_000).toFixed(2)} s an hour, ` +
      `${((least * AN_HOUR) / 36_000).toFixed(3)} % of a core`,
  );
} finally {
  visits.close();
  await shop.stop();
}

/** @returns bytes of all answers */
async function round(cookies: readonly string[]): Promise<number> {
  let bytes = 0;
  for (let at = 0; at < Number(values.requests); at++) {
    const headers = { cookie: cookies[at % cookies.length] ?? '', ...HTMX };
    bytes += Buffer.byteLength(await (await fetch(`${shop.address}/interests`, { headers })).text());
  }
  return bytes;
}
