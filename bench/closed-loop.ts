/**
 * Closed loops of 2 to 64 kept connections, each asking for the next page as soon as it is answered: who is refused, who
 * is served least, how far the slowest answers lie from the usual one. `kept` asks for four pages without a visit, beside
 * a control in the same run, block by block in turns on the same core: bare Express that sends the same bytes with the
 * same headers. What the control cannot keep, the machine, Node or this client cannot; the bar is the greater of
 * docs/design.md, 9, and the control's figure. `visits` asks for home and product pages, each connection with a visit of
 * its own (20 entries), which are made for each request; no control, since none makes them. Rate limits are off, as
 * in all benches: that on the time of one visit refuses whoever asks without a pause, and admission is what is measured.
 * Run after `npm run build`. `-- --kind kept,visits --rounds 5 --seconds 1 --clients 2,4,8 --cores 0,1`; `--first` asks
 * the system to run these processes before all others (root, Linux), for a machine that does other work meanwhile.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { type BareExpress, pin, startBareExpress } from './page-cost/arms.js';
import { rawConnection, requestBytes } from './page-cost/raw-client.js';
import { visitsIn } from './page-cost/visits.js';
import { demoProducts } from './shop-client.js';
import { median } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    clients: { type: 'string', default: '2,4,8,16,32,64' },
    kind: { type: 'string', default: 'kept,visits' },
    first: { type: 'boolean', default: false },
    cores: { type: 'string', default: '0,1' },
  },
});
const SECONDS = Number(values.seconds);
/** Of both arms, and of this client. */
const [ARMS_CORE = 0, OWN_CORE = 1] = values.cores.split(',').map(Number);
const PAGES = ['/products/cork-yoga-block', '/', '/departments', '/search?q=yoga'];
const REQUESTS = PAGES.map((path) => requestBytes({ path }));
/** Asked for before anything is measured, so that the code of both arms is compiled. */
const WARM_UP = { kept: 6_000, visits: 1_200 };
/** Entries of each visit. */
const ENTRIES = 20;
const CLIENTS = values.clients.split(',').map(Number);

/** The bytes of one client's next request. */
type RequestOf = (who: number, turn: number) => Buffer;

interface Arm {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
}

/** One block of one arm; times in milliseconds. */
interface Block {
  readonly asked: number;
  readonly refused: number;
  /** What the one who was served least got, as a share of the mean. */
  readonly least: number;
  readonly p50: number;
  /** As multiples of the median. */
  readonly p99: number;
  /** Longest wait, as a multiple of the number of clients times the time of a page. */
  readonly longest: number;
  /** Share of the time in which the thread that answers, or the client's, was ready and had no core. */
  readonly noCore: number;
}

const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
// Autogroups: niceness counts within a terminal's session only, and between sessions this does.
if (values.first) writeFileSync('/proc/self/autogroup', '-20');
const ids = demoProducts();
const shop = await startShopProgram({ index: demoIndex() });
const own: Arm = { name: 'shop', port: Number(new URL(shop.address).port), pid: shop.pid };
pin(own.pid, ARMS_CORE);
pin(process.pid, OWN_CORE);
try {
  console.log(`load of the machine: ${load()}${values.first ? '; these processes first' : ''}`);
  await shop.watchCollections();
  if (values.kind.includes('kept')) await pagesWithoutVisit();
  if (values.kind.includes('visits')) await pagesOfVisits();
  const { young, whole } = await shop.collections();
  const pauses = (list: readonly number[]) =>
    `${list.length}, median ${median(list).toFixed(1)}, longest ${Math.max(0, ...list).toFixed(1)} ms`;
  console.log(`collections of garbage in the shop meanwhile: young ${pauses(young)}; whole ${pauses(whole)}`);
  console.log(`load of the machine: ${load()}`);
} finally {
  await shop.stop();
}

async function pagesWithoutVisit(): Promise<void> {
  const bare = await startBareExpress();
  const arms = [own, { name: 'bare Express', port: bare.port, pid: bare.pid }];
  const requestOf: RequestOf = (who, turn) => REQUESTS[(who + turn) % REQUESTS.length] as Buffer;
  try {
    pin(bare.pid, ARMS_CORE);
    await sameAnswers(bare);
    for (const { port } of arms) await warmUp(port, WARM_UP.kept, requestOf);
    for (const clients of CLIENTS) await compare('pages without a visit', { arms, clients, requestOf });
  } finally {
    bare.stop();
  }
}

async function pagesOfVisits(): Promise<void> {
  const visits = visitsIn(own.port, ids);
  const cookies = await visits.make(Math.max(...CLIENTS), ENTRIES);
  visits.close();
  const requestOf: RequestOf = (who, turn) => {
    const path = (who + turn) % 2 === 0 ? '/' : `/products/${ids[((who + turn) * 31) % ids.length]}`;
    return requestBytes({ path, cookie: cookies[who] ?? '' });
  };
  await warmUp(own.port, WARM_UP.visits, requestOf);
  for (const clients of CLIENTS) await compare('pages of visits', { arms: [own], clients, requestOf });
}

/** Gives the control what the shop answers. */
async function sameAnswers(bare: BareExpress): Promise<void> {
  const connection = rawConnection(own.port);
  for (const [at, request] of REQUESTS.entries()) await bare.give(await connection.send(request), PAGES[at]);
  connection.close();
}

async function warmUp(port: number, requests: number, requestOf: RequestOf): Promise<void> {
  const connection = rawConnection(port);
  for (let turn = 0; turn < requests; turn++)
    await connection.send(requestOf(turn % Math.min(...CLIENTS), turn));
  connection.close();
}

interface Compared {
  readonly arms: readonly Arm[];
  readonly clients: number;
  readonly requestOf: RequestOf;
}

async function compare(pages: string, { arms, clients, requestOf }: Compared): Promise<void> {
  const blocks = new Map<Arm, Block[]>(arms.map((arm) => [arm, []]));
  for (let round = 0; round < Number(values.rounds); round++)
    for (const arm of round % 2 === 0 ? arms : arms.toReversed())
      blocks.get(arm)?.push(await closedLoop(arm, clients, requestOf));
  for (const [arm, all] of blocks)
    console.log(`${pages}, ${clients} kept connections, ${told(arm.name, all)}`);
}

async function closedLoop({ port, pid }: Arm, clients: number, requestOf: RequestOf): Promise<Block> {
  const waited = [pid, process.pid].map(waitedForCore);
  const end = performance.now() + 1_000 * SECONDS;
  const took: number[] = [];
  let refused = 0;
  const each = await Promise.all(
    Array.from({ length: clients }, async (_, who) => {
      const connection = rawConnection(port);
      let served = 0;
      for (let turn = 0; performance.now() < end; turn++) {
        const answer = await connection.send(requestOf(who, turn));
        took.push(answer.took);
        if (answer.status === 200) served += 1;
        else refused += 1;
      }
      connection.close();
      return served;
    }),
  );
  const idle = [pid, process.pid].map((one, at) => waitedForCore(one) - (waited[at] ?? 0));
  return judged({ took, refused, each, noCore: Math.max(...idle) / (1_000 * SECONDS) });
}

interface Counted {
  readonly took: readonly number[];
  readonly refused: number;
  /** Answers that each client got. */
  readonly each: readonly number[];
  readonly noCore: number;
}

function judged({ took, refused, each, noCore }: Counted): Block {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const served = each.reduce((sum, one) => sum + one, 0);
  const page = (1_000 * SECONDS) / Math.max(1, served);
  return {
    asked: took.length,
    refused,
    least: Math.min(...each) / (served / each.length),
    p50: at(0.5),
    p99: at(0.99) / at(0.5),
    longest: at(1) / (each.length * page),
    noCore,
  };
}

/** Medians of the blocks, and of the worst figures the greatest. */
function told(name: string, blocks: readonly Block[]): string {
  const of = (key: keyof Block) => blocks.map((block) => block[key]);
  const spread = (key: keyof Block) =>
    `${median(of(key)).toFixed(1)} (${Math.min(...of(key)).toFixed(1)} to ${Math.max(...of(key)).toFixed(1)})`;
  const sum = (key: keyof Block) => of(key).reduce((total, one) => total + one, 0);
  return (
    `${name}: refused ${sum('refused')} of ${sum('asked')}; least served ${Math.min(...of('least')).toFixed(2)} of the mean; ` +
    `p50 ${median(of('p50')).toFixed(2)} ms; p99 ${spread('p99')} x p50; longest ${spread('longest')} x clients x page; ` +
    `without a core ${(100 * median(of('noCore'))).toFixed(0)} % of the time`
  );
}

/** How long the main thread of a process was ready to run and had no core, milliseconds. */
function waitedForCore(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
}
