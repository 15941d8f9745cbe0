import { isThing, type Thing } from '../linked-things.js';

/** What a shop system answers to a program, as rows of the table that it exports. */
export interface JsonShape {
  /** The table's header. */
  readonly columns: readonly string[];
  /** Whether an object is a product, or a variant, in the shape of this system. */
  recognises(thing: Thing): boolean;
  /** Rows of the table, each with all its columns: what is not there is empty. */
  rows(thing: Thing): readonly Cells[];
}

export type Cells = Readonly<Record<string, string>>;

/** A text, or a number or a yes as text; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The first of the keys that holds something. */
export function textAt(thing: Thing, ...keys: readonly string[]): string {
  return keys.map((key) => textOf(thing[key])).find((text) => text !== '') ?? '';
}

/** A list's things; those of GraphQL stand under `nodes`, or each under `edges` and `node`. */
export function thingsIn(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.filter(isThing);
  if (!isThing(value)) return [];
  if (Array.isArray(value.nodes)) return value.nodes.filter(isThing);
  if (!Array.isArray(value.edges)) return [];
  return value.edges.map((edge) => (isThing(edge) ? edge.node : undefined)).filter(isThing);
}
