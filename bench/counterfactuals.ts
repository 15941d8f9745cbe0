import { parseArgs } from 'node:util';
import { readGoesWith } from '../src/catalog/goes-with-file.js';
import { openModelWords } from '../src/embedding/model-words.js';
import { signatureOf } from '../src/interests/signature.js';
import { explain } from '../src/recommendations/reasons/explanation.js';
import type { Shelf } from '../src/recommendations/reasons/shelf.js';
import { openSnapshot } from '../src/shop/snapshot.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import type { Entry, EntryId, InterestId } from '../src/visits/entry.js';
import { decide } from '../src/visits/presses/change-interest.js';
import { readVisit } from '../src/visits/visit.js';
import type { VisitNow } from '../src/visits/visit-now.js';
import { fillShelves } from '../src/web/parts/shelves/fill-shelves.js';
import { withoutInterest } from '../src/web/parts/texts/unshown.js';
import { scriptedVisit } from '../test/support/scripted-visits.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { visits: { type: 'string', default: '400' } },
});
const NOW = Date.UTC(2026, 10, 23, 12);
const HOME = { page: 'home' } as const;

const snapshot = await openSnapshot(
  demoIndex(),
  ({ manifest, meanings, tastes }) => openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes }),
  {
    isWord: openModelWords('models/all-MiniLM-L6-v2-int8'),
    goesWith: await readGoesWith('catalog/goes-with.yaml'),
  },
);
const services = { embedText: async () => undefined, isWord: () => false };
const shelvesOf = async (visit: ReturnType<typeof readVisit>): Promise<readonly Shelf[]> =>
  (await fillShelves(HOME, { services, snapshot, visit, now: NOW })).shelves;
const told = (shelves: readonly Shelf[]) =>
  shelves.map(({ id, items }) => `${id}: ${items.map(({ position }) => position).join(' ')}`).join('\n');

let [removals, same, named, gaveWay] = [0, 0, 0, 0];
for (let seed = 1; seed <= Number(values.visits); seed++) {
  const log = scriptedVisit(
    seed,
    {
      products: snapshot.catalogue.products,
      departments: snapshot.catalogue.departments,
      searches: new Map(),
    },
    NOW,
  );
  const visit = readVisit(log);
  const before = await shelvesOf(visit);
  for (const { id } of signatureOf(visit, snapshot.shop, NOW).interests) {
    const predicted = await shelvesOf(withoutInterest(id, visit, NOW));
    const happened = await shelvesOf(readVisit([...log, ...pressed(id, log)]));
    removals += 1;
    if (told(predicted) === told(happened)) same += 1;
    for (const { on, position, place } of namedBy(id, before)) {
      named += 1;
      const after = happened
        .find((shelf) => shelf.id === on)
        ?.items.findIndex((one) => one.position === position);
      if (after === undefined || after < 0 || after > place) gaveWay += 1;
    }
  }
}
await snapshot.close();
console.log(
  `${values.visits} visits, ${removals} removals: in ${same} what was predicted of all shelves is what removing did; ` +
    `${((100 * gaveWay) / named).toFixed(1)} % of ${named} products left or fell without the interest that they name`,
);
if (same < removals || gaveWay < 0.95 * named) process.exitCode = 1;

/** What the press appends. */
function pressed(interest: InterestId, log: readonly Entry[]): readonly Entry[] {
  const now: VisitNow = {
    ...{ now: NOW, visit: readVisit(log), logged: log, open: true, partial: false, personalised: true },
    ...{ inStatistics: false, withdrawn: {}, privacySignal: undefined, endsAt: NOW },
  };
  const shop = { nameOf: () => interest, strengthOf: () => 0.5 };
  const decision = decide(now, { interest, change: 'remove' }, shop, 'token');
  if (!('entries' in decision)) throw new Error(`${interest} cannot be removed.`);
  return decision.entries.map((body, at): Entry => ({ ...body, id: `pressed-${at}` as EntryId, at: NOW }));
}

/** The cards whose reason names something of the interest first. */
function namedBy(interest: InterestId, shelves: readonly Shelf[]) {
  return shelves.flatMap(({ id: on, items }) =>
    items.flatMap((item, place) => {
      const [lead] = explain(item).leads;
      return lead.type === 'signal' && lead.interest === interest
        ? [{ on, position: item.position, place }]
        : [];
    }),
  );
}
