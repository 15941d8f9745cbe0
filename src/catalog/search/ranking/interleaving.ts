import { CALLED } from '../matching/coverage.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Answer } from './rank.js';

/**
 * The best of the one thing, the best of the other, the next of the one, and so on; then what else is called by one of
 * them. Who asks for tea and biscuits has no dog in mind: what is for an animal that the query does not name is none
 * of the things while anything else is called so.
 * @param hits what is found for each of the things and fulfils the wishes: a thing of many answers leaves none out that
 *   has few
 * @param nearness cosine of a product and the query: of what is not listed the nearest is
 * @param isForAnimals whether a product is for an animal that the query does not name
 */
export function inTurns(
  ranked: readonly Answer[],
  hits: readonly (readonly WordHit[])[],
  { isForAnimals, nearness }: Telling,
): readonly Answer[] {
  const parts = hits.map((found) => bestOf(found, ranked, { isForAnimals, nearness }));
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, i) => parts.flatMap((part) => part[i] ?? []));
  const called = new Set(hits.flat().flatMap((hit) => (isCalled(hit) ? [hit.position] : [])));
  // Where each of them is here, what is called by none is left out: no wall desk beside wall plugs and screws.
  const isWhole = parts.every(({ length }) => length > 0);
  const others = isWhole ? ranked.filter(({ position }) => called.has(position)) : ranked;
  return [...new Set([...turns.flat(), ...others])];
}

/** Where so many of a thing are listed, no other is: beside cups for tea no cup for dice. */
const ENOUGH = 3;

interface Telling {
  isForAnimals(position: number): boolean;
  nearness(position: number): number;
}

/** The things themselves; else what is called by the word; else the things for animals. */
function bestOf(
  found: readonly WordHit[],
  ranked: readonly Answer[],
  { isForAnimals, nearness }: Telling,
): readonly Answer[] {
  const score = ranked.at(-1)?.score ?? 1;
  // It is called so, and by too little of the whole query to be listed for that.
  const asLast = ({ position }: WordHit): Answer => ({ ...LAST, position, score });
  const inOrder = (hits: readonly WordHit[]) => {
    const positions = new Set(hits.map(({ position }) => position));
    const listed = ranked.filter(({ position }) => positions.has(position));
    const known = new Set(listed.map(({ position }) => position));
    if (listed.length >= ENOUGH) return listed;
    const others = hits.filter(({ position }) => !known.has(position)).map(asLast);
    const nearest = others.toSorted((a, b) => nearness(b.position) - nearness(a.position));
    return [...listed, ...nearest];
  };
  const things = found.filter(isThing);
  const forAnybody = ({ position }: WordHit) => !isForAnimals(position);
  const choices = [things.filter(forAnybody), found.filter(isCalled).filter(forAnybody), things];
  return choices.map(inOrder).find(({ length }) => length > 0) ?? [];
}

const LAST = { worded: true, isCalled: false, isThing: false, isGood: false } as const;

const isCalled = ({ named }: WordHit): boolean => named >= CALLED;
const isThing = (hit: WordHit): boolean => hit.isHeaded && isCalled(hit);
