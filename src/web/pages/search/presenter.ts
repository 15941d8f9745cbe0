import { type ProductId, slug } from '../../../catalog/product.js';
import type { Suggestion } from '../../../catalog/search/matching/product-search.js';
import type { Place } from '../../../catalog/search/query/shop-words.js';
import type { Found } from '../../../catalog/search/ranking/fusion.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { presentArt } from '../../parts/cards/card-face.js';
import { houseShelf, type ShelfModel, shelfOf } from '../../parts/shelves/shelf.js';
import { placeName } from '../../parts/texts/place-name.js';
import { isReadIn } from '../../parts/texts/search-language.js';
import { shownCount } from '../../parts/texts/shown-count.js';

export function presentPlace(place: Place | undefined, snapshot: Snapshot, { t, visit }: CardContext) {
  const department = place && snapshot.catalogue.department(slug(place.department));
  if (!place || !department) return undefined;
  const category = department.categories.find(({ id }) => id === slug(place.category ?? ''));
  const name = placeName((category ?? department).name, t);
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

type Hidden = ReadonlyMap<ProductId, unknown>;

const MOST = 7;

export function presentSuggestions(typed: string, snapshot: Snapshot, t: Wording, hidden: Hidden) {
  const found = snapshot.search.suggest(typed, MOST + hidden.size, !isReadIn(t, snapshot.search));
  const items = found.flatMap((one) => presentSuggestion(one, snapshot, t, hidden) ?? []);
  return { items: items.slice(0, MOST) };
}

function presentSuggestion(suggestion: Suggestion, snapshot: Snapshot, t: Wording, hidden: Hidden) {
  switch (suggestion.type) {
    case 'product':
      return presentProduct(suggestion.position, snapshot, t, hidden);
    case 'department': {
      const { department, departmentId, positions } = suggestion;
      const head = {
        label: department,
        note: t.search.suggestionDepartment,
        href: paths.department(departmentId),
      };
      return presentGroup(head, positions, snapshot, t, hidden);
    }
    case 'category': {
      const { department, category, departmentId, categoryId } = suggestion;
      const href = paths.category(departmentId, categoryId);
      const note = t.search.suggestionIn(department);
      return presentGroup({ label: category, note, href }, suggestion.positions, snapshot, t, hidden);
    }
    case 'brand': {
      const { brand, positions } = suggestion;
      const href = `${paths.search}?${new URLSearchParams({ q: brand })}`;
      return presentGroup(
        { label: brand, note: t.search.suggestionBrand, href },
        positions,
        snapshot,
        t,
        hidden,
      );
    }
  }
}

function presentProduct(position: number, { catalogue, version }: Snapshot, t: Wording, hidden: Hidden) {
  const product = catalogue.products[position];
  if (!product || hidden.has(product.id)) return undefined;
  const { name, brand, id } = product;
  const art = presentArt(product, { t, version }).src;
  return { label: name, note: brand, count: '', href: paths.product(id), art };
}

/** A shelf or a brand; nothing where the shopper has hidden all of it. */
function presentGroup(
  head: { readonly label: string; readonly note: string; readonly href: string },
  positions: readonly number[],
  { catalogue, version }: Snapshot,
  t: Wording,
  hidden: Hidden,
) {
  const products = positions.flatMap((position) => catalogue.products[position] ?? []);
  const shown = products.filter(({ id }) => !hidden.has(id));
  const [first] = shown;
  if (!first) return undefined;
  const count = t.search.suggestionCount(shown.length, wholeNumberText(shown.length, t.locale));
  return { ...head, count, art: presentArt(first, { t, version }).src };
}
