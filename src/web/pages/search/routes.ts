import { type Response, Router } from 'express';
import { NEAREST } from '../../../analytics/emitter/counting.js';
import { LONGEST_QUERY } from '../../../catalog/search/matching/product-search.js';
import type { Facet, WishKind } from '../../../catalog/search/query/facet.js';
import type { Services } from '../../../services.js';
import { type FoundProducts, findProducts } from '../../../shop/find-products.js';
import { isDemo, type Snapshot } from '../../../shop/snapshot.js';
import { typedLine } from '../../../text/typed.js';
import type { SearchEntry } from '../../../visits/entry.js';
import type { Wording } from '../../../wording/wording.js';
import { personalPage, respond } from '../../answers/respond.js';
import { type Fields, queryOf, text } from '../../http/forms/fields.js';
import { type ListingQuery, listingQuery, wishesInForm } from '../../http/forms/listing-query.js';
import { noteSearch } from '../../http/noting.js';
import { fromFields, isFromPageAlone, paths } from '../../http/paths.js';
import { renderingOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { presentRecommended } from '../../parts/shelves/recommended.js';
import { houseShelf } from '../../parts/shelves/shelf.js';
import { isReadIn } from '../../parts/texts/search-language.js';
import { asSaid, typedWithout } from '../listing/as-said.js';
import { type ListingSubject, presentListing } from '../listing/listing.js';
import { onlyKnown, presentFilters, type Sorts, searchSorts } from '../listing/listing-filters.js';
import { presentWords } from '../listing/listing-words.js';
import { deniedTexts, type NoteModel, noteOf, readTexts, serviceNote } from '../listing/notes.js';
import { saysNothingIsCalledSo } from './called-so.js';
import { nearShelf, presentPlace, presentSuggestions } from './presenter.js';
import { isPresentOnly, saysNothing, searchedEntry } from './searched-entry.js';

export function searchRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.search, (req, res) => {
    const fields = queryOf(req);
    const typed = typedQuery(fields);
    return typed === '' && !isFormSent(fields) ? askForQuery(res) : showResults(res, services, typed);
  });
  router.get(paths.suggestions, (req, res) => {
    const { snapshot, t } = stageOf(res);
    const typed = typedQuery(queryOf(req));
    const model = presentSuggestions(typed, snapshot, t, visitOf(res).visit.hidden);
    const page = personalPage('suggestions', t.search.suggestions, { suggestions: model });
    respond(res, { page: { ...page, query: typed }, fragments: [{ name: 'suggestions', model }] });
  });
  return router;
}

function typedQuery(fields: Fields): string {
  return typedLine(text(fields, 'q', LONGEST_QUERY) ?? '');
}

/** Something of the form beside a listing: without words it narrows and sorts all that the shop has. */
function isFormSent(fields: Fields): boolean {
  return ['sort', 'min', 'max', 'brand', 'stock', 'page'].some((name) => Object.hasOwn(fields, name));
}

function askForQuery(res: Response): void {
  const rendering = renderingOf(res);
  const { t, snapshot, session } = rendering;
  const ask = isDemo(snapshot) ? t.search.askDemo : t.search.ask;
  const model = { ask, shelf: houseShelf(snapshot, cardContext(rendering), session.now) };
  const head = { title: t.search.emptyTitle, canonical: paths.search };
  respond(res, { page: { view: 'pages/search-empty', ...head, model } });
}

async function showResults(res: Response, services: Services, typed: string): Promise<void> {
  const { t, snapshot } = stageOf(res);
  const fields = queryOf(res.req);
  const literal = text(fields, 'as', 8) === 'typed';
  const asked = listingQuery(fields, searchSorts(snapshot));
  const options = { literal, ignored: wishesInForm(asked), mayBeForeign: !isReadIn(t, snapshot.search) };
  const answers = withKnownOrders(await findProducts(services, snapshot, typed, options), snapshot);
  const entry = searchedEntry(answers, snapshot, visitOf(res).visit);
  const isFound = answers.found.length > 0 && !answers.isOnlyNear;
  const isVain = saysNothingIsCalledSo(answers);
  const reason = await noteSearch(res, {
    typed,
    entry,
    isFound: !isVain,
    near: isVain ? nearest(answers, snapshot) : [],
    saysNothing: saysNothing(answers, snapshot) ?? (isFound && isUntold(entry) ? 'unclear' : undefined),
    meaning: answers.meaning,
    ask: () => services.embedText(typed),
  });
  // That a plain search makes no interest by itself is told at the foot: it is no fault of what was typed.
  const isPlain = reason === 'unclear';
  const notNoted = reason && !isPlain ? t.search.notNoted[reason] : '';
  const rendering = renderingOf(res);
  const context = cardContext(rendering);
  const head = {
    title: typed === '' ? t.search.everything : t.search.title(typed),
    query: typed,
    unlisted: true,
  };
  const subject = subjectOf(answers, asked, fixedIn(literal, rendering.here), res);
  const query = onlyKnown(listingQuery(fields, subject.sorts), subject, snapshot);
  const listing = presentListing(subject, query, snapshot, context);
  const fragments = [{ name: 'listing', model: listing }];
  if (answers.isOnlyNear || answers.found.length === 0) {
    const notes = notesOfNothing(answers, t);
    // Goods are no answer to what is asked of the shop, nor rye flour to who asks for none with gluten.
    const isAnswered = answers.topics.length + answers.unsaid.length > 0;
    const shelf = isAnswered ? undefined : nearShelf(answers.found, snapshot, context, visitOf(res).now);
    const model = { query: typed, notes, notNoted, shelf, offersGift: offersGift(answers, res) };
    return respond(res, { page: { view: 'pages/search-nothing', ...head, model }, fragments });
  }
  const alone = isFromPageAlone(rendering.here);
  const place = { page: 'search', query: typed, literal, form: asked, alone } as const;
  const goesWith = await presentRecommended(rendering, services, place, answers);
  const model = {
    query: typed === '' ? t.search.everything : typed,
    place: presentPlace(answers.place, snapshot, context),
    notNoted,
    offersGift: offersGift(answers, res),
    listing,
    filters: presentFilters(subject, query, snapshot, context),
    goesWith,
    unclear: isPlain ? t.search.notNoted.unclear : '',
  };
  // What is near the search changes with what is asked of it.
  const beside = { name: 'goes-with', model: goesWith };
  respond(res, {
    page: { view: 'pages/search', ...head, model },
    fragments: [...fragments, beside],
  });
}

/** What is nearest to words that nothing is called: what it is of is what they were about, where most agree. */
const nearest = ({ near }: FoundProducts, { catalogue }: Snapshot) =>
  near.slice(0, NEAREST).flatMap(({ position }) => catalogue.products[position]?.id ?? []);

/** Its answers do not tell what it was about. */
const isUntold = (entry: SearchEntry | undefined): boolean => entry?.found.length === 0;

/** A search that looks like a present: offered, and never taken for one. */
function offersGift(answers: FoundProducts, res: Response): boolean {
  const { visit, privacySignal } = visitOf(res);
  const { snapshot } = stageOf(res);
  const isPresent = isPresentOnly(answers, snapshot) || snapshot.search.isGiven(answers.read.words);
  return isPresent && visit.lane === 'main' && privacySignal === undefined;
}

/** Nothing is called that, or what is has what is not wanted. */
function notesOfNothing(answers: FoundProducts, t: Wording): readonly NoteModel[] {
  const { topics } = answers;
  if (topics.length > 0) return topics.map((topic) => serviceNote(topic, t));
  const texts = [saidOfNothing(answers, t), ...readTexts(answers.read, t)];
  return [...texts.map(noteOf), ...lateNotes(answers, t)];
}

/** The meaning of the words was not known in time. */
function lateNotes({ isByWordsAlone }: FoundProducts, t: Wording): readonly NoteModel[] {
  return isByWordsAlone ? [noteOf(t.search.byWordsAlone)] : [];
}

/** Nothing at all, nothing called that, or no flour says that it is free of something. */
function unsaidText({ unsaid, unsaidOf, read }: FoundProducts, t: Wording): string {
  const what = unsaid.map((word) => asSaid(word, read));
  if (unsaidOf !== '') return t.search.unsaidOf(asSaid(unsaidOf, read), what);
  return read.words === '' ? t.search.unsaid(what) : t.search.unsaidCalled(what);
}

function saidOfNothing(answers: FoundProducts, t: Wording): string {
  const { found, unsaid, costly, isForeign, isBorne } = answers;
  if (isForeign) return t.search.onlyEnglish(answers.read.typed);
  if (unsaid.length > 0) return unsaidText(answers, t);
  if (found.length === 0) return isBorne ? t.search.noneJustThat : t.search.nothingNear;
  const texts = deniedTexts(answers, t);
  return (costly.length > 0 ? texts : [t.search.nothing, ...texts]).join(' ');
}

function subjectOf(
  answers: FoundProducts,
  query: ListingQuery,
  beside: Readonly<Record<string, string>>,
  res: Response,
): ListingSubject {
  const { t, snapshot } = stageOf(res);
  const { found, applied, read } = answers;
  // Where all of it only comes near, a sentence above says so.
  const asked = answers.asked === 0 ? found.length : answers.asked;
  const currency = snapshot.catalogue.products[found[0]?.position ?? 0]?.price.currency ?? 'EUR';
  const said = presentWords(answers, query, currency, t);
  const words = { ...said, notes: [...said.notes, ...lateNotes(answers, t)] };
  const fixed = (q: string): Record<string, string> => (q === '' ? {} : { q, ...beside });
  return {
    path: paths.search,
    positions: found.slice(0, asked).map(({ position }) => position),
    near: found.slice(asked).map(({ position }) => position),
    fixed: fixed(words.said),
    cleared: fixed(typedWithout(read, read.facets)),
    sorts: sortsFor(applied, snapshot),
    words,
  };
}

/** What stays in the address of a search beside its words, whatever is asked of the listing. */
const fixedIn = (literal: boolean, here: string): Readonly<Record<string, string>> => ({
  ...(literal ? { as: 'typed' } : {}),
  ...fromFields(here),
});

/** An order that the shop knows nothing of is left aside, and the page says so. */
function withKnownOrders(answers: FoundProducts, snapshot: Snapshot): FoundProducts {
  const sorts = searchSorts(snapshot);
  const isUnknown = ({ wish: { kind } }: Facet) => isOrder(kind) && !sorts.includes(SORT_OF[kind]);
  return {
    ...answers,
    applied: answers.applied.filter((facet) => !isUnknown(facet)),
    unmet: [...answers.unmet, ...answers.applied.filter(isUnknown)],
  };
}

/** Who says “cheap” is shown the cheapest first, who says “popular” what sells most, and may choose otherwise. */
function sortsFor(applied: readonly Facet[], snapshot: Snapshot): Sorts {
  const sorts = searchSorts(snapshot);
  const kinds = applied.map(({ wish }) => wish.kind);
  const [first] = kinds.flatMap((kind) => (isOrder(kind) ? [SORT_OF[kind]] : []));
  return first ? [first, ...sorts.filter((sort) => sort !== first)] : sorts;
}

const SORT_OF = { cheap: 'priceUp', dear: 'priceDown', newest: 'newest', popular: 'popular' } as const;

const isOrder = (kind: WishKind): kind is keyof typeof SORT_OF => Object.hasOwn(SORT_OF, kind);
