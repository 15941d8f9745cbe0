import type { Evidence } from '../../interests/evidence.js';
import type { EntryId, InterestId } from '../../visits/entry.js';
import type { Candidate } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import { kinshipOf } from '../kinds/kinship.js';
import type { Kinship } from '../kinds/kinships.js';
import { nearnessToName } from '../kinds/one-kind.js';
import type { InterestTerm } from '../scores/interest-term.js';
import { likenessAt, likenessFrom } from '../scores/likeness.js';
import type { Ranked } from '../scores/ranking.js';
import type { TasteTerm } from '../scores/taste-term.js';
import type { Akin } from './diversify.js';

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
  readonly akin: readonly Akin[];
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
  const strongest = strongestEach(found, byInterest);
  for (const [at, { interest, terms }] of ranking.interests.entries()) {
    const own = rowsOf(at, strongest);
    if (own.length === 0) continue;
    const positions = own.map((i) => (found[i] as Candidate).position);
    const speaking = heaviest(terms).map((term) => speakingOf(term, positions, index));
    for (let row = 0; row < own.length; row++)
      claims[own[row] as number] = claimOf(interest, row, positions[row] as number, speaking, index);
  }
  return claims;
}

/** The place of the interest that gives most to each candidate; -1 where it is of none, or none gives anything. */
function strongestEach(found: readonly Candidate[], byInterest: Ranked['byInterest']): Int32Array {
  const strongest = new Int32Array(found.length).fill(-1);
  for (let i = 0; i < found.length; i++) {
    if (found[i]?.from !== 'interests') continue;
    let most = 0;
    for (let one = 0; one < byInterest.length; one++) {
      const value = (byInterest[one] as Float64Array)[i] as number;
      if (value <= most) continue;
      strongest[i] = one;
      most = value;
    }
  }
  return strongest;
}

/** Places of the candidates to which one interest gives most. */
function rowsOf(interest: number, strongest: Int32Array): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < strongest.length; i++) if (strongest[i] === interest) rows.push(i);
  return rows;
}

/** A signal, and how like it the candidates of its interest are. */
interface Speaking {
  readonly evidence: Evidence;
  /** By the place among them. */
  readonly likeness: Float64Array;
  /** From here on one is clearly like it. */
  readonly least: number;
  /** The square root of its weight. */
  readonly loudness: number;
}

function speakingOf(term: TasteTerm, positions: readonly number[], index: ShopIndex): Speaking {
  const likeness = likenesses(term.evidence, positions, index);
  const own = term.evidence.product === undefined ? undefined : index.position(term.evidence.product);
  let most = 0;
  // Beside the thing itself, where it may stand there again, nothing would be clearly like it.
  for (let row = 0; row < likeness.length; row++)
    if (positions[row] !== own) most = Math.max(most, likeness[row] as number);
  const least = leastFor(term, most, index);
  return { evidence: term.evidence, likeness, least, loudness: Math.sqrt(term.weight) };
}

const NONE: readonly never[] = [];

function claimOf(
  source: InterestId,
  row: number,
  position: number,
  speaking: readonly Speaking[],
  index: ShopIndex,
): Claim | undefined {
  // Most are heard by one signal or by none: lists that grow take room for more.
  let heard: readonly EntryId[] = NONE;
  let akin: readonly Akin[] = NONE;
  for (const { evidence, likeness, least } of speaking) {
    if ((likeness[row] as number) < least) continue;
    const signal = evidence.entry;
    const kinship = kinshipOf(evidence, position, index);
    if (kinship !== 'interest') heard = heard === NONE ? [signal] : [...heard, signal];
    if (!isAkin(kinship)) continue;
    const one = { signal, nearness: nearnessTo(evidence, position, index) };
    akin = akin === NONE ? [one] : [...akin, one];
  }
  if (heard.length === 0) return undefined;
  const loudest = loudestAt(row, speaking);
  const speaker = loudest !== undefined && heard.includes(loudest) ? loudest : undefined;
  return { source, speaker, heard, akin };
}

/** The signal that speaks loudest for a candidate, the first of equals; undefined where none does. */
function loudestAt(row: number, speaking: readonly Speaking[]): EntryId | undefined {
  let loudest: EntryId | undefined;
  let most = 0;
  for (const { evidence, likeness, loudness } of speaking) {
    const value = loudness * (likeness[row] as number);
    if (value <= most) continue;
    loudest = evidence.entry;
    most = value;
  }
  return loudest;
}

function isAkin(kinship: Kinship): boolean {
  return kinship === 'same' || kinship === 'alike' || kinship === 'category';
}

/** How near a product is to that of a signal; the same for all where the signal is of no product. */
function nearnessTo({ product }: Evidence, position: number, index: ShopIndex): number {
  const named = product === undefined ? undefined : index.position(product);
  return named === undefined ? 0 : nearnessToName(named, position, index);
}

/** Typed words have chosen what they mean: any of that is clearly like them. */
function leastFor(term: TasteTerm, most: number, index: ShopIndex): number {
  if (term.evidence.words) return Number.MIN_VALUE;
  return Math.max(CLEARLY * most, leastOf(term, index));
}

/** What was set by hand, or came in a file, is of no product and knows no usual neighbour: the floor of chance is enough. */
function leastOf({ evidence }: TasteTerm, { tasteFloor, likenessFloor }: ShopIndex): number {
  return evidence.product === undefined && !evidence.found
    ? 0
    : LIKE_A_NEIGHBOUR * Math.max(0, tasteFloor - likenessFloor);
}

function likenesses(evidence: Evidence, positions: readonly number[], index: ShopIndex): Float64Array {
  const values = new Float64Array(positions.length);
  const likeness = likenessFrom(evidence, index);
  for (let row = 0; row < positions.length; row++)
    values[row] = likenessAt(likeness, positions[row] as number, index);
  return values;
}

function heaviest(terms: InterestTerm['terms']): readonly TasteTerm[] {
  if (terms.length <= MOST_SPEAKERS) return terms;
  return terms.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_SPEAKERS);
}
