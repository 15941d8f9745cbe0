/**
 * Ways to find segments, compared on the same vectors: as many clusters as the shop finds (HDBSCAN chooses itself), on
 * three draws of nine in ten of a sample. Silhouette by cosine; agreement of two draws on what both hold (adjusted Rand);
 * how well the best label of a cluster fits it (F measure, mean). A Markdown table a catalogue.
 * `npm run bench -- clustering [--index DIR]...`: the demo's index where none is named. Needs `npm run build`.
 */
import { parseArgs } from 'node:util';
import { row } from '../src/embedding/vectors.js';
import { distinctiveWords } from '../src/segments/distinctive-words.js';
import { drawKeys, sampleOf } from '../src/segments/draws.js';
import { describedBy } from '../src/segments/labels.js';
import { mean, silhouettes } from '../src/segments/rows.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { adjustedRand } from './clustering/adjusted-rand.js';
import { METHODS, type Method, type Sample } from './clustering/methods.js';
import { demoIndex } from './demo-index.js';

const SAMPLE = 500;
const DRAWN = 450;
const DRAWS = [1, 2, 3];

interface Run {
  readonly positions: Uint32Array;
  readonly assigned: Int32Array;
  readonly clusters: number;
  readonly silhouette: number;
  readonly labelled: number;
  readonly seconds: number;
}

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { index: { type: 'string', multiple: true } },
});
for (const directory of values.index ?? [demoIndex()]) await compare(directory);

async function compare(directory: string): Promise<void> {
  const { products, meanings, manifest } = await loadIndex(directory);
  const ids = products.map(({ id }) => id);
  const some = sampleOf(drawKeys(ids, 0), SAMPLE);
  const draws = DRAWS.map((seed) => {
    const keys = drawKeys(
      Array.from(some, (position) => ids[position] ?? ''),
      seed,
    );
    const positions = Uint32Array.from(sampleOf(keys, Math.min(DRAWN, some.length)), (at) => some[at] ?? 0);
    return { positions, sample: sampleAt(positions) };
  });
  console.log(`\n${products.length} products, ${DRAWS.length} draws of ${draws[0]?.positions.length}\n`);
  console.log(
    '| method | clusters | silhouette | adjusted Rand | label fits | s |\n| --- | --- | --- | --- | --- | --- |',
  );
  let counts: readonly number[] = [];
  for (const method of METHODS) {
    const runs = draws.map(({ positions, sample }, at) => runOf(method, positions, sample, counts[at] ?? 1));
    if (counts.length === 0) counts = runs.map(({ clusters }) => clusters);
    console.log(rowOf(method.name, runs));
  }

  function sampleAt(positions: Uint32Array): Sample {
    const { dimensions } = manifest;
    const matrix = new Float32Array(positions.length * dimensions);
    for (const [at, position] of positions.entries())
      matrix.set(row(meanings, position, dimensions), at * dimensions);
    return {
      products: Array.from(positions, (position) => products[position] as Sample['products'][number]),
      rows: { matrix, dimensions, count: positions.length },
    };
  }
}

function runOf(method: Method, positions: Uint32Array, sample: Sample, k: number): Run {
  const start = performance.now();
  const assigned = method.cluster(sample, k, 0);
  const seconds = (performance.now() - start) / 1_000;
  const clusters = assigned.reduce((most, one) => Math.max(most, one + 1), 0);
  const silhouette = mean(silhouettes(sample.rows, assigned, clusters));
  return {
    positions,
    assigned,
    clusters,
    silhouette,
    labelled: labelledIn(sample, assigned, clusters),
    seconds,
  };
}

/** The mean fit of the best label of each cluster. */
function labelledIn({ products }: Sample, assigned: Int32Array, clusters: number): number {
  const descriptions = describedBy(products);
  const words = distinctiveWords(products, assigned, clusters);
  const fits = Array.from({ length: clusters }, (_, cluster) => {
    const members = [...assigned.keys()].filter((at) => assigned[at] === cluster);
    return Math.max(0, ...descriptions.of(members, words[cluster] ?? []).map(({ fit }) => fit));
  });
  return mean(fits);
}

function rowOf(name: string, runs: readonly Run[]): string {
  const average = (of: (run: Run) => number) => mean(runs.map(of));
  const agreements = runs.flatMap((a, at) => runs.slice(at + 1).map((b) => agreement(a, b)));
  const cells = [
    average(({ clusters }) => clusters).toFixed(0),
    average(({ silhouette }) => silhouette).toFixed(3),
    mean(agreements).toFixed(2),
    average(({ labelled }) => labelled).toFixed(2),
    average(({ seconds }) => seconds).toFixed(1),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

function agreement(a: Run, b: Run): number {
  const inB = new Map(Array.from(b.positions, (position, at) => [position, b.assigned[at] ?? 0]));
  const shared = Array.from(a.positions, (position, at) => [a.assigned[at] ?? 0, inB.get(position)] as const);
  const both = shared.filter(([, other]) => other !== undefined);
  return adjustedRand(
    both.map(([one]) => one),
    both.map(([, other]) => other ?? 0),
  );
}
