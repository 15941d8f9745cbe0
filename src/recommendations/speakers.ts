import type { Evidence } from '../interests/evidence.js';
import type { EntryId, InterestId } from '../visits/entry.js';
import type { Candidate } from './candidates.js';
import { kinshipOf, positionsFound } from './kinship.js';
import type { Kinship } from './kinships.js';
import { likenessTo } from './likeness.js';
import { nearnessInCategory } from './one-kind.js';
import type { InterestTerm, Ranked } from './ranking.js';
import type { ShopIndex } from './shop-index.js';
import type { TasteTerm } from './taste-term.js';

/** Who speaks most for a candidate. */
export interface Claim {
  readonly source: InterestId;
  /** The signal that speaks most for it, where it is clearly like that. */
  readonly speaker: EntryId | undefined;
  /** All signals that it is clearly like, though others speak louder. */
  readonly heard: readonly EntryId[];
  /**
   * Those of them whose product is of its own category, or called like it, with how near that is to it: they come before
   * others of the department, and the nearest first.
   */
  readonly akin: ReadonlyMap<EntryId, number>;
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
  const ofInterest = byStrongest(found, byInterest);
  for (const [at, { interest: source, terms }] of ranking.interests.entries()) {
    const own = ofInterest[at] ?? [];
    if (own.length === 0) continue;
    const speaking = heaviest(terms);
    const likeness = speaking.map(({ evidence }) => likenesses(evidence, own, index));
    const best = likeness.map((values) => values.reduce((most, value) => Math.max(most, value), 0));
    const least = best.map((most, k) => leastFor(speaking[k], most, index));
    const loudness = speaking.map(({ weight }) => Math.sqrt(weight));
    for (const [row, { i, position }] of own.entries()) {
      const top = greatest(speaking.length, (k) => (loudness[k] ?? 0) * (likeness[k]?.[row] ?? 0));
      const isClear = (k: number) => (likeness[k]?.[row] ?? 0) >= (least[k] ?? 0);
      const clear = speaking.flatMap(({ evidence }, k): Kin[] =>
        isClear(k)
          ? [{ entry: evidence.entry, evidence, kinship: kinshipOf(evidence, position, index) }]
          : [],
      );
      const heard = clear.filter(({ kinship }) => kinship !== 'interest').map(entryOf);
      if (heard.length === 0) continue;
      const loudest = speaking[top]?.evidence.entry;
      const speaker = heard.find((entry) => entry === loudest);
      const akin = new Map(
        clear.filter(isAkin).map(({ entry, evidence }) => [entry, nearnessTo(evidence, position, index)]),
      );
      claims[i] = { source, speaker, heard, akin };
    }
  }
  return claims;
}

interface Own {
  /** Its place among the candidates. */
  readonly i: number;
  readonly position: number;
}

/** Candidates of each interest that gives most to them. */
function byStrongest(found: readonly Candidate[], byInterest: Ranked['byInterest']): readonly Own[][] {
  const own: Own[][] = byInterest.map(() => []);
  for (const [i, { from, position }] of found.entries()) {
    if (from !== 'interests') continue;
    own[greatest(byInterest.length, (one) => byInterest[one]?.[i] ?? 0)]?.push({ i, position });
  }
  return own;
}

/** A signal and what its product has in common with a candidate. */
interface Kin {
  readonly entry: EntryId;
  readonly evidence: Evidence;
  readonly kinship: Kinship;
}

const entryOf = ({ entry }: Kin): EntryId => entry;

const isAkin = ({ kinship }: Kin): boolean =>
  kinship === 'same' || kinship === 'alike' || kinship === 'category';

/** How near a product is to that of a signal; the same for all where the signal is of no product. */
function nearnessTo({ product }: Evidence, position: number, index: ShopIndex): number {
  const named = product === undefined ? undefined : index.position(product);
  return named === undefined ? 0 : nearnessInCategory(named, position, index);
}

/** What was found stays clearly like its search where nothing else is. */
const LEAST_FOUND = 0.5;

/** Typed words have chosen what they mean: any of that is clearly like them. */
function leastFor(term: TasteTerm | undefined, most: number, index: ShopIndex): number {
  if (term?.evidence.words) return Number.MIN_VALUE;
  return Math.max(CLEARLY * most, leastOf(term, index));
}

/** Searches of before know no usual neighbour: their own floor is enough. */
function leastOf(term: TasteTerm | undefined, { tasteFloor, likenessFloor }: ShopIndex): number {
  return term?.evidence.product === undefined && !term?.evidence.found
    ? 0
    : LIKE_A_NEIGHBOUR * Math.max(0, tasteFloor - likenessFloor);
}

function likenesses(
  evidence: Evidence,
  own: readonly { readonly position: number }[],
  index: ShopIndex,
): Float64Array {
  const values = new Float64Array(own.length);
  const likeness = likenessTo(evidence, index);
  for (const [row, { position }] of own.entries()) values[row] = likeness(position);
  return evidence.found ? withFound(values, positionsFound(evidence, index), own) : values;
}

/** What a search found is as like it as the likest other: beside itself nothing would be clearly like it. */
function withFound(
  values: Float64Array,
  found: readonly number[],
  own: readonly { readonly position: number }[],
): Float64Array {
  const isFound = own.map(({ position }) => found.includes(position));
  const others = values.filter((_, row) => !isFound[row]);
  const most = others.length > 0 ? Math.max(...others) : 1;
  return values.map((value, row) => (isFound[row] ? Math.max(most, LEAST_FOUND) : value));
}

function heaviest(terms: InterestTerm['terms']): readonly TasteTerm[] {
  if (terms.length <= MOST_SPEAKERS) return terms;
  return terms.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_SPEAKERS);
}

/** Place of the greatest value above 0, the first of equals; -1 where there is none. */
function greatest(count: number, valueAt: (at: number) => number): number {
  let top = -1;
  let most = 0;
  for (let at = 0; at < count; at++) {
    const value = valueAt(at);
    if (value <= most) continue;
    top = at;
    most = value;
  }
  return top;
}
