/**
 * How shelves follow a visit, on the demo catalogue (`--visits N`): the share of the shelf for the visit whose reasons
 * name a second subject after so many signals of it (a changed mind); the share that a present bought in the shopper's own list
 * keeps, hour by hour; and who stands on the home pages of visits about every part of the catalogue (exposure).
 */
import { parseArgs } from 'node:util';
import { coverage, gini } from '../evaluation/measures/exposure.js';
import { readGoesWith } from '../src/catalog/goes-with-file.js';
import { openSnapshot } from '../src/shop/snapshot.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import {
  exposureOf,
  mean,
  sharesAfterChange,
  sharesOfPresent,
  visitedShop,
} from '../test/support/followed-visits.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { visits: { type: 'string', default: '200' } },
});
const visits = Number(values.visits);

const snapshot = await openSnapshot(
  demoIndex(),
  ({ manifest, meanings, tastes }) => openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes }),
  { goesWith: await readGoesWith('catalog/goes-with.yaml') },
);
const shop = visitedShop(snapshot, Date.UTC(2026, 10, 23, 12));

const share = (shares: readonly number[]) => {
  const half = shares.filter((one) => one >= 0.5).length / shares.length;
  return `${mean(shares).toFixed(2)} (half of the shelf or more in ${Math.round(100 * half)} %)`;
};

console.log(
  `a changed mind, ${visits} visits: the share of the shelf that is there because of the second subject`,
);
for (const kind of ['view', 'interested'] as const)
  for (let signals = 0; signals <= 6; signals++)
    console.log(
      `  ${kind}, ${signals} signals: ${share(await sharesAfterChange(kind, signals, visits, shop))}`,
    );

console.log(`a present bought in the own list, ${visits} visits: the share of the shelf that is of it`);
for (const [memory, hours] of [
  ['visit', [0, 1, 4, 12, 23]],
  ['weeks', [0, 24, 24 * 7, 24 * 28]],
] as const)
  for (const hour of hours)
    console.log(
      `  ${memory}, ${hour} hours after: ${share(await sharesOfPresent(hour, memory, visits, shop))}`,
    );

const exposure = await exposureOf(5 * visits, shop);
const fitting = [...exposure.fitting].sort(([, a], [, b]) => a - b);
const shares = fitting.map(([, one]) => one);
console.log(`exposure, ${5 * visits} visits about a random product each:`);
console.log(`  coverage ${coverage(exposure.shown).toFixed(3)}, Gini ${gini(exposure.shown).toFixed(3)}`);
console.log(`  cards among the four fifths that sell least: ${exposure.longTail.toFixed(3)} (even: .800)`);
console.log(
  `  cards of a brand against its products: ${exposure.brands.least.toFixed(2)} to ${exposure.brands.greatest.toFixed(2)} times`,
);
console.log(
  `  the shelf of a visit about one department is of it: mean ${mean(shares).toFixed(2)}, ` +
    `${fitting[0]?.[0]} ${shares[0]?.toFixed(2)} to ${fitting.at(-1)?.[0]} ${shares.at(-1)?.toFixed(2)}`,
);
await snapshot.close();
