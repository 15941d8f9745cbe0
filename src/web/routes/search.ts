import { type Request, type Response, Router } from 'express';
import { LONGEST_QUERY } from '../../catalog/search.js';
import type { Services } from '../../services.js';
import { findProducts } from '../find-products.js';
import { type Fields, queryOf, text } from '../forms/fields.js';
import { listingQuery } from '../forms/listing-query.js';
import { visitOf } from '../middleware/visit-session.js';
import { noteSearch } from '../noting.js';
import { paths } from '../paths.js';
import { type ListingSubject, presentListing } from '../presenters/listing.js';
import { onlyKnown, presentFilters } from '../presenters/listing-filters.js';
import { type CardContext, cardContext } from '../presenters/product-card.js';
import { presentRecommended } from '../presenters/recommended.js';
import { houseShelf, knowsWhatSells, plainShelf, type ShelfModel } from '../presenters/shelf.js';
import { searchSorts } from '../presenters/sorts.js';
import { presentSuggestions } from '../presenters/suggestions.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** Searching, and what to search for. */
export function searchRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.search, (req, res) => {
    const typed = typedQuery(queryOf(req));
    return typed === '' ? askForQuery(req, res) : showResults(req, res, services, typed);
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

function askForQuery(req: Request, res: Response): void {
  const { t, snapshot } = stageOf(res);
  const model = { shelf: houseShelf(snapshot, cardContext(req, res), visitOf(res).now) };
  const head = { title: t.search.emptyTitle, canonical: paths.search };
  respond(req, res, { page: { view: 'pages/search-empty', ...head, model } });
}

async function showResults(req: Request, res: Response, services: Services, typed: string): Promise<void> {
  const { t, snapshot } = stageOf(res);
  const { found, meaning } = await findProducts(services, snapshot, typed);
  await noteSearch(req, res, typed, meaning);
  const context = cardContext(req, res);
  const positions = found.map((one) => one.position);
  const head = { title: t.search.title(typed), query: typed, unlisted: true };
  if (!found.some((one) => one.worded)) {
    const model = { query: typed, shelf: nearestShelf(positions, res, context) };
    return respond(req, res, { page: { view: 'pages/search-nothing', ...head, model } });
  }
  const subject: ListingSubject = {
    path: paths.search,
    positions,
    fixed: { q: typed },
    sorts: searchSorts(snapshot),
  };
  const query = onlyKnown(listingQuery(queryOf(req), subject.sorts), subject, snapshot);
  const listing = presentListing(subject, query, snapshot, context);
  const model = {
    query: typed,
    listing,
    filters: presentFilters(subject, query, snapshot, context),
    goesWith: await presentRecommended(req, res, services, { page: 'search', query: typed }),
  };
  const fragments = [{ name: 'listing', model: listing }];
  respond(req, res, { page: { view: 'pages/search', ...head, model }, fragments });
}

/** No product holds the words: what lies near their meaning, else what the shop shows of itself. */
function nearestShelf(positions: readonly number[], res: Response, context: CardContext): ShelfModel {
  const { t, snapshot } = stageOf(res);
  const title = t.search.nothing;
  if (positions.length > 0)
    return plainShelf({ id: 'near', title, subtitle: t.search.nothingNear }, positions, snapshot, context);
  const subtitle = knowsWhatSells(snapshot) ? t.search.nothingPopular : t.search.nothingAround;
  return { ...houseShelf(snapshot, context, visitOf(res).now), title, subtitle };
}
