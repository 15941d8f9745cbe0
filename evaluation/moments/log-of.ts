import type { ProductId } from '../../src/catalog/product.js';
import { MAX_ENTRIES } from '../../src/sessions/session-log.js';
import { DAY } from '../../src/time/clock.js';
import type { Entry, EntryBody, EntryId } from '../../src/visits/entry.js';
import type { MemoryLength } from '../../src/visits/memory.js';
import { endOf, readVisit } from '../../src/visits/visit.js';
import type { Deed } from './moment.js';

/** What a product of the index is called in a log. */
export type IdOf = (position: number) => ProductId;

/**
 * The session's log as the shop would hold it at a moment, had the shopper agreed to be personalised and chosen a
 * memory: a session that ended by the shop's own rule before the next deed is gone, and the next begins empty.
 */
export function logOf(deeds: readonly Deed[], memory: MemoryLength, idOf: IdOf, at: number): Entry[] {
  let from = 0;
  for (let i = 1; i <= deeds.length; i++) {
    const before = deeds[i - 1]?.at ?? at;
    const next = deeds[i]?.at ?? at;
    // No session ends within a day of its last entry.
    if (next - before > DAY && next > endOf(readVisit(entriesOf(deeds.slice(from, i), memory, idOf))))
      from = i;
  }
  return entriesOf(deeds.slice(from), memory, idOf);
}

/** All deeds in one session, whatever time lies between them; only its oldest are lost where the log is full. */
export function unendedLogOf(deeds: readonly Deed[], idOf: IdOf): Entry[] {
  return entriesOf(deeds, 'weeks', idOf);
}

/**
 * The same deeds in one session that never ended, as late as they can be: nothing has faded. Each has a millisecond of its
 * own, or the shop would take them for the lines of one order.
 */
export function unfadedLogOf(deeds: readonly Deed[], idOf: IdOf, at: number): Entry[] {
  return entriesOf(
    deeds.map((deed, i) => ({ ...deed, at: at - (deeds.length - 1 - i) })),
    'weeks',
    idOf,
    Number.POSITIVE_INFINITY,
  );
}

/** The number of the deed that an entry was made of, from the first of the list given. */
export function deedOfEntry(entry: EntryId): number {
  return Number(entry.slice('deed-'.length));
}

function entriesOf(
  deeds: readonly Deed[],
  memory: MemoryLength,
  idOf: IdOf,
  most: number = MAX_ENTRIES,
): Entry[] {
  const at = deeds[0]?.at;
  if (at === undefined) return [];
  const opening: readonly EntryBody[] = [
    { type: 'consent', purpose: 'personalise', granted: true },
    { type: 'memory', length: memory },
  ];
  const first = Math.max(0, deeds.length + opening.length - most);
  return [
    ...opening.map((body, i): Entry => ({ ...body, id: `opening-${i}` as EntryId, at })),
    ...deeds
      .map((deed, i): Entry => ({ ...bodyOf(deed, idOf), id: `deed-${i}` as EntryId, at: deed.at }))
      .slice(first),
  ];
}

function bodyOf({ kind, position }: Deed, idOf: IdOf): EntryBody {
  const product = idOf(position);
  switch (kind) {
    case 'view':
    case 'purchase':
      return { type: 'signal', kind, product };
    case 'basket':
      return { type: 'basket', product, change: 1, quantity: 1, price: 0, currency: 'EUR' };
  }
}
