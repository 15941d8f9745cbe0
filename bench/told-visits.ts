/**
 * Visits told in words, for a person to read every reason of (`--list named|first|second`, `--language en|de`): the
 * shelves of the home page, of the page of the first product and of the first search of each. Prints as `odd-visits`.
 */

import { parseArgs } from 'node:util';
import type { ProductId } from '../src/catalog/product.js';
import type { EntryBody } from '../src/visits/entry.js';
import { de } from '../src/wording/de/index.js';
import { en } from '../src/wording/en/index.js';
import { openReader } from './read-aloud.js';
import { VISITS_IN_WORDS } from './visits-in-words.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    list: { type: 'string', default: 'first' },
    language: { type: 'string', default: 'en' },
  },
});

const reader = await openReader(values.language === 'de' ? de : en);
const idOf = new Map(reader.catalogue.products.map(({ name, id }) => [name, id]));
for (const [i, deeds] of VISITS_IN_WORDS[values.list as keyof typeof VISITS_IN_WORDS].entries())
  await readAloud(i + 1, deeds);
reader.countKinds();
await reader.close();

/** @param deeds as `search cheese`, `add skiing`, `view Round cork coasters` */
async function readAloud(number: number, deeds: readonly string[]): Promise<void> {
  const bodies: EntryBody[] = [];
  const told = deeds.map((deed) => ({
    deed: deed.split(' ', 1)[0],
    what: deed.slice(deed.indexOf(' ') + 1),
  }));
  for (const { deed, what } of told) {
    if (deed === 'search') bodies.push(...(await reader.searched(what, bodies)));
    else if (deed === 'add') bodies.push(await reader.added(what));
    else bodies.push({ type: 'signal', kind: deed as 'view', product: productOf(what) });
  }
  const log = reader.logOf(`told-${number}`, bodies);
  console.log(`\n## ${number}: ${deeds.join('; ')}`);
  await reader.readShelves({ page: 'home' }, log);
  const seen = bodies.flatMap((body) => (body.type === 'signal' ? [body.product] : []));
  if (seen[0]) await reader.readShelves({ page: 'product', product: seen[0] }, log);
  const query = told.find(({ deed }) => deed === 'search')?.what;
  if (query !== undefined) await reader.readSearch(query, log);
}

function productOf(name: string): ProductId {
  const id = idOf.get(name);
  if (id === undefined) throw new Error(`No product is called ${name}`);
  return id;
}
