/**
 * How often a product's ten nearest neighbours come from its own department, by raw meaning and by taste, over the
 * current index: a spread of products from each department, the mean of the departments last. Taste is not meant to
 * win here: it should stay near while it tells products of one department apart.
 */
import { applyTasteToAll, fitTaste } from '../src/embedding/taste.js';
import { row } from '../src/embedding/vectors.js';
import { nearestRows, openScan, type Scan } from '../src/vector-index/exact-search.js';
import { currentIndex } from '../src/vector-index/index-directories.js';
import { loadIndex } from '../src/vector-index/read-index.js';

const PER_DEPARTMENT = 40;
const NEIGHBOURS = 10;
const POWERS = [0, 0.25, 0.5, 1];

const directory = await currentIndex(process.env.DATA_DIR ?? 'data');
if (directory === undefined) throw new Error('There is no index yet: run npm run reindex.');
const { manifest, products, meanings } = await loadIndex(directory);
const { dimensions } = manifest;

const departments = [...new Set(products.map(({ department }) => department))];
const samples = departments.map((department) => {
  const all = [...products.keys()].filter((position) => products[position]?.department === department);
  const step = Math.max(1, Math.floor(all.length / PER_DEPARTMENT));
  return { department, sample: all.filter((_, i) => i % step === 0).slice(0, PER_DEPARTMENT) };
});

function sharing(scan: Scan, department: string, sample: readonly number[]): number {
  const queries = sample.map((position) => row(scan.matrix, position, dimensions));
  const found = nearestRows(scan, queries, { limit: NEIGHBOURS + 1 });
  const neighbours = found.flatMap((some, i) =>
    some.filter(({ position }) => position !== sample[i]).slice(0, NEIGHBOURS),
  );
  return (
    neighbours.filter(({ position }) => products[position]?.department === department).length /
    neighbours.length
  );
}

/** The mean cosine of products drawn across the catalogue: how narrow a cone the space is. */
function crowding(matrix: Float32Array): number {
  const some = samples
    .flatMap(({ sample }) => sample.slice(0, 5))
    .map((position) => row(matrix, position, dimensions));
  const cosines = some.flatMap((a, i) =>
    some.slice(i + 1).map((b) => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)),
  );
  return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
}

const spaces = new Map([['raw', meanings]]);
for (const power of POWERS)
  spaces.set(`p=${power}`, applyTasteToAll(fitTaste(meanings, dimensions, power), meanings));

console.log(`${products.length} products, ten nearest in the same department (tastes are p=0.5)`);
console.log(`${''.padEnd(28)}${[...spaces.keys()].map((name) => name.padStart(8)).join('')}`);
const line = (name: string, values: readonly number[]) =>
  console.log(
    `${name.slice(0, 27).padEnd(28)}${values.map((value) => value.toFixed(2).padStart(8)).join('')}`,
  );
const scans = await Promise.all([...spaces.values()].map((matrix) => openScan({ matrix, dimensions })));
const table = samples.map(({ department, sample }) => ({
  department,
  shares: scans.map((scan) => sharing(scan, department, sample)),
}));
for (const { department, shares } of table) line(department, shares);
line(
  'mean',
  [...spaces.keys()].map(
    (_, i) => table.reduce((sum, { shares }) => sum + (shares[i] ?? 0), 0) / table.length,
  ),
);
line('mean cosine of strangers', [...spaces.values()].map(crowding));
