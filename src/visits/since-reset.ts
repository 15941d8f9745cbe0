import type { Entry } from './entry.js';

/** The entries that make interests: those since the shopper last started over. */
export const sinceReset = (entries: readonly Entry[]): readonly Entry[] =>
  entries.slice(entries.findLastIndex((entry) => entry.type === 'reset') + 1);
