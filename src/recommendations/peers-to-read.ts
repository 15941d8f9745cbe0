import type { ShopIndex } from './shop-index.js';

/** More than this are not a category but a catalogue without places: comparing a product with each takes milliseconds. */
const MOST_READ = 500;

/** What is of the category or the department of a product; where that is everything, what is of its segments. */
export function peersToRead(
  named: number,
  of: 'category' | 'department',
  index: ShopIndex,
): readonly number[] {
  const all = index.peers(named, of);
  if (all.length <= MOST_READ) return all;
  const near = new Set(index.memberships(named).flatMap(({ segment }) => index.members(segment)));
  const place = of === 'category' ? index.shelf : index.department;
  const isOfPlace = (position: number) => place(position) === place(named);
  return near.size > 0 ? [...near].filter(isOfPlace) : all;
}
