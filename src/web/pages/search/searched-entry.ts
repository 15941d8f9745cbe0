import type { Answer } from '../../../catalog/search/find.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { SearchEntry } from '../../../visits/entry.js';
import type { FoundProducts } from './find-products.js';

/** Products that a noted search keeps: enough for words of two senses. */
const KEPT = 3;
/** Cosine from which an answer that is called so, but not by its last word, is near the words: *Iris* begins Irish. */
const NEAR_CALLED = 0.25;
/** The same of an answer that is not called what was looked for. */
const NEAR = 0.45;

/**
 * A search as a session keeps it: its meaning and the first products that it found, never its words. Where its answers
 * do not tell what it was about, no product is kept, and it makes no interest.
 * @returns undefined where it found nothing, or the model did not answer
 */
export function searchedEntry(answers: FoundProducts, snapshot: Snapshot): SearchEntry | undefined {
  const { meaning } = answers;
  const found = telling(answers, snapshot).slice(0, KEPT);
  if (!meaning || answers.found.length === 0) return undefined;
  const ids = found.flatMap(({ position }) => snapshot.catalogue.products[position]?.id ?? []);
  return { type: 'search', meaning: toCompact(meaning), found: ids };
}

/**
 * What is called what was looked for. Where nothing is, the first good answers, if they are near in meaning and all of
 * one department: a draughts board answers "keeping the draughts out" as well as a draught excluder.
 */
function telling(answers: FoundProducts, { catalogue }: Snapshot): readonly Answer[] {
  if (answers.isOnlyNear) return [];
  const near = new Map(answers.near.map(({ position, similarity }) => [position, similarity]));
  const isNear = (least: number) => (one: Answer) => (near.get(one.position) ?? 0) >= least;
  const called = answers.found.filter((one) => one.isCalled && (one.isThing || isNear(NEAR_CALLED)(one)));
  if (called.length > 0) return called;
  const good = answers.found.filter(({ isGood, worded }) => isGood && worded).slice(0, KEPT);
  const departments = new Set(good.map(({ position }) => catalogue.products[position]?.department));
  return departments.size === 1 && good.every(isNear(NEAR)) ? good : [];
}
