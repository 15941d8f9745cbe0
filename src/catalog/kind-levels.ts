import type { Product } from './product.js';

/** Stands between a wider kind and a narrower one of it, as in paths of categories. */
const SEPARATOR = /\s*>\s*/;

/** The kinds that a merchant's `kind` names, the widest first: two of `board games > cooperative games`, else one. */
export const kindLevels = (kind: string): readonly string[] => kind.split(SEPARATOR);

/** What a shopper tells a product by beside its name: its narrowest kind, else where it stands. */
export const narrowestKind = ({ kind, category }: Pick<Product, 'kind' | 'category'>): string =>
  kindLevels(kind ?? '').at(-1) || category;
