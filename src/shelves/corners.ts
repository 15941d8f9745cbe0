import type { Catalogue } from '../catalog/catalogue.js';

export type CornerKind = 'department' | 'category';

/** A part of the shop that a shopper can go to. */
export interface Corner {
  /** Unlike that of any other corner. */
  readonly key: string;
  /** With its department behind it where another corner is called the same. */
  readonly name: string;
  readonly department: string;
  /** Absent where the corner is a whole department. */
  readonly category?: string;
  /** In catalogue order. */
  readonly positions: readonly number[];
}

/** A shop of fewer departments is shown by its categories. */
const LEAST_DEPARTMENTS = 4;

/** The parts of a shop: its departments, or its categories where there are few departments. */
export function cornersOf({ departments }: Catalogue): {
  readonly kind: CornerKind;
  readonly corners: readonly Corner[];
} {
  if (departments.length >= LEAST_DEPARTMENTS) {
    const corners = departments.map(({ id, name, positions }) => ({
      key: id,
      name,
      department: id,
      positions,
    }));
    return { kind: 'department', corners };
  }
  const names = departments.flatMap(({ categories }) => categories.map(({ name }) => name));
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const corners = departments.flatMap(({ id: department, name: above, categories }) =>
    categories.map(({ id: category, name: own, positions }) => {
      const name = isTwice(own) ? `${own} (${above})` : own;
      return { key: `${department}/${category}`, name, department, category, positions };
    }),
  );
  return { kind: 'category', corners };
}
