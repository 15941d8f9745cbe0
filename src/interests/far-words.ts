import type { Interest } from './signature.js';

/**
 * Whether an interest is of typed words that nothing in the shop is near: it is kept, and recommends nothing until the
 * shop has something.
 */
export function isFar({ shares }: Interest): boolean {
  return shares.every(({ evidence: { words } }) => words?.meant.size === 0);
}

/** Whether all that typed words mean is something that no shelf shows in this visit. */
export function isSpent({ shares }: Interest, excluded: ReadonlySet<number>): boolean {
  return shares.every(
    ({ evidence: { words } }) =>
      words !== undefined && [...words.meant.keys()].every((one) => excluded.has(one)),
  );
}
