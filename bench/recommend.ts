/**
 * Fold, match, recommend and explain for a session of 50 entries with five interests, against the bare usearch scan
 * of the same batch of five directions, taking turns in one run. Budget at 10,000 products: 1.5 scans + 0.5 ms.
 */

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

for (const count of [1_200, 10_000, 100_000]) {
  const { shop, tastes, close } = await openShopOf(count);
  const log = sessionOf();
  const signature = signatureOf(readVisit(log), shop, NOW);
  const directions = signature.interests.map((interest) => directionOf(interest, shop));
  const batch = Float32Array.from(directions.flatMap((direction) => [...direction]));
  const bare = () => exactSearch(tastes, batch, DIMENSIONS, NEAREST, MetricKind.IP, 1);
  const whole = async () => {
    const visit = readVisit(log);
    const { signature, shelves } = await shelvesForVisit(visit, shop, NOW, HOME, new Set());
    behaviourOf(signature.evidence);
    for (const shelf of shelves) shelf.items.map(explain);
  };
  const times = { bare: [] as number[], whole: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const taken = { bare: await timed(bare), whole: await timed(whole) };
    if (round >= 0) for (const name of ['bare', 'whole'] as const) times[name].push(taken[name]);
  }
  const [scan, all] = [median(times.bare), median(times.whole)];
  console.log(
    `${count} products, ${signature.interests.length} interests: scan ${scan.toFixed(2)} ms, whole ${all.toFixed(2)} ms, ` +
      `ratio ${(all / scan).toFixed(2)}, budget used ${((100 * all) / (1.5 * scan + 0.5)).toFixed(0)} %`,
  );
  await close();
}

async function openShopOf(count: number) {
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
    name: `Product ${i}`,
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
  const shop: ShopIndex = indexedShop(index, vectors, reader);
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
