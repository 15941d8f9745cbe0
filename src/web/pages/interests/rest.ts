import { segmentInterest } from '../../../interests/interest.js';
import { restingIn } from '../../../recommendations/candidates/resting.js';
import type { ShopIndex } from '../../../recommendations/index/shop-index.js';
import { typicalOf } from '../../../shelves/typical.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { HOUR } from '../../../time/clock.js';
import type { RestSaid } from '../../../visits/entry.js';
import { RESTS_FOR, restsNothing, SHOWN_OFTEN } from '../../../visits/showings.js';
import { moment } from '../../../wording/dates.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { type FaceContext, presentArt } from '../../parts/cards/card-face.js';

/** Products that are named of those that rest: a shelf of them. */
const NAMED = 8;

/** What *Your interests* tells of it; undefined where the visit is not personalised, and no shelf is noted. */
export function presentRest({ session, snapshot, t }: Rendering) {
  const { visit, now, personalised, open, endsAt } = session;
  if (!personalised || !open) return undefined;
  const { rest } = t;
  const lead = rest.lead(SHOWN_OFTEN, RESTS_FOR / HOUR);
  if (restsNothing(visit))
    return { lead, said: rest.isOff, products: [], more: '', presses: pressesOf(['on'], t) };
  const resting = restingIn(visit, snapshot.shop, now);
  const products = resting.slice(0, NAMED).flatMap(({ product: id, until }) => {
    const product = snapshot.catalogue.product(id);
    const said = rest.until(moment(Math.min(until, endsAt), now, t));
    return product ? [{ name: product.name, href: paths.product(id), until: said }] : [];
  });
  return {
    lead,
    said: resting.length === 0 ? rest.none : rest.count(resting.length),
    products,
    more: resting.length > NAMED ? rest.more(resting.length - NAMED) : '',
    presses: pressesOf(resting.length === 0 ? ['off'] : ['over', 'off'], t),
  };
}

const pressesOf = (all: readonly RestSaid[], { rest }: Wording) =>
  all.map((says) => ({ says, label: rest.press[says] }));

/** Three rows of four. */
const MOST_STARTERS = 12;

/** The largest segments, each with its most typical product in a picture. */
export function presentStarters(
  { catalogue, shop }: Pick<Snapshot, 'catalogue' | 'shop'>,
  context: FaceContext,
) {
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
