/**
 * Fold, match, recommend and explain for a session of 50 entries with five interests, against the bare usearch scan
 * of the same batch of five directions, taking turns in one run, by the clock and by processor time, which other work
 * beside it lengthens less. Budget at 10,000 products: 1.5 scans + 0.5 ms. Of each size three shops: one whose names tell
 * nothing, one with names of the demo, and the same with a full table of co-interest.
 */

import { readFileSync } from 'node:fs';
import { exactSearch, MetricKind } from 'usearch';
import type { ProductId } from '../src/catalog/product.js';
import { row } from '../src/embedding/vectors.js';
import { behaviourOf } from '../src/interests/behaviour.js';
import { directionOf, signatureOf } from '../src/interests/signature.js';
import { shelvesForVisit } from '../src/recommendations/for-visit.js';
import type { ShopIndex } from '../src/recommendations/index/shop-index.js';
import { indexedShop } from '../src/recommendations/indexed-shop.js';
import { explain } from '../src/recommendations/reasons/explanation.js';
import type { CatalogueSegment, SegmentId } from '../src/segments/catalogue-segment.js';
import { MINUTE } from '../src/time/clock.js';
import type { CatalogueIndex } from '../src/vector-index/catalogue-index.js';
import { vectorsInMemory } from '../src/vector-index/product-vectors.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import type { Entry, EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { HOME } from '../src/web/parts/shelves/fill-shelves.js';
import { madeTable } from './made-table.js';
import { groupedVectors, median, timed } from './support.js';

const DIMENSIONS = 384;
const SEGMENTS = 40;
const INTERESTS = 5;
const ENTRIES = 50;
const NEAREST = 24;
const ROUNDS = 60;
/** Rounds before the first that counts: a shop that has served a few pages is compiled. */
const WARM_UP = 100;
const NOW = Date.UTC(2026, 10, 1);

const SHOPS = ['names that tell nothing', 'names of the demo', 'names and a table'] as const;
type Kind = (typeof SHOPS)[number];

const names = demoNames();
for (const count of [1_200, 10_000, 100_000]) for (const kind of SHOPS) await measure(count, kind);

async function measure(count: number, kind: Kind): Promise<void> {
  const { shop, tastes, close } = await openShopOf(count, kind);
  const log = sessionOf();
  const signature = signatureOf(readVisit(log), shop, NOW);
  const directions = signature.interests.map((interest) => directionOf(interest, shop));
  const batch = Float32Array.from(directions.flatMap((direction) => [...direction]));
  const bare = () => exactSearch(tastes, batch, DIMENSIONS, NEAREST, MetricKind.IP, 1);
  const whole = async () => {
    // What is kept of a log is of one that nothing was added to: each round reads it anew, as after a signal.
    const visit = readVisit([...log]);
    const { signature, shelves } = await shelvesForVisit(visit, shop, NOW, HOME, new Set());
    behaviourOf(signature.evidence);
    for (const shelf of shelves) shelf.items.map(explain);
  };
  const times = { bare: [] as number[], whole: [] as number[] };
  const processor = { bare: [] as number[], whole: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [name, work] of [
      ['bare', bare],
      ['whole', whole],
    ] as const) {
      const before = process.cpuUsage();
      const taken = await timed(work);
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      times[name].push(taken);
      processor[name].push((user + system) / 1_000);
    }
  const [scan, all] = [median(times.bare), median(times.whole)];
  console.log(
    `${count} products, ${kind}, ${signature.interests.length} interests: scan ${scan.toFixed(2)} ms, whole ${all.toFixed(2)} ms, ` +
      `ratio ${(all / scan).toFixed(2)}, budget used ${((100 * all) / (1.5 * scan + 0.5)).toFixed(0)} %; ` +
      `of processor ${median(processor.bare).toFixed(2)} and ${median(processor.whole).toFixed(2)} ms, ` +
      `ratio ${(median(processor.whole) / median(processor.bare)).toFixed(2)}`,
  );
  await close();
}

async function openShopOf(count: number, kind: Kind) {
  const tastes = groupedVectors(count, DIMENSIONS, SEGMENTS);
  const vectors = await openUsearchIndex({ dimensions: DIMENSIONS, meanings: tastes, tastes });
  const segments = Array.from({ length: SEGMENTS }, (_, i): CatalogueSegment => {
    const centroid = row(tastes, i, DIMENSIONS);
    const id = `segment-${i}` as SegmentId;
    return {
      id,
      label: `Segment ${i}`,
      sensitive: false,
      enabled: true,
      size: count / SEGMENTS,
      silhouette: 0.3,
      centroid,
      words: [],
    };
  });
  const products = Array.from({ length: count }, (_, i) => ({
    id: `product-${i}` as ProductId,
    name: kind === SHOPS[0] ? `Product ${i}` : nameOf(i),
    description: '',
    department: 'All',
    category: 'All',
    brand: '',
    price: { amount: 1000, currency: 'EUR' },
    tags: [],
    materials: [],
    stock: 1,
    added: '2026-01-01',
    sold: i % 100,
  }));
  const manifest = {
    dimensions: DIMENSIONS,
    tasteFloor: 0.4,
    likenessFloor: 0.12,
  } as CatalogueIndex['manifest'];
  const memberships = products.map((_, i) => [{ segment: i % SEGMENTS, degree: 1 }]);
  const index = {
    manifest,
    products,
    meanings: tastes,
    tastes,
    ...vectorsInMemory({ meanings: tastes, tastes }, DIMENSIONS),
    segments,
    memberships,
  } as unknown as CatalogueIndex;
  const reader = { taste: (meaning: Float32Array) => meaning };
  const bare: ShopIndex = indexedShop(index, vectors, reader);
  const groups = segments.map((_, of) => [...products.keys()].filter((i) => i % SEGMENTS === of));
  const shop = kind === 'names and a table' ? { ...bare, coInterest: madeTable(groups, count, NOW) } : bare;
  return { shop, tastes, close: () => vectors.close() };
}

/** Fifty entries over five segments: views, returns, interested, saves and two refusals. */
function sessionOf(): Entry[] {
  const consent = { type: 'consent', purpose: 'personalise', granted: true } as const;
  const kinds = ['view', 'view', 'interested', 'view', 'save', 'view', 'view'] as const;
  const entries = Array.from({ length: ENTRIES - 1 }, (_, i): Entry => {
    const product = `product-${(i % INTERESTS) + SEGMENTS * (i % 7)}` as ProductId;
    const kind = i === 20 ? 'hide' : i === 40 ? 'notRelevant' : (kinds[i % kinds.length] ?? 'view');
    return { type: 'signal', kind, product, id: `entry-${i}` as EntryId, at: NOW - (ENTRIES - i) * MINUTE };
  });
  return [{ ...consent, id: 'consent' as EntryId, at: NOW - 60 * MINUTE }, ...entries];
}

/** Products of a segment share words, as those of a range do. */
function nameOf(i: number): string {
  const own = Math.floor(names.length / SEGMENTS);
  const [segment, turn] = [i % SEGMENTS, Math.floor(i / SEGMENTS)];
  const [name = '', other = ''] = [names[segment * own + (turn % own)], names[(31 * i) % names.length]];
  return `${other.split(' ')[0]} ${name}`;
}

function demoNames(): string[] {
  const lines = readFileSync('catalog/products.jsonl', 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { readonly name: string }).name);
}
