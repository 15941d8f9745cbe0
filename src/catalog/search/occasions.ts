import type { Neighbour } from '../../vector-index/vector-index.js';
import { namesAnyChildren } from '../audience.js';
import type { Answers, Finding, FindOptions } from './answers/answers.js';
import { everything, NOTHING } from './answers/only-wishes.js';
import { english } from './languages/en.js';
import type { ProductSearch, WordAnswer } from './matching/product-search.js';
import { fulfil, isAside } from './matching/wish-filter.js';
import type { Facet, ReadQuery } from './query/facet.js';
import { leadByWishes } from './ranking/wish-order.js';
import type { LookedFor } from './refining/asked.js';
import { forAnyChildren } from './refining/audience-filter.js';

/**
 * Nothing but an occasion was said: `birthday gift under 25 euros`, `present for my dad`. What the shop marks so
 * answers, what is nearest to whom or what it is for first; where none of that fulfils the wishes, all that does, and the
 * occasion is left aside.
 */
export function* ofOccasion(
  search: ProductSearch,
  read: ReadQuery,
  facets: readonly Facet[],
  answer: WordAnswer,
  options: FindOptions,
): Finding<Answers> {
  const near = yield { words: read.words, many: true };
  const marked = ofMarked({ search, read, facets }, answer, search.language === english.code ? near : []);
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

/** Whether the shop marks a product for the occasion that was said: nothing where none was. */
export function markedFor(search: ProductSearch, { words }: ReadQuery): (position: number) => boolean {
  const occasion = search.occasionIn(words);
  const hits = occasion === '' ? [] : search.ask(occasion).hits.filter(({ labelled }) => labelled > 0);
  const marked = new Set(hits.map(({ position }) => position));
  return (position) => marked.has(position);
}

function ofMarked(
  { search, read, facets }: Pick<LookedFor, 'search' | 'read' | 'facets'>,
  { hits }: WordAnswer,
  near: readonly Neighbour[],
): Answers | undefined {
  const all = hits.filter(({ labelled }) => labelled > 0);
  const isForOthersAlone = forOthersAlone(search, read);
  const grownUps = all.filter(({ position }) => !isForOthersAlone(position));
  const marked = grownUps.length > 0 ? grownUps : all;
  const { applied, unmet, costly, ...kept } = fulfil({ hits: marked, near: [] }, facets, search);
  if (kept.hits.length === 0 || unmet.some((facet) => !isAside(facet))) return undefined;
  const answer = { worded: true, isCalled: true, isThing: true, isGood: true } as const;
  // What is marked suits nobody better than another: its meaning tells what it has to do with whom it is for.
  const nearness = new Map(near.map((one) => [one.position, one.similarity]));
  const answers = kept.hits
    .map(({ position, score }) => ({ position, score, ...answer }))
    .toSorted((a, b) => (nearness.get(b.position) ?? -1) - (nearness.get(a.position) ?? -1));
  const found = leadByWishes(answers, { words: read.words, applied }, search);
  const { mended } = read;
  return { ...NOTHING, read, found, applied, unmet, costly, mended, isOnlyNear: false, isMarked: true };
}
