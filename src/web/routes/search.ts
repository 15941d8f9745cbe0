import { type Request, type Response, Router } from 'express';
import type { WishKind } from '../../catalog/search/facets/facet.js';
import { LONGEST_QUERY } from '../../catalog/search.js';
import type { Services } from '../../services.js';
import { isDemo, type Snapshot } from '../../snapshot.js';
import { type FoundProducts, findProducts } from '../find-products.js';
import { type Fields, queryOf, text } from '../forms/fields.js';
import { type ListingQuery, listingQuery } from '../forms/listing-query.js';
import { visitOf } from '../middleware/visit-session.js';
import { noteSearch } from '../noting.js';
import { paths } from '../paths.js';
import { type ListingSubject, presentListing } from '../presenters/listing.js';
import { onlyKnown, presentFilters } from '../presenters/listing-filters.js';
import { presentWords } from '../presenters/listing-words.js';
import { cardContext } from '../presenters/product-card.js';
import { presentRecommended } from '../presenters/recommended.js';
import { nearShelf, presentPlace } from '../presenters/search-page.js';
import { houseShelf } from '../presenters/shelf.js';
import { type Sorts, searchSorts } from '../presenters/sorts.js';
import { presentSuggestions } from '../presenters/suggestions.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** Searching, and what to search for. */
export function searchRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.search, (req, res) => {
    const fields = queryOf(req);
    const typed = typedQuery(fields);
    return typed === '' && !isFormSent(fields)
      ? askForQuery(req, res)
      : showResults(req, res, services, typed);
  });
  router.get(paths.suggestions, (req, res) => {
    const { snapshot, t } = stageOf(res);
    const typed = typedQuery(queryOf(req));
    const model = presentSuggestions(typed, snapshot, t, visitOf(res).visit.hidden);
    const head = { title: t.search.suggestions, unlisted: true, query: typed };
    const page = { view: 'pages/suggestions', ...head, model: { suggestions: model } };
    respond(req, res, { page, fragments: [{ name: 'suggestions', model }] });
  });
  return router;
}

function typedQuery(fields: Fields): string {
  return (text(fields, 'q', LONGEST_QUERY) ?? '').replace(/[\s\p{C}]+/gu, ' ').trim();
}

/** Something of the form beside a listing: without words it narrows and sorts all that the shop has. */
function isFormSent(fields: Fields): boolean {
  return ['sort', 'min', 'max', 'brand', 'stock', 'page'].some((name) => Object.hasOwn(fields, name));
}

function askForQuery(req: Request, res: Response): void {
  const { t, snapshot } = stageOf(res);
  const ask = isDemo(snapshot) ? t.search.askDemo : t.search.ask;
  const model = { ask, shelf: houseShelf(snapshot, cardContext(req, res), visitOf(res).now) };
  const head = { title: t.search.emptyTitle, canonical: paths.search };
  respond(req, res, { page: { view: 'pages/search-empty', ...head, model } });
}

async function showResults(req: Request, res: Response, services: Services, typed: string): Promise<void> {
  const { t, snapshot } = stageOf(res);
  const fields = queryOf(req);
  const literal = text(fields, 'as', 8) === 'typed';
  const asked = listingQuery(fields, searchSorts(snapshot));
  const answers = await findProducts(services, snapshot, typed, { literal, ignored: askedInForm(asked) });
  const isAnswered = answers.found.length > 0;
  const reason = await noteSearch(req, res, {
    typed,
    isAnswered,
    meaning: answers.meaning,
    ask: () => services.embedText(typed),
  });
  const notNoted = reason ? t.search.notNoted[reason] : '';
  const context = cardContext(req, res);
  const head = {
    title: typed === '' ? t.search.everything : t.search.title(typed),
    query: typed,
    unlisted: true,
  };
  const subject = subjectOf(answers, asked, literal, res);
  const query = onlyKnown(listingQuery(fields, subject.sorts), subject, snapshot);
  const listing = presentListing(subject, query, snapshot, context);
  const fragments = [{ name: 'listing', model: listing }];
  if (answers.isOnlyNear) {
    const said = answers.found.length > 0 ? t.search.nothing : t.search.nothingNear;
    const shelf = nearShelf(answers.found, snapshot, context, visitOf(res).now);
    const model = { query: typed, said, notNoted, shelf };
    return respond(req, res, { page: { view: 'pages/search-nothing', ...head, model }, fragments });
  }
  const model = {
    query: typed === '' ? t.search.everything : typed,
    place: presentPlace(answers.place, snapshot, t),
    notNoted,
    listing,
    filters: presentFilters(subject, query, snapshot, context),
    goesWith: await presentRecommended(req, res, services, { page: 'search', query: typed }),
  };
  respond(req, res, { page: { view: 'pages/search', ...head, model }, fragments });
}

/** What the form says counts more than the same said in words. */
function askedInForm({ least, most, brands, inStock }: ListingQuery): ReadonlySet<WishKind> {
  const asked: WishKind[] = [];
  if (least !== undefined || most !== undefined) asked.push('price');
  if (brands.length > 0) asked.push('brand');
  if (inStock) asked.push('stock');
  return new Set(asked);
}

function subjectOf(
  answers: FoundProducts,
  asked: ListingQuery,
  literal: boolean,
  res: Response,
): ListingSubject {
  const { t, snapshot } = stageOf(res);
  const { found, applied, read } = answers;
  const currency = snapshot.catalogue.products[found[0]?.position ?? 0]?.price.currency ?? 'EUR';
  const words = presentWords(answers, asked, currency, t);
  const fixed = (q: string): Record<string, string> =>
    q === '' ? {} : { q, ...(literal ? { as: 'typed' } : {}) };
  return {
    path: paths.search,
    positions: found.map(({ position }) => position),
    sortable: found.filter(({ isGood }) => isGood).map(({ position }) => position),
    fixed: fixed(words.said),
    cleared: fixed(read.words),
    sorts: sortsFor(
      applied.some(({ wish }) => wish.kind === 'cheap'),
      snapshot,
    ),
    words,
  };
}

/** Who says “cheap” is shown the cheapest first, and may choose otherwise. */
function sortsFor(isCheap: boolean, snapshot: Snapshot): Sorts {
  const sorts = searchSorts(snapshot);
  return isCheap ? ['priceUp', ...sorts.filter((sort) => sort !== 'priceUp')] : sorts;
}
