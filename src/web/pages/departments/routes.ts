import { type Response, Router } from 'express';
import type { Department } from '../../../catalog/catalogue.js';
import { found } from '../../../errors.js';
import { wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { respond } from '../../answers/respond.js';
import { queryOf } from '../../http/forms/fields.js';
import { type ListingQuery, listingHref, listingQuery } from '../../http/forms/listing-query.js';
import { paths } from '../../http/paths.js';
import { renderingOf, stageOf } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { breadcrumb } from '../../parts/frame/breadcrumb.js';
import { foreignText } from '../../parts/texts/catalogue-language.js';
import { placeName } from '../../parts/texts/place-name.js';
import { shownCount } from '../../parts/texts/shown-count.js';
import { type ListingSubject, presentListing } from '../listing/listing.js';
import { onlyKnown, presentFilters, shelfSorts } from '../listing/listing-filters.js';
import { categoriesOf, presentDepartments } from './presenter.js';

/** The index of departments, a department, a category. */
export function departmentRoutes(): Router {
  const router = Router();
  router.get(paths.departments, (_req, res) => {
    const rendering = renderingOf(res);
    const { t, snapshot } = rendering;
    const context = cardContext(rendering);
    const departments = presentDepartments(snapshot, context);
    const counts = snapshot.catalogue.departments.map((one) =>
      shownCount(one, undefined, snapshot, context.visit),
    );
    const [many, products] = [departments.length, counts.reduce((sum, count) => sum + count, 0)];
    const said = {
      departments: wholeNumberText(many, t.locale),
      products: wholeNumberText(products, t.locale),
    };
    const model = {
      departments,
      lead: [t.departments.lead(many, products, said), foreignText(rendering)].join(' ').trim(),
      breadcrumb: breadcrumb(t, { name: t.departments.title, href: '' }),
    };
    respond(res, {
      page: { view: 'pages/departments', title: t.departments.title, canonical: paths.departments, model },
    });
  });
  router.get(paths.department.pattern, (req, res) => {
    const department = found(stageOf(res).snapshot.catalogue.department(req.params.id), 'noSuchDepartment');
    showListing(res, {
      department,
      name: department.name,
      path: paths.department(department.id),
      positions: department.positions,
    });
  });
  router.get(paths.category.pattern, (req, res) => {
    const department = found(stageOf(res).snapshot.catalogue.department(req.params.id), 'noSuchDepartment');
    const category = found(
      department.categories.find((one) => one.id === req.params.category),
      'noSuchDepartment',
    );
    const path = paths.category(department.id, category.id);
    if (path === paths.department(department.id)) return respond(res, { onward: path });
    showListing(res, { department, name: category.name, path, positions: category.positions });
  });
  return router;
}

interface Shown {
  readonly department: Department;
  readonly name: string;
  readonly path: string;
  readonly positions: readonly number[];
}

function showListing(res: Response, { department, name: own, path, positions }: Shown): void {
  const rendering = renderingOf(res);
  const { t, snapshot } = rendering;
  const name = placeName(own, t);
  const context = cardContext(rendering);
  const subject: ListingSubject = { path, positions, fixed: {}, sorts: shelfSorts(snapshot) };
  const query = onlyKnown(listingQuery(queryOf(res.req), subject.sorts), subject, snapshot);
  const listing = presentListing(subject, query, snapshot, context);
  const home = paths.department(department.id);
  const steps = [
    { name: t.departments.title, href: paths.departments },
    { name: placeName(department.name, t), href: path === home ? '' : home },
  ];
  const model = {
    name,
    breadcrumb: breadcrumb(t, ...steps, ...(path === home ? [] : [{ name, href: '' }])),
    categories: categoryLinks(department, t).map((one) => ({ ...one, here: one.href === path })),
    filters: presentFilters(subject, query, snapshot, context),
    listing,
  };
  const [usual] = subject.sorts;
  const canonical = listingHref(path, { ...NOTHING_ASKED, sort: usual, page: query.page }, {}, usual);
  const head = {
    title: name,
    description: `${name}: ${listing.count}.`,
    canonical,
    unlisted: listing.chips.length > 0,
  };
  respond(res, {
    page: { view: 'pages/listing', ...head, model },
    fragments: [{ name: 'listing', model: listing }],
  });
}

/** None where the department has no shelves: there is nothing to choose from. */
function categoryLinks(department: Department, t: Wording) {
  const shelves = categoriesOf(department);
  const all = { name: t.listing.all(placeName(department.name, t)), href: paths.department(department.id) };
  return shelves.length === 0 ? [] : [all, ...shelves];
}

const NOTHING_ASKED: Omit<ListingQuery, 'page' | 'sort'> = {
  least: undefined,
  most: undefined,
  brands: [],
  inStock: false,
};
