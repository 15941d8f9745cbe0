/**
 * What the numbers behind the segments of a catalogue decide, as curves: how many clusters are tried, and what part of
 * them is dissolved at most for being indistinct. `npm run bench -- segment-count [--index DIR] [--at 28,40,60]`.
 */
import { parseArgs } from 'node:util';
import { distinctiveWords } from '../src/segments/distinctive-words.js';
import { groupProducts } from '../src/segments/group-products.js';
import type { GroupingOptions } from '../src/segments/grouping.js';
import { describedBy } from '../src/segments/labels.js';
import { mean, silhouettes, sizesOf } from '../src/segments/rows.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { index: { type: 'string' }, at: { type: 'string', default: '15,22,28,34,48,60,75,110' } },
});
const { products, meanings, manifest } = await loadIndex(values.index ?? demoIndex());
const { dimensions } = manifest;
const descriptions = describedBy(products);

console.log(`${products.length} products\n`);
console.log('| clusters | dissolved at most | segments | largest | silhouette | label fits |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const count of values.at.split(',').map(Number)) show(`${count}`, 'as it is', { counts: [count] });
for (const mostIndistinct of [0, 0.25, 0.5, 1])
  show('as it is', `${100 * mostIndistinct} %`, { mostIndistinct });

function show(clusters: string, dissolved: string, options: Omit<GroupingOptions, 'seed'>): void {
  const { assigned, count } = groupProducts(products, meanings, dimensions, { seed: 0, ...options });
  const words = distinctiveWords(products, assigned, count);
  const fits = Array.from({ length: count }, (_, group) => {
    const members = [...assigned.keys()].filter((position) => assigned[position] === group);
    return Math.max(0, ...descriptions.of(members, words[group] ?? []).map(({ fit }) => fit));
  });
  const silhouette = mean(
    silhouettes({ matrix: meanings, dimensions, count: products.length }, assigned, count),
  );
  const largest = Math.max(...sizesOf(assigned, count));
  console.log(
    `| ${[clusters, dissolved, count, largest, silhouette.toFixed(3), mean(fits).toFixed(2)].join(' | ')} |`,
  );
}
