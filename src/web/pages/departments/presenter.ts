import type { Catalogue, Department } from '../../../catalog/catalogue.js';
import { typicalOf } from '../../../shelves/typical.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { type FaceContext, presentArt } from '../../parts/cards/card-face.js';
import { placeName } from '../../parts/texts/place-name.js';
import { shownCount } from '../../parts/texts/shown-count.js';

const kept = new WeakMap<Wording, WeakMap<Catalogue, readonly DepartmentModel[]>>();

/** All departments, each counted without what the shopper has hidden, as its own page counts it. */
export function presentDepartments(snapshot: Snapshot, context: CardContext) {
  const everything = keptDepartments(snapshot, context);
  const { catalogue } = snapshot;
  const { hidden } = context.visit;
  if (hidden.size === 0) return everything;
  const touched = new Set([...hidden.keys()].map((id) => catalogue.product(id)?.department));
  return catalogue.departments.flatMap((department, at) => {
    const model = everything[at];
    // The same object where nothing of it is hidden: its HTML is there already.
    if (!model || !touched.has(department.name)) return model ?? [];
    const shown = shownCount(department, undefined, snapshot, context.visit);
    return [{ ...model, count: productCount(shown, context) }];
  });
}

/** One list in each language for as long as the catalogue is the same. */
function keptDepartments(snapshot: Snapshot, context: FaceContext) {
  const own = kept.get(context.t) ?? new WeakMap<Catalogue, readonly DepartmentModel[]>();
  kept.set(context.t, own);
  const departments = own.get(snapshot.catalogue) ?? departmentsOf(snapshot, context);
  own.set(snapshot.catalogue, departments);
  return departments;
}

/** A department as the index shows it: the drawing of its most typical product, its name and its shelves. */
type DepartmentModel = ReturnType<typeof departmentsOf>[number];

function departmentsOf({ catalogue, shop }: Snapshot, context: FaceContext) {
  return catalogue.departments.map((department) => {
    const product = catalogue.products[typicalOf(department.positions, catalogue, shop) ?? -1];
    return {
      name: placeName(department.name, context.t),
      href: paths.department(department.id),
      count: productCount(department.positions.length, context),
      art: product && { ...presentArt(product, context), alt: '' },
      categories: categoriesOf(department),
    };
  });
}

/** Its shelves; what is filed under the department itself is on none of them. */
export function categoriesOf(department: Department) {
  return department.categories
    .filter(({ id }) => id !== department.id)
    .map(({ id, name }) => ({ name, href: paths.category(department.id, id) }));
}

function productCount(count: number, { t }: FaceContext): string {
  return t.departments.products(count, wholeNumberText(count, t.locale));
}
