/**
 * What one visitor moves by free orders where `CO_INTEREST=orders` and `POPULARITY=orders`. First the orders that the shop
 * takes of one session and one address over HTTP in `--minutes`, within its limits on presses and pages: each holds what
 * sells well (the target) and what is to be pushed, which hardly sells. Then what 10, 49, 50 of them and all do among
 * `--honest` orders of simulated visits, counted and fitted as the worker does: the place of the pushed product among the
 * neighbours of the target and among what is popular, and the share of home pages with it on the visit's shelf, of visits
 * that pressed *Interested* for the target and of visits of other things. Run after `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Product } from '../src/catalog/product.js';
import { coInterestOfOrders } from '../src/co-interest-store/co-interest-of-orders.js';
import type { OrderedProducts } from '../src/orders/month-counts.js';
import { popularityOfOrders } from '../src/popularity/popularity-of-orders.js';
import { readRelease, releaseFile } from '../src/popularity/release.js';
import { THRESHOLD } from '../src/reports/report.js';
import { drawsOf } from '../src/segments/draws.js';
import { followTable } from '../src/shop/co-interest-table.js';
import { withRelease } from '../src/shop/popularity-release.js';
import type { Snapshot } from '../src/shop/snapshot.js';
import { floorOf } from '../src/simulation/floor.js';
import { simulatedSessions } from '../src/simulation/simulated-sessions.js';
import { silentLogger } from '../src/telemetry/logger.js';
import { DAY, HOUR, MINUTE } from '../src/time/clock.js';
import { homeAfter, logOf, visitedShop } from '../test/support/followed-visits.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { openDemo } from './open-shop.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    minutes: { type: 'string', default: '1' },
    honest: { type: 'string', default: '0,3000,20000' },
    visits: { type: 'string', default: '60' },
  },
});
/** Pieces that a shop must have of both, or it sells no more of them. */
const PIECES = 150;
/** What of an honest visit is an order: presses, not looks. */
const LEAST_OF_ORDER = 2;
const WHO = '203.0.113.7';

const demo = await openDemo();
const { products } = demo.snapshot.catalogue;
const [target, pushed] = chosen();
console.log(`target: ${target.id} (${target.sold} sold); pushed: ${pushed.id} (${pushed.sold} sold)`);

const taken = await ordersOverHttp(Number(values.minutes));
console.log(
  `one session, one address, ${values.minutes} min: ${taken.orders} orders, ${taken.refused} presses and pages told to wait`,
);
for (const honest of values.honest.split(',').map(Number)) await moved(honest, taken.orders);
await demo.close();

/** What sells best of which there is enough, and what of it sells least of another department. */
function chosen(): readonly [Product, Product] {
  const enough = products.filter(({ stock }) => (stock ?? 0) >= PIECES);
  const [best, ...others] = enough.toSorted((a, b) => (b.sold ?? 0) - (a.sold ?? 0));
  const last = others.findLast(({ department }) => department !== best?.department);
  if (!best || !last) throw new Error('No two products of which there are enough pieces.');
  return [best, last];
}

/** Places orders one after the other, as fast as they are answered, until the time is over. */
async function ordersOverHttp(minutes: number): Promise<{ orders: number; refused: number }> {
  const env = { TRUST_PROXY: 'loopback', CO_INTEREST: 'orders', POPULARITY: 'orders' };
  const limits = { RATE_LIMIT_PAGES: '1200', RATE_LIMIT_PRESSES: '300', RATE_LIMIT_TIME: '3000' };
  const shop = await startShopProgram({ index: demoIndex(), env: { ...env, ...limits } });
  let cookie = '';
  let refused = 0;
  const end = performance.now() + minutes * MINUTE;
  const ask = async (path: string, form?: Readonly<Record<string, string>>) => {
    for (;;) {
      const answer = await fetch(`${shop.address}${path}`, {
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': WHO, ...(cookie ? { cookie } : {}) },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      });
      const [set] = answer.headers.getSetCookie();
      cookie = set?.split(';')[0] ?? cookie;
      const text = await answer.text();
      if (answer.status !== 429) return { answer, text };
      refused += 1;
      if (performance.now() > end) return { answer, text };
      await sleep(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    }
  };
  let orders = 0;
  while (performance.now() < end) {
    for (const { id } of [target, pushed]) await ask('/basket/lines', { product: id, quantity: '1' });
    const { text } = await ask('/checkout');
    const bill = / name="bill" value="([^"]*)"/.exec(text)?.[1];
    if (bill === undefined) break;
    const { answer } = await ask('/checkout', { bill });
    if (/^\/orders\//.test(answer.headers.get('location') ?? '')) orders += 1;
  }
  await shop.stop();
  return { orders, refused };
}

async function moved(honest: number, most: number): Promise<void> {
  const others = honestOrders(honest);
  console.log(`\n${others.length} honest orders:`);
  for (const count of [...new Set([0, 10, THRESHOLD - 1, THRESHOLD, 2 * THRESHOLD, most])].toSorted(
    (a, b) => a - b,
  )) {
    if (count > most) continue;
    const snapshot = await countedBy([
      ...others,
      ...Array.from({ length: count }, () => [target.id, pushed.id]),
    ]);
    console.log(`  ${count} pushing orders: ${await told(snapshot)}`);
  }
}

function honestOrders(count: number): OrderedProducts[] {
  const orders: OrderedProducts[] = [];
  if (count === 0) return orders;
  const visits = { days: 90, visits: Math.ceil(count / 10), now: demo.now, seed: 'honest' };
  for (const { items } of simulatedSessions(floorOf(demo.snapshot), visits)) {
    const ordered = [...new Set(items.filter(({ isLook }) => !isLook).map(({ item }) => item))];
    if (ordered.length >= LEAST_OF_ORDER) orders.push(ordered);
    if (orders.length === count) break;
  }
  return orders;
}

/** The shop once a worker has counted some orders of one day, fitted a table of them and released what sells. */
async function countedBy(orders: readonly OrderedProducts[]): Promise<Snapshot> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pushed-orders-'));
  try {
    const options = { dataDir, leastSessions: THRESHOLD, leastOrders: THRESHOLD, logger: silentLogger };
    const day = new Date(demo.now - 2 * DAY).toISOString().slice(0, 10);
    for (const counter of [coInterestOfOrders(options), popularityOfOrders(options)]) {
      await counter.count(day, orders);
      await counter.make(demo.now);
    }
    const joined = await followTable(dataDir, silentLogger).over(demo.snapshot);
    return withRelease(joined, await readRelease(releaseFile(dataDir)));
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

async function told(snapshot: Snapshot): Promise<string> {
  const { shop } = snapshot;
  const at = shop.position(pushed.id) as number;
  const near = shop.coInterest?.neighbours(shop.position(target.id) as number) ?? [];
  const place = near.findIndex(({ position }) => position === at);
  const weight = near.reduce((sum, one) => sum + one.weight, 0);
  const neighbour =
    place < 0
      ? `no neighbour of ${near.length}`
      : `neighbour ${place + 1} of ${near.length} (${((100 * (near[place]?.weight ?? 0)) / weight).toFixed(1)} % of the weight)`;
  const popular = shop.popularOrder.indexOf(at) + 1;
  const own = await shareOfPages(snapshot, true);
  const others = await shareOfPages(snapshot, false);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  return `${neighbour}; popular ${popular} of ${shop.popularOrder.length}; on ${percent(own)} of the target's shelves, ${percent(others)} of others`;
}

/** The share of home pages whose shelf of the visit shows the pushed product. */
async function shareOfPages(snapshot: Snapshot, isOfTarget: boolean): Promise<number> {
  const shop = visitedShop(snapshot, demo.now);
  const at = snapshot.shop.position(pushed.id);
  const draw = drawsOf('pushed orders');
  const open = products.filter(({ id }) => id !== pushed.id && id !== target.id);
  let shown = 0;
  const visits = Number(values.visits);
  for (let i = 0; i < visits; i++) {
    const some = Array.from({ length: 3 }, () => open[Math.floor(draw() * open.length)]);
    const things = isOfTarget ? [target, ...some.slice(1)] : some;
    const deeds = things.flatMap((thing, step) =>
      thing
        ? [
            {
              body: { type: 'signal', kind: step === 0 ? 'interested' : 'view', product: thing.id } as const,
              at: demo.now - HOUR + step * MINUTE,
            },
          ]
        : [],
    );
    const [shelf] = await homeAfter(logOf(deeds, `pushed-${i}`), shop);
    if (at !== undefined && shelf?.includes(at)) shown += 1;
  }
  return shown / visits;
}
