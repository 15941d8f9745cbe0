import { parseArgs } from 'node:util';
import { EASE, fitEase } from '../src/co-interest/ease.js';
import { neighboursOf } from '../src/co-interest/neighbour-table.js';
import { aboveThreshold, type PairTally, pairTally } from '../src/co-interest/pair-counts.js';
import { pairsOfSession } from '../src/co-interest/session-pairs.js';
import { takeLowPriority } from '../src/processes/low-priority.js';
import { drawsOf } from '../src/segments/draws.js';

/** What fitting takes, and what sessions that push a product can move: `npm run bench -- co-interest`. */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { sizes: { type: 'string', default: '1000,3400' } },
});
const NOW = Date.UTC(2026, 10, 27);
/** Sessions of the attack, their products, and the sessions that a pair must be of. */
const HONEST = 20_000;
const PRODUCTS = 300;
const LEAST = 50;

takeLowPriority();
for (const size of values.sizes.split(',').map(Number)) fitOne(size);
pushing();

/** Time and memory of a fit whose matrix holds all products. */
function fitOne(count: number): void {
  const tally = pairTally(count, NOW);
  visits(tally, { count, sessions: 12 * count, groups: Math.ceil(count / 50) });
  const counts = tally.counts(NOW);
  const before = process.memoryUsage().arrayBuffers;
  const start = process.cpuUsage();
  const clock = performance.now();
  let most = 0;
  const { fitted, table } = fitEase(counts, {
    ...EASE,
    onProgress: () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    },
  });
  const { user } = process.cpuUsage(start);
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
  console.log(
    `${count} products, ${counts.keys.length} pairs: ${fitted} fitted in ${seconds(performance.now() - clock)} ` +
      `(processor ${seconds(user / 1_000)}), matrix ${Math.round(most / 1e6)} MB, ` +
      `table of ${table.weights.length} neighbours ${(table.weights.length * 8e-6).toFixed(1)} MB`,
  );
}

/** The place of a pushed product among the neighbours of a popular one, by how many sessions push it. */
function pushing(): void {
  console.log(
    `\n${HONEST} honest sessions, ${PRODUCTS} products, pairs of ${LEAST}; sessions that hold two products alone:`,
  );
  for (const pushers of [0, 10, 49, 50, 100, 200, 500, 1_000]) {
    const tally = pairTally(PRODUCTS, NOW);
    visits(tally, { count: PRODUCTS, sessions: HONEST, groups: 6 });
    const [target, pushed] = [0, PRODUCTS - 1];
    for (let i = 0; i < pushers; i++) addSession(tally, [target, pushed]);
    const { table } = fitEase(aboveThreshold(tally.counts(NOW), LEAST), EASE);
    const near = neighboursOf(table, target);
    const place = near.findIndex(({ position }) => position === pushed);
    const weight = near[place]?.weight ?? 0;
    const share = weight / near.reduce((sum, one) => sum + one.weight, 0);
    console.log(
      `${pushers} sessions: ${place === -1 ? 'not a neighbour' : `place ${place + 1} of ${near.length}, ${(100 * share).toFixed(1)} % of the weight`}`,
    );
  }
}

/** Sessions of two to ten products of one group each, the first of a group most often. */
function visits(
  tally: PairTally,
  { count, sessions, groups }: { count: number; sessions: number; groups: number },
): void {
  const draw = drawsOf(`co-interest ${count}`);
  const size = Math.ceil(count / groups);
  for (let i = 0; i < sessions; i++) {
    const from = size * Math.floor(groups * draw());
    const length = 2 + Math.floor(9 * draw());
    const product = () => Math.min(count - 1, from + Math.floor(size * draw() ** 2));
    addSession(tally, Array.from({ length }, product));
  }
}

function addSession(tally: PairTally, products: readonly number[]): void {
  for (const pair of pairsOfSession(products.map((item) => ({ item, isLook: false })))) tally.add(pair, NOW);
}
