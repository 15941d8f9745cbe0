import { CALLED } from './parts-found.js';
import type { Answer } from './rank.js';
import type { WordHit } from './word-hits.js';

/**
 * The best of the one thing, the best of the other, the next of the one, and so on; then all other answers in their
 * order. Who asks for tea and biscuits has no dog in mind: what is for an animal that the query does not name is none
 * of the things while anything else is called so.
 * @param hits what is found for each of the things and fulfils the wishes: a thing of many answers leaves none out that
 *   has few
 * @param isForAnimals whether a product is for an animal that the query does not name
 */
export function inTurns(
  ranked: readonly Answer[],
  hits: readonly (readonly WordHit[])[],
  isForAnimals: (position: number) => boolean,
): readonly Answer[] {
  const parts = hits.map((found) => bestOf(found, ranked, isForAnimals));
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, i) => parts.flatMap((part) => part[i] ?? []));
  return [...new Set([...turns.flat(), ...ranked])];
}

/** The things themselves; else what is called by the word; else the things for animals. */
function bestOf(
  found: readonly WordHit[],
  ranked: readonly Answer[],
  isForAnimals: (position: number) => boolean,
): readonly Answer[] {
  const score = ranked.at(-1)?.score ?? 1;
  // It is called so, and by too little of the whole query to be listed for that.
  const asLast = ({ position }: WordHit): Answer => ({ ...LAST, position, score });
  const inOrder = (hits: readonly WordHit[]) => {
    const positions = new Set(hits.map(({ position }) => position));
    const listed = ranked.filter(({ position }) => positions.has(position));
    const known = new Set(listed.map(({ position }) => position));
    return [...listed, ...hits.filter(({ position }) => !known.has(position)).map(asLast)];
  };
  const things = found.filter(isThing);
  const forAnybody = ({ position }: WordHit) => !isForAnimals(position);
  const choices = [things.filter(forAnybody), found.filter(isCalled).filter(forAnybody), things];
  return choices.map(inOrder).find(({ length }) => length > 0) ?? [];
}

const LAST = { worded: true, isCalled: false, isThing: false, isGood: false } as const;

const isCalled = ({ named }: WordHit): boolean => named >= CALLED;
const isThing = (hit: WordHit): boolean => hit.isHeaded && isCalled(hit);
