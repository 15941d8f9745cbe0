import { isProductId, type ProductId } from '../../../catalog/product.js';
import { type Fields, text } from './fields.js';

/** Ids of a hundred products in their lists: more than a page of them needs. */
const LONGEST = 8_192;

/**
 * Products that stood in a list of the page a press was made on: what the press takes out keeps its place there, so
 * that one more press on the same spot meets the same product. Nothing for a page that is made anew.
 * @param form of the press
 * @param list which of the page's lists: the word before the product's id in the field `standing`
 */
export function standingIn(form: Fields, list: string): readonly ProductId[] {
  const told = text(form, 'standing', LONGEST) ?? '';
  return told
    .split(' ')
    .filter((one) => one.startsWith(`${list}:`))
    .map((one) => one.slice(list.length + 1))
    .filter(isProductId);
}

/** The field's value for the press that follows. */
export function standingText(list: string, products: Iterable<string>): string {
  return Array.from(products, (id) => `${list}:${id}`).join(' ');
}
