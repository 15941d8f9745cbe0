import type { Resting } from './resting.js';
import type { Shelf } from './shelf.js';
import type { ShopIndex } from './shop-index.js';

/**
 * Shelves of a visit without what rests. Where others do not fill as many places as there would be with it, the best of
 * what rests takes those that are left, and stands last: resting empties no shelf.
 * @param fill fills the shelves without these positions
 */
export async function restedShelves(
  resting: readonly Resting[],
  places: number,
  fill: (without: ReadonlySet<number>) => Promise<Shelf[]>,
  index: ShopIndex,
): Promise<Shelf[]> {
  if (resting.length === 0) return fill(new Set());
  const rests = withVariants(resting, index);
  const rested = await fill(rests);
  const held = itemsOf(rested).length;
  if (held >= places) return rested;
  const whole = itemsOf(await fill(new Set()));
  const back = whole.map(({ position }) => position).filter((position) => rests.has(position));
  const called = new Set(back.slice(0, Math.max(0, whole.length - held)));
  if (called.size === 0) return rested;
  const filled = await fill(new Set([...rests].filter((position) => !called.has(position))));
  return filled.map((shelf) => (shelf.id === 'visit' ? restedLast(shelf, called) : shelf));
}

/** Another colour of it would be shown in its place. */
function withVariants(resting: readonly Resting[], index: ShopIndex): ReadonlySet<number> {
  return new Set(
    resting.flatMap(({ position }) => {
      const group = index.group(position);
      return group === undefined ? [position] : index.variants(group);
    }),
  );
}

const itemsOf = (shelves: readonly Shelf[]): Shelf['items'] =>
  shelves.find(({ id }) => id === 'visit')?.items ?? [];

function restedLast({ id, items }: Shelf, called: ReadonlySet<number>): Shelf {
  const isCalled = ({ position }: Shelf['items'][number]) => called.has(position);
  return { id, items: [...items.filter((item) => !isCalled(item)), ...items.filter(isCalled)] };
}
