import { createHash } from 'node:crypto';
import { isProductId, type ProductId, slug } from '../product.js';
import type { Cell, FeedRow } from './feed-row.js';

/** Characters of the readable part, and of the hash that keeps two similar ids apart. */
const READABLE = 48;
const HASH = 8;

/** An id that is safe in a path: `SKU 12/34` is `sku-12-34-` and eight hexadecimal digits of its SHA-256. */
export function safeId(text: string): ProductId {
  if (isProductId(text) && !(text in {})) return text;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH);
  const readable = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, READABLE)
    .replace(/-+$/, '');
  return `${readable === '' ? 'p' : readable}-${hash}` as ProductId;
}

export interface IdOrigin {
  /** The column as the feed calls it. */
  readonly column: string;
  /** The column does not hold the id: it was made from what it holds, a title or a handle. */
  readonly made: boolean;
}

/** The column a merchant finds an id in, or was made from: the row tells whether it is a SKU or made. */
export function originOf({ cells }: FeedRow, id: Cell, isId: (column: string) => boolean): IdOrigin {
  const text = textOf(id.value);
  const holding = [id.column, ...[...cells.keys()].filter(isId)].find(
    (column) => textOf(cells.get(column)) === text,
  );
  if (holding !== undefined) return { column: holding, made: false };
  const beginning = [...cells].filter(([, value]) => begins(slug(text), slug(textOf(value))));
  const [source] = beginning.toSorted(([, a], [, b]) => textOf(b).length - textOf(a).length);
  return { column: source?.[0] ?? id.column, made: true };
}

/** "the id made from it, "silver-ring"," or "RING-7", as a sentence on it begins. */
export function idWords(id: string, { made }: IdOrigin): string {
  return made ? `the id made from it, "${id}",` : `"${id}"`;
}

function begins(id: string, source: string): boolean {
  return source !== '' && (id === source || id.startsWith(`${source}-`));
}

/** Spreadsheets are kept from reading a number by an apostrophe before it. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().replace(/^'/, '') : '';
}
