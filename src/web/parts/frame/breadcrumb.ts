import type { Product } from '../../../catalog/product.js';
import type { Wording } from '../../../wording/wording.js';
import { categoryPath, departmentPath, paths } from '../../http/paths.js';

/** The way from the shop's door to a page; the last step is the page itself and has no address. */
export type BreadcrumbModel = readonly Step[];
interface Step {
  readonly name: string;
  readonly href: string;
}

export function breadcrumb(t: Wording, ...steps: readonly Step[]): BreadcrumbModel {
  return [{ name: t.breadcrumb.home, href: paths.home }, ...steps];
}

export function stepsTo(product: Product): readonly Step[] {
  const department = { name: product.department, href: departmentPath(product) };
  const category = { name: product.category, href: categoryPath(product) };
  const levels = category.href === department.href ? [department] : [department, category];
  return [...levels, { name: product.name, href: '' }];
}
