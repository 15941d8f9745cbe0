import { keptOn } from '../processes/kept-on.js';
import type { EntryId } from '../visits/entry.js';
import { sinceReset } from '../visits/since-reset.js';
import type { Visit } from '../visits/visit.js';
import { adjustmentsOf, isZeroed } from './adjustments.js';
import { evidenceOf } from './evidence.js';
import type { TasteSource } from './taste-source.js';

const NONE: ReadonlySet<EntryId> = new Set();

/**
 * Entries that count nothing any more because the interest that they were mostly of was removed since, or the shopper has
 * started over. The log still holds them, but a button whose press is one of them is not pressed: pressed again it counts anew.
 */
export function silencedEntries(visit: Visit, source: TasteSource): ReadonlySet<EntryId> {
  const known = silencedOf.get(visit);
  if (known?.source === source) return known.entries;
  const entries = readSilenced(visit, source);
  silencedOf.set(visit, { source, entries });
  return entries;
}

/** Cards, shelves and panel of one page ask the same of one visit. */
const silencedOf = keptOn<Visit, { readonly source: TasteSource; readonly entries: ReadonlySet<EntryId> }>(
  'silenced',
);

function readSilenced(visit: Visit, source: TasteSource): ReadonlySet<EntryId> {
  const removals = adjustmentsOf(visit).filter(({ type }) => type === 'remove');
  const before = visit.entries.slice(0, visit.entries.length - sinceReset(visit.entries).length);
  if (removals.length + before.length === 0) return NONE;
  const counted = removals.length === 0 ? [] : evidenceOf(visit, source);
  const removed = counted.filter((evidence) => isZeroed(evidence, removals)).map(({ entry }) => entry);
  return new Set([...before.map(({ id }) => id), ...removed]);
}
