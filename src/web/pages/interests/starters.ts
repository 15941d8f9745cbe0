import { segmentInterest } from '../../../interests/interest.js';
import type { ShopIndex } from '../../../recommendations/index/shop-index.js';
import { typicalOf } from '../../../shelves/typical.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { paths } from '../../http/paths.js';
import { type ArtModel, type FaceContext, presentArt } from '../../parts/cards/card-face.js';

/** A part of the shop that a visit without interests may begin with. */
export interface StarterModel {
  readonly label: string;
  /** Where its button posts to. */
  readonly begin: string;
  readonly art: ArtModel;
}

/** Three rows of four. */
const MOST_STARTERS = 12;

/** The largest segments, each with its most typical product in a picture. */
export function presentStarters(
  { catalogue, shop }: Pick<Snapshot, 'catalogue' | 'shop'>,
  context: FaceContext,
): readonly StarterModel[] {
  const members = membersOf(shop, catalogue.products.length);
  return shop.segments
    .map((segment, i) => ({ segment, positions: members[i] ?? [] }))
    .filter(({ segment, positions }) => segment.enabled && !segment.sensitive && positions.length > 0)
    .toSorted((a, b) => b.positions.length - a.positions.length)
    .slice(0, MOST_STARTERS)
    .flatMap(({ segment, positions }) => {
      const product = catalogue.products[typicalOf(positions, catalogue, shop) ?? -1];
      if (product === undefined) return [];
      return [
        {
          label: segment.label,
          begin: paths.interestBeginning(segmentInterest(segment.id)),
          art: { ...presentArt(product, context), alt: '' },
        },
      ];
    });
}

const known = new WeakMap<object, readonly (readonly number[])[]>();

/** By segment the positions of the products that belong to it most. The same lists for as long as the index. */
function membersOf(shop: ShopIndex, products: number): readonly (readonly number[])[] {
  const before = known.get(shop.identity);
  if (before) return before;
  const members = shop.segments.map((): number[] => []);
  for (let position = 0; position < products; position++) {
    const [first] = shop.memberships(position);
    if (first) members[first.segment]?.push(position);
  }
  known.set(shop.identity, members);
  return members;
}
