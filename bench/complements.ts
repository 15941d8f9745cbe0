/**
 * What the demo shop puts on *Goes with this*, for a person to read: pages of one half of the catalogue, drawn by a hash
 * of the id (`--half tune|held`, `--pages N`, `--json` for a file to judge), and how many pages have such a shelf.
 */
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../src/catalog/catalogue.js';
import { readGoesWith } from '../src/catalog/goes-with-file.js';
import { complementFinder } from '../src/recommendations/complements/complements.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { drawn } from '../test/support/halves.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    half: { type: 'string', default: 'tune' },
    pages: { type: 'string', default: '80' },
    file: { type: 'string', default: 'catalog/goes-with.yaml' },
    json: { type: 'boolean', default: false },
  },
});
/** Places on the shelf of a product. */
const PLACES = 4;

const index = await loadIndex(demoIndex());
const { products } = index;
const pairings = await readGoesWith(values.file);
const finder = complementFinder(
  buildCatalogue(products),
  (position) => index.vector('taste', position),
  pairings,
);
const shelfOf = (position: number) => finder.of(position).slice(0, PLACES);
const began = performance.now();
const shelves = products.map((_, position) => shelfOf(position));
const each = (performance.now() - began) / products.length;
const pages = drawn(
  products.map(({ id }) => id),
  values.half === 'held' ? 'held' : 'tune',
).slice(0, Number(values.pages));

if (values.json) console.log(JSON.stringify(Object.fromEntries(pages.map(forJudging)), null, 2));
else {
  for (const id of pages) print(id);
  const withShelf = shelves.filter(({ length }) => length > 0).length;
  const cards = shelves.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${withShelf} of ${products.length} pages have such a shelf, ${(cards / withShelf).toFixed(1)} cards each; ${each.toFixed(2)} ms a page`,
  );
}
await index.close();

function positionOf(id: string): number {
  return products.findIndex((product) => product.id === id);
}

function forJudging(id: string): [string, Record<string, null>] {
  return [
    id,
    Object.fromEntries(shelfOf(positionOf(id)).map(({ position }) => [products[position]?.id, null])),
  ];
}

function print(id: string): void {
  const page = products[positionOf(id)];
  console.log(`${page?.name} [${page?.category}]`);
  for (const { position, kind, score } of shelfOf(positionOf(id)))
    console.log(`    ${kind}: ${products[position]?.name} (${score.toFixed(2)})`);
}
