import { kindLevels } from '../../kind-levels.js';
import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';

/** Stands between the names of a kind: *tins & moulds*, *cups and mugs*. */
const BETWEEN = /\s*[,&]\s*|\sand\s/u;

/** The names of each level of a product's kind, the widest first: of *tins & moulds: cake tins* two names and one. */
export const kindNames = ({ kind = '' }: Pick<Product, 'kind'>): readonly (readonly string[])[] =>
  kindLevels(kind).map((level) => level.split(BETWEEN));

/** The word that says what a name is of. */
export const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

/**
 * What its merchant calls a product, one of them, and before it the wider kind. Of a kind of several names none says which,
 * but *table & bedside lamps* are lamps of either sort. Of a wider kind of several names the last word of each counts: a
 * pudding tin among *cake tins and moulds* is a tin or a mould, and no cake tin.
 */
export function kindOf(product: Product, { singular }: SearchLanguage): string {
  const levels = kindNames(product);
  const isOne = (names: readonly string[]) => isOfOneThing(names, singular);
  if (!isOne(levels.at(-1) ?? [])) return '';
  const named = levels.flatMap((names) => (isOne(names) ? names : names.map(lastWord)));
  return named.join(' ').split(' ').map(singular).join(' ');
}

/** One name, or sorts of one thing: what stands before the last name is in the singular, and the last is of two words. */
function isOfOneThing(names: readonly string[], singular: SearchLanguage['singular']): boolean {
  const isSort = (name: string) => singular(lastWord(name)) === lastWord(name);
  return names.length === 1 || (names.slice(0, -1).every(isSort) && names.at(-1)?.includes(' ') === true);
}
