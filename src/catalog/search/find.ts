import type { Answers, FindOptions } from './answers.js';
import { calledOnly, isCalledByNone } from './called-only.js';
import { deniedIn } from './denied.js';
import type { ReadQuery } from './facets/facet.js';
import { fulfil, mostNamed } from './fulfil.js';
import { leadByWishes } from './lead-by-wishes.js';
import { ofOccasion } from './occasions.js';
import { everything, NOTHING, ofService, topicsOf, wordsOf } from './only-wishes.js';
import { buyableFirst } from './order.js';
import { isNameOfNothing, isPartFound, isPartial, missing, SENTENCE_LENGTH } from './parts-found.js';
import type { ProductSearch } from './product-search.js';
import { rank, withPlace } from './rank.js';

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
