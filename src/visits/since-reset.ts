import type { Entry } from './entry.js';

/** The entries that make interests: those since the shopper last started over. */
export function sinceReset(entries: readonly Entry[]): readonly Entry[] {
  const reset = entries.findLastIndex((entry) => entry.type === 'reset');
  return reset < 0 ? entries : entries.slice(reset + 1);
}
