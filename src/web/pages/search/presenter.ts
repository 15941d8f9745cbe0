import { type ProductId, slug } from '../../../catalog/product.js';
import type { Place } from '../../../catalog/search/query/shop-words.js';
import type { Found } from '../../../catalog/search/ranking/fusion.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { wholeNumberText } from '../../../wording/intl.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { houseShelf, type ShelfModel, shelfOf } from '../../parts/shelves/shelf.js';
import { shownCount } from '../../parts/texts/shown-count.js';

export function presentPlace(place: Place | undefined, snapshot: Snapshot, { t, visit }: CardContext) {
  const department = place && snapshot.catalogue.department(slug(place.department));
  if (!place || !department) return undefined;
  const category = department.categories.find(({ id }) => id === slug(place.category ?? ''));
  const { name } = category ?? department;
  const href = category ? paths.category(department.id, category.id) : paths.department(department.id);
  const shown = shownCount(department, category, snapshot, visit);
  const count = t.search.suggestionCount(shown, wholeNumberText(shown, t.locale));
  return { label: t.search.place(name, count), href };
}

/** Nothing is called what was looked for: what lies near its meaning, else what everybody likes. */
export function nearShelf(
  found: readonly Found[],
  snapshot: Snapshot,
  context: CardContext,
  now: number,
): ShelfModel {
  const { search } = context.t;
  if (found.length === 0) return houseShelf(snapshot, context, now);
  const isShown = (position: number) =>
    !context.visit.hidden.has(snapshot.catalogue.products[position]?.id as ProductId);
  const positions = found.map(({ position }) => position).filter(isShown);
  const head = { id: 'near', title: search.near, subtitle: search.nearNote(positions.length) };
  const near = shelfOf(head, positions, snapshot, context, { holdsKept: true });
  // All that is near may be hidden by the shopper.
  return near.cards.length > 0 ? near : houseShelf(snapshot, context, now);
}
