import type { Product } from '../../../catalog/product.js';
import type { Wording } from '../../../wording/wording.js';
import { categoryPath, departmentPath, paths } from '../../http/paths.js';
import { placeName } from '../texts/place-name.js';

/** The way from the shop's door to a page; the last step is the page itself and has no address. */
export type BreadcrumbModel = readonly Step[];
interface Step {
  readonly name: string;
  readonly href: string;
}

export function breadcrumb(t: Wording, ...steps: readonly Step[]): BreadcrumbModel {
  return [{ name: t.breadcrumb.home, href: paths.home }, ...steps];
}

export function stepsTo(product: Product, t: Wording): readonly Step[] {
  const department = { name: placeName(product.department, t), href: departmentPath(product) };
  const category = { name: placeName(product.category, t), href: categoryPath(product) };
  const levels = category.href === department.href ? [department] : [department, category];
  return [...levels, { name: product.name, href: '' }];
}
