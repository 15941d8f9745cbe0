import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import type { Recommendation } from '../../src/recommendations/reasons/shelf.js';
import type { Entry, EntryId, InterestId } from '../../src/visits/entry.js';
import { readVisit, type Visit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { withoutInterest } from '../../src/web/parts/texts/unshown.js';
import { logOf } from '../moments/log-of.js';
import type { Moment } from '../moments/moment.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/** A log of the memory of a month, as the shop would hold it at a moment. */
export function logAt({ deeds, at }: Moment, { idOf }: ShopCatalogue): readonly Entry[] {
  return logOf(deeds, 'weeks', idOf, at);
}

/** The first shelf of the home page of a visit, which names nothing of what a moment masks. */
async function firstShelf(
  visit: Visit,
  { at, masked }: Moment,
  { index, complements }: ShopCatalogue,
): Promise<readonly Recommendation[]> {
  const context = { ...HOME, ...(complements ? { complements } : {}) };
  const { shelves } = await shelvesForVisit(visit, index, at, context, masked);
  return shelves[0]?.items ?? [];
}

/** The rows of that shelf by a log. */
export async function shelfOfLog(
  log: readonly Entry[],
  moment: Moment,
  catalogue: ShopCatalogue,
): Promise<readonly number[]> {
  return (await firstShelf(readVisit(log), moment, catalogue)).map(({ position }) => position);
}

/** The log once *Not relevant* was pressed for a row. */
export function notRelevant(
  log: readonly Entry[],
  position: number,
  { at }: Moment,
  { idOf }: ShopCatalogue,
): readonly Entry[] {
  const product = idOf(position);
  return [...log, { type: 'signal', kind: 'notRelevant', product, id: 'pressed' as EntryId, at }];
}

/** What became of the cards of a shelf once the interest was removed that each names. */
export interface Removed {
  /** Cards that name a thing of an interest. */
  readonly named: number;
  /** Of these, those that left the shelf, and those that only fell. */
  readonly left: number;
  readonly fell: number;
}

/** Removes each interest that a card of the first shelf names, one at a time, and looks at the shelf again. */
export async function removing(moment: Moment, catalogue: ShopCatalogue): Promise<Removed> {
  const visit = readVisit(logAt(moment, catalogue));
  const before = await firstShelf(visit, moment, catalogue);
  const named = before.flatMap((item, place) => {
    const [lead] = explain(item).leads;
    return lead.type === 'signal' ? [{ interest: lead.interest, position: item.position, place }] : [];
  });
  const count = { named: named.length, left: 0, fell: 0 };
  for (const interest of new Set<InterestId>(named.map((one) => one.interest))) {
    const after = await firstShelf(withoutInterest(interest, visit, moment.at), moment, catalogue);
    for (const { position, place } of named.filter((one) => one.interest === interest)) {
      const now = after.findIndex((item) => item.position === position);
      if (now < 0) count.left += 1;
      else if (now > place) count.fell += 1;
    }
  }
  return count;
}
