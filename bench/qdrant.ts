/**
 * What Qdrant costs: with and without compressed answers, and exact search against a graph (HNSW) and one byte a
 * dimension (scalar), each with its recall. One interaction is a batch of five queries with sixty products hidden.
 * Needs QDRANT_URL; sizes may be named: `npm run bench -- qdrant 1000 10000`.
 */

import type { CollectionShape } from '../src/vector-index/qdrant/collection.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import { ask, DIMENSIONS, publishForBench, QDRANT, recall, sizes, synthetic } from './qdrant-support.js';

const EXACT: CollectionShape = { graph: false, scalar: false };
const OTHERS: readonly (readonly [string, CollectionShape])[] = [
  ['scalar', { graph: false, scalar: true }],
  ['graph', { graph: true, scalar: false }],
  ['graph and scalar', { graph: true, scalar: true }],
];

if (QDRANT.url === '') {
  console.error('Set QDRANT_URL to the address of a Qdrant, such as http://localhost:6333.');
  process.exitCode = 1;
} else for (const count of sizes([1_000, 10_000])) await measure(count);

async function measure(count: number): Promise<void> {
  const { tastes, asked } = synthetic(count);
  const embedded = await openUsearchIndex({ dimensions: DIMENSIONS, meanings: tastes, tastes });
  const scan = await ask(embedded, asked);
  await embedded.close();
  print(count, 'embedded, exact', scan);

  const exact = await publishForBench(tastes, EXACT);
  const plain = await ask(exact.index(), asked);
  print(
    count,
    'exact',
    plain,
    `recall ${recall(scan.found, plain.found).toFixed(3)}, published in ${exact.seconds.toFixed(0)} s`,
  );
  const packed = await ask(exact.index(EXACT, 'gzip'), asked.slice(0, 20));
  print(
    count,
    'exact, compressed answers',
    packed,
    `${(packed.median / plain.median).toFixed(1)} times identity`,
  );
  await exact.remove();

  for (const [name, shape] of OTHERS) {
    const published = await publishForBench(tastes, shape);
    const near = await ask(published.index(), asked);
    print(
      count,
      name,
      near,
      `recall ${recall(plain.found, near.found).toFixed(3)}, published in ${published.seconds.toFixed(0)} s`,
    );
    await published.remove();
  }
}

function print(
  count: number,
  what: string,
  { median, p95 }: { median: number; p95: number },
  more = '',
): void {
  console.log(
    `${count} products, ${what}: ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms${more === '' ? '' : `, ${more}`}`,
  );
}
