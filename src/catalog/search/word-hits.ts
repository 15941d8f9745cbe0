import { both, HEADED, LABELLED, NAMED, type Posting, SHELVED } from './postings.js';
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
  /** The word that says what the thing is, is one of the query's. */
  readonly isHeaded: boolean;
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
  isHeaded: true,
  isShelved: true,
} as const;

/** What has been found of one product so far. */
interface Sum {
  score: number;
  coverage: number;
  said: number;
  named: number;
  labelled: number;
  isHeaded: boolean;
  shelved: number;
  isShelvedHead: boolean;
}

export function findTerms(
  postings: ReadonlyMap<string, Posting>,
  count: number,
  terms: readonly Term[],
  aside: readonly string[],
): WordHit[] {
  const held = terms.map((term) => holdersOf(term, postings));
  const told = held.map((holders) => tells(holders.size, count));
  const all = told.reduce((sum, one) => sum + one, 0);
  const sums = new Map<number, Sum>();
  for (const [i, holders] of held.entries()) {
    const share = (told[i] ?? 0) / all;
    for (const [position, { score, says, shelf, isSaid }] of holders) {
      const sum = sums.get(position) ?? {
        score: 0,
        coverage: 0,
        said: 0,
        named: 0,
        labelled: 0,
        isHeaded: false,
        shelved: 0,
        isShelvedHead: false,
      };
      sum.score += score;
      sum.coverage += share;
      if (isSaid) sum.said += share;
      if (says & NAMED) sum.named += share;
      if (says & LABELLED) sum.labelled += share;
      if (says & HEADED) sum.isHeaded = true;
      if (shelf) sum.shelved += share;
      if (says & HEADED && shelf) sum.isShelvedHead = true;
      sums.set(position, sum);
    }
  }
  for (const word of aside) addAside(postings.get(word), sums);
  return [...sums]
    .map(([position, { score, shelved, isShelvedHead, ...sum }]) => ({
      ...sum,
      isShelved: isShelvedHead && shelved >= ALL,
      position,
      score: score * sum.coverage ** COVERAGE,
    }))
    .sort((a, b) => b.score - a.score || a.position - b.position);
}

/** Products that hold a term in any of its forms. Forms of one word are not added up: the best one counts. */
function holdersOf({ forms, besides }: Term, postings: ReadonlyMap<string, Posting>) {
  const holders = new Map<number, { score: number; says: number; shelf: boolean; isSaid: boolean }>();
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
      if (!known) holders.set(position, { score, says, shelf, isSaid });
      else {
        known.isSaid ||= isSaid;
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
