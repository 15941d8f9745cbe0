import type { KindWords } from './signal-words.js';
import type { Wording } from './wording.js';

/** Each language's wording once, so that what is kept by it is kept once too. */
const SPOKEN = new WeakMap<Wording, Wording>();

/** The same wording in a list for someone else: what was chosen there says nothing of the shopper's own interests. */
export function forAnother(t: Wording): Wording {
  const known = SPOKEN.get(t);
  if (known !== undefined) return known;
  const kinds = Object.entries<KindWords>(t.signals);
  const signals = Object.fromEntries(kinds.map(([kind, words]) => [kind, { ...words, ...words.forAnother }]));
  const spoken = { ...t, signals: signals as unknown as Wording['signals'] };
  SPOKEN.set(t, spoken);
  return spoken;
}
