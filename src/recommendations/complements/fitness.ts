import { canOrder, type Product } from '../../catalog/product.js';
import { headNoun } from '../../segments/word-forms.js';
import { measuresOf } from '../index/use-words.js';

/** What costs so many times the page's product is no companion of it: a bell does not lead to a bicycle. */
const DEAR = 4;
/** It comes with what others need. */
const COMPLETE = /\b(?:single[- ]use|disposable|ready[- ]loaded)\b/i;

/**
 * Whether one product may be offered beside another at all: in stock, no variant of it and not dear beside it.
 * @param usual a price that nobody finds dear in this shop, in the same minor units
 */
export function mayAccompany(page: Product, other: Product, usual: number): boolean {
  if (page === other || !canOrder(other)) return false;
  if (page.group !== undefined && page.group === other.group) return false;
  return (
    page.price.currency !== other.price.currency ||
    other.price.amount <= Math.max(usual, DEAR * page.price.amount)
  );
}

/**
 * Whether two products that a merchant has only paired by category can be used together as far as their own words tell:
 * not two of one noun (a lamp stands in for a lamp), neither complete by itself, and where both name the measures by
 * which they fit, one of them in common (35mm, M42, 4x5).
 */
export function mayFit(one: Product, other: Product): boolean {
  if (
    [one, other].some(({ name, tags, description }) => COMPLETE.test([name, ...tags, description].join(' ')))
  )
    return false;
  const noun = headNoun(one.name);
  if (noun !== undefined && noun === headNoun(other.name)) return false;
  const [a, b] = [measuresOf(one), measuresOf(other)];
  return a.size === 0 || b.size === 0 || [...a].some((measure) => b.has(measure));
}
