import { isForOthers, isOfChildren } from '../../catalog/audience.js';
import { dot, type Vector } from '../../embedding/vectors.js';
import { WORDS_NEAR, WORDS_SHARE } from '../../interests/typed-words.js';
import type { Candidate } from '../candidates/candidates.js';
import type { Seed, ShopIndex } from '../index/shop-index.js';
import { isOfShelfOrKind, isToldOneKind } from '../kinds/called-alike.js';
import { kinshipOnPage } from '../kinds/kinship.js';
import {
  isAmongNearest,
  isApart,
  isNearInCategory,
  isOfNearKind,
  isOneKind,
  nearnessInCategory,
  sharesAudience,
} from '../kinds/one-kind.js';
import type { Wanted } from '../reasons/shelf.js';
import { pageOf } from '../scores/ranking.js';
import { withBeside } from './beside-page.js';
import { LEAST_ON_SHELF } from './filled-shelves.js';

interface Page extends Pick<Wanted, 'seeds' | 'chosen' | 'places'> {
  /** Something that goes with it stands on a shelf of its own. */
  readonly hasCompany: boolean;
}

/** So few of one category make no shelf: others that are near fill it up. */
const FEW = 2;

/**
 * On a page about something, what is like it, of its own category first; what sells only where nothing is. What has
 * nothing in common with a product but its texts' likeness is not shown: oilcloth beside an olive oil soap. Beside what
 * was chosen, a basket, something has to be nearer than a usual neighbour of its category: a bread knife shares only the
 * brand of a paella pan.
 */
export function likePage(found: readonly Candidate[], page: Page, index: ShopIndex): readonly Candidate[] {
  const { seeds, chosen, hasCompany } = page;
  if (seeds.length === 0) return found;
  const like = nearPage(found, page, index);
  const products = seeds.flatMap(({ position }) => position ?? []);
  const isTold = products.some((one) => index.kind(one) !== undefined);
  return chosen || products.length < seeds.length || (isTold && hasCompany)
    ? like
    : withBeside(like, found, { ...page, products }, index);
}

function nearPage(
  found: readonly Candidate[],
  { seeds, chosen, places, hasCompany }: Page,
  index: ShopIndex,
): readonly Candidate[] {
  const like = found.filter(
    ({ position, from }) =>
      from === 'page' &&
      (pageOf(position, { seeds }, index) > 0 || isOfKind(position, seeds, index)) &&
      isOfPage(position, seeds, index),
  );
  const [search] = seeds.flatMap(({ meaning }) => meaning ?? []);
  if (search) return nearWords(like, search, index);
  const products = seeds.flatMap(({ position }) => position ?? []);
  const isTold = products.some((one) => index.kind(one) !== undefined);
  const ofCategory = (fits: typeof isOneKind) =>
    like.filter(({ position }) =>
      products.some((one) => isOfShelfOrKind(one, position, index) && fits(one, position, index)),
    );
  // What is for children stands beside what is, where little of its category does, whatever kinds the merchant calls them.
  const theirs = isTold ? like.filter(({ position }) => isForSameChildren(position, products, index)) : [];
  // What is only near is no more of the same where the merchant says kinds: it fills the page of what nothing goes with.
  const isKindAlone = isTold && !chosen && hasCompany;
  const others = [...new Set([...ofCategory(isKindAlone ? isOfNearKind : isTogether), ...theirs])];
  const isNext = chosen ? isNearInCategory : isAmongNearest;
  for (const fits of [isOneKind, isKindAlone ? isOfNearKind : isNext]) {
    const near = ofCategory(fits);
    if (near.length >= (isTold ? 1 : FEW))
      return chosen ? near : filledUp(near, others, { places, products }, index);
  }
  const popular = found.filter(({ from }) => from === 'popular');
  // An empty place is better than what the merchant calls other kinds: what goes with it has a shelf of its own.
  if (isTold && !chosen) {
    const beside = [...theirs, ...forAnybody(found, products, places - theirs.length, index)];
    return beside.length > 0 || hasCompany ? beside : popular;
  }
  const own = like.length < FEW && !chosen ? [...like, ...forAnybody(found, products, places, index)] : like;
  if (chosen || own.length === 0) return popular;
  // The nearest were seen: the rest of its category stands before what only shares its department.
  const rest = filledUp([], ofCategory(isTogether), { places, products }, index);
  return [...rest, ...own.filter((one) => !rest.includes(one)).slice(0, places - rest.length)];
}

/**
 * Beside what is for children, where hardly anything for them is near it, the nearest of its category that is for
 * anybody: who looks for a child's mat may want one too.
 */
function forAnybody(
  found: readonly Candidate[],
  products: readonly number[],
  places: number,
  index: ShopIndex,
): readonly Candidate[] {
  const children = products.filter((one) => isOfChildren(index.audience(one)));
  const nearness = ({ position }: Candidate) =>
    Math.max(...children.map((one) => nearnessInCategory(one, position, index)));
  const isBeside = ({ position, from }: Candidate) =>
    from === 'page' &&
    index.audience(position).of.size === 0 &&
    children.some((one) => index.shelf(one) === index.shelf(position));
  return found
    .filter(isBeside)
    .toSorted((a, b) => nearness(b) - nearness(a) || a.position - b.position)
    .slice(0, places);
}

const isForSameChildren = (position: number, products: readonly number[], index: ShopIndex): boolean =>
  products.some((one) => isOfChildren(index.audience(one)) && sharesAudience(one, position, index));

const isTogether: typeof isOneKind = (...pair) => !isApart(...pair);

/** Where what is near leaves places open, others of the category take them, what has most in common first. */
function filledUp(
  near: readonly Candidate[],
  others: readonly Candidate[],
  { places, products }: Pick<Wanted, 'places'> & { readonly products: readonly number[] },
  index: ShopIndex,
): readonly Candidate[] {
  const isNear = new Set(near);
  const nearness = ({ position }: Candidate) =>
    Math.max(...products.map((one) => nearnessInCategory(one, position, index)));
  const rest = near.length < places ? others.filter((one) => !isNear.has(one)) : [];
  const best = rest.toSorted((a, b) => nearness(b) - nearness(a) || a.position - b.position);
  return [...near, ...best.slice(0, places - near.length)];
}

const isOfKind = (position: number, seeds: readonly Seed[], index: ShopIndex): boolean =>
  seeds.some((seed) => isToldOneKind(seed.position ?? -1, position, index) === true);

function isOfPage(position: number, seeds: readonly Seed[], index: ShopIndex): boolean {
  return seeds.some(
    (seed) =>
      seed.position === undefined ||
      (kinshipOnPage(seed.position, position, index) !== 'interest' &&
        !isForOthers(index.audience(seed.position), index.audience(position))),
  );
}

/** What is near a search in meaning too: a shelf of whatever is left would be noise. */
function nearWords(like: readonly Candidate[], words: Vector, index: ShopIndex): readonly Candidate[] {
  const near = like.map(({ position }) => dot(words, index.meaning(position)));
  const least = Math.max(WORDS_NEAR, WORDS_SHARE * Math.max(0, ...near));
  const beside = like.filter((_, i) => (near[i] ?? 0) >= least);
  return beside.length >= LEAST_ON_SHELF ? beside : [];
}
