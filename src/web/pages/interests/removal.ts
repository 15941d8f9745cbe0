import { signatureOf } from '../../../interests/signature.js';
import type { Shelf, ShelfId } from '../../../recommendations/reasons/shelf.js';
import type { QueryReader } from '../../../shop/find-products.js';
import type { InterestId } from '../../../visits/entry.js';
import { interestInSentence } from '../../../wording/reasons.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { cardFace } from '../../parts/cards/card-face.js';
import { fillShelves, shownShelves } from '../../parts/shelves/fill-shelves.js';
import { namesOf, wantedNow } from '../../parts/shelves/recommended.js';
import { withoutInterest } from '../../parts/texts/unshown.js';

const HOME = { page: 'home' } as const;

/**
 * What removing an interest would do to the shelf of the visit: the shelf as it stands, beside the one that the visit
 * without the interest fills; and what would leave *Bought before*.
 * @returns undefined where the visit has no such interest
 */
export async function presentRemoval(interest: InterestId, rendering: Rendering, services: QueryReader) {
  const { snapshot, session, t, token } = rendering;
  const wanted = wantedNow(rendering, services);
  const { interests } = signatureOf(session.visit, snapshot.shop, session.now);
  if (!interests.some(({ id }) => id === interest)) return undefined;
  const before = await shownShelves(HOME, wanted);
  const visit = withoutInterest(interest, session.visit, session.now);
  const after = await fillShelves(HOME, { ...wanted, visit });
  const [was, is] = [before, after].map(({ shelves }) => productsOn('visit', shelves));
  const label = interestInSentence(interest, { names: namesOf(before, snapshot), t });
  const context = cardContext(rendering);
  const facesOf = (positions: readonly number[] = [], others: readonly number[] = []) =>
    positions
      .filter((position) => !others.includes(position))
      .flatMap((position) => snapshot.catalogue.products[position] ?? [])
      .map((product) => cardFace(product, context));
  const [leaves, comes] = [facesOf(was, is), facesOf(is, was)];
  const stay = (was ?? []).length - leaves.length;
  const isGone = was !== undefined && is === undefined;
  const hasOwn = productsOn(interest, before.shelves) !== undefined;
  const stillAgain = new Set(after.again.map(({ position }) => position));
  const goneFromAgain = before.again
    .filter(({ position }) => !stillAgain.has(position))
    .flatMap(({ position }) => snapshot.catalogue.products[position]?.name ?? []);
  return {
    title: t.removal.title(label),
    lead: t.removal.lead(visit.lane === 'main' ? t.shelves.visit : t.shelves.list),
    leaves,
    comes,
    notes: [
      ...(isGone ? [t.removal.gone] : []),
      ...(leaves.length === 0 && comes.length === 0 ? [t.removal.nothing] : []),
      ...(stay > 0 && leaves.length + comes.length > 0 ? [t.removal.stay(stay)] : []),
      ...(hasOwn ? [t.removal.ownShelf(label)] : []),
      ...(goneFromAgain.length > 0 ? [t.removal.again(goneFromAgain)] : []),
    ],
    removal: paths.interestRemoval(interest),
    keep: paths.interests,
    token,
  };
}

/** Positions on a shelf; undefined where it is not there. */
function productsOn(id: ShelfId, shelves: readonly Shelf[]): readonly number[] | undefined {
  return shelves.find((one) => one.id === id)?.items.map(({ position }) => position);
}
