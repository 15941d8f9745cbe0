/**
 * What a page costs. Each kind of page against bare Express that sends the very same bytes with the same headers out of
 * memory, in short blocks that alternate on one core while the client asks from the other; the ratio of two blocks
 * that follow one another is one sample. Every request to a visit's page follows a new signal of that visit.
 * Then closed loops of 2 to 64 kept connections, a page of a visit of 1,000 entries against one of 20, and resident
 * memory after 10,000 pages. Run after `npm run build`. `-- --rounds 8`, `--loop 1.5` seconds, `--views 10000`, `--only ratios`.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { residentBytes, startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { pin, processorTime, startBareExpress } from './page-cost/arms.js';
import { type RawAnswer, rawConnection, requestBytes } from './page-cost/raw-client.js';
import { visitsIn } from './page-cost/visits.js';
import { demoProducts } from './shop-client.js';
import { median } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '8' },
    loop: { type: 'string', default: '1.5' },
    views: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'ratios,loops,long,memory' },
    kind: { type: 'string', default: '' },
  },
});
const ROUNDS = Number(values.rounds);
const CONNECTIONS = 4;
/** Visits that take turns: each has a new signal when its page is asked for. */
const VISITS = 24;
const REQUESTS = 240;
/** Of these the closed loop asks, in turn. */
const ANONYMOUS = ['/', '/products/cork-yoga-block', '/departments', '/search?q=yoga'];

const ids = demoProducts();
const shop = await startShopProgram({ index: demoIndex() });
const bare = await startBareExpress();
const port = Number(new URL(shop.address).port);
for (const pid of [shop.pid, bare.pid]) pin(pid, 0);
pin(process.pid, 1);
const visits = visitsIn(port, ids);
const pool = await visits.make(VISITS, 20);
const shopConnections = Array.from({ length: CONNECTIONS }, () => rawConnection(port));
const bareConnections = Array.from({ length: CONNECTIONS }, () => rawConnection(bare.port));
let turn = 0;
const product = () => `/products/${ids[(turn++ * 31) % ids.length]}`;

interface Kind {
  readonly name: string;
  readonly asked: string;
  /** Done before each block, not timed. */
  prepare?(): Promise<unknown>;
  /** The requests of one block. */
  requests(): Buffer[];
}

const ofPaths = (paths: readonly string[]) => () =>
  Array.from({ length: REQUESTS }, (_, at) => requestBytes({ path: paths[at % paths.length] ?? '/' }));
const some = ids.slice(0, 40).map((id) => `/products/${id}`);
const KINDS: readonly Kind[] = [
  { name: 'anonymous home', asked: '.45', requests: ofPaths(['/']) },
  { name: 'anonymous product, 40 of them', asked: '.45', requests: ofPaths(some) },
  {
    name: 'anonymous department',
    asked: '.45',
    requests: ofPaths(['/departments/kitchen-baking', '/departments/pets', '/departments']),
  },
  {
    name: 'anonymous search',
    asked: '.35',
    requests: ofPaths(['/search?q=yoga', '/search?q=coffee+grinder', '/search?q=red+lamp']),
  },
  {
    name: 'anonymous product, each opened for the first time',
    asked: '-',
    requests: () => Array.from({ length: REQUESTS / 4 }, () => requestBytes({ path: product() })),
  },
  {
    name: 'personalised home, a new signal each',
    asked: '.20',
    prepare: () => visits.pressOnce(pool),
    requests: () => pool.map((cookie) => requestBytes({ path: '/', cookie })),
  },
  {
    name: 'personalised product, a new signal each',
    asked: '.25',
    requests: () => pool.map((cookie) => requestBytes({ path: product(), cookie })),
  },
  {
    name: 'press answered with fragments',
    asked: '.15',
    requests: () =>
      pool.map((cookie) =>
        requestBytes({ path: '/signals', cookie, press: { form: visits.form(), on: '/' } }),
      ),
  },
];

try {
  console.log(`load of the machine: ${load()}`);
  if (values.only.includes('ratios'))
    for (const kind of KINDS.filter(({ name }) => name.includes(values.kind))) await compare(kind);
  if (values.only.includes('loops')) await closedLoops();
  if (values.only.includes('long')) await longAgainstShort();
  if (values.only.includes('memory')) await memory();
  console.log(`load of the machine: ${load()}`);
} finally {
  for (const one of [...shopConnections, ...bareConnections]) one.close();
  visits.close();
  bare.stop();
  await shop.stop();
}

async function compare({ name, asked, prepare, requests }: Kind): Promise<void> {
  const speeds = { shop: [] as number[], bare: [] as number[], time: [] as number[] };
  let sample: RawAnswer | undefined;
  for (let round = -2; round < ROUNDS; round++) {
    await prepare?.();
    const own = await block(shopConnections, requests(), shop.pid);
    sample ??= own.last;
    await bare.give(own.last);
    const theirs = await block(bareConnections, requests(), bare.pid);
    if (round < 0) continue;
    speeds.shop.push(own.perSecond);
    speeds.bare.push(theirs.perSecond);
    speeds.time.push(theirs.processor / own.processor);
  }
  const ratios = speeds.shop.map((one, at) => one / (speeds.bare[at] ?? 1));
  const spread = ratios.toSorted((a, b) => a - b);
  console.log(
    `${name}: ${median(ratios).toFixed(2)} of bare Express (asked ${asked}; ${spread[0]?.toFixed(2)} to ${spread.at(-1)?.toFixed(2)}), ` +
      `${median(speeds.shop).toFixed(0)} and ${median(speeds.bare).toFixed(0)} a second, ` +
      `by processor time ${median(speeds.time).toFixed(2)}; ${sample?.body.length} bytes`,
  );
}

async function block(connections: typeof shopConnections, requests: Buffer[], pid: number) {
  let next = 0;
  let last: RawAnswer | undefined;
  const cpu = processorTime(pid);
  const began = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        last = await connection.send(request);
        if (last.status !== 200)
          throw new Error(`Answered ${last.status}: ${request.toString().split('\r\n')[0]}`);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const processor = (processorTime(pid) - cpu) / requests.length;
  return { perSecond: requests.length / seconds, processor, last: last as RawAnswer };
}

async function closedLoops(): Promise<void> {
  const pages = [
    ...ANONYMOUS.map((path) => ({ name: path, request: () => requestBytes({ path }) })),
    {
      name: 'home of visits',
      request: () => requestBytes({ path: '/', cookie: pool[turn++ % VISITS] ?? '' }),
    },
    {
      name: 'products of visits',
      request: () => requestBytes({ path: product(), cookie: pool[turn % VISITS] ?? '' }),
    },
    { name: 'all of these in turn', request: () => requestBytes({ path: ANONYMOUS[turn++ % 4] ?? '/' }) },
  ];
  for (const { name, request } of pages) {
    const cells: string[] = [];
    for (const clients of [2, 4, 16, 64]) {
      const took: number[] = [];
      let refused = 0;
      const end = performance.now() + 1_000 * Number(values.loop);
      await Promise.all(
        Array.from({ length: clients }, async () => {
          const own = rawConnection(port);
          while (performance.now() < end) {
            const answer = await own.send(request());
            took.push(answer.took);
            if (answer.status !== 200) refused += 1;
          }
          own.close();
        }),
      );
      const sorted = took.toSorted((a, b) => a - b);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      cells.push(
        `${clients}: ${at(0.5).toFixed(1)} and ${at(0.99).toFixed(1)} ms = ${(at(0.99) / at(0.5)).toFixed(1)}${refused > 0 ? `, ${refused} REFUSED` : ''}`,
      );
    }
    console.log(`closed loop, ${name}, p50 and p99 (asked <= 4): ${cells.join('; ')}`);
  }
}

async function longAgainstShort(): Promise<void> {
  const [short = '', long = ''] = [...(await visits.make(1, 20)), ...(await visits.make(1, 1_000))];
  const [connection] = shopConnections;
  if (!connection) return;
  for (const [name, pathOf] of [
    ['home', () => '/'],
    ['product', product],
    ['saved things', () => '/saved'],
  ] as const) {
    const used = { short: 0, long: 0 };
    for (let round = 0; round < 60; round++)
      for (const [who, cookie] of [
        ['short', short],
        ['long', long],
      ] as const) {
        const request = requestBytes({ path: pathOf(), cookie });
        const before = processorTime(shop.pid);
        await connection.send(request);
        used[who] += processorTime(shop.pid) - before;
      }
    console.log(
      `${name} of a visit of 1,000 entries against one of 20, processor time: ${(used.long / used.short).toFixed(2)} (asked <= 1.5), ${(used.long / 60).toFixed(2)} and ${(used.short / 60).toFixed(2)} ms`,
    );
  }
}

async function memory(): Promise<void> {
  let next = 0;
  await Promise.all(
    shopConnections.map(async (connection) => {
      while (next < Number(values.views)) {
        const at = next++;
        const cookie = at % 2 === 0 ? (pool[at % VISITS] ?? '') : '';
        await connection.send(requestBytes({ path: at % 3 === 0 ? '/' : product(), cookie }));
      }
    }),
  );
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  const resident = residentBytes(shop.pid);
  const { heapTotal, heapUsed, external, arrayBuffers, rss } = await shop.memory();
  console.log(
    `resident memory after ${values.views} pages: ${megabytes(resident)} (asked <= 350); after a collection of garbage ` +
      `${megabytes(rss)}, of it heap ${megabytes(heapTotal)} (${megabytes(heapUsed)} used), external ${megabytes(external)} ` +
      `(${megabytes(arrayBuffers)} in buffers)`,
  );
}

function load(): string {
  return readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
}
