import { type Product, type ProductId, slug } from '../../../catalog/product.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { priceFieldText, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { fitsForm, type ListingQuery, listingHref, type Sort } from '../../http/forms/listing-query.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { placed } from '../../parts/cards/place.js';
import { type CardModel, presentCard } from '../../parts/cards/product-card.js';
import { type ChipModel, priceText, type WordsOfListing } from './listing-words.js';
import { type NoteModel, noteOf } from './notes.js';

/** What is listed, before sorting and filtering. */
export interface ListingSubject {
  readonly path: string;
  /** Fields of the address that are no filter: the search's words. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Positions in their own order: relevance for a search, the catalogue's for a shelf. */
  readonly positions: readonly number[];
  readonly sorts: readonly [Sort, ...Sort[]];
  /** What only comes near what was asked for: listed behind the positions, under a heading of its own. */
  readonly near?: readonly number[];
  /** What a search's words ask beside the form. */
  readonly words?: WordsOfListing;
  /** The fixed fields without what the words ask: where *Clear all* leads. */
  readonly cleared?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly subject: ListingSubject;
  readonly query: ListingQuery;
  readonly snapshot: Snapshot;
  readonly context: CardContext;
}

const PAGE_SIZE = 24;

/** The cards that a listing's address asks for, and what it can be asked instead. */
export function presentListing(
  subject: ListingSubject,
  query: ListingQuery,
  snapshot: Snapshot,
  context: CardContext,
) {
  const asked = { subject, query, snapshot, context };
  const listed = allOf(subject);
  const matching = filtered(subject.positions, asked);
  const near = filtered(subject.near ?? [], asked);
  const all = [matching, near].flatMap((part) => sorted(part, query.sort, snapshot));
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const from = (page - 1) * PAGE_SIZE;
  const cards = all
    .slice(from, from + PAGE_SIZE)
    .flatMap((position) => snapshot.catalogue.products[position] ?? [])
    .map((product) => presentCard(product, context));
  const chips = [...(subject.words?.chips ?? []), ...presentChips(asked)];
  const { t } = context;
  const hidden = hiddenNotes(listed, asked);
  const nothing = { least: undefined, most: undefined, brands: [], inStock: false };
  return {
    notes: [
      ...unreadNotes(query, context),
      ...contradiction(asked),
      ...(subject.words?.notes ?? []),
      ...hidden,
    ],
    empty: chips.length > 0 && hidden.length === 0 ? t.listing.empty : '',
    count: countText(matching.length, near.length, t),
    ...inParts(placed('listing', cards), matching.length - from),
    // Where nothing stands before it, the count says that it is near.
    nearTitle: matching.length === 0 ? '' : t.listing.near,
    chips,
    clearHref: hrefOf({ ...subject, fixed: subject.cleared ?? subject.fixed }, query, nothing),
    pager: pages === 1 ? undefined : presentPager(page, pages, asked),
  };
}

export const allOf = ({ positions, near = [] }: ListingSubject): readonly number[] => [...positions, ...near];

/** Where a filter leaves nothing of what was asked for, how many come near it is all there is to say. */
function countText(asked: number, near: number, { listing, locale }: Wording): string {
  if (asked === 0 && near > 0) return listing.countNear(near, wholeNumberText(near, locale));
  const said = listing.count(asked, wholeNumberText(asked, locale));
  return near === 0 ? said : listing.countWithNear(said, wholeNumberText(near, locale));
}

/** The cards of a page: of what was asked for so many at most, the others of what comes near. */
const inParts = (cards: readonly CardModel[], asked: number) => ({
  cards: cards.slice(0, Math.max(0, asked)),
  near: cards.slice(Math.max(0, asked)),
});

/** The same listing, from its first page, with something else asked of it. */
const hrefOf = (
  { path, fixed, sorts: [usual] }: ListingSubject,
  query: ListingQuery,
  change: Partial<ListingQuery>,
): string => listingHref(path, { ...query, page: 1, ...change }, fixed, usual);

/** A price that cannot be read is left out, and said to be. */
function unreadNotes({ unread = [] }: ListingQuery, { t }: CardContext): NoteModel[] {
  return unread.map((typed) => noteOf(t.listing.noPrice(typed, priceFieldText(12.5, t.locale))));
}

/** A lowest price above the highest, in the form or in the words of a search, leaves nothing: the page says why. */
function contradiction({ subject, query, snapshot, context: { t } }: Asked): NoteModel[] {
  const { least = subject.words?.least, most = subject.words?.most } = query;
  if (least === undefined || most === undefined || least <= most) return [];
  const { currency } = snapshot.catalogue.products[subject.positions[0] ?? 0]?.price ?? { currency: 'EUR' };
  const [from, to] = [priceText(least, currency, t), priceText(most, currency, t)];
  return [noteOf(t.listing.contradicts(from, to))];
}

/** What would be listed had the shopper not hidden it, and where it can be shown again. */
function hiddenNotes(listed: readonly number[], asked: Asked): NoteModel[] {
  const { t, visit } = asked.context;
  const { products } = asked.snapshot.catalogue;
  if (visit.hidden.size === 0) return [];
  const hidden = listed.filter((position) => visit.hidden.has(products[position]?.id as ProductId));
  if (hidden.length === 0) return [];
  const shown = { ...asked.context, visit: { ...visit, hidden: new Map() } };
  const count = filtered(hidden, { ...asked, context: shown }).length;
  if (count === 0) return [];
  const text = t.listing.hidden(count, wholeNumberText(count, t.locale));
  return [{ text, href: paths.hiddenThings, label: t.listing.hiddenLink }];
}

function filtered(positions: readonly number[], { query, snapshot, context: { visit } }: Asked): number[] {
  const fits = fitsForm(query);
  return positions.filter((position) => {
    const product = snapshot.catalogue.products[position];
    return product !== undefined && !visit.hidden.has(product.id) && fits(product);
  });
}

function sorted(positions: readonly number[], sort: Sort, { catalogue, shop }: Snapshot): readonly number[] {
  const of = (position: number) => catalogue.products[position] as Product;
  switch (sort) {
    case 'relevance':
      return positions;
    case 'popular':
      return positions.toSorted((a, b) => shop.popularity(b) - shop.popularity(a) || a - b);
    case 'newest':
      return positions.toSorted((a, b) => of(b).added.localeCompare(of(a).added) || a - b);
    case 'name':
      return positions.toSorted((a, b) => inOrder(of(a).name, of(b).name) || a - b);
    case 'priceUp':
      return positions.toSorted((a, b) => of(a).price.amount - of(b).price.amount || a - b);
    case 'priceDown':
      return positions.toSorted((a, b) => of(b).price.amount - of(a).price.amount || a - b);
  }
}

/** Case, accents and numbers as in a printed list; the names are in the catalogue's language. */
const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

function presentChips({ subject, query, snapshot: { catalogue }, context: { t } }: Asked): ChipModel[] {
  const { least, most, brands } = query;
  const products = allOf(subject).flatMap((position) => catalogue.products[position] ?? []);
  const money = (value: number) => priceText(value, products[0]?.price.currency ?? 'EUR', t);
  const without = (change: Partial<ListingQuery>) => hrefOf(subject, query, change);
  return [
    ...(least === undefined
      ? []
      : [{ label: t.listing.from(money(least)), href: without({ least: undefined }) }]),
    ...(most === undefined ? [] : [{ label: t.listing.to(money(most)), href: without({ most: undefined }) }]),
    ...(query.inStock ? [{ label: t.listing.inStock, href: without({ inStock: false }) }] : []),
    ...brands.flatMap((brand) => {
      const label = products.find((product) => slug(product.brand) === brand)?.brand;
      return label ? [{ label, href: without({ brands: brands.filter((one) => one !== brand) }) }] : [];
    }),
  ];
}

function presentPager(shown: number, pages: number, { subject, query, context: { t } }: Asked) {
  const href = (page: number) => (page < 1 || page > pages ? '' : hrefOf(subject, query, { page }));
  return {
    label: t.listing.page(shown, pages),
    previousHref: href(shown - 1),
    nextHref: href(shown + 1),
  };
}
