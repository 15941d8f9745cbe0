/**
 * What the shelves of a home page cost in a whole catalogue of titles alone (under `taskset -c 0` on one core): a visit of twenty entries of
 * three segments, one of them new on each page. `npm run bench -- home-shelves [COUNT]...` (17,000 and 55,000), or
 * `--index DIR` for a real one, without a table of co-interest and with a full one. Each size runs in a process of its own,
 * beside the bare scan of as many directions.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exactSearch, MetricKind } from 'usearch';
import type { Product } from '../src/catalog/product.js';
import { withVariantGroups } from '../src/catalog/variant-groups.js';
import { applyTaste, applyTasteToAll, fitTaste } from '../src/embedding/taste.js';
import { directionOf, signatureOf } from '../src/interests/signature.js';
import { shelvesForVisit } from '../src/recommendations/for-visit.js';
import { indexedShop } from '../src/recommendations/indexed-shop.js';
import { explain } from '../src/recommendations/reasons/explanation.js';
import { discoverSegments } from '../src/segments/discovery.js';
import { MINUTE } from '../src/time/clock.js';
import type { CatalogueIndex } from '../src/vector-index/catalogue-index.js';
import { likenessFloor } from '../src/vector-index/likeness-floor.js';
import { vectorsInMemory } from '../src/vector-index/product-vectors.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { tasteFloor } from '../src/vector-index/taste-floor.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import type { Entry, EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { HOME } from '../src/web/parts/shelves/fill-shelves.js';
import { madeTable } from './made-table.js';
import { madeTitles } from './made-titles.js';
import { seeded, timed } from './support.js';

const ENTRIES = 20;
const SUBJECTS = 3;
const PAGES = 300;
/** Pages before the first that counts: a shop that has served a few is compiled. */
const WARM_UP = 100;
const NEAREST = 24;
const NOW = Date.UTC(2026, 10, 28, 12);
const KINDS_OF_SHOP = ['without a table', 'with a table'] as const;
const KINDS = ['view', 'view', 'interested', 'view', 'save'] as const;

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { index: { type: 'string' }, only: { type: 'string' } },
});

if (values.only !== undefined) await measure(await indexOfTitles(Number(values.only)));
else if (values.index !== undefined) await measure(await loadIndex(values.index));
else for (const count of positionals.length > 0 ? positionals : ['17000', '55000']) inOwnProcess(count);

function inOwnProcess(count: string): void {
  const program = fileURLToPath(new URL('./run.js', import.meta.url));
  spawnSync(process.execPath, [program, 'home-shelves', '--only', count], { stdio: 'inherit' });
}

async function indexOfTitles(count: number): Promise<CatalogueIndex> {
  const { products, meanings, manifest } = await madeTitles(count);
  const { dimensions } = manifest;
  const taste = fitTaste(meanings, dimensions);
  const tastes = applyTasteToAll(taste, meanings);
  const { segments, memberships } = discoverSegments({ products, meanings, dimensions });
  const floors = {
    tasteFloor: await tasteFloor(tastes, dimensions),
    likenessFloor: likenessFloor(tastes, dimensions),
  };
  return {
    ...{ meanings, tastes, taste, segments, memberships },
    products: withVariantGroups(products),
    manifest: { dimensions, ...floors },
    ...vectorsInMemory({ meanings, tastes }, dimensions),
  } as unknown as CatalogueIndex;
}

async function measure(index: CatalogueIndex): Promise<void> {
  const { products, meanings, tastes, taste, segments, memberships, manifest } = index;
  const vectors = await openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes });
  const shop = indexedShop(index, vectors, {
    taste: (meaning) => applyTaste(taste, meaning),
  });
  const groups = segments.map((_, at) =>
    [...products.keys()].filter((position) => memberships[position]?.[0]?.segment === at),
  );
  const bySegment = groups.map((group) => group.map((position) => products[position] as Product));
  const shops = {
    'without a table': shop,
    'with a table': { ...shop, coInterest: madeTable(groups, products.length, NOW) },
  };
  const took = {
    'without a table': { page: [] as number[], processor: [] as number[] },
    'with a table': { page: [] as number[], processor: [] as number[] },
  };
  const scans: number[] = [];
  let cards = 0;
  // In turns: what else the machine does slows both.
  for (let page = -WARM_UP; page < PAGES; page++) {
    for (const kind of KINDS_OF_SHOP) {
      const visit = readVisit(logOf(page + WARM_UP, bySegment));
      const used = process.cpuUsage();
      const pageTook = await timed(async () => {
        const { shelves } = await shelvesForVisit(visit, shops[kind], NOW, HOME, new Set());
        cards += shelves.reduce((sum, { items }) => sum + items.map(explain).length, 0);
      });
      const { user, system } = process.cpuUsage(used);
      if (page < 0) continue;
      took[kind].page.push(pageTook);
      took[kind].processor.push((user + system) / 1000);
    }
    const { interests } = signatureOf(readVisit(logOf(page + WARM_UP, bySegment)), shop, NOW);
    const asked = Float32Array.from(interests.flatMap((interest) => [...directionOf(interest, shop)]));
    const scanTook = await timed(() =>
      exactSearch(tastes, asked, manifest.dimensions, NEAREST, MetricKind.IP, 1),
    );
    if (page >= 0) scans.push(scanTook);
  }
  const line = (times: readonly number[]) =>
    `p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`;
  const resident = Math.round(process.memoryUsage().rss / 2 ** 20);
  const shelves = (cards / (KINDS_OF_SHOP.length * (PAGES + WARM_UP))).toFixed(1);
  console.log(`${products.length} products, ${segments.length} segments, ${shelves} cards a page:`);
  for (const kind of KINDS_OF_SHOP)
    console.log(`  ${kind}: ${line(took[kind].page)}, of processor ${line(took[kind].processor)}`);
  console.log(`  the bare scan: ${line(scans)}; ${resident} MB resident`);
  await vectors.close();
}

function quantile(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);
}

/** Signals of three segments in turns, others on every page. */
function logOf(page: number, bySegment: readonly (readonly Product[])[]): Entry[] {
  const random = seeded(page + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const subjects = Array.from({ length: SUBJECTS }, () =>
    pick(bySegment.filter(({ length }) => length > 20)),
  );
  const consent = { type: 'consent', purpose: 'personalise', granted: true } as const;
  const entries = Array.from({ length: ENTRIES }, (_, i): Entry => {
    const { id } = pick(subjects[i % SUBJECTS] ?? []);
    const at = NOW - (ENTRIES - i) * MINUTE;
    return {
      type: 'signal',
      kind: KINDS[i % KINDS.length] ?? 'view',
      product: id,
      id: `${page}-${i}` as EntryId,
      at,
    };
  });
  return [{ ...consent, id: `${page}-agreed` as EntryId, at: NOW - 60 * MINUTE }, ...entries];
}
