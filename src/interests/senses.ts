import type { ProductId } from '../catalog/product.js';
import { ruleOf } from '../visits/signals.js';
import type { Visit } from '../visits/visit.js';
import type { TasteSource } from './taste-source.js';

/** What a search found in more departments than this has several senses: a light is a bicycle's, a desk's, a child's. */
export const MOST_SENSES = 2;

type Departments = Pick<TasteSource, 'position' | 'department'>;

/** Whether nobody can tell which sense of its words a search meant: what it found is of three departments or more. */
export function isAmbiguous(found: readonly ProductId[], source: Departments): boolean {
  return departmentsOf(found, source).size > MOST_SENSES;
}

/**
 * Of what a search found, what it meant. Of two departments: what is of the one that the shopper looked at or pressed in,
 * before it or after it, the first after it before all others; all of it where that is neither. Of three or more: what is
 * of the one that the shopper looked at or pressed in first after it, and nothing before that.
 * @param at milliseconds since 1970, when it was searched
 */
export function meantByLooks(
  found: readonly ProductId[],
  at: number,
  visit: Visit,
  source: Departments,
): readonly ProductId[] {
  const isUnsure = isAmbiguous(found, source);
  const departments = departmentsOf(found, source);
  const [first] = visit.entries
    .filter(
      (entry) => entry.type === 'signal' && ruleOf(entry.kind).weight > 0 && (!isUnsure || entry.at >= at),
    )
    .flatMap((entry) => (entry.type === 'signal' ? [{ at: entry.at, product: entry.product }] : []))
    .filter(({ product }) => !visit.turnedDown.has(product))
    .filter(({ product }) => departments.has(departmentOf(product, source)))
    .sort(
      (a, b) =>
        Number(a.at < at) - Number(b.at < at) ||
        Math.abs(a.at - at) - Math.abs(b.at - at) ||
        (a.product < b.product ? -1 : 1),
    );
  if (!first) return isUnsure ? [] : found;
  return found.filter((product) => departmentOf(product, source) === departmentOf(first.product, source));
}

function departmentsOf(found: readonly ProductId[], source: Departments): Set<string | undefined> {
  const departments = new Set(found.map((product) => departmentOf(product, source)));
  departments.delete(undefined);
  return departments;
}

function departmentOf(product: ProductId, source: Departments): string | undefined {
  const position = source.position(product);
  return position === undefined ? undefined : source.department(position);
}
