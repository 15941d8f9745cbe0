/**
 * What resting changes: scripted visits of two to four interests over the demo catalogue (`--visits N`), then ten looks at
 * the home page half an hour apart with nothing done in between, each noted as the shop notes it. Tells of these pages,
 * with resting and without it: how many different products stand on *For this visit*, its cards, those that stand there
 * for want of anything closer, interests without a card where it has one without resting, cards on the shelves of single
 * interests, and how long filling the shelves takes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.js';
import { explain } from '../src/recommendations/reasons/explanation.js';
import type { Recommendation, Shelf } from '../src/recommendations/reasons/shelf.js';
import { openShop } from '../src/shop/shop.js';
import { MINUTE } from '../src/time/clock.js';
import type { Entry, EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { fillShelves } from '../src/web/parts/shelves/fill-shelves.js';
import { copyIndex } from '../test/support/copied-index.js';
import { scriptedVisit } from '../test/support/scripted-visits.js';
import { demoIndex } from './demo-index.js';

const PAGES = 10;
const APART = 30 * MINUTE;
const NOW = Date.UTC(2026, 10, 23, 12);

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { visits: { type: 'string', default: '200' } },
});
const dataDir = mkdtempSync(join(tmpdir(), 'resting-'));
copyIndex(demoIndex(), dataDir);
const config = {
  ...readConfig({ DATA_DIR: dataDir, MODEL_DIR: 'models/all-MiniLM-L6-v2-int8' }),
  catalogDir: 'catalog',
};
const quiet = { info: () => {}, error: console.error };
const { services, close } = await openShop({ config, clock: () => NOW, logger: quiet });
const snapshot = services.snapshot();
const { products, departments } = snapshot.catalogue;

const itemsOf = (shelves: readonly Shelf[]): readonly Recommendation[] =>
  shelves.find(({ id }) => id === 'visit')?.items ?? [];

interface Page {
  readonly shelves: readonly Shelf[];
  readonly milliseconds: number;
}

/** The home page of a visit at a moment. */
async function pageOf(log: readonly Entry[], now: number): Promise<Page> {
  const from = performance.now();
  const { shelves } = await fillShelves({ page: 'home' }, { services, snapshot, visit: readVisit(log), now });
  return { shelves, milliseconds: performance.now() - from };
}

async function tenPages(log: readonly Entry[], notes: boolean): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const noted = [...log];
  for (let i = 0; i < PAGES; i++) {
    const at = NOW + i * APART;
    const page = await pageOf([...noted], at);
    pages.push(page);
    const shown = itemsOf(page.shelves).flatMap(({ position }) => products[position]?.id ?? []);
    if (notes && shown.length > 0) noted.push({ type: 'shown', products: shown, id: `s${i}` as EntryId, at });
  }
  return pages;
}

const FAR = new Set(['department', 'beside', 'interest']);
const isFar = (item: Recommendation): boolean => {
  const [lead] = explain(item).leads;
  return lead.type === 'signal' && FAR.has(lead.signal.kinship);
};
const sourcesOf = (page: Page) =>
  new Set(itemsOf(page.shelves).flatMap(({ slot: { source } }) => (source.includes(':') ? [source] : [])));

interface Told {
  readonly different: number;
  readonly cards: readonly number[];
  readonly far: number;
  readonly ofInterests: number;
  readonly milliseconds: readonly number[];
}
const toldOf = (pages: readonly Page[]): Told => ({
  different: new Set(pages.flatMap(({ shelves }) => itemsOf(shelves).map(({ position }) => position))).size,
  cards: pages.map(({ shelves }) => itemsOf(shelves).length),
  far: pages.reduce((sum, { shelves }) => sum + itemsOf(shelves).filter(isFar).length, 0),
  ofInterests: pages.reduce(
    (sum, { shelves }) =>
      sum + shelves.reduce((all, { id, items }) => all + (id.includes(':') ? items.length : 0), 0),
    0,
  ),
  milliseconds: pages.map(({ milliseconds }) => milliseconds),
});

const found: {
  readonly bare: Told;
  readonly rested: Told;
  readonly silenced: number;
  readonly fewer: number;
}[] = [];
for (let seed = 1; seed <= Number(values.visits); seed++) {
  const log = scriptedVisit(seed, { products, departments, searches: new Map() }, NOW);
  const [bare, rested] = [await tenPages(log, false), await tenPages(log, true)];
  if (itemsOf(bare[0]!.shelves).length === 0) continue;
  const silenced = bare.reduce(
    (sum, page, i) => sum + [...sourcesOf(page)].filter((one) => !sourcesOf(rested[i]!).has(one)).length,
    0,
  );
  const fewer = bare.filter(
    (page, i) => itemsOf(page.shelves).length > itemsOf(rested[i]!.shelves).length,
  ).length;
  found.push({ bare: toldOf(bare), rested: toldOf(rested), silenced, fewer });
}
await close();
rmSync(dataDir, { recursive: true, force: true });

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const line = (name: string, of: (one: (typeof found)[number]) => Told) => {
  const told = found.map(of);
  const cards = told.flatMap((one) => one.cards);
  console.log(
    `${name}: ${mean(told.map(({ different }) => different)).toFixed(1)} different products, ` +
      `${mean(cards).toFixed(2)} cards a page (${cards.filter((n) => n < 4).length} pages with fewer than four), ` +
      `${told.reduce((sum, { far }) => sum + far, 0)} of ${cards.reduce((sum, n) => sum + n, 0)} for want of anything closer, ` +
      `${(mean(told.map(({ ofInterests }) => ofInterests)) / PAGES).toFixed(2)} cards of single interests a page, ` +
      `shelves of the fifth page and on in ${median(told.flatMap((one) => one.milliseconds.slice(4))).toFixed(2)} ms (p50)`,
  );
};
console.log(`${found.length} visits, ${PAGES} home pages each`);
line('without resting', ({ bare }) => bare);
line('with resting', ({ rested }) => rested);
const total = (of: (one: (typeof found)[number]) => number) => found.reduce((sum, one) => sum + of(one), 0);
console.log(
  `${total(({ silenced }) => silenced)} interests without a card that they have without resting, ` +
    `${total(({ fewer }) => fewer)} pages with fewer cards`,
);
