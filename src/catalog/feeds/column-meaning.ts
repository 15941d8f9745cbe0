import { withCurrency } from './currencies.js';
import { type Field, type Meaning, meaningOf, squeezed, withoutLanguage } from './field-names.js';
import { isNothing } from './plain-text.js';
import { saleField } from './sale-columns.js';
import { withoutTax } from './tax-words.js';

/** Fields whose column may name the currency of all its amounts: `Price (EUR)`. */
export const MONEY: ReadonlySet<Field> = new Set(['price', 'salePrice', 'regularPrice']);

/** Fields that shops of several languages have a column a language for: of those the first counts. */
const TEXTS: ReadonlySet<Field> = new Set(['name', 'description', 'category', 'path', 'tags']);

/** A name that is put together gives way to those that are listed. */
const OF_A_SALE = 50;

/** A name with a language behind it gives way to the same without one. */
const IN_A_LANGUAGE = 0.5;

/** What any shop's column of this name holds. */
export function usualMeaning(column: string): Meaning | undefined {
  const known = meaningOf(squeezed(column.replace('%', ' percent')));
  if (known !== undefined) return known;
  const ofSale = saleField(squeezed(column));
  if (ofSale !== undefined) return { field: ofSale, rank: OF_A_SALE };
  const text = meaningOf(squeezed(withoutLanguage(column)));
  if (text !== undefined && TEXTS.has(text.field)) return { ...text, rank: text.rank + IN_A_LANGUAGE };
  const named = withCurrency(column);
  const amount = named && meaningOf(squeezed(named.name));
  if (amount !== undefined && MONEY.has(amount.field)) return amount;
  const withTax = withoutTax(column);
  const taxed = withTax === column ? undefined : usualMeaning(withTax);
  return taxed !== undefined && MONEY.has(taxed.field) ? taxed : undefined;
}

/** Fields whose words are all taken at their word: "none" may mean that nothing is left, or be a name. */
const AS_WRITTEN: ReadonlySet<Field> = new Set([
  'id',
  'name',
  'stock',
  'availability',
  'backorders',
  'onSale',
  'sale',
  'published',
]);

/** Whether a value is what programs write for none. */
export function isFiller(field: Field, value: unknown): boolean {
  // Databases write 0 for a row without a parent, others -1 or false.
  if (field === 'group' && /^\s*(?:0+(?:\.0+)?|-1|false|no)\s*$/i.test(String(value))) return true;
  return typeof value === 'string' && !AS_WRITTEN.has(field) && isNothing(value);
}
