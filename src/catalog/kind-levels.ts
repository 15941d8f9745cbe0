import type { Product } from './product.js';

/** Stands between a wider kind and a narrower one of it, as in paths of categories. */
const SEPARATOR = /\s*>\s*/;

/** The kinds that a merchant's `kind` names, the widest first: two of `board games > cooperative games`, else one. */
export const kindLevels = (kind: string): readonly string[] => kind.split(SEPARATOR);

/** The kinds that all of these are of, each its kinds from the widest on; none where they share none, or one has none. */
export function commonKinds(kinds: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = kinds;
  const differs = first.findIndex((level, at) => others.some((levels) => levels[at] !== level));
  return differs === -1 ? first : first.slice(0, differs);
}

/** What a shopper tells a product by beside its name: its narrowest kind, else where it stands. */
export const narrowestKind = ({ kind, category }: Pick<Product, 'kind' | 'category'>): string =>
  kindLevels(kind ?? '').at(-1) || category;
