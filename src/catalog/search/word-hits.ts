import { both, HEADED, LABELLED, NAMED, type Posting, SHELVED, TAGGED, TITLED, TOLD } from './postings.js';
import type { QueryHead } from './query-words.js';
import { PHRASE } from './synonyms.js';
import type { Term } from './terms.js';

/**
 * Exponent for partial matches: a product that holds a share of the query's words scores that share to this power.
 */
const COVERAGE = 2;
/** How much a word counts that names nothing: enough to tell two titles apart. */
const ASIDE = 0.5;

/** The most that what only goes with a thing scores, of what the best such thing does. */
const BESIDE = 0.6;

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
  /** It is the word that says what is looked for: the ink of `ink for a fountain pen`. */
  readonly isLed: boolean;
  /** It is another one, and something else is what is looked for: the pen of `ink for a fountain pen`. */
  readonly isBeside: boolean;
  /** It is called all of the query in other words, and what it is by one of them: a turntable, for `record player`. */
  readonly isOtherwise: boolean;
  /** It holds the word that says what is looked for, or the query names none: the tank of `fish tank`. */
  readonly hasHead: boolean;
  /** Its shelf says that word, and neither its name nor a tag: a light among `Lights & locks`, of `bike lock`. */
  readonly isHeadOfShelf: boolean;
  /** Its description does not say it either. */
  readonly isHeadUntold: boolean;
  /** Its first tag says it. */
  readonly isTagged: boolean;
  /** It is headed by a word of the query that its shelf is called by, and by its shelf and department it is all of it: a D-lock among `Lights & locks` of `Cycling` is a bicycle lock. */
  readonly isShelved: boolean;
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
  isLed: true,
  isBeside: false,
  isOtherwise: false,
  hasHead: true,
  isHeadOfShelf: false,
  isHeadUntold: false,
  isTagged: false,
  isShelved: true,
} as const;

/** What has been found of one product so far. */
interface Sum {
  score: number;
  coverage: number;
  said: number;
  named: number;
  labelled: number;
  titled: number;
  meant: number;
  /** The same, but for words that only say what a thing is like. */
  thing: number;
  isOfThing: boolean;
  isHeaded: boolean;
  isLed: boolean;
  /** It is headed by a word of what the thing is for. */
  isPurpose: boolean;
  hasHead: boolean;
  isHeadOfShelf: boolean;
  isHeadUntold: boolean;
  isTagged: boolean;
  /** A word of the query, or another word for it, says what it is. */
  isHeadedOtherwise: boolean;
  /** Share of the terms for which another name of two words is what it is called: a bicycle light, for `bike torch`. */
  renamed: number;
  shelved: number;
  isShelvedHead: boolean;
}

const NONE: Readonly<Sum> = {
  score: 0,
  coverage: 0,
  said: 0,
  named: 0,
  labelled: 0,
  titled: 0,
  meant: 0,
  thing: 0,
  isOfThing: false,
  isHeaded: false,
  isLed: false,
  isPurpose: false,
  hasHead: false,
  isHeadOfShelf: false,
  isHeadUntold: false,
  isTagged: false,
  isHeadedOtherwise: false,
  renamed: 0,
  shelved: 0,
  isShelvedHead: false,
};

export function findTerms(
  postings: ReadonlyMap<string, Posting>,
  count: number,
  terms: readonly Term[],
  aside: readonly string[],
  head?: QueryHead,
): WordHit[] {
  const held = terms.map((term) => holdersOf(term, postings));
  const told = held.map((holders) => tells(holders.size, count));
  const all = told.reduce((sum, one) => sum + one, 0);
  const whole = told.reduce((sum, one, i) => sum + (terms[i]?.isDescribing ? 0 : one), 0) / all;
  const sums = new Map<number, Sum>();
  for (const [i, holders] of held.entries()) {
    const share = (told[i] ?? 0) / all;
    const ends = (word: string | undefined) => word !== undefined && terms[i]?.typed.endsWith(word) === true;
    const [isHead, isPurpose] = [ends(head?.word), ends(head?.purpose)];
    for (const [
      position,
      { score, says, shelf, isSaid, isMeant, isHeadedOtherwise, isRenamed, isShelfAlone, isTold },
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
      if (isHeadedOtherwise) sum.isHeadedOtherwise = true;
      if (isRenamed) sum.renamed += share;
      if (isHead && isSaid) sum.hasHead = true;
      if (isHead && isShelfAlone) sum.isHeadOfShelf = true;
      if (isHead && isShelfAlone && !isTold) sum.isHeadUntold = true;
      if (says & HEADED && isHead) sum.isLed = true;
      if (says & HEADED && isPurpose) sum.isPurpose = true;
      if (says & TAGGED) sum.isTagged = true;
      if (shelf) sum.shelved += share;
      if (says & HEADED && shelf) sum.isShelvedHead = true;
      sums.set(position, sum);
    }
  }
  for (const word of aside) addAside(postings.get(word), sums);
  const isCertain = head?.purpose !== undefined;
  const isLooked = [...sums.values()].some(({ isLed, named }) => isLed && (isCertain || named >= ALL));
  return [...sums]
    .map(
      ([
        position,
        { score, shelved, isShelvedHead, isPurpose, isHeadedOtherwise, renamed, thing, ...sum },
      ]): WordHit => {
        // A light children's bike is a bike, whatever the bicycle of `bicycle light` is called.
        const isOther = isCertain ? isPurpose : Math.max(sum.named, sum.meant) >= ALL;
        const isBeside =
          isLooked && (sum.isHeaded || isHeadedOtherwise) && !sum.isLed && isOther && renamed < ALL;
        return {
          ...sum,
          isHeaded: sum.isHeaded && !isBeside,
          isBeside,
          hasHead: sum.hasHead || head === undefined,
          isOtherwise: isHeadedOtherwise && sum.meant >= ALL,
          isWholeThing: whole > 0 && thing >= ALL * whole,
          isShelved: isShelvedHead && shelved >= ALL && !isBeside,
          position,
          score: score * sum.coverage ** COVERAGE,
        };
      },
    )
    .sort((a, b) => b.score - a.score || a.position - b.position);
}

/** How a product holds a term. */
interface Holder {
  score: number;
  says: number;
  shelf: boolean;
  isSaid: boolean;
  isMeant: boolean;
  /** Another word for the term says what the thing is. */
  isHeadedOtherwise: boolean;
  /** Another name of two words for the term is what it is called. */
  isRenamed: boolean;
  /** Its shelf says it, and neither its name nor a tag. */
  isShelfAlone: boolean;
  /** Its description says it. */
  isTold: boolean;
}

/** Products that hold a term in any of its forms. Forms of one word are not added up: the best one counts. */
function holdersOf({ forms, besides }: Term, postings: ReadonlyMap<string, Posting>) {
  const holders = new Map<number, Holder>();
  // Only its own word calls a product so: a pack is like a backpack, and is none.
  const own = Math.max(...forms.values());
  const most = besides ? BESIDE * highestOf(forms, besides, postings) : Number.POSITIVE_INFINITY;
  for (const [form, weight] of forms) {
    const posting = postingOf(form, postings);
    if (!posting) continue;
    const limit = besides?.has(form) ? most : Number.POSITIVE_INFINITY;
    for (let i = 0; i < posting.positions.length; i++) {
      const position = posting.positions[i] ?? 0;
      const score = Math.min(limit, weight * (posting.scores[i] ?? 0));
      const says = weight === own ? (posting.named[i] ?? 0) : 0;
      const shelf = ((posting.named[i] ?? 0) & SHELVED) > 0;
      const known = holders.get(position);
      const isSaid = weight > PHRASE;
      const isMeant = isSaid && ((posting.named[i] ?? 0) & NAMED) > 0;
      const isHeadedOtherwise = isSaid && ((posting.named[i] ?? 0) & HEADED) > 0;
      const isRenamed = isHeadedOtherwise && form.includes(' ');
      const isTold = ((posting.named[i] ?? 0) & TOLD) > 0;
      const isShelfAlone = shelf && ((posting.named[i] ?? 0) & LABELLED) === 0;
      if (!known)
        holders.set(position, {
          score,
          says,
          shelf,
          isSaid,
          isMeant,
          isHeadedOtherwise,
          isRenamed,
          isShelfAlone,
          isTold,
        });
      else {
        known.isShelfAlone &&= isShelfAlone;
        known.isTold ||= isTold;
        known.isRenamed ||= isRenamed;
        known.isSaid ||= isSaid;
        known.isMeant ||= isMeant;
        known.isHeadedOtherwise ||= isHeadedOtherwise;
        known.shelf ||= shelf;
        known.score = Math.max(known.score, score);
        known.says |= says;
      }
    }
  }
  return holders;
}

/** The highest score of a form but for some. */
function highestOf(
  forms: ReadonlyMap<string, number>,
  but: ReadonlySet<string>,
  postings: ReadonlyMap<string, Posting>,
): number {
  let most = 0;
  for (const [form, weight] of forms)
    if (!but.has(form))
      for (const score of postingOf(form, postings)?.scores ?? []) most = Math.max(most, weight * score);
  return most;
}

/** Of a word, or of a phrase: who holds both its words. */
export function postingOf(form: string, postings: ReadonlyMap<string, Posting>): Posting | undefined {
  const [first = '', last] = form.split(' ');
  const [one, other] = [postings.get(first), last === undefined ? undefined : postings.get(last)];
  return last === undefined || !one || !other ? (last === undefined ? one : undefined) : both(one, other);
}

function addAside(posting: Posting | undefined, sums: ReadonlyMap<number, Sum>): void {
  for (let i = 0; i < (posting?.positions.length ?? 0); i++) {
    const sum = sums.get(posting?.positions[i] ?? -1);
    if (sum) sum.score += ASIDE * (posting?.scores[i] ?? 0);
  }
}

/** How much a term tells: a rare word more than one that half the shop holds. */
function tells(holders: number, count: number): number {
  return Math.log(1 + count / (1 + holders));
}
