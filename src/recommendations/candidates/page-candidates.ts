import { haveAudienceInCommon } from '../../catalog/audience.js';
import type { Seed, ShopIndex } from '../index/shop-index.js';
import { ofSmallDepartment } from '../kinds/small-departments.js';
import type { Candidate } from './candidates.js';

/** A larger category has enough among the nearest. */
const MOST_OF_CATEGORY = 100;

/** What is for the same few as a thing, of its department: a half-size guitar, beside a toy piano. */
function forSameFew(named: number, index: ShopIndex): readonly number[] {
  if (index.audience(named).of.size === 0) return [];
  return index
    .peers(named, 'department')
    .filter((position) => haveAudienceInCommon(index.audience(named), index.audience(position)));
}

/**
 * With the category, the kind and the small department of what a page is about: the nearest of all are of other parts of
 * the shop where a product stands apart, as a bath soak does among things for runners.
 */
export function withCategory(
  found: readonly Candidate[],
  seeds: readonly Seed[],
  exclude: ReadonlySet<number>,
  index: ShopIndex,
): readonly Candidate[] {
  const pages = seeds.flatMap(({ position }) => position ?? []);
  if (pages.length === 0) return found;
  const known = new Set(found.map(({ position }) => position));
  const peers = [
    ...pages.map((one) => index.peers(one, 'category')),
    ...pages.map((one) => index.ofKind(one)),
    ...pages.map((one) => ofSmallDepartment(one, index)),
    ...pages.map((one) => forSameFew(one, index)),
  ]
    .filter(({ length }) => length <= MOST_OF_CATEGORY)
    .flat();
  const open = [...new Set(peers)].filter((one) => !known.has(one) && !exclude.has(one));
  return [...found, ...open.map((position): Candidate => ({ position, from: 'page' }))];
}
