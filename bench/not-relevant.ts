/**
 * What one *Not relevant*, or one *Hide* (`--kind hide`), takes away: scripted visits of two to four interests over the
 * demo catalogue (`--visits N`), a card of each home page turned down. Counts visits that lose an interest, interests
 * that no card stands for any more, and cards of one kind with the card (of no category that the visit pressed for), before and after.
 */
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../src/catalog/catalogue.js';
import { canOrder } from '../src/catalog/product.js';
import { indexedShop } from '../src/recommendations/indexed-shop.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import { scriptedVisit } from '../test/support/scripted-visits.js';
import { countTurnedDown, type TurnedDown, turnDownOne } from '../test/support/turned-down.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    visits: { type: 'string', default: '200' },
    kind: { type: 'string', default: 'notRelevant' },
  },
});
const kind = values.kind === 'hide' ? 'hide' : 'notRelevant';
const NOW = Date.UTC(2026, 10, 23, 12);

const index = await loadIndex(demoIndex());
const { products, tastes, meanings, manifest } = index;
const vectors = await openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes });
const nothingTyped = { taste: (meaning: Float32Array) => meaning };
const shop = {
  index: indexedShop(index, vectors, nothingTyped),
  idOf: (position: number) => products[position]!.id,
  soldOut: new Set([...products.keys()].filter((position) => !canOrder(products[position]!))),
};
const { departments } = buildCatalogue(products);

const found: TurnedDown[] = [];
for (let seed = 1; seed <= Number(values.visits); seed++) {
  const log = scriptedVisit(seed, { products, departments, searches: new Map() }, NOW);
  const one = await turnDownOne(log, kind, seed, shop, NOW);
  if (one) found.push(one);
}
await vectors.close();
const { visits, losing, silenced, before, after } = countTurnedDown(found);
console.log(
  `${visits} visits, one ${kind} each: ${losing} lose an interest, ${silenced} interests have no card any more; ` +
    `${before.near} of ${before.cards} cards are of one kind with what is turned down, afterwards ${after.near} of ${after.cards}.`,
);
