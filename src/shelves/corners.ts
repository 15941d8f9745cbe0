import type { Catalogue } from '../catalog/catalogue.js';

export type CornerKind = 'department' | 'category';

/** A part of the shop that a shopper can go to. */
export interface Corner {
  /** Unlike that of any other corner. */
  readonly key: string;
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
  const corners = departments.flatMap(({ id: department, categories }) =>
    categories.map(({ id: category, name, positions }) => {
      return { key: `${department}/${category}`, name, department, category, positions };
    }),
  );
  return { kind: 'category', corners };
}
