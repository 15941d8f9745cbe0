import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQueues } from '../../src/analytics/queue/open-queues.js';
import { weekOf, weekStart } from '../../src/analytics/releases/week.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { until } from '../support/until.js';
import { startWorkerProcess } from '../support/worker-process.js';

const run = promisify(execFile);
/** The last week that is over and due, by this machine's clock: `npm run publish` has no other. */
const WEEK = weekOf(weekStart(weekOf(Date.now() - 6 * HOUR)) - DAY);
const WEDNESDAY = weekStart(WEEK) + 2 * DAY + 12 * HOUR;

let shop: ShopUnderTest;
let analyticsDir: string;
beforeAll(async () => {
  analyticsDir = mkdtempSync(join(tmpdir(), 'afterglow-published-'));
  // A worker apart: the test says when it runs.
  shop = await openShopUnderTest({ ANALYTICS_DIR: analyticsDir });
  shop.wait(WEDNESDAY - shop.now());
});
afterAll(async () => {
  await shop.close();
  rmSync(analyticsDir, { recursive: true, force: true });
});

/** Visits that agreed to be counted, each with one look at a product, or none. */
async function visits(count: number, product?: string): Promise<void> {
  for (let number = 0; number < count; number++) {
    const visitor = shopper(shop.app);
    await visitor.post('/statistics', { returnTo: '/' });
    if (product !== undefined) await visitor.open(`/products/${product}`);
  }
}

/** Products of two groups that may be named, by what the groups are called. */
function twoGroups() {
  const { shop: index, catalogue } = shop.services.snapshot();
  const found = new Map<string, string>();
  for (const [position, { id }] of catalogue.products.entries()) {
    const segment = index.segments[index.memberships(position)[0]?.segment ?? -1];
    if (segment && !segment.sensitive && segment.enabled && !found.has(segment.label))
      found.set(segment.label, id);
  }
  const [first, second] = [...found].map(([label, product]) => ({ label, product }));
  if (!first || !second) throw new Error('The catalogue has fewer than two groups.');
  return [first, second] as const;
}

/** Everything that was sent has reached the queue. */
async function queued(expected: number): Promise<void> {
  const { queues, close } = openQueues(shop.config, Date.now, undefined);
  const accepted = async () =>
    [...(await queues[0].counts()).days.values()].reduce((sum, day) => sum + day.accepted, 0);
  await until(async () => (await accepted()) === expected, `${expected} events are in the queue`, 20_000);
  await close();
}

async function counted(): Promise<void> {
  const env = { DATA_DIR: shop.config.dataDir, ANALYTICS_DIR: analyticsDir };
  const worker = startWorkerProcess(env);
  const { queues, close } = openQueues(shop.config, Date.now, undefined);
  const isDone = async () => {
    const { pending, lastRead, lastAdded } = await queues[0].counts();
    return pending === 0 && lastRead === lastAdded;
  };
  await until(isDone, 'the worker has counted everything', 30_000);
  await close();
  expect(await worker.stop()).toBe(0);
}

const publish = () =>
  run(process.execPath, ['dist/cli/publish.js', '--week', WEEK], {
    env: { ...process.env, DATA_DIR: shop.config.dataDir, ANALYTICS_DIR: analyticsDir },
  });

async function operator(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/operators/login');
  await visitor.press('Log in', { code: await shop.services.operators.code.renew() });
  return visitor;
}

/** One measure's part of the page. */
const partOf = (html: string, measure: string) =>
  new RegExp(
    `<section class="measure" aria-labelledby="${measure}">[\\s\\S]*?</section>\\s*<p class="quiet measure-key`,
  ).exec(html)?.[0] ?? '';

test('what sixty visits did in a week is published and read; what forty did is withheld', async () => {
  const [many, few] = twoGroups();
  await visits(60, many.product);
  await visits(40, few.product);
  await visits(30);
  // A visit each; of those who looked a look of the group, and that they looked at anything at all.
  await queued(130 + 2 * 100);
  await expect(publish()).rejects.toThrow(/not known to be counted whole/);
  await counted();
  expect((await publish()).stdout).toContain(`Published interest-by-day of ${WEEK}`);
  await expect(publish()).rejects.toThrow(/published already/);

  const visitor = await operator();
  expect((await visitor.open('/operators')).text).toContain(
    `href="/operators/releases/${WEEK}/interest-by-day"`,
  );
  const { text } = await visitor.open(`/operators/releases/${WEEK}`);
  expect(text).not.toContain('Simulated.');
  const visitRows = [...text.matchAll(/<tr><th scope="row">([^<]+)<\/th><td class="figure[^"]*">([^<]+)</g)];
  expect(visitRows.map(([, , said]) => said).filter((said) => said !== 'withheld')).toEqual(['130']);
  expect(visitRows[2]?.[1]).toMatch(/^Wednesday/);

  const sessions = partOf(text, 'sessions');
  const rows = [...sessions.matchAll(/<th scope="row" dir="auto">([^<]+)<\/th>([\s\S]*?)<\/tr>/g)];
  expect(rows.map(([, label]) => textOf(label ?? ''))).toEqual([textOf(many.label)]);
  const cells = [...(rows[0]?.[2] ?? '').matchAll(/<td class="figure[^"]*">(.*?)<\/td>/g)];
  expect(cells.map(([, said]) => /^\d+$/.exec(said ?? '')?.[0])).toEqual([
    ...[undefined, undefined, '60', undefined, undefined, undefined, undefined],
  ]);
  expect(textOf(text)).toContain(textOf(few.label));
  expect(text).not.toMatch(/<td class="figure[^"]*">40</);
});
