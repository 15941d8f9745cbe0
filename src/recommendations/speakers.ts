import type { Evidence } from '../interests/evidence.js';
import type { InterestId } from '../interests/interest.js';
import type { EntryId } from '../visits/entry.js';
import type { Candidate } from './candidates.js';
import { kinshipOf } from './kinship.js';
import { type InterestTerm, likenessOf, type Ranked, type TasteTerm } from './ranking.js';
import type { ShopIndex } from './shop-index.js';

/** Who speaks most for a candidate. */
export interface Claim {
  readonly source: InterestId;
  /** The signal that speaks most for it, where it is clearly like that. */
  readonly speaker: EntryId | undefined;
  /** All signals that it is clearly like, though others speak louder. */
  readonly heard: readonly EntryId[];
  /** Those of them whose product is of its own category: they come before others of the department. */
  readonly akin: readonly EntryId[];
}

/** Signals of an interest that can speak for a candidate, heaviest first: a shelf has no place for more. */
const MOST_SPEAKERS = 6;

/** A product is clearly like a signal if its likeness above chance is this much of the likest candidate's, */
const CLEARLY = 0.5;
/** and about that of a usual tenth neighbour: a narrow thing has few like it, and its shelf ends there. */
const LIKE_A_NEIGHBOUR = 0.9;

/**
 * The interest that gives most to each candidate, and the signal of it that speaks for it: likeness above chance times
 * the square root of the weight, as places are divided. Undefined for what is clearly like no signal.
 */
export function speakers(
  found: readonly Candidate[],
  { ranking, byInterest }: Ranked,
  index: ShopIndex,
): (Claim | undefined)[] {
  const claims = new Array<Claim | undefined>(found.length).fill(undefined);
  const strongest = found.map(({ from }, i) =>
    from === 'interests' ? greatest(byInterest.map((values) => values[i] ?? 0)) : -1,
  );
  for (const [at, { interest: source, terms }] of ranking.interests.entries()) {
    const own = found.flatMap(({ position }, i) => (strongest[i] === at ? [{ i, position }] : []));
    const speaking = heaviest(terms);
    const likeness = speaking.map(({ evidence }) => likenesses(evidence, own, index));
    const best = likeness.map((values) => values.reduce((most, value) => Math.max(most, value), 0));
    for (const [row, { i, position }] of own.entries()) {
      const top = greatest(speaking.map((term, k) => Math.sqrt(term.weight) * (likeness[k]?.[row] ?? 0)));
      const isClear = (k: number) =>
        (likeness[k]?.[row] ?? 0) >= Math.max(CLEARLY * (best[k] ?? 0), leastOf(speaking[k], index));
      const clear = speaking.flatMap(({ evidence }, k) => (isClear(k) ? [evidence] : []));
      if (clear.length === 0) continue;
      const speaker = isClear(top) ? speaking[top]?.evidence.entry : undefined;
      const akin = clear.filter((evidence) => isAkin(evidence, position, index));
      claims[i] = { source, speaker, heard: clear.map(entryOf), akin: akin.map(entryOf) };
    }
  }
  return claims;
}

const entryOf = ({ entry }: Evidence): EntryId => entry;

function isAkin(evidence: Evidence, position: number, index: ShopIndex): boolean {
  const kinship = kinshipOf(evidence, position, index);
  return kinship === 'alike' || kinship === 'category';
}

/** Words know no usual neighbour: their own floor is enough. */
function leastOf(term: TasteTerm | undefined, { tasteFloor, likenessFloor }: ShopIndex): number {
  return term?.evidence.product === undefined
    ? 0
    : LIKE_A_NEIGHBOUR * Math.max(0, tasteFloor - likenessFloor);
}

function likenesses(
  evidence: Evidence,
  own: readonly { readonly position: number }[],
  index: ShopIndex,
): Float64Array {
  const values = new Float64Array(own.length);
  for (const [row, { position }] of own.entries()) values[row] = likenessOf(evidence, position, index);
  return values;
}

function heaviest(terms: InterestTerm['terms']): readonly TasteTerm[] {
  if (terms.length <= MOST_SPEAKERS) return terms;
  return terms.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_SPEAKERS);
}

/** Place of the greatest value above 0, the first of equals; -1 where there is none. */
function greatest(values: readonly number[]): number {
  let [top, most] = [-1, 0];
  for (const [at, value] of values.entries()) if (value > most) [top, most] = [at, value];
  return top;
}
