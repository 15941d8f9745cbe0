/**
 * Whether one visitor takes something from the others, all of it as ratios within one run.
 * 1. What a page of a visit of 1,000 entries costs against one of 20, in turns.
 * 2. docs/design.md, 9: others who come at random moments, alone and beside one visit of 900 presses that asks for twenty
 *    pages a second, in turns.
 * Run after `npm run build`. `-- --rounds 6 --seconds 6` are those of the second. Closed loops: `npm run bench -- closed-loop`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ShopProgram, startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { type Answer, demoProducts, type ShopClient, shopClient, tookAt } from './shop-client.js';
import { median, seeded } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '6' },
  },
});
const ids = demoProducts();
const KINDS = ['interested', 'save', 'notRelevant', 'interested', 'hide'];
/** Requests a second of all the others together. */
const OTHERS = 10;
/** Pages a second of the greedy one. */
const GREEDY = 20;
const PRESSES = 900;
/** They are of so many products of all departments, or there would be nothing left to recommend. */
const PRESSED = 300;
/** With the consent before them a full log. */
const FULL = 999;
const WHO = ['short', 'long'] as const;
/** Pages of each before the first that counts: a shop that has served a few is compiled. */
const WARMING = 60;
const TURNS = 120;
const PAGES = ['/products/cork-yoga-block', '/', '/departments', '/search?q=yoga'];

const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
const index = demoIndex();
console.log(`load of the machine at the start: ${load()}`);
await withShop({}, ({ pid }, client) => longAgainstShort(client, pid));
await withShop({ RATE_LIMIT_TIME: '3000' }, (_, client) => besideTheGreedy(client));
console.log(`load of the machine at the end: ${load()}`);

/** A shop with nobody limited but as said. */
async function withShop(
  env: NodeJS.ProcessEnv,
  measure: (shop: ShopProgram, client: ShopClient) => Promise<void>,
): Promise<void> {
  const shop = await startShopProgram({ index, env });
  const client = shopClient(shop.address, 256);
  try {
    await measure(shop, client);
  } finally {
    client.close();
    await shop.stop();
  }
}

async function longAgainstShort(client: ShopClient, pid: number): Promise<void> {
  const visits = { short: await visitOf(client, 20), long: await visitOf(client, FULL) };
  const pages = {
    'home page': () => '/',
    'product page': (turn: number) => `/products/${ids[(turn * 31) % ids.length]}`,
    'page of saved things': () => '/saved',
  };
  for (const [name, pathOf] of Object.entries(pages)) {
    const took = { short: [] as number[], long: [] as number[] };
    const used = { short: 0, long: 0 };
    for (let turn = -WARMING; turn < TURNS; turn++) {
      // Whoever is first at a product pays for what is then known of it.
      for (const who of turn % 2 === 0 ? WHO : WHO.toReversed()) {
        const before = processorTime(pid);
        const { status, took: page } = await client.get(pathOf(turn + WARMING), visits[who]);
        if (status !== 200) throw new Error(`The page was answered ${status}.`);
        if (turn < 0) continue;
        took[who].push(page);
        used[who] += processorTime(pid) - before;
      }
    }
    const line = (long: number, short: number) =>
      `${long.toFixed(1)} ms with 1,000 entries, ${short.toFixed(1)} ms with 20, ${(long / short).toFixed(2)} times`;
    console.log(
      `${name}: p50 ${line(median(took.long), median(took.short))}; ` +
        `processor time ${line(used.long / TURNS, used.short / TURNS)}`,
    );
  }
}

async function besideTheGreedy(client: ShopClient): Promise<void> {
  const known = await visitOf(client, 20);
  const greedy = await visitOf(client, PRESSES);
  const alone: Answer[] = [];
  const beside: Answer[] = [];
  const taken: Answer[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    alone.push(...(await others(client, known, round)));
    const stop = askGreedily(client, greedy, taken);
    beside.push(...(await others(client, known, round)));
    await stop();
  }
  const of = (answers: readonly Answer[], status: number) => answers.filter((one) => one.status === status);
  const [before, after] = [of(alone, 200), of(beside, 200)];
  const line = (share: number) =>
    `${tookAt(before, share).toFixed(1)} and ${tookAt(after, share).toFixed(1)} ms, ` +
    `${(tookAt(after, share) / tookAt(before, share)).toFixed(2)} times`;
  console.log(`others alone and beside a visit of ${PRESSES} presses asking ${GREEDY} pages a second:`);
  console.log(`  p50 ${line(0.5)}; p95 ${line(0.95)}; p99 ${line(0.99)}`);
  console.log(`  answered ${before.length} of ${alone.length} and ${after.length} of ${beside.length}`);
  console.log(
    `  the greedy one was served ${of(taken, 200).length} times and told to wait ${of(taken, 429).length} times ` +
      `(${of(taken, 429).filter(({ retryAfter }) => Number(retryAfter) > 0).length} with Retry-After) of ${taken.length}`,
  );
}

/** Half of them without a visit, half with one of twenty presses; the same moments in every round. */
async function others(client: ShopClient, cookie: string, round: number): Promise<Answer[]> {
  const random = seeded(round + 1);
  const end = performance.now() + 1_000 * Number(values.seconds);
  const all: Promise<Answer>[] = [];
  while (performance.now() < end) {
    const turn = all.length;
    all.push(client.get(PAGES[turn % PAGES.length] ?? '/', Math.floor(turn / 4) % 2 === 0 ? '' : cookie));
    await pause((-Math.log(1 - random()) * 1_000) / OTHERS);
  }
  return Promise.all(all);
}

function askGreedily(client: ShopClient, cookie: string, taken: Answer[]): () => Promise<unknown> {
  const asked: Promise<unknown>[] = [];
  const ask = () => {
    const turn = asked.length;
    const path = turn % 2 === 0 ? '/' : `/products/${ids[(turn * 7) % ids.length]}`;
    asked.push(client.get(path, cookie).then((answer) => taken.push(answer)));
  };
  const timer = setInterval(ask, 1_000 / GREEDY);
  return () => {
    clearInterval(timer);
    return Promise.all(asked);
  };
}

/** A visit that asked to be personalised and then pressed so many times. */
async function visitOf(client: ShopClient, presses: number): Promise<string> {
  const { cookie } = await client.press('/personalisation', 'returnTo=/');
  for (let turn = 0; turn < presses; turn++) {
    const product = ids[((turn * 7) % PRESSED) * Math.floor(ids.length / PRESSED)];
    const form = `product=${product}&kind=${KINDS[turn % KINDS.length]}&returnTo=/`;
    await client.press('/signals', form, cookie);
  }
  return cookie;
}

/** Of the thread that answers, milliseconds: the load of the machine tells less on it than on the time that passes. */
function processorTime(pid: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
