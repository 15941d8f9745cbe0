/**
 * The segments of a catalogue as the shop finds them against `ml-kmeans` on the same vectors with as many clusters:
 * the mean silhouette (cosine) over all products. `--index DIR` for another catalogue's index.
 */
import { parseArgs } from 'node:util';
import { kmeans } from 'ml-kmeans';
import { row } from '../src/embedding/vectors.js';
import { discoverSegments } from '../src/segments/discovery.js';
import { mean, silhouettes } from '../src/segments/silhouette.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { demoIndex } from './demo-index.js';

const SEEDS = 5;

const { values } = parseArgs({ args: process.argv.slice(3), options: { index: { type: 'string' } } });
const { products, meanings, manifest } = await loadIndex(values.index ?? demoIndex());
const { dimensions } = manifest;
const rows = { matrix: meanings, dimensions, count: products.length };
const data = products.map((_, i) => [...row(meanings, i, dimensions)]);
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);

const own = seeds.map((seed) => discoverSegments({ products, meanings, dimensions, seed }));
const count = own[0]?.segments.length ?? 1;
const theirs = seeds.map((seed) => {
  const { clusters } = kmeans(data, count, {
    initialization: 'kmeans++',
    seed: seed + 1,
    maxIterations: 100,
  });
  return mean(silhouettes(rows, Int32Array.from(clusters), count));
});

console.log(`${products.length} products, ${count} segments, silhouettes of ${SEEDS} seeds`);
print(
  'the shop ',
  own.map(({ silhouette }) => silhouette),
);
print('ml-kmeans', theirs);

function print(name: string, figures: readonly number[]): void {
  console.log(
    `${name}  mean ${mean(figures).toFixed(4)}  (${figures.map((one) => one.toFixed(4)).join(' ')})`,
  );
}
