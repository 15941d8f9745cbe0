import type { Place } from '../catalog/places.js';
import type { Product } from '../catalog/product.js';
import type { CatalogueSegment, Membership } from '../segments/catalogue-segment.js';
import type { CatalogueIndex } from './catalogue-index.js';

/** Two catalogues are of one shop where at least this share of the smaller one's products is in both. */
const OF_ONE_SHOP = 0.1;

/** From this share of the products that stay on, a catalogue that files them elsewhere is grouped afresh. */
const REFILED = 0.25;

/** From this share of a group's products on, they are filed elsewhere: the group keeps its id and not its name. */
const MOST_OF_A_GROUP = 0.5;

/** What the groups of a new index begin from. */
export interface SegmentsBefore {
  /** Segments of the index before; none where the catalogue is grouped afresh. */
  readonly previous?: readonly CatalogueSegment[];
  /** Why an index of the same shop is grouped afresh: so many of its products are filed elsewhere than before. */
  readonly refiled?: { readonly moved: number; readonly of: number };
}

/**
 * The segments that go on. None of another shop, the demo's among them, or one of which hardly a product is left: its
 * names are not for others. Every import has a stocktake. None either where the categories changed, by which products
 * are grouped and groups are named.
 */
export function segmentsBefore(
  before: Pick<CatalogueIndex, 'manifest' | 'products' | 'segments' | 'memberships'>,
  { products, stocktake }: { readonly products: readonly Product[]; readonly stocktake?: string | undefined },
): SegmentsBefore {
  const isOfAKind = (before.manifest.stocktake === undefined) === (stocktake === undefined);
  if (!isOfAKind || !isOfOneShop(before.products, products)) return {};
  const places = new Map<string, Place>(products.map((product) => [product.id, product]));
  const stays = before.products.map((product) => {
    const place = places.get(product.id);
    return place && { isMoved: !isSamePlace(product, place) };
  });
  const of = stays.filter((one) => one !== undefined).length;
  const moved = stays.filter((one) => one?.isMoved).length;
  if (moved > 0 && moved >= REFILED * of) return { refiled: { moved, of } };
  return { previous: renamedWhereMoved(before, stays) };
}

function isOfOneShop(before: readonly Product[], after: readonly Product[]): boolean {
  const ids = new Set(before.map(({ id }) => id));
  const names = new Set(before.map(({ name }) => name));
  // Another shop system may have given the same products other ids.
  const kept = after.filter(({ id, name }) => ids.has(id) || names.has(name)).length;
  return kept >= OF_ONE_SHOP * Math.min(before.length, after.length);
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.department === b.department && a.category === b.category;
}

/** A group whose products have another category than the one it may be called by loses its name: it is found again. */
function renamedWhereMoved(
  {
    segments,
    memberships,
  }: {
    readonly segments: readonly CatalogueSegment[];
    readonly memberships: readonly (readonly Membership[])[];
  },
  stays: readonly ({ readonly isMoved: boolean } | undefined)[],
): readonly CatalogueSegment[] {
  const counts = segments.map(() => ({ all: 0, moved: 0 }));
  stays.forEach((one, position) => {
    const count = counts[memberships[position]?.[0]?.segment ?? -1];
    if (one === undefined || count === undefined) return;
    count.all += 1;
    if (one.isMoved) count.moved += 1;
  });
  return segments.map((segment, at) => {
    const { all = 0, moved = 0 } = counts[at] ?? {};
    return moved > 0 && moved >= MOST_OF_A_GROUP * all ? { ...segment, label: '' } : segment;
  });
}
