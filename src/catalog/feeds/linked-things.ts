/** What a JSON-LD object is, read by its own names. */
export type Thing = Readonly<Record<string, unknown>>;

/** A thing of a document, and the line it begins on. */
export interface PlacedThing {
  readonly thing: Thing;
  readonly line: number;
  /** Things of one graph have the same number; each graph is a document of its own. */
  readonly list: number;
}

/** https://schema.org/Product and the types below it that shops sell. */
const PRODUCTS: ReadonlySet<string> = new Set([
  'Product',
  'IndividualProduct',
  'ProductModel',
  'SomeProducts',
  'Vehicle',
  'Book',
]);

/** Objects by which a thing without a type of its own is JSON-LD: a list's entry, a page. */
const HOLDERS = ['item', 'itemOffered', 'mainEntity'] as const;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object is JSON-LD, and no row by itself. */
export function isLinked(value: Thing): boolean {
  const isMarked = (one: unknown): boolean =>
    isThing(one) && ['@type', '@graph', '@context'].some((key) => one[key] !== undefined);
  return isMarked(value) || HOLDERS.some((key) => isMarked(value[key]));
}

function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type']).map((type) => String(type).replace(/^.*[/:]/, ''));
}

export function isProduct(thing: Thing): boolean {
  return typesOf(thing).some((type) => PRODUCTS.has(type));
}

/** A group of variants, or a product that has some. */
export function isGroup(thing: Thing): boolean {
  return (
    typesOf(thing).includes('ProductGroup') || (isProduct(thing) && thingsOf(thing.hasVariant).length > 0)
  );
}

/** The name of a thing that is said elsewhere, where nothing is said of it here. */
export function referenceOf(thing: Thing): string | undefined {
  const isBare = Object.keys(thing).every((key) => key === '@id' || key === '@type');
  return isBare ? idOf(thing) : undefined;
}

export function idOf(thing: Thing): string | undefined {
  const id = thing['@id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

export function thingsOf(value: unknown): readonly Thing[] {
  return listOf(value).filter(isThing);
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
