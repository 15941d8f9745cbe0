import type { Candidate } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import { coInterestOfSignal, newcomerFactor, speaksAloneFor } from '../scores/co-interest-term.js';
import { type Ranked, SOURCE_WEIGHTS, tasteScale } from '../scores/ranking.js';
import type { TasteTerm } from '../scores/taste-term.js';
import { type Scored, THROUGH_OTHERS } from './diversify.js';
import { type Claim, speakers } from './speakers.js';

/**
 * Candidates with what speaks most for each: on a page about something the page, else the interest that gives it most.
 * What an interest fetched and none speaks for is like none of them by more than chance, and is no candidate; nor is what
 * goes with something that was turned down: of that, the shop's own shelf may still show what sells.
 */
export function claimed(found: readonly Candidate[], ranked: Ranked, index: ShopIndex): Scored[] {
  const spokenFor = speakers(found, ranked, index);
  const scored: Scored[] = [];
  for (let i = 0; i < found.length; i++) {
    const { position, from, sells, isNew } = found[i] as Candidate;
    const score = ranked.scores[i] ?? 0;
    if ((from === 'interests' || from === 'new') && ranked.ranking.refuses(position)) {
      if (sells) scored.push({ position, source: 'popular', score });
    } else if (from === 'interests') {
      const claim = spokenFor[i] ?? speaksThroughOthers(position, ranked, index);
      const isDrawn = isNew && isOfVisit(i, position, ranked, index);
      if (claim) scored.push(claimant(position, claim, score, isDrawn));
      else if (isDrawn) scored.push({ position, source: 'new', score, isNew });
    } else if (from !== 'new' || isOfVisit(i, position, ranked, index))
      scored.push({ position, source: from, score, ...(isNew ? { isNew } : {}) });
  }
  return scored;
}

/** Written out: a page has hundreds, and a spread takes four times the memory. */
function claimant(
  position: number,
  { source, speaker, heard, akin }: Claim,
  score: number,
  isNew: boolean | undefined,
): Scored {
  return isNew
    ? { position, source, speaker, heard, akin, score, isNew }
    : { position, source, speaker, heard, akin, score };
}

/** Something new has its place where the interests of the visit give it more than its sales do. */
function isOfVisit(
  row: number,
  position: number,
  { ranking, byInterest }: Ranked,
  index: ShopIndex,
): boolean {
  const given = byInterest.reduce((sum, values) => sum + (values[row] ?? 0), 0);
  const value = newcomerFactor(position, index) * tasteScale(ranking) * given;
  return given > 0 && value > SOURCE_WEIGHTS.popular * index.popularity(position);
}

/**
 * What co-interest alone speaks for is claimed by the signal that gives most so, and by its interest: of signals whose
 * products it is among the closest of.
 */
function speaksThroughOthers(position: number, { ranking }: Ranked, index: ShopIndex): Claim | undefined {
  if (!index.coInterest) return undefined;
  const gift = (term: TasteTerm) => coInterestOfSignal(term, position, index);
  const [speaking] = ranking.interests
    .filter(({ coInterest }) => coInterest.has(position))
    .flatMap(({ terms }) => terms.filter((term) => speaksAloneFor(term, position, index)))
    .toSorted((a, b) => gift(b) - gift(a));
  if (!speaking) return undefined;
  const speaker = speaking.evidence.entry;
  const akin = [{ signal: speaker, nearness: THROUGH_OTHERS }];
  return { source: speaking.interest, speaker, heard: [speaker], akin };
}
