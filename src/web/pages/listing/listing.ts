import { type Product, slug } from '../../../catalog/product.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { minorUnits, moneyText, priceFieldText, wholeNumberText } from '../../../wording/intl.js';
import { fitsForm, type ListingQuery, listingHref, type Sort } from '../../http/forms/listing-query.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { placed } from '../../parts/cards/place.js';
import { presentCard } from '../../parts/cards/product-card.js';
import type { ChipModel, WordsOfListing } from './listing-words.js';
import type { NoteModel } from './notes.js';

/** What is listed, before sorting and filtering. */
export interface ListingSubject {
  readonly path: string;
  /** Fields of the address that are no filter: the search's words. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Positions in their own order: relevance for a search, the catalogue's for a shelf. */
  readonly positions: readonly number[];
  readonly sorts: readonly [Sort, ...Sort[]];
  /** Of the positions, those that a listing in another order than their own is made of; all where undefined. */
  readonly sortable?: readonly number[];
  /** What a search's words ask beside the form. */
  readonly words?: WordsOfListing;
  /** The fixed fields without what the words ask: where *Clear all* leads. */
  readonly cleared?: Readonly<Record<string, string>>;
}

const PAGE_SIZE = 24;

/** The cards that a listing's address asks for, and what it can be asked instead. */
export function presentListing(
  subject: ListingSubject,
  query: ListingQuery,
  snapshot: Snapshot,
  context: CardContext,
) {
  const listed = query.sort === 'relevance' ? subject.positions : (subject.sortable ?? subject.positions);
  const matching = filtered(listed, query, snapshot, context);
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = sorted(matching, query.sort, snapshot).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const chips = [...(subject.words?.chips ?? []), ...presentChips(subject, query, snapshot, context)];
  const { t } = context;
  const left = leftOut(subject, query, matching.length, snapshot, context);
  const hidden = hiddenNotes(listed, query, snapshot, context);
  return {
    notes: [
      ...unreadNotes(query, context),
      ...contradiction(subject, query, snapshot, context),
      ...(subject.words?.notes ?? []),
      ...left,
      ...hidden,
    ],
    empty: chips.length > 0 && hidden.length === 0 ? t.listing.empty : '',
    count: t.listing.count(matching.length, wholeNumberText(matching.length, t.locale)),
    cards: placed(
      'listing',
      shown
        .flatMap((position) => snapshot.catalogue.products[position] ?? [])
        .map((product) => presentCard(product, context)),
    ),
    chips,
    clearHref: listingHref(
      subject.path,
      { ...query, least: undefined, most: undefined, brands: [], inStock: false, page: 1 },
      subject.cleared ?? subject.fixed,
      subject.sorts[0],
    ),
    pager: pages === 1 ? undefined : presentPager(subject, { ...query, page }, pages, context),
  };
}

/** A price that cannot be read is left out, and said to be. */
function unreadNotes({ unread = [] }: ListingQuery, { t }: CardContext): NoteModel[] {
  const example = priceFieldText(12.5, t.locale);
  return unread.map((typed) => ({ text: t.listing.noPrice(typed, example), href: '', label: '' }));
}

/** A lowest price above the highest, in the form or in the words of a search, leaves nothing: the page says why. */
function contradiction(
  subject: ListingSubject,
  { least = subject.words?.least, most = subject.words?.most }: ListingQuery,
  { catalogue }: Snapshot,
  { t: { locale, listing } }: CardContext,
): NoteModel[] {
  if (least === undefined || most === undefined || least <= most) return [];
  const { currency } = catalogue.products[subject.positions[0] ?? 0]?.price ?? { currency: 'EUR' };
  const money = (value: number) =>
    moneyText({ amount: value * minorUnits(currency, locale), currency }, locale);
  return [{ text: listing.contradicts(money(least), money(most)), href: '', label: '' }];
}

/** What would be listed had the shopper not hidden it, and where it can be shown again. */
function hiddenNotes(
  listed: readonly number[],
  query: ListingQuery,
  snapshot: Snapshot,
  context: CardContext,
): NoteModel[] {
  const { t, visit } = context;
  const hidden = listed.filter((position) => isHidden(position, snapshot, context));
  if (visit.hidden.size === 0 || hidden.length === 0) return [];
  const shown = { ...context, visit: { ...visit, hidden: new Map() } };
  const count = filtered(hidden, query, snapshot, shown).length;
  if (count === 0) return [];
  const text = t.listing.hidden(count, wholeNumberText(count, t.locale));
  return [{ text, href: paths.hiddenThings, label: t.listing.hiddenLink }];
}

function isHidden(position: number, { catalogue }: Snapshot, { visit }: CardContext): boolean {
  const product = catalogue.products[position];
  return product !== undefined && visit.hidden.has(product.id);
}

/** A search sorted otherwise than by how well things answer lists the good answers alone, and says what it leaves out. */
function leftOut(
  subject: ListingSubject,
  query: ListingQuery,
  listed: number,
  snapshot: Snapshot,
  context: CardContext,
): NoteModel[] {
  if (query.sort === 'relevance' || !subject.sortable) return [];
  const { sortedNote, sortedAll } = context.t.listing;
  const more = filtered(subject.positions, query, snapshot, context).length - listed;
  if (more === 0) return [];
  const best = { ...query, sort: 'relevance', page: 1 } as const;
  const href = listingHref(subject.path, best, subject.fixed, subject.sorts[0]);
  return [{ text: sortedNote(more, wholeNumberText(more, context.t.locale)), href, label: sortedAll }];
}

function filtered(
  positions: readonly number[],
  query: ListingQuery,
  { catalogue }: Snapshot,
  { visit }: CardContext,
): number[] {
  const fits = fitsForm(query);
  return positions.filter((position) => {
    const product = catalogue.products[position];
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

function presentChips(
  subject: ListingSubject,
  query: ListingQuery,
  { catalogue }: Snapshot,
  { t }: CardContext,
): ChipModel[] {
  const products = subject.positions.flatMap((position) => catalogue.products[position] ?? []);
  const currency = products[0]?.price.currency ?? 'EUR';
  const money = (value: number) =>
    moneyText({ amount: value * minorUnits(currency, t.locale), currency }, t.locale);
  const without = (change: Partial<ListingQuery>) =>
    listingHref(subject.path, { ...query, page: 1, ...change }, subject.fixed, subject.sorts[0]);
  const brandName = (id: string) => products.find((product) => slug(product.brand) === id)?.brand;
  return [
    ...(query.least === undefined
      ? []
      : [{ label: t.listing.from(money(query.least)), href: without({ least: undefined }) }]),
    ...(query.most === undefined
      ? []
      : [{ label: t.listing.to(money(query.most)), href: without({ most: undefined }) }]),
    ...(query.inStock ? [{ label: t.listing.inStock, href: without({ inStock: false }) }] : []),
    ...query.brands.flatMap((brand) => {
      const label = brandName(brand);
      return label ? [{ label, href: without({ brands: query.brands.filter((one) => one !== brand) }) }] : [];
    }),
  ];
}

function presentPager(subject: ListingSubject, query: ListingQuery, pages: number, { t }: CardContext) {
  const href = (page: number) =>
    page < 1 || page > pages
      ? ''
      : listingHref(subject.path, { ...query, page }, subject.fixed, subject.sorts[0]);
  return {
    label: t.listing.page(query.page, pages),
    previousHref: href(query.page - 1),
    nextHref: href(query.page + 1),
  };
}
