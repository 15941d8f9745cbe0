import type { Category, Department } from '../../../catalog/catalogue.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Visit } from '../../../visits/visit.js';

/** How many products of a department, or of one of its categories, a visit is shown: what it has hidden is not counted. */
export function shownCount(
  department: Department,
  category: Category | undefined,
  { catalogue }: Snapshot,
  { hidden }: Visit,
): number {
  const isHere = (id: string): boolean => {
    const product = catalogue.product(id);
    return product?.department === department.name && (!category || product.category === category.name);
  };
  return (category ?? department).positions.length - [...hidden.keys()].filter(isHere).length;
}
