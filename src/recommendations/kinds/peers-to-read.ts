import type { ShopIndex } from '../index/shop-index.js';

/** More than this are not a category but a catalogue without places: comparing a product with each takes milliseconds. */
const MOST_READ = 500;

/**
 * What is of the category or the department of a product; where that is everything, what is of its segments, of which
 * the strongest are read until there are `MOST_READ`.
 */
export function peersToRead(
  named: number,
  of: 'category' | 'department',
  index: ShopIndex,
): readonly number[] {
  const all = index.peers(named, of);
  if (all.length <= MOST_READ) return all;
  const place = of === 'category' ? index.shelf : index.department;
  const near = new Set<number>();
  for (const { segment } of index.memberships(named)) {
    if (near.size >= MOST_READ) break;
    for (const position of index.members(segment)) if (place(position) === place(named)) near.add(position);
  }
  return near.size > 0 ? [...near] : all;
}
