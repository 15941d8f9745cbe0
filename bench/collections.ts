/**
 * What garbage collection adds to the longest waits, by the size of the young generation: two shops in one run, blocks
 * of the same pages by turns, two kept connections that each ask again at once, half of the pages of a visit of 40
 * presses. Printed for each: collections a thousand pages, their pauses, how long pages took, memory. How often and how
 * much is collected does not depend on the load of the machine; the times do. Run after `npm run build`.
 * `-- --sizes 16,64 --rounds 6 --pages 100`.
 */

import { parseArgs } from 'node:util';
import { residentBytes, type ShopProgram, startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { demoProducts, type ShopClient, shopClient, tookAt } from './shop-client.js';
import { median } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    sizes: { type: 'string', default: '16,64' },
    rounds: { type: 'string', default: '6' },
    pages: { type: 'string', default: '100' },
  },
});
const ids = demoProducts();
const PRESSES = 40;
const CLIENTS = 2;

/** One of the shops, with what was measured of it. */
interface Arm {
  /** Of the young generation's half, megabytes. */
  readonly size: number;
  readonly shop: ShopProgram;
  readonly client: ShopClient;
  readonly cookie: string;
  readonly took: number[];
}

const index = demoIndex();
const arms: Arm[] = [];
for (const size of values.sizes.split(',').map(Number)) arms.push(await openArm(size));
for (const arm of arms) await block(arm, -1);
for (const arm of arms) {
  arm.took.length = 0;
  await arm.shop.watchCollections();
}
for (let round = 0; round < Number(values.rounds); round++)
  for (const arm of round % 2 === 0 ? arms : arms.toReversed()) await block(arm, round);
for (const arm of arms) {
  await report(arm);
  arm.client.close();
  await arm.shop.stop();
}

async function openArm(size: number): Promise<Arm> {
  const shop = await startShopProgram({ index, flags: [`--max-semi-space-size=${size}`] });
  const client = shopClient(shop.address, CLIENTS);
  const { cookie } = await client.press('/personalisation', 'returnTo=/');
  for (let turn = 0; turn < PRESSES; turn++)
    await client.press('/signals', `product=${ids[turn * 3]}&kind=interested&returnTo=/`, cookie);
  return { size, shop, client, cookie, took: [] };
}

/** Half of the pages of the visit, half without one. */
async function block({ client, cookie, took }: Arm, round: number): Promise<void> {
  const pages = Number(values.pages);
  const askOn = async (who: number) => {
    for (let turn = who; turn < pages; turn += CLIENTS) {
      const path = turn % 4 < 2 ? `/products/${ids[(round + 2) * pages + turn]}` : '/';
      const answer = await client.get(path, turn % 4 === 1 ? '' : cookie);
      if (answer.status === 200) took.push(answer.took);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, who) => askOn(who)));
}

async function report({ size, shop, took }: Arm): Promise<void> {
  const { young, whole } = await shop.collections();
  const thousand = (list: readonly number[]) => ((1_000 * list.length) / took.length).toFixed(0);
  const pauses = (list: readonly number[]) =>
    `${thousand(list)} a thousand pages, median ${median(list).toFixed(1)}, longest ${Math.max(0, ...list).toFixed(1)} ms`;
  const answers = took.map((one) => ({ took: one, status: 200, retryAfter: undefined, cookie: '' }));
  console.log(
    `${size} MB: young ${pauses(young)}; whole ${pauses(whole)}; pages p50 ${tookAt(answers, 0.5).toFixed(0)}, ` +
      `p99 ${tookAt(answers, 0.99).toFixed(0)}, longest ${tookAt(answers, 1).toFixed(0)} ms of ${took.length}; ` +
      `resident ${(residentBytes(shop.pid) / 2 ** 20).toFixed(0)} MB`,
  );
}
