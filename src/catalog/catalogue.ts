import { type Product, type ProductId, slug } from './product.js';

/** The catalogue as pages read it: immutable, one for each numbered index. Positions are rows of the index. */
export interface Catalogue {
  readonly products: readonly Product[];
  readonly departments: readonly Department[];
  position(id: ProductId): number | undefined;
  product(id: string): Product | undefined;
  department(id: string): Department | undefined;
}

export interface Department {
  readonly id: string;
  readonly name: string;
  /** Positions, in catalogue order. */
  readonly positions: readonly number[];
  readonly categories: readonly Category[];
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly number[];
}

/** Builds the read model. Departments and categories keep the order of their first product. */
export function buildCatalogue(products: readonly Product[]): Catalogue {
  const positions = new Map<string, number>(products.map((product, position) => [product.id, position]));
  const departments = groupBy(products, everyPosition(products), (product) => product.department).map(
    ([name, rows]): Department => ({
      id: slug(name),
      name,
      positions: rows,
      categories: categoriesOf(products, rows),
    }),
  );
  const byId = new Map(departments.map((department) => [department.id, department]));
  return Object.freeze({
    products,
    departments,
    position: (id: ProductId) => positions.get(id),
    product: (id: string) => products[positions.get(id) ?? -1],
    department: (id: string) => byId.get(id),
  });
}

function categoriesOf(products: readonly Product[], rows: readonly number[]): Category[] {
  return groupBy(products, rows, (product) => product.category).map(([name, positions]) => ({
    id: slug(name),
    name,
    positions,
  }));
}

function everyPosition(products: readonly Product[]): number[] {
  return products.map((_, position) => position);
}

/** Groups by slug, so that two spellings that share an address share a group. */
function groupBy(
  products: readonly Product[],
  rows: readonly number[],
  nameOf: (product: Product) => string,
) {
  const groups = new Map<string, [name: string, positions: number[]]>();
  for (const position of rows) {
    const product = products[position] as Product;
    const key = slug(nameOf(product));
    const group = groups.get(key) ?? [nameOf(product), []];
    group[1].push(position);
    groups.set(key, group);
  }
  return [...groups.values()];
}
