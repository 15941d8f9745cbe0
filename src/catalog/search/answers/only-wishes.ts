import type { ServiceTopic } from '../languages/language.js';
import type { ProductSearch } from '../matching/product-search.js';
import { fulfil } from '../matching/wish-filter.js';
import { ENTIRE } from '../matching/word-hits.js';
import type { Facet, ReadQuery } from '../query/facet.js';
import { leadByWishes } from '../ranking/wish-order.js';
import type { Answers, FindOptions } from './answers.js';
import { deniedIn } from './denied.js';

/** The query holds only wishes: every product that fulfils them is an equal result. */
export function everything(
  search: ProductSearch,
  read: ReadQuery,
  facets: readonly Facet[],
  { everything }: FindOptions,
): Answers {
  // Only products that say themselves that they are free of it are results, not the rest of the shop.
  const labels = facets.filter(({ wish }) => wish.kind === 'without' && wish.isLabel);
  const isSaid = (position: number) => labels.every(({ wish }) => search.lacks(wish, position));
  const hits = everything()
    .filter(isSaid)
    .map((position) => ({ position, ...ENTIRE }));
  if (hits.length === 0 && labels.length > 0) return { ...NOTHING, read, unsaid: wordsOf(labels) };
  const { applied, unmet, costly, ...kept } = fulfil({ hits, near: [] }, facets, search);
  const answer = { score: 1, worded: true, isCalled: true, isThing: true, isGood: true } as const;
  const found = leadByWishes(
    kept.hits.map(({ position }) => ({ position, ...answer })),
    { words: read.words, applied },
    search,
  );
  return {
    ...NOTHING,
    read,
    found,
    denied: deniedIn(found, applied, search),
    applied,
    unmet,
    costly,
    mended: read.mended,
    isOnlyNear: false,
  };
}

/** Nothing was found. */
export const NOTHING: Omit<Answers, 'read'> = {
  found: [],
  asked: 0,
  all: [],
  denied: [],
  applied: [],
  unmet: [],
  costly: [],
  mended: [],
  otherwise: [],
  isBorne: false,
  isBorneOnly: false,
  missing: [],
  isPartial: false,
  unlike: '',
  untold: undefined,
  saysForChildren: undefined,
  older: undefined,
  younger: undefined,
  areOtherAgesLeftOut: false,
  players: undefined,
  near: [],
  place: undefined,
  isOnlyMentioned: false,
  isOnlyNear: true,
  unsaid: [],
  unsaidOf: '',
  isMarked: false,
  present: undefined,
  aside: '',
  isForeign: false,
  topics: [],
};

/** A question to the shop (delivery, returns) is answered by no product. */
export function ofService(
  read: ReadQuery,
  facets: readonly Facet[],
  topics: readonly ServiceTopic[],
): Answers {
  return { ...NOTHING, read, topics, unmet: facets.filter(({ wish }) => wish.kind === 'service') };
}

export function topicsOf(facets: readonly Facet[]): readonly ServiceTopic[] {
  return [...new Set(facets.flatMap(({ wish }) => (wish.kind === 'service' ? [wish.topic] : [])))];
}

export function wordsOf(facets: readonly Facet[]): readonly string[] {
  return facets.flatMap(({ wish }) => (wish.kind === 'without' ? wish.words : []));
}
