import type { Neighbour } from '../../vector-index/vector-index.js';
import type { ProductSearch } from '../search.js';
import { calledOnly, isCalledByNone } from './called-only.js';
import { type Denied, deniedIn } from './denied.js';
import type { Facet, ReadQuery, WishKind } from './facets/facet.js';
import type { Place } from './facets/shop-words.js';
import { fulfil, mostNamed } from './fulfil.js';
import type { ServiceTopic } from './languages/language.js';
import { leadByWishes } from './lead-by-wishes.js';
import { ofOccasion } from './occasions.js';
import { everything, NOTHING, ofService, topicsOf, wordsOf } from './only-wishes.js';
import { buyableFirst } from './order.js';
import { isNameOfNothing, isPartFound, isPartial, missing, SENTENCE_LENGTH } from './parts-found.js';
import { type Answer, rank, withPlace } from './rank.js';
import type { Reading } from './terms.js';

/** What a query found, and how it was understood. */
export interface Answers {
  readonly read: ReadQuery;
  /** Products that answer, best first. */
  readonly found: readonly Answer[];
  /** Wishes that the products found fulfil. */
  readonly applied: readonly Facet[];
  /** Wishes that no good answer fulfils: they are left aside, and the page says so. */
  readonly unmet: readonly Facet[];
  /** Applied wishes whose unwanted thing is part of every product of the name that was searched for. */
  readonly costly: readonly Facet[];
  /** Unwanted things, and how certain it is that the products found are free of each. */
  readonly denied: readonly Denied[];
  /** The catalogue's words that were taken for misspelt ones. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  /** Words that no product holds, where products are found by other words for the same. */
  readonly otherwise: readonly string[];
  /** Words that no product holds in any form: the answers are found by the others. */
  readonly missing: readonly string[];
  /** It is a short name, and though each of its words is found, no product holds them all. */
  readonly isPartial: boolean;
  /** What is near in meaning and fulfils the wishes, nearest first. */
  readonly near: readonly Neighbour[];
  /** The shelf that is called what was looked for. */
  readonly place: Place | undefined;
  /** No product is called by a word of the query; some descriptions mention one. */
  readonly isOnlyMentioned: boolean;
  /** No product contains a word of the query: the results are only near it in meaning. */
  readonly isOnlyNear: boolean;
  /** A label was asked for, or somebody may come to harm, and nothing that may answer is free of this. */
  readonly unsaid: readonly string[];
  /** The thing it was asked of, as the shop calls it; empty where nothing is called so. */
  readonly unsaidOf: string;
  /** Nothing but an occasion was said, and these are marked for it. */
  readonly isMarked: boolean;
  /** Words that answer nothing here, left aside beside wishes that were fulfilled; empty for none. */
  readonly aside: string;
  /** No word was one that the search reads: nothing was looked for. */
  readonly isForeign: boolean;
  /** What was asked of the shop itself: delivery, returns. */
  readonly topics: readonly ServiceTopic[];
}

export interface FindOptions extends Partial<Reading> {
  /** Products nearest in meaning to some words, `many` where wishes leave only few; none where the model does not answer. */
  neighbours(words: string, many: boolean): Promise<readonly Neighbour[]>;
  /** Every product in the shop's usual order: the list that is narrowed when the query holds only wishes. */
  everything(): readonly number[];
  /** The page is in another language than the search reads: words that are none of it are not taken for misspelt ones. */
  readonly mayBeForeign?: boolean;
  /** Wishes that are answered elsewhere: a price in the form counts more than one in the words. */
  readonly ignored?: ReadonlySet<WishKind>;
}

/** Answers a typed query by words and meaning, and fulfils its wishes. */
export async function find(search: ProductSearch, typed: string, options: FindOptions): Promise<Answers> {
  const { mayBeForeign, isWord = noWord } = options;
  const isExact = options.literal === true || search.isId(typed);
  const read = isExact ? asWords(typed) : search.read(typed, options.isWord, mayBeForeign);
  if (mayBeForeign && !search.isId(typed) && read.original === undefined && !search.isRead(typed, isWord))
    return { ...NOTHING, read: asWords(typed), isForeign: true };
  const facets = read.facets.filter(({ wish }) => !options.ignored?.has(wish.kind));
  // Also where the form has taken over every wish: nothing but wishes was said.
  const isLookedFor = /[\p{L}\p{N}]/u.test(read.words) || (read.facets.length === 0 && read.typed !== '');
  if (!isLookedFor && topicsOf(facets).length > 0) return ofService(read, facets, topicsOf(facets));
  if (!isLookedFor) return everything(search, read, facets, options);
  const asked = search.ask(read.words, options);
  const { terms, isHalfOnly } = asked;
  const specific =
    terms.length < SENTENCE_LENGTH ? search.holdersBesideGeneric(read.words, options) : undefined;
  const hits = specific ? asked.hits.filter(({ position }) => specific.has(position)) : asked.hits;
  const topics = topicsOf(facets);
  // Nothing else is asked for that anything is called by: no list of products answers that.
  if (topics.length > 0 && mostNamed({ hits }) === 0) return ofService(read, facets, topics);
  if (search.isOccasionOnly(read.words) && !options.literal)
    return ofOccasion(search, read, facets, asked, options);
  // `anything without leather`: nothing but wishes was said.
  if (terms.length + hits.length === 0 && facets.length > 0) return everything(search, read, facets, options);
  const near = await options.neighbours(read.words, facets.length > 0);
  const kept = fulfil({ hits, near }, facets, search);
  const place = options.literal ? undefined : search.placeCalled(read.words);
  const fits = (position: number) => kept.applied.every(({ wish }) => search.fits(wish, position));
  const isSpoken = search.isSpoken(read.words);
  const isPart = (!isSpoken && isPartFound(terms)) || specific !== undefined;
  const worded = new Set(kept.hits.map(({ position }) => position));
  const canBuy = (position: number) => search.fits({ kind: 'stock' }, position);
  const answers = rank(kept, kept.near, canBuy, isSpoken).filter((one) => !isPart || one.worded);
  const shelf = buyableFirst(place?.positions.filter(fits) ?? [], canBuy);
  const all = withPlace(answers, shelf);
  const called = calledOnly(
    all,
    // Half of a department's name is too wide: not all of Coffee & tea is tea.
    {
      words: read.words,
      hits,
      shelf: place?.place.category === undefined ? [] : shelf,
      applied: kept.applied,
    },
    search,
  );
  if (called?.length === 0)
    return {
      ...NOTHING,
      read,
      unsaid: wordsOf(kept.applied.filter(({ wish }) => search.denials.isStrict(wish))),
      unsaidOf: search.thingCalled(read.words),
    };
  const ranked = called ?? all;
  const found = leadByWishes(ranked, kept.applied, search);
  const isNarrowed = hits.length > 0 && kept.applied.length > 0;
  return {
    read,
    found,
    denied: deniedIn(found, kept.applied, search),
    applied: kept.applied,
    unmet: kept.unmet,
    costly: kept.costly,
    mended: [
      ...read.mended,
      ...terms.flatMap(({ typed, mended }) => (mended === undefined ? [] : [{ typed, meant: mended }])),
    ],
    otherwise: terms.filter(({ isOtherwise }) => isOtherwise).map(({ typed }) => typed),
    missing: missing(terms),
    isPartial: isPartial(kept.hits, terms),
    near: kept.near.filter(({ position }) => !isPart || worded.has(position)),
    place: place?.place,
    isOnlyMentioned:
      place === undefined &&
      (mostNamed(kept) === 0 ||
        isHalfOnly ||
        isNameOfNothing(kept.hits, terms) ||
        isCalledByNone(ranked, { words: read.words, applied: kept.applied }, search)),
    // A wish may leave out every product of that name: what is left is listed with a link that removes the
    // wish.
    isOnlyNear: !ranked.some((one) => one.worded) && !(isNarrowed && ranked.length > 0),
    unsaid: [],
    unsaidOf: '',
    isMarked: false,
    aside: '',
    isForeign: false,
    topics,
  };
}

const noWord = () => false;

const asWords = (typed: string): ReadQuery => ({ typed, words: typed, facets: [], mended: [] });
