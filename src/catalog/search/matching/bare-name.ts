import type { Product } from '../../product.js';

/**
 * Whether nothing but its name is said of a product: no text, no tag, no kind. That it does not say a word does then not
 * tell that it is no such thing.
 */
export const isBareName = (product: Pick<Product, 'description' | 'tags' | 'kind'> | undefined): boolean =>
  product !== undefined &&
  product.description === '' &&
  product.tags.length === 0 &&
  product.kind === undefined;
