import { namesAnyChildren } from '../audience.js';
import type { Answers, FindOptions } from './answers/answers.js';
import { everything, NOTHING } from './answers/only-wishes.js';
import type { ProductSearch, WordAnswer } from './matching/product-search.js';
import { fulfil, isAside } from './matching/wish-filter.js';
import type { Facet, ReadQuery } from './query/facet.js';
import { leadByWishes } from './ranking/wish-order.js';
import { forAnyChildren } from './refining/audience-filter.js';

/**
 * Nothing but an occasion was said: `birthday gift under 25 euros`, `present for my dad`. What the shop marks so
 * answers; where none of that fulfils the wishes, all that does, and the occasion is left aside.
 */
export function ofOccasion(
  search: ProductSearch,
  read: ReadQuery,
  facets: readonly Facet[],
  answer: WordAnswer,
  options: FindOptions,
): Answers {
  const marked = ofMarked(search, read, facets, answer);
  if (marked) return marked;
  if (facets.length === 0) return { ...NOTHING, read };
  return { ...everything(search, read, facets, options), aside: read.words };
}

/** It is for children or animals, and none were named: no children's mat for grandma. */
export function forOthersAlone(search: ProductSearch, { words }: ReadQuery): (position: number) => boolean {
  const forWhom = search.forWhom(words);
  const isForChildren = namesAnyChildren(words) ? () => false : forAnyChildren(search);
  return (position) => forWhom(position) === 'animal' || isForChildren(position);
}

function ofMarked(
  search: ProductSearch,
  read: ReadQuery,
  facets: readonly Facet[],
  { hits }: WordAnswer,
): Answers | undefined {
  const all = hits.filter(({ labelled }) => labelled > 0);
  const isForOthersAlone = forOthersAlone(search, read);
  const grownUps = all.filter(({ position }) => !isForOthersAlone(position));
  const marked = grownUps.length > 0 ? grownUps : all;
  const { applied, unmet, costly, ...kept } = fulfil({ hits: marked, near: [] }, facets, search);
  if (kept.hits.length === 0 || unmet.some((facet) => !isAside(facet))) return undefined;
  const answer = { worded: true, isCalled: true, isThing: true, isGood: true } as const;
  const answers = kept.hits.map(({ position, score }) => ({ position, score, ...answer }));
  const found = leadByWishes(answers, { words: read.words, applied }, search);
  const { mended } = read;
  return { ...NOTHING, read, found, applied, unmet, costly, mended, isOnlyNear: false, isMarked: true };
}
