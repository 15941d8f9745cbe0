/**
 * Visits that a stranger might make, for a person to read every reason of: one to three interests, each a few looks,
 * presses, searches or typed interests, the last two from lists of odd, plural, mistyped and figurative words
 * (`--words tune|held|late`, `--visits N`, `--from SEED`). Prints the shelves of the home page, and of one product's page
 * and one search page a visit, with the reason of each card; then how many reasons of each kind of sentence there are,
 * and the mean number of cards on *For this visit*.
 */

import { parseArgs } from 'node:util';
import type { ProductId } from '../src/catalog/product.js';
import { drawsOf } from '../src/segments/draws.js';
import type { EntryBody } from '../src/visits/entry.js';
import { en } from '../src/wording/en/index.js';
import { ODD_WORDS } from './odd-words.js';
import { openReader } from './read-aloud.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    words: { type: 'string', default: 'tune' },
    visits: { type: 'string', default: '40' },
    from: { type: 'string', default: '1' },
  },
});
const words = ODD_WORDS[values.words as keyof typeof ODD_WORDS];

const reader = await openReader(en);
const { products, departments } = reader.catalogue;
let turn = 0;
for (let i = 0; i < Number(values.visits); i++) await readAloud(Number(values.from) + i);
reader.countKinds();
await reader.close();

async function readAloud(seed: number): Promise<void> {
  const draw = drawsOf(`odd visit ${values.words} ${seed}`);
  const below = (count: number) => Math.floor(draw() * count);
  const said: string[] = [];
  const bodies: EntryBody[] = [];
  const seen: ProductId[] = [];
  const queries: string[] = [];
  for (let interest = 1 + below(3); interest > 0; interest--) {
    const department = departments[below(departments.length)]!;
    const category = department.categories[below(department.categories.length)]!;
    for (let deed = 1 + below(2); deed > 0; deed--) {
      const what = below(6);
      const product = products[category.positions[below(category.positions.length)]!]!;
      const text = words[turn % words.length]!;
      if (what === 4 || what === 5) turn++;
      const kind = (['view', 'view', 'save', 'interested'] as const)[what];
      said.push(kind ? `${kind} ${product.name}` : `${what === 4 ? 'SEARCH' : 'ADD'} “${text}”`);
      if (kind) {
        bodies.push({ type: 'signal', kind, product: product.id });
        seen.push(product.id);
      } else if (what === 4) {
        queries.push(text);
        bodies.push(...(await reader.searched(text, bodies)));
      } else bodies.push(await reader.added(text));
    }
  }
  const log = reader.logOf(`odd-${seed}`, bodies);
  console.log(`\n## ${seed}: ${said.join('; ')}`);
  await reader.readShelves({ page: 'home' }, log);
  const about = seen[0] ?? products[below(products.length)]!.id;
  await reader.readShelves({ page: 'product', product: about }, log);
  const [query] = queries;
  if (query) await reader.readSearch(query, log);
}
