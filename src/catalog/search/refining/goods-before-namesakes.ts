import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Answer } from '../ranking/rank.js';

/**
 * The answers without a namesake at their head: what bears all of a name and goes on with another word is no such thing
 * where the last word heads things of other departments alone. These stand before it: sugars before a *vanilla sugar lip
 * scrub*.
 */
export function goodsFirst(
  answers: readonly Answer[],
  { words, hits }: { readonly words: string; readonly hits: readonly WordHit[] },
  { productAt }: Pick<ProductSearch, 'productAt'>,
): readonly Answer[] {
  const hitAt = new Map(hits.map((hit) => [hit.position, hit]));
  const departmentOf = ({ position }: Answer) => productAt(position)?.department;
  const isLed = ({ position }: Answer) => hitAt.get(position)?.isLed === true;
  const goods = answers.filter(isLed);
  const departments = new Set(goods.map(departmentOf));
  const said = words.trim().toLowerCase();
  const isNamesake = (one: Answer) =>
    !isLed(one) &&
    !one.isThing &&
    productAt(one.position)?.name.toLowerCase().includes(`${said} `) === true &&
    !departments.has(departmentOf(one));
  const [first] = answers;
  if (goods.length === 0 || first === undefined || !isNamesake(first)) return answers;
  return [...goods, ...answers.filter((one) => !isLed(one))];
}
