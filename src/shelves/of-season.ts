import type { Catalogue } from '../catalog/catalogue.js';
import type { Kind } from '../catalog/goes-with.js';
import { canOrder, slug } from '../catalog/product.js';
import type { Season } from '../catalog/seasons.js';
import { isMeant } from '../recommendations/complements/kinds.js';

const known = new WeakMap<Catalogue, { readonly season: Season; readonly order: readonly number[] }>();

/**
 * What a season shows and can be ordered: the first of each of its kinds, in the merchant's order, then the second of
 * each, and so on. Within a kind what sells stands first. Worked out once for a catalogue and season.
 * @param popularOrder positions of what is known to sell, most sold first
 * @returns positions
 */
export function ofSeason(
  season: Season,
  catalogue: Catalogue,
  popularOrder: readonly number[],
): readonly number[] {
  const last = known.get(catalogue);
  if (last?.season === season) return last.order;
  const rank = new Map(popularOrder.map((position, place) => [position, place]));
  const placeOf = (position: number): number => rank.get(position) ?? Number.POSITIVE_INFINITY;
  const kinds = season.shows.map((kind) =>
    membersOf(kind, catalogue).toSorted((a, b) =>
      placeOf(a) === placeOf(b) ? a - b : placeOf(a) - placeOf(b),
    ),
  );
  const longest = Math.max(...kinds.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, round) =>
    kinds.flatMap((members) => members[round] ?? []),
  );
  const order = [...new Set(rounds.flat())];
  known.set(catalogue, { season, order });
  return order;
}

function membersOf(kind: Kind, { products }: Catalogue): number[] {
  return products.flatMap((product, position) =>
    slug(product.category) === kind.category && isMeant(product, kind) && canOrder(product) ? [position] : [],
  );
}
