import { isForOthers } from '../../catalog/audience.js';
import type { Candidate } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isToldOneKind } from '../kinds/called-alike.js';
import { isApart, nearnessToName } from '../kinds/one-kind.js';
import { isOfSmallDepartment } from '../kinds/small-departments.js';
import type { Wanted } from '../reasons/shelf.js';

/** So few of its category are no shelf: the rest of it stands beside them, however little their texts have in common. */
const FEW = 2;

/**
 * What is like a page; where hardly anything of its category is, with the others of that, and in a small department with
 * what that has: a page is never empty while others of its kind can be bought. What sells only stands where even that is
 * nothing.
 */
export function withBeside(
  like: readonly Candidate[],
  found: readonly Candidate[],
  { places, products }: Pick<Wanted, 'places'> & { readonly products: readonly number[] },
  index: ShopIndex,
): readonly Candidate[] {
  const own = like.filter(({ from }) => from === 'page');
  const known = new Set(own.map(({ position }) => position));
  const nearness = ({ position }: Candidate) =>
    Math.max(...products.map((one) => nearnessToName(one, position, index)));
  const beside = (is: (named: number, position: number) => boolean) =>
    found
      .filter(({ position, from }) => from === 'page' && !known.has(position))
      .filter(({ position }) => products.some((one) => isFit(one, position, index) && is(one, position)))
      .toSorted((a, b) => nearness(b) - nearness(a) || a.position - b.position);
  const isOfCategory = (named: number, position: number) => index.shelf(named) === index.shelf(position);
  const ofCategory = own.filter(({ position }) => products.some((one) => isOfCategory(one, position)));
  const category = ofCategory.length < FEW ? beside(isOfCategory) : [];
  const others = own.filter((one) => !ofCategory.includes(one));
  const first = [...ofCategory, ...category.slice(0, places - ofCategory.length)];
  const near = [...first, ...others.slice(0, Math.max(0, places - first.length))];
  for (const { position } of near) known.add(position);
  const department = beside((named, position) => isOfSmallDepartment(named, position, index));
  const all = [...near, ...department.slice(0, Math.max(0, places - near.length))];
  return all.length > 0 ? all : like;
}

/** Not for others, not apart, and not of another kind as the merchant says. */
function isFit(named: number, position: number, index: ShopIndex): boolean {
  return (
    isToldOneKind(named, position, index) !== false &&
    !isForOthers(index.audience(named), index.audience(position)) &&
    !isApart(named, position, index)
  );
}
