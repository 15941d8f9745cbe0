/**
 * Visits that a stranger might make, for a person to read every reason of: one to three interests, each a few looks,
 * presses, searches or typed interests, the last two from lists of odd, plural, mistyped and figurative words
 * (`--words tune|held|late`, `--visits N`, `--from SEED`). Prints the shelves of the home page, and of one product's page
 * and one search page a visit, with the reason of each card; then how many reasons of each kind of sentence there are,
 * and the mean number of cards on *For this visit*.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ProductId } from '../src/catalog/product.js';
import { readConfig } from '../src/config.js';
import { explain } from '../src/recommendations/explanation.js';
import { shelfReasons } from '../src/recommendations/reasons.js';
import { toCompact } from '../src/sessions/compact-vector.js';
import { findProducts } from '../src/shop/find-products.js';
import { openShop } from '../src/shop/shop.js';
import { drawsOf } from '../src/simulation/draws.js';
import { MINUTE } from '../src/time/clock.js';
import type { Entry, EntryBody, EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { listingQuery, SORTS } from '../src/web/http/forms/listing-query.js';
import { searchedEntry } from '../src/web/pages/search/searched-entry.js';
import { fillShelves, topicOf } from '../src/web/parts/fill-shelves.js';
import { namesOf } from '../src/web/parts/recommended.js';
import type { ShelfPlace } from '../src/web/parts/shelf-place.js';
import { en } from '../src/wording/en/index.js';
import { cardReasonLine, sharedReasonLine } from '../src/wording/reasons.js';
import { copyIndex } from '../test/support/copied-index.js';
import { demoIndex } from './demo-index.js';
import { ODD_WORDS } from './odd-words.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    words: { type: 'string', default: 'tune' },
    visits: { type: 'string', default: '40' },
    from: { type: 'string', default: '1' },
  },
});
const words = ODD_WORDS[values.words as keyof typeof ODD_WORDS];
const NOW = Date.UTC(2026, 10, 23, 12);
const FORM = listingQuery({}, SORTS);

const dataDir = mkdtempSync(join(tmpdir(), 'odd-visits-'));
copyIndex(demoIndex(), dataDir);
const config = {
  ...readConfig({ DATA_DIR: dataDir, MODEL_DIR: 'models/all-MiniLM-L6-v2-int8', ENGINE_WAIT: '20000' }),
  catalogDir: 'catalog',
};
const quiet = { info: () => {}, error: console.error };
const { services, close } = await openShop({ config, clock: () => NOW, logger: quiet });
const snapshot = services.snapshot();
const { products, departments } = snapshot.catalogue;

const kinds = new Map<string, number>();
const cards: number[] = [];
let turn = 0;
for (let i = 0; i < Number(values.visits); i++) await readAloud(Number(values.from) + i);
for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`${count} ${kind}`);
const mean = cards.reduce((sum, count) => sum + count, 0) / cards.length;
console.log(`For this visit: ${mean.toFixed(2)} cards on the mean of ${cards.length} visits`);
await close();
rmSync(dataDir, { recursive: true });

async function readAloud(seed: number): Promise<void> {
  const draw = drawsOf(`odd visit ${values.words} ${seed}`);
  const below = (count: number) => Math.floor(draw() * count);
  const said: string[] = [];
  const bodies: EntryBody[] = [{ type: 'consent', purpose: 'personalise', granted: true }];
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
        await meaningOf(text);
        const entry = searchedEntry(await findProducts(services, snapshot, text), snapshot);
        if (entry) bodies.push(entry);
      } else bodies.push({ type: 'phrase', text, meaning: toCompact(await meaningOf(text)) });
    }
  }
  const log = bodies.map(
    (body, i): Entry => ({
      ...body,
      id: `odd-${seed}-${i}` as EntryId,
      at: NOW - (bodies.length - i) * 3 * MINUTE,
    }),
  );
  console.log(`\n## ${seed}: ${said.join('; ')}`);
  await shelvesOf({ page: 'home' }, log);
  const about = seen[0] ?? products[below(products.length)]!.id;
  await shelvesOf({ page: 'product', product: about }, log);
  const [query] = queries;
  if (query) await shelvesOf({ page: 'search', query, literal: false, form: FORM }, log);
}

/** Asked again while the model is too busy to answer in time: what it said once is kept. */
async function meaningOf(text: string): Promise<Float32Array> {
  for (;;) {
    const meaning = await services.embedText(text);
    if (meaning) return meaning;
    await sleep(200);
  }
}

async function shelvesOf(place: ShelfPlace, log: readonly Entry[]): Promise<void> {
  const visit = readVisit(log);
  const filled = await fillShelves(place, { services, snapshot, visit, now: NOW });
  const names = namesOf(filled, snapshot);
  if (place.page === 'home') cards.push(filled.shelves.find(({ id }) => id === 'visit')?.items.length ?? 0);
  const topic = topicOf(place, snapshot);
  for (const { id, items } of filled.shelves) {
    const { shared, own } = shelfReasons(items.map(explain));
    const above = sharedReasonLine(shared, { names, t: en }, topic);
    const about = place.page === 'product' ? ` of ${names.product(place.product)}` : '';
    console.log(`[${place.page}${about}] ${id.includes(':') ? names.interest(id) : id}. ${above}`);
    for (const [i, { position }] of items.entries()) {
      const product = products[position]!;
      const line = cardReasonLine(own[i], { names, t: en }, topic);
      console.log(`  - ${product.name} [${product.category}]: ${line || '(above)'}`);
      const kind = kindOf(line || above);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
}

/** The sentence without the names in it. */
function kindOf(line: string): string {
  const found =
    /to go with|^Like what|^Like |^Perhaps for|search of yours|^Also in (?!the shop)|^More in|Near this search|New in|Sells well|Also in the shop|because you added/i.exec(
      line.replace(/^(Mostly: |Also (?=because|more|perhaps))/, ''),
    );
  return found?.[0].toLowerCase() ?? line.split(' ').slice(0, 3).join(' ').toLowerCase();
}
