/**
 * Whether the shopper's controls do what they say. Random journeys (`--journeys N --steps M`) over the demo catalogue, which
 * is imported anew in the middle, in another order under the same ids: products that were hidden and are on a shelf of the
 * home page again; journeys whose main signature is not the same bytes as without what was done for someone else. Scripted
 * visits (`--visits N`): cards of an interest before and after it is removed. And over requests to a running shop
 * (`--presses N`): presses whose effect stands in the same response. Run after `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ProductId } from '../src/catalog/product.js';
import { segmentInterest } from '../src/interests/interest.js';
import { signatureOf } from '../src/interests/signature.js';
import { drawsOf } from '../src/segments/draws.js';
import { openSnapshot, type Snapshot } from '../src/shop/snapshot.js';
import { DAY, MINUTE } from '../src/time/clock.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import type { Entry, EntryBody, EntryId, InterestId } from '../src/visits/entry.js';
import { isOfALane } from '../src/visits/entry-types.js';
import { inLane } from '../src/visits/in-lane.js';
import { readVisit, type Visit, visitAt } from '../src/visits/visit.js';
import { withEntries } from '../src/visits/with-entries.js';
import { fillShelves } from '../src/web/parts/shelves/fill-shelves.js';
import { scriptedVisit } from '../test/support/scripted-visits.js';
import { isSeenAtOnce, PRESS_KINDS } from '../test/support/seen-presses.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    journeys: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '50' },
    visits: { type: 'string', default: '200' },
    presses: { type: 'string', default: '200' },
  },
});
const [journeys, steps, visits, presses] = [values.journeys, values.steps, values.visits, values.presses].map(
  Number,
) as [number, number, number, number];
const NOW = Date.UTC(2026, 10, 23, 12);
const HOME = { page: 'home' } as const;
const services = { embedText: async () => undefined, isWord: () => false };
const GIFT = 'gift' as EntryId;

const again = mkdtempSync(join(tmpdir(), 'afterglow-again-'));
const first = await open(demoIndex());
const second = await open(importedAnew());
const { products } = first.catalogue;
const ofSegments = products.filter((_, position) => first.shop.memberships(position).length > 0);

const journey = { hidden: 0, returned: 0, shelves: 0, changed: 0 };
for (let seed = 1; seed <= journeys; seed++) await walk(seed);
console.log(
  `${journeys} journeys of ${steps} steps, the catalogue imported anew after half of them: ${journey.returned} cards of ` +
    `${journey.hidden} hidden products on ${journey.shelves} shelves; main signature changed by what was done for someone ` +
    `else in ${journey.changed} of ${journeys}`,
);

const removal = { before: 0, after: 0, selling: 0, cards: 0, removed: 0 };
for (let seed = 1; seed <= visits; seed++) await removeEach(seed);
console.log(
  `${removal.removed} interests removed in ${visits} scripted visits: ${removal.before} cards of them on the page before, ` +
    `${removal.after} of ${removal.cards} cards on the next, of them ${removal.selling} under Popular`,
);
await Promise.all([first.close(), second.close()]);
rmSync(again, { recursive: true });

const seen = await pressed();
console.log(
  `${seen} of ${presses} presses of ${PRESS_KINDS.length} kinds: their effect stands in the same response`,
);
if (journey.returned + journey.changed > 0 || seen < presses) process.exitCode = 1;

function open(index: string): Promise<Snapshot> {
  return openSnapshot(index, ({ manifest, meanings, tastes }) =>
    openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes }),
  );
}

/** The demo catalogue as a feed of the same products in the opposite order. */
function importedAnew(): string {
  const feed = join(again, 'feed.jsonl');
  const lines = readFileSync('catalog/products.jsonl', 'utf8').trim().split('\n');
  writeFileSync(feed, `${lines.reverse().join('\n')}\n`);
  const env = { ...process.env, DATA_DIR: again };
  execFileSync(process.execPath, ['dist/cli/import.js', feed], {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return join(again, 'index', readFileSync(join(again, 'index', 'current'), 'utf8').trim());
}

/** One journey: a deed a step, and the home page after it. */
async function walk(seed: number): Promise<void> {
  const draw = drawsOf(`journey ${seed}`);
  const log: Entry[] = [
    entryOf({ type: 'consent', purpose: 'personalise', granted: true }, 'agreed', NOW - DAY),
    entryOf({ type: 'lane', kind: 'gift', name: '' }, GIFT, NOW - DAY),
    entryOf({ type: 'turn', to: 'main' }, 'back', NOW - DAY),
  ];
  let at = NOW - 12 * 60 * MINUTE;
  let shown: readonly ProductId[] = [];
  for (let step = 0; step < steps; step++) {
    at += Math.ceil(draw() * 12 * MINUTE);
    const visit = visitAt([...log], at);
    for (const body of inLane(deed(draw, shown), visit.lane)) log.push(entryOf(body, `${seed}-${step}`, at));
    const now = visitAt([...log], at);
    const snapshot = step < steps / 2 ? first : second;
    shown = await cardsOf(now, snapshot, at);
    journey.shelves += 1;
    journey.returned += shown.filter((id) => now.hidden.has(id)).length;
  }
  journey.hidden += readVisit([...log]).hidden.size;
  const own = log.filter((entry) => !('lane' in entry) && (isOfALane(entry) || entry.type === 'consent'));
  const bytesOf = (entries: readonly Entry[]) =>
    JSON.stringify(signatureOf(readVisit([...entries]), first.shop, at));
  if (bytesOf(log) !== bytesOf(own)) journey.changed += 1;
}

/** What a shopper does next, with what is shown or with anything of the shop. */
function deed(draw: () => number, shown: readonly ProductId[]): readonly EntryBody[] {
  const any = products[Math.floor(draw() * products.length)]?.id as ProductId;
  const card = shown[Math.floor(draw() * shown.length)];
  const product = card !== undefined && draw() < 0.6 ? card : any;
  const turn = draw();
  if (turn < 0.06) return [{ type: 'turn', to: draw() < 0.5 ? GIFT : 'main' }];
  if (turn < 0.09) return [{ type: 'reset' }];
  if (turn < 0.14) {
    const { segments } = first.shop;
    const interest = segmentInterest(segments[Math.floor(draw() * segments.length)]!.id);
    return [draw() < 0.5 ? { type: 'remove', interest } : { type: 'weigh', interest, factor: 0.5 }];
  }
  if (turn < 0.2) return [{ type: 'basket', product, change: 1, quantity: 1, price: 100, currency: 'EUR' }];
  const kind = (
    ['view', 'view', 'view', 'interested', 'save', 'hide', 'hide', 'notRelevant', 'purchase'] as const
  )[Math.floor(draw() * 9)]!;
  return [{ type: 'signal', kind, product }];
}

async function cardsOf(visit: Visit, snapshot: Snapshot, now: number): Promise<readonly ProductId[]> {
  return (await placedCards(visit, snapshot, now)).map(({ card }) => card);
}

async function placedCards(visit: Visit, snapshot: Snapshot, now: number) {
  const { shelves } = await fillShelves(HOME, { services, snapshot, visit, now });
  return shelves.flatMap(({ id: shelf, items }) =>
    items.flatMap(({ position }) => {
      const card = snapshot.catalogue.products[position]?.id;
      return card === undefined ? [] : [{ shelf, card }];
    }),
  );
}

function entryOf(body: EntryBody, id: string, at: number): Entry {
  return { ...body, id: id as EntryId, at };
}

/** Removes each interest of a scripted visit and counts cards of it on the personal shelves. */
async function removeEach(seed: number): Promise<void> {
  const { departments } = first.catalogue;
  const visit = readVisit(scriptedVisit(seed, { products, departments, searches: new Map() }, NOW));
  const before = await cardsOf(visit, first, NOW);
  for (const { id } of signatureOf(visit, first.shop, NOW).interests) {
    const gone = withEntries(visit, [entryOf({ type: 'remove', interest: id }, 'removed', NOW)]);
    const isLeft = signatureOf(gone, first.shop, NOW).interests.length > 0;
    const after = isLeft ? await placedCards(gone, first, NOW) : [];
    const left = after.filter(({ card }) => isOf(id, card));
    removal.removed += 1;
    removal.before += before.filter((card) => isOf(id, card)).length;
    removal.after += left.length;
    removal.selling += left.filter(({ shelf }) => shelf === 'popular').length;
    removal.cards += after.length;
  }
}

/** Whether an interest is what a product is of most. */
function isOf(interest: InterestId, id: ProductId): boolean {
  const [strongest] = first.shop.memberships(first.shop.position(id) ?? -1);
  const segment = strongest && first.shop.segments[strongest.segment];
  return segment !== undefined && segmentInterest(segment.id) === interest;
}

/** Presses in place, as htmx makes them, each in a visit of its own: how many answers show what they did. */
async function pressed(): Promise<number> {
  const program = await startShopProgram({
    index: demoIndex(),
    env: { RATE_LIMIT_TIME: '0', RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0' },
  });
  let count = 0;
  try {
    for (let n = 0; n < presses; n++)
      if (await isSeen(program.address, n)) count += 1;
      else console.log(`not seen: ${PRESS_KINDS[n % PRESS_KINDS.length]}, press ${n}`);
  } finally {
    await program.stop();
  }
  return count;
}

/** A press of one kind on a product of the demo, in a visit of its own. */
function isSeen(address: string, n: number): Promise<boolean> {
  const draw = drawsOf(`press ${n}`);
  // A product of no segment makes no interest: there is nothing to remove.
  const product = ofSegments[Math.floor(draw() * ofSegments.length)]!;
  let cookie = '';
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const headers = {
      ...{ 'sec-fetch-site': 'same-origin', 'hx-request': 'true', 'hx-request-type': 'partial' },
      ...(cookie === '' ? {} : { cookie }),
    };
    const answer = await fetch(address + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer.text();
  };
  return isSeenAtOnce(PRESS_KINDS[n % PRESS_KINDS.length]!, product, post);
}
