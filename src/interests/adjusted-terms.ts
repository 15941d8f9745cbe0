import type { InterestId } from '../visits/entry.js';
import type { Visit } from '../visits/visit.js';
import { type Adjustment, hand } from './adjustments.js';
import type { Evidence } from './evidence.js';
import { halfLifeIn } from './half-life.js';
import { type InterestWords, segmentOfInterest, wordsIn } from './interest.js';
import { type Opposition, oppose, type Unopposed } from './opposition.js';
import { leftAt, type Term, UNOPPOSED } from './raw-weight.js';
import { rawFor } from './strength.js';
import type { TasteSource } from './taste-source.js';

/** The signals of one interest, after the shopper's own hand. */
export interface Gathered {
  readonly terms: readonly Term[];
  readonly loweredAt: number | undefined;
}

/** Applies the adjustments of one interest in the order they were made, each to evidence older than itself. */
export function adjustedTerms(
  interest: InterestId,
  terms: readonly Unopposed[],
  adjustments: readonly Adjustment[],
  visit: Visit,
  opposition: Opposition,
): Gathered {
  const { source } = opposition;
  const own = adjustments.filter((one) => one.interest === interest);
  oppose(interest, terms, opposition);
  let result: Term[] = [...terms];
  let loweredAt: number | undefined;
  for (const adjustment of own) {
    const isOlder = ({ evidence }: Term) => evidence.at <= adjustment.at;
    const raw = leftAt(result.filter(isOlder), adjustment.at);
    const factor = hand(adjustment, raw);
    if (factor < 1) loweredAt = adjustment.at;
    result = result.map((term) => (isOlder(term) ? handled(term, factor) : later(term, adjustment)));
    const raise = adjustment.type === 'set' ? rawFor(adjustment.strength) - raw * factor : 0;
    const evidence = raise > 1e-9 ? setEvidence(interest, adjustment, raise, visit, source) : undefined;
    if (evidence) result.push({ evidence, freshWeight: raise, opposed: UNOPPOSED });
  }
  return { terms: result, loweredAt };
}

/** Less of an interest does not make what was turned down come back: only removing it takes that away as well. */
function handled(term: Term, factor: number): Term {
  const isKept = term.freshWeight < 0 && factor > 0;
  return isKept ? term : { ...term, freshWeight: term.freshWeight * factor };
}

/** What is done after a removal is done to an interest in which nothing was turned down. */
function later(term: Term, { type, at }: Adjustment): Term {
  return type === 'remove' ? { ...term, opposed: term.opposed.filter((one) => one.at > at) } : term;
}

/** Setting an interest higher than its evidence is evidence of its own, in the direction of the segment or phrase. */
function setEvidence(
  interest: InterestId,
  adjustment: Adjustment,
  weight: number,
  visit: Visit,
  source: TasteSource,
): Evidence | undefined {
  const direction = directionSet(interest, visit, source);
  if (!direction) return undefined;
  const halfLife = halfLifeIn(visit.memory, 'added');
  const belongs = [{ interest, degree: 1 }];
  return {
    entry: adjustment.entry,
    kind: 'added',
    product: undefined,
    at: adjustment.at,
    weight,
    halfLife,
    ...direction,
    belongs,
    later: 0,
  };
}

/** The direction of a segment, or of typed words. */
function directionSet(
  interest: InterestId,
  visit: Visit,
  source: TasteSource,
): Pick<Evidence, 'taste' | 'words'> | undefined {
  const words = wordsOf(interest, visit);
  if (words?.meaning) {
    const taste = source.tasteOfText(words.meaning);
    return { taste, words: source.typed(words.text, words.meaning) };
  }
  const segment = segmentOfInterest(interest, source.segments);
  return segment !== undefined ? { taste: source.segmentTaste(segment) } : undefined;
}

/** The words that name an interest which is none of the shop's. */
export function wordsOf(interest: InterestId, visit: Visit): InterestWords | undefined {
  return interest.startsWith('phrase:') ? wordsIn(visit.entries, interest) : undefined;
}
