import type { Entry } from '../visits/entry.js';
import type { SignalKind } from '../visits/signals.js';

/** Evidence as far as it is put in order. */
interface Ordered {
  readonly kind: SignalKind;
  readonly at: number;
  weight: number;
  /** Signals that came after it. */
  later: number;
}

/**
 * Signals at the same instant are equals: arrival order must not matter. What came in a file was done elsewhere, and
 * moves no clock here.
 */
export function placeInOrder(found: readonly Ordered[]): void {
  let later = 0;
  let equal = 0;
  for (let index = found.length - 1; index >= 0; index--) {
    const one = found[index] as Ordered;
    if (found[index + 1]?.at !== one.at) {
      later += equal;
      equal = 0;
    }
    one.later = later;
    if (one.kind !== 'imported') equal += 1;
  }
}

/** Lines of one order are noted at one moment, and weigh 1/sqrt(lines) each: a large order is not many wishes. */
export function shareOrders(found: readonly Ordered[]): void {
  const lines = new Map<number, number>();
  const bought = found.filter(({ kind }) => kind === 'purchase');
  for (const { at } of bought) lines.set(at, (lines.get(at) ?? 0) + 1);
  for (const one of bought) one.weight /= Math.sqrt(lines.get(one.at) ?? 1);
}

/** What reading a log remembers of its earlier entries. */

/**
 * Going back to the answers of a search is the same search, not another, and so is a file that two windows took in at
 * one moment, or that was brought again once it had faded or been removed: the latest counts.
 */
export function withoutRepeated(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ type }) => type === 'search' || type === 'imported')) return entries;
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = repeatKey(entry);
    const known = key === undefined ? undefined : latest.get(key);
    if (key !== undefined && (!known || entry.at >= known.at)) latest.set(key, entry);
  }
  return entries.filter((entry) => {
    const key = repeatKey(entry);
    return key === undefined || latest.get(key) === entry;
  });
}

function repeatKey(entry: Entry): string | undefined {
  if (entry.type === 'search') return `search ${Buffer.from(entry.meaning).toString('latin1')}`;
  return entry.type === 'imported' ? `${entry.called} ${entry.name}` : undefined;
}
