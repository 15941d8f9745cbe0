import { FeedError, PROTOTYPE_KEYS } from './feed-row.js';

/**
 * What shops call the things a product has, best name first, in lower case without punctuation:
 * `g:sale_price`, `Sale price` and `salePrice` are all `saleprice`.
 * Merchant names: https://support.google.com/merchants/answer/7052112
 */
const NAMES = {
  id: ['id', 'sku', 'productid', 'itemid', 'offerid', 'handle'],
  name: ['name', 'title', 'productname', 'producttitle'],
  description: ['description', 'bodyhtml', 'productdescription', 'longdescription', 'shortdescription'],
  department: ['department'],
  category: ['category', 'productcategory', 'categoryname'],
  path: ['producttype', 'categorypath', 'googleproductcategory', 'categories'],
  style: ['style', 'subcategory'],
  brand: ['brand', 'vendor', 'manufacturer'],
  price: ['price', 'currentprice', 'amount'],
  salePrice: ['saleprice', 'specialprice'],
  saleDates: ['salepriceeffectivedate'],
  regularPrice: ['regularprice', 'listprice', 'compareatprice', 'originalprice', 'msrp'],
  currency: ['currency', 'currencycode', 'pricecurrency'],
  tags: ['tags', 'keywords', 'labels'],
  colour: ['color', 'colour'],
  size: ['size'],
  pattern: ['pattern'],
  materials: ['materials', 'material'],
  stock: ['stock', 'currentstock', 'quantity', 'inventory', 'stockquantity', 'inventoryquantity', 'qty'],
  availability: ['availability', 'stockstatus', 'instock'],
  group: ['group', 'itemgroupid', 'groupid', 'parentsku', 'parentid', 'parent'],
  added: ['added', 'dateadded', 'createdat', 'created', 'publishedat'],
  sold: ['sold', 'unitssold', 'totalsales'],
  picture: ['picture', 'image', 'imagelink', 'imageurl', 'imagesrc', 'images', 'pictureurl', 'photo'],
  art: ['art'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof NAMES;

/** What a column holds, and how good a name for it the column has: lower is better. */
interface Meaning {
  readonly field: Field;
  readonly rank: number;
}

/** One of a row's values, with the name its column has in the feed. */
export interface Cell {
  readonly column: string;
  readonly value: unknown;
}

const FIELD_BY_NAME: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(NAMES) as Field[]).flatMap((field) =>
    NAMES[field].map((name, rank) => [name, { field, rank }] as const),
  ),
);

/** What the column is that an operator says names the department: better than any other name. */
const DEPARTMENT: Meaning = { field: 'department', rank: -1 };

/** A JSON feed may give every row columns of its own; more than this many are not remembered. */
const MOST_COLUMNS = 1_000;

/** Knows what a feed's columns mean, and remembers those that mean nothing here. */
export class Columns {
  readonly #departmentFrom: string | undefined;
  readonly #known = new Map<string, Meaning | undefined>();

  /** @param departmentFrom the column that names the department, as the feed calls it. */
  constructor(departmentFrom?: string) {
    this.#departmentFrom = departmentFrom;
  }

  /** The columns passed over, in the order they were first seen. */
  get ignored(): readonly string[] {
    return [...this.#known].filter(([, meaning]) => meaning === undefined).map(([column]) => column);
  }

  /** A row's values by meaning. Where two columns mean the same, the better name that has a value counts. */
  fields(cells: ReadonlyMap<string, unknown>): ReadonlyMap<Field, Cell> {
    const fields = new Map<Field, Cell>();
    const ranks = new Map<Field, number>();
    for (const [column, value] of cells) {
      const meaning = this.#meaning(column);
      if (meaning === undefined || isEmpty(value)) continue;
      if (meaning.rank >= (ranks.get(meaning.field) ?? Number.POSITIVE_INFINITY)) continue;
      ranks.set(meaning.field, meaning.rank);
      fields.set(meaning.field, { column, value });
    }
    return fields;
  }

  /** @throws FeedError where a header lacks what every product must have. */
  checkHeader(columns: readonly string[], line: number): void {
    const forbidden = columns.find((column) => PROTOTYPE_KEYS.has(column));
    if (forbidden !== undefined)
      throw new FeedError({ line, reason: `no column may be called ${forbidden}.` });
    const has = (...fields: Field[]): boolean =>
      columns.some((column) => fields.some((field) => field === this.#meaning(column)?.field));
    const named = (column: string): boolean => columns.some((one) => squeezed(one) === squeezed(column));
    const missing = [
      ...(has('id') ? [] : ['id']),
      ...(has('name') ? [] : ['name (or title)']),
      ...(has('price', 'salePrice', 'regularPrice') ? [] : ['price']),
      ...(this.#departmentFrom === undefined || named(this.#departmentFrom) ? [] : [this.#departmentFrom]),
    ];
    if (missing.length === 0) return;
    const found = columns
      .filter((column) => column !== '')
      .slice(0, 40)
      .join(', ');
    throw new FeedError({
      line,
      reason: `the header row has no column ${missing.join(', no column ')}. It has: ${found}.`,
    });
  }

  #meaning(column: string): Meaning | undefined {
    if (this.#known.has(column)) return this.#known.get(column);
    const name = squeezed(column);
    const meaning = this.#namesDepartment(name) ? DEPARTMENT : FIELD_BY_NAME.get(name);
    if (this.#known.size < MOST_COLUMNS) this.#known.set(column, meaning);
    return meaning;
  }

  #namesDepartment(name: string): boolean {
    return this.#departmentFrom !== undefined && name === squeezed(this.#departmentFrom);
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function squeezed(column: string): string {
  return column
    .replace(/^[^:]*:/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
