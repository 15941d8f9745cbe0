import type { Cell, Repeated, RowProblem } from './feed-row.js';
import type { Field } from './field-names.js';
import { thingsIn } from './platforms/json-shape.js';
import { excerpt } from './text.js';

/** Things by what they are called, in the order in which each name comes first. */
export function byName<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const named = new Map<string, T[]>();
  for (const thing of things) {
    const same = named.get(nameOf(thing));
    if (same === undefined) named.set(nameOf(thing), [thing]);
    else same.push(thing);
  }
  return named;
}

/** Lists that hold a product's variants in shapes that are not known. */
const VARIANTS = ['variants', 'variations', 'combinations', 'skus'] as const;

/** What is to be said of variants that stand within their product. */
export function variantNotes(cells: ReadonlyMap<string, unknown>, line: number): readonly RowProblem[] {
  return VARIANTS.flatMap((column) => {
    const { length } = thingsIn(cells.get(column));
    const reason = `holds ${length} variants, which are not read: the product is imported by itself.`;
    return length > 1 ? [{ line, column, reason }] : [];
  });
}

/** What a column holds within itself, by names that --map takes: `price/gross`. */
export function partsOf(
  cells: ReadonlyMap<string, unknown>,
  repeats: ReadonlyMap<string, Repeated> = new Map(),
): ReadonlyMap<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [column, value] of cells)
    if (isObject(value)) for (const [key, part] of Object.entries(value)) parts.set(`${column}/${key}`, part);
  for (const [column, values] of repeats)
    for (const { value, told } of values) if (told !== undefined) parts.set(`${column}/${told}`, value);
  return parts;
}

/** Fields of which a product may have several. */
const LISTS: ReadonlySet<Field> = new Set([
  'tags',
  'options',
  'colour',
  'size',
  'pattern',
  'materials',
  'picture',
]);
/** Each value is a path of its own. */
const PLACES: ReadonlySet<Field> = new Set(['department', 'category', 'path']);
/** Texts in several languages, or of several lengths: the first stands for all. */
const TEXTS: ReadonlySet<Field> = new Set(['name', 'description', 'brand', 'kind', 'style']);

/** What a field holds whose column stands several times, or what is wrong with it. */
export interface Settled {
  readonly cell: Cell;
  readonly note?: string;
  readonly fault?: string;
}

/** Of a list all values count, of texts the first; of anything else two that differ are a fault. */
export function settled(field: Field, cell: Cell, repeated: Repeated): Settled {
  const values = repeated.map(({ value }) => value);
  if (LISTS.has(field)) return { cell: { ...cell, value: values.flat() } };
  const isSame = new Set(values.map((value) => JSON.stringify(value))).size === 1;
  if (isSame) return { cell };
  if (PLACES.has(field) && values.every((value) => typeof value === 'string'))
    return { cell: { ...cell, value: values.join('\n') } };
  const times = `stands ${values.length} times with different values`;
  if (PLACES.has(field) || TEXTS.has(field)) return { cell, note: `${times}: the first counts.` };
  const told = repeated.flatMap((one) => one.told ?? []);
  const how =
    told.length === repeated.length
      ? ` Say it with --map: ${field}=${cell.column}/${excerpt(told.at(-1) ?? '')}.`
      : '';
  return { cell, fault: `${times} (${quoted(values)}): which one counts is not said.${how}` };
}

/** Why a value that is neither a text nor a number cannot be read. */
export function whyNoText(field: Field, { column, value }: Cell): string {
  if (Array.isArray(value) && value.length > 1 && value.every(isPlain))
    return `holds ${value.length} values (${quoted(value)}): which one counts is not said.`;
  const keys = isObject(value) ? Object.keys(value).filter((key) => isPlain(value[key])) : [];
  if (keys.length < 2) return 'is not a text or a number.';
  const names = keys.slice(0, 5).map((key) => excerpt(key));
  return `holds several values (${names.join(', ')}): say which one counts, as --map ${field}=${column}/${names.at(-1)}.`;
}

function quoted(values: readonly unknown[]): string {
  return values
    .slice(0, 5)
    .map((value) => `"${excerpt(isPlain(value) ? String(value) : JSON.stringify(value))}"`)
    .join(', ');
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
