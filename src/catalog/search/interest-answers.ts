import type { Neighbour } from '../../vector-index/vector-index.js';
import type { ProductSearch } from './matching/product-search.js';
import type { WordHit } from './matching/word-hits.js';
import type { WishKind } from './query/facet.js';
import type { Reading } from './query/vocabulary.js';
import { rank } from './ranking/rank.js';

/** A product that holds words of a typed interest, and how the shop's search sees it. */
export interface InterestAnswer extends WordHit {
  /** A search for the words calls it the very thing. */
  readonly isThing: boolean;
  /** It is among the good answers of a search for the words. */
  readonly isGood: boolean;
  /** It answers such a search about as well as the best. */
  readonly isBest: boolean;
  /** It stands on the shelf, or in the department, that is called so. */
  readonly isPlace: boolean;
  /** It is called by the beginning of the one word alone: a star filter, of *stargazing*. */
  readonly isBeginning?: boolean;
}

/** Wishes that name what is looked for, */
const NAMING: readonly WishKind[] = ['colour', 'brand', 'place'];
/** and those that only sort a list: *new puppy*. Any other narrows one, and an interest is no list. */
const SORTING: readonly WishKind[] = ['cheap', 'dear', 'newest', 'popular'];

/** Against the best answer, what is about as good. */
const AS_GOOD = 0.9;

/**
 * Products that answer a typed interest as they would a search, in the order of its answers, then all others that hold
 * any of the words. None where it wishes what an interest cannot keep: *gifts under 20* named cabinets of twenty
 * drawers, and *knitting without wool* names wool.
 * @param near products near in meaning, nearest first
 */
export function interestAnswers(
  text: string,
  near: readonly Neighbour[],
  search: Pick<ProductSearch, 'read' | 'ask' | 'placeCalled' | 'isOccasionOnly'>,
  isWord: Reading['isWord'],
): readonly InterestAnswer[] {
  const asked = askedBy(text, search, isWord);
  // A present for somebody says nothing of what they like.
  if (asked === undefined || search.isOccasionOnly(asked)) return [];
  // A kind is told of one product of a shelf and not of the next: it tells what a thing is, and not what somebody likes.
  const { hits } = search.ask(asked, { isWord, isByKind: false });
  if (hits.length === 0) return compounds(asked, near, search);
  const place = new Set(search.placeCalled(asked)?.positions);
  const answers = rank({ hits }, near);
  const best = answers.reduce((most, { score }) => Math.max(most, score), 0);
  const order = new Map(answers.map((answer, at) => [answer.position, { answer, at }]));
  const orderOf = ({ position }: WordHit) => order.get(position)?.at ?? hits.length + near.length;
  return hits
    .map((hit): InterestAnswer => {
      const { isThing = false, isGood = false, score = 0 } = order.get(hit.position)?.answer ?? {};
      const isBest = isGood && score >= AS_GOOD * best;
      return { ...hit, isThing, isGood, isBest, isPlace: place.has(hit.position) };
    })
    .sort((a, b) => orderOf(a) - orderOf(b));
}

/** What is looked for, without the wishes that only sort; undefined where there is nothing else, or wishes that narrow. */
function askedBy(
  text: string,
  search: Pick<ProductSearch, 'read'>,
  isWord: Reading['isWord'],
): string | undefined {
  const { words, facets } = search.read(text, isWord);
  const rest = facets.filter(({ wish }) => !SORTING.includes(wish.kind));
  if (!rest.every(({ wish }) => NAMING.includes(wish.kind))) return undefined;
  if (rest.length === facets.length) return text;
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

/** A shorter beginning of a word is a word of its own by chance. */
const SHORTEST_PART = 4;
/** Cosine from which what is called by the beginning of a word is near the whole: stars, of *stargazing*. */
const NEAR_WHOLE = 0.3;
const ALL = 0.99;

/** A word that no product holds may begin with one that some are called by: those of them that are near the whole. */
function compounds(
  word: string,
  near: readonly Neighbour[],
  search: Pick<ProductSearch, 'ask'>,
): readonly InterestAnswer[] {
  if (!/^\p{L}+$/u.test(word)) return [];
  const close = new Set(
    near.filter(({ similarity }) => similarity >= NEAR_WHOLE).map(({ position }) => position),
  );
  for (let length = word.length - 2; length >= SHORTEST_PART; length--) {
    const { hits } = search.ask(word.slice(0, length), { isWord: () => true });
    const called = hits.filter(({ position, labelled }) => labelled >= ALL && close.has(position));
    // They are called half of the word: perhaps it is meant.
    const half = { named: 0.5, labelled: 0.5, isHeaded: false, isShelved: false, isBeginning: true };
    if (called.length > 0)
      return called.map((hit) => ({
        ...hit,
        ...half,
        isThing: false,
        isGood: true,
        isBest: false,
        isPlace: false,
      }));
  }
  return [];
}
