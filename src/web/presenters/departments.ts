import type { Department } from '../../catalog/catalogue.js';
import type { Snapshot } from '../../snapshot.js';
import { wholeNumberText } from '../intl.js';
import { paths } from '../paths.js';
import { type ArtModel, type CardContext, presentArt } from './product-card.js';

/** A department as the index shows it: a drawing from it, its name and its shelves. */
export interface DepartmentModel {
  readonly name: string;
  readonly href: string;
  readonly count: string;
  readonly art: ArtModel | undefined;
  readonly categories: readonly { readonly name: string; readonly href: string }[];
}

export function presentDepartments(
  { catalogue, shop }: Snapshot,
  context: CardContext,
): readonly DepartmentModel[] {
  return catalogue.departments.map((department) => {
    const favourite = [...department.positions].sort(
      (a, b) => shop.popularity(b) - shop.popularity(a) || a - b,
    )[0];
    const product = catalogue.products[favourite ?? -1];
    return {
      name: department.name,
      href: paths.department(department.id),
      count: productCount(department.positions.length, context),
      art: product && { ...presentArt(product, context), alt: '' },
      categories: categoriesOf(department),
    };
  });
}

export function categoriesOf(department: Department) {
  return department.categories.map(({ id, name }) => ({ name, href: paths.category(department.id, id) }));
}

function productCount(count: number, { t }: CardContext): string {
  return t.departments.products(count, wholeNumberText(count, t.locale));
}
