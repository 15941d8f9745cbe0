/**
 * What one interaction's nearest neighbours cost against catalogue size: a batch of five queries with sixty products
 * hidden, in the embedded index and, where QDRANT_URL is set, in Qdrant as the shop would publish that size.
 * Sizes may be named: `npm run bench -- catalogue-size 1000000`.
 */
import { shapeFor } from '../src/vector-index/qdrant/collection.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import { ask, DIMENSIONS, publishForBench, QDRANT, sizes, synthetic } from './qdrant-support.js';

if (QDRANT.url === '') console.log('QDRANT_URL is not set: the embedded index alone.');
for (const count of sizes([1_000, 10_000, 100_000])) {
  const { tastes, asked } = synthetic(count, count > 50_000 ? 20 : 60);
  const embedded = await openUsearchIndex({ dimensions: DIMENSIONS, meanings: tastes, tastes });
  const scan = await ask(embedded, asked);
  await embedded.close();
  console.log(`${count} products, embedded: ${scan.median.toFixed(2)} ms, p95 ${scan.p95.toFixed(2)} ms`);
  if (QDRANT.url === '') continue;
  const shape = shapeFor(count, 'none');
  const published = await publishForBench(tastes, shape);
  const { median, p95 } = await ask(published.index(), asked);
  console.log(
    `${count} products, Qdrant (${shape.graph ? 'graph' : 'exact'}): ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ` +
      `${(median / scan.median).toFixed(2)} times embedded, published in ${published.seconds.toFixed(0)} s`,
  );
  await published.remove();
}
