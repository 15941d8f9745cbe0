import type { Term } from '../query/terms.js';
import { ENDED, HEADED, LABELLED, NAMED, type Posting, type Postings, TAGGED, TITLED } from './postings.js';
import type { Holders } from './term-holders.js';

/**
 * Exponent for partial matches: a product that holds a share of the query's words scores that share to this power.
 */
const COVERAGE = 2;
/** How much a word counts that names nothing: enough to tell two titles apart. */
const ASIDE = 0.5;

/** Shares of terms are sums of fractions. */
const ALL = 0.99;

export interface WordHit {
  readonly position: number;
  /** Above 0; higher is better. */
  readonly score: number;
  /** Share of the query's terms, by how much each tells, that the product holds; in (0, 1]. */
  readonly coverage: number;
  /** The same, but for words that are only of the same family: `opens` is no opener. */
  readonly said: number;
  /** The same, counting only words that say what the product is. */
  readonly named: number;
  /** The same, but for the names of shelves. */
  readonly labelled: number;
  /** The same, but for the name of its brand too: a sponge by *Dovecot Soap* is no soap. */
  readonly titled: number;
  /** The same as `named`, but by another word for it too: a bicycle pump is called a bike pump. */
  readonly meant: number;
  /** It holds a word of the query that does more than say what a thing is like. */
  readonly isOfThing: boolean;
  /** It is called by all words of the query that do: a sleeping bag, of `warm sleeping bag`. */
  readonly isWholeThing: boolean;
  /** The word that says what the thing is, is one of the query's. */
  readonly isHeaded: boolean;
  /** So is the last of its own name, and not only of its kind's. */
  readonly isHeadedByName: boolean;
  /** It is the word that says what is looked for: the ink of `ink for a fountain pen`. */
  readonly isLed: boolean;
  /** That word, or another for it, says what it is: a throw, of `wool blanket`. */
  readonly isHeadMeant: boolean;
  /** It is another one, and something else is what is looked for: the pen of `ink for a fountain pen`. */
  readonly isBeside: boolean;
  /** It is called all of the query in other words, and what it is by one of them: a turntable, for `record player`. */
  readonly isOtherwise: boolean;
  /** Of a query of one word, that word stands for it: the bike of `bicycle`, and not that of `bicycle light`. */
  readonly isLedOtherwise: boolean;
  /** Its shelf says that word, and neither its name nor a tag: a light among `Lights & locks`, of `bike lock`. */
  readonly isHeadOfShelf: boolean;
  /** Its first tag says it. */
  readonly isTagged: boolean;
  /** It is headed by a word of the query that its shelf is called by, and by its shelf and department it is all of it: a D-lock among `Lights & locks` of `Cycling` is a bicycle lock. */
  readonly isShelved: boolean;
  /** The terms of the query that it holds, a bit each in their order, */
  readonly holds: number;
  /** those that it is called by itself, in their own words, */
  readonly calls: number;
  /** and those of which nothing but the name of its shelf tells. */
  readonly shelves: number;
}

/** The product itself was asked for. */
export const ENTIRE = {
  score: 1,
  coverage: 1,
  said: 1,
  named: 1,
  labelled: 1,
  titled: 1,
  meant: 1,
  isOfThing: true,
  isWholeThing: true,
  isHeaded: true,
  isHeadedByName: true,
  isLed: true,
  isHeadMeant: true,
  isBeside: false,
  isOtherwise: false,
  isLedOtherwise: false,
  isHeadOfShelf: false,
  isTagged: false,
  isShelved: true,
  holds: 0,
  calls: 0,
  shelves: 0,
} as const;

/** What has been found of one product so far: at first nothing. */
const NONE = {
  score: 0,
  coverage: 0,
  said: 0,
  named: 0,
  labelled: 0,
  titled: 0,
  meant: 0,
  /** The same, but for words that only say what a thing is like. */
  thing: 0,
  isOfThing: false,
  isHeaded: false,
  isHeadedByName: false,
  isLed: false,
  isHeadMeant: false,
  isLedOtherwise: false,
  isHeadOfShelf: false,
  isTagged: false,
  /** A word of the query, or another word for it, says what it is. */
  isHeadedOtherwise: false,
  shelved: 0,
  isShelvedHead: false,
  holds: 0,
  calls: 0,
  shelves: 0,
};
type Sum = typeof NONE;

export function findTerms(
  postings: Postings,
  count: number,
  terms: readonly Term[],
  held: readonly Holders[],
  aside: readonly string[],
  head?: string,
): WordHit[] {
  // A size that nothing has tells no two products apart: any frame answers *picture frame 30x40* as far.
  const isNoSize = (at: number) =>
    held[at]?.size === 0 && /\d/u.test(terms[at]?.typed ?? '') && terms.length > 1;
  const told = held.map((holders, at) => (isNoSize(at) ? 0 : tells(holders.size, count)));
  const all = told.reduce((sum, one) => sum + one, 0);
  const whole = told.reduce((sum, one, i) => sum + (terms[i]?.isDescribing ? 0 : one), 0) / all;
  const sums = new Map<number, Sum>();
  // Merino counts as wool, and no wool is another name for merino.
  const isOneThing = terms.length === 1 && terms[0]?.isMaterial !== true;
  for (const [i, holders] of held.entries()) {
    const share = (told[i] ?? 0) / all;
    const isHead = head !== undefined && terms[i]?.typed.endsWith(head) === true;
    for (const [
      position,
      { score, says, shelf, isSaid, isMeant, isHeadedOtherwise, isShelfAlone, isTold },
    ] of holders) {
      const sum = sums.get(position) ?? { ...NONE };
      sum.score += score;
      sum.coverage += share;
      if (!terms[i]?.isDescribing) sum.isOfThing = true;
      if (isSaid) sum.said += share;
      if (says & NAMED) sum.named += share;
      if (isMeant) sum.meant += share;
      if (isMeant && !terms[i]?.isDescribing) sum.thing += share;
      if (says & LABELLED) sum.labelled += share;
      if (says & TITLED) sum.titled += share;
      if (says & HEADED) sum.isHeaded = true;
      if (says & ENDED) sum.isHeadedByName = true;
      if (isHeadedOtherwise) sum.isHeadedOtherwise = true;
      if (isHeadedOtherwise && isHead && isOneThing) sum.isLedOtherwise = true;
      const bit = 1 << i;
      if (isSaid) sum.holds |= bit;
      if (says & LABELLED) sum.calls |= bit;
      if (isShelfAlone && !isTold) sum.shelves |= bit;
      if (isHead && isShelfAlone) sum.isHeadOfShelf = true;
      if (says & HEADED && isHead) sum.isLed = true;
      if (isHeadedOtherwise && isHead) sum.isHeadMeant = true;
      if (says & TAGGED) sum.isTagged = true;
      if (shelf) sum.shelved += share;
      if (says & HEADED && shelf) sum.isShelvedHead = true;
      sums.set(position, sum);
    }
  }
  for (const word of aside) addAside(postings.get(word), sums);
  const isLooked = [...sums.values()].some(({ isLed, said }) => isLed && said >= ALL);
  const hits: WordHit[] = [];
  for (const [position, sum] of sums) {
    // A light children's bike is a bike, whatever the bicycle of `bicycle light` is called.
    const isOther = Math.max(sum.named, sum.meant) >= ALL;
    const isBeside = isLooked && sum.isHeaded && !(sum.isLed || sum.isLedOtherwise) && isOther;
    // Written out: taking these from a sum and leaving others was half of what finding words cost.
    hits.push({
      position,
      score: sum.score * sum.coverage ** COVERAGE,
      coverage: sum.coverage,
      said: sum.said,
      named: sum.named,
      labelled: sum.labelled,
      titled: sum.titled,
      meant: sum.meant,
      isOfThing: sum.isOfThing,
      isWholeThing: sum.thing >= ALL * whole,
      isHeaded: sum.isHeaded && !isBeside,
      isHeadedByName: sum.isHeadedByName,
      isLed: sum.isLed,
      isHeadMeant: sum.isHeadMeant,
      isBeside,
      isOtherwise: sum.isHeadedOtherwise && sum.meant >= ALL,
      isLedOtherwise: sum.isLedOtherwise && sum.meant >= ALL,
      isHeadOfShelf: sum.isHeadOfShelf,
      isTagged: sum.isTagged,
      isShelved: sum.isShelvedHead && sum.shelved >= ALL && !isBeside,
      holds: sum.holds,
      calls: sum.calls,
      shelves: sum.shelves,
    });
  }
  return hits.sort((a, b) => b.score - a.score || a.position - b.position);
}

function addAside(posting: Posting | undefined, sums: ReadonlyMap<number, Sum>): void {
  if (!posting) return;
  for (let i = posting.from; i < posting.to; i++) {
    const sum = sums.get(posting.positions[i] ?? -1);
    if (sum) sum.score += ASIDE * (posting.scores[i] ?? 0);
  }
}

/** How much a term tells: a rare word more than one that half the shop holds. */
function tells(holders: number, count: number): number {
  return Math.log(1 + count / (1 + holders));
}
