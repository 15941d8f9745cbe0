import type { Lead } from '../../../recommendations/reasons/leads.js';
import type { Shelf } from '../../../recommendations/recommend.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { LaneId } from '../../../visits/entry.js';
import type { Names } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';
import { popularNote } from '../texts/popular-note.js';
import type { ShelfModel } from './shelf.js';
import type { ShelfPlace } from './shelf-place.js';

/**
 * Whether a reason says what the title of its shelf says: near the search, with what goes with the page, more in the part of
 * the shop that the shelf is named after, because the shopper added the words that the shelf is called by.
 */
export function repeatsTitle(
  lead: Lead,
  shelf: Shelf,
  shown: Pick<Headed, 'place' | 'names' | 'snapshot'>,
): boolean {
  const { place, names } = shown;
  if (lead.type === 'signal') return shelf.id === lead.interest && lead.signal.kind === 'added';
  // On a product's page what goes with it goes with that alone.
  if (lead.type === 'company') return shelf.id === 'goes-with' && place.page === 'product';
  if (lead.type !== 'page') return false;
  if (place.page !== 'product') return place.page === 'search';
  const { kinship } = lead;
  const isPart = kinship === 'category' || kinship === 'department';
  return isPart && names.shelf(place.product, kinship) === partInTitle(shelf, shown);
}

/** All of it is like the product of its page, and says so: else it is called after what its cards have in common. */
const isAlike = ({ items }: Shelf): boolean => items.every(({ kinship = 'alike' }) => kinship === 'alike');

function pageTitle(shelf: Shelf, shown: Omit<Headed, 'lane'>, shelves: Wording['shelves']): string {
  const { place } = shown;
  if (place.page === 'basket' || place.page === 'search') return shelves[place.page];
  if (isAlike(shelf)) return shelves.page;
  const name = partInTitle(shelf, shown);
  return name === undefined ? shelves.pageMixed : shelves.pageKind(name);
}

/**
 * The part of the shop that a shelf is named after: nothing is called similar that is not, but as of one category or
 * department.
 */
function partInTitle(shelf: Shelf, { place, names, snapshot }: Omit<Headed, 'lane'>): string | undefined {
  if (place.page !== 'product' || isAlike(shelf)) return undefined;
  const { products } = snapshot.catalogue;
  const part = (['category', 'department'] as const).find((of) => {
    const name = names.shelf(place.product, of);
    return shelf.items.every(({ position }) => products[position]?.[of] === name);
  });
  return part && names.shelf(place.product, part);
}

export function shelfTitle(shelf: Shelf, shown: Headed, t: Wording): string {
  return headOf(shelf, shown, t).title;
}

/** What the head of a shelf depends on besides the shelf. */
interface Headed {
  readonly place: ShelfPlace;
  readonly names: Names;
  readonly lane: LaneId;
  readonly snapshot: Pick<Snapshot, 'catalogue' | 'shop'>;
}

export function headOf(
  shelf: Shelf,
  { place, names, lane, snapshot }: Headed,
  t: Wording,
): Pick<ShelfModel, 'title' | 'subtitle' | 'isNamed'> {
  const { shelves } = t;
  switch (shelf.id) {
    case 'visit': {
      const [title, note] =
        lane === 'main' ? [shelves.visit, shelves.visitNote] : [shelves.list, shelves.listNote];
      // The choice above the first shelf of the start page says it there.
      return { title, subtitle: place.page === 'home' ? '' : note };
    }
    case 'popular':
    case 'new':
      return { title: shelves.popular, subtitle: popularNote(shelf.items.map(at), snapshot, t) };
    case 'goes-with':
      return { title: place.page === 'basket' ? shelves.goesWithBasket : shelves.goesWith, subtitle: '' };
    case 'page':
      return { title: pageTitle(shelf, { place, names, snapshot }, shelves), subtitle: '' };
    default: {
      const label = names.interest(shelf.id);
      return isBeside(shelf, label, snapshot)
        ? { title: shelves.beside(label), subtitle: shelves.interestNote }
        : { title: shelves.interest(label), isNamed: true, subtitle: shelves.interestNote };
    }
  }
}

const at = ({ position }: Shelf['items'][number]): number => position;

/** Whether the name of an interest is that of a category of which the shelf has nothing: it shows what goes beside that. */
function isBeside({ items }: Shelf, label: string, { catalogue }: Headed['snapshot']): boolean {
  const isCategory = catalogue.departments.some(({ categories }) =>
    categories.some(({ name }) => name === label),
  );
  return isCategory && items.every(({ position }) => catalogue.products[position]?.category !== label);
}
