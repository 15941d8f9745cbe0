import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';
import type { Untold } from './unmatched-words.js';

type Search = Pick<ProductSearch, 'occasionIn' | 'productAt'>;

/** What says that something is given, and not when. */
const GIVEN = /^(?:gifts?|presents?|press?ies?|prezz?ies?)$/u;

/**
 * The day that stands right before a thing and that none of the answers tells of: of a *birthday card* there are cards to
 * play with.
 */
export function dayUntold(words: string, found: readonly Answer[], search: Search): Untold | undefined {
  const said = words.trim().toLowerCase().split(/\s+/u);
  const isDay = (word: string) => search.occasionIn(word) !== '' && !GIVEN.test(word);
  const at = said.findIndex(isDay);
  const [day = '', next = ''] = at < 0 ? [] : said.slice(at);
  if (next === '' || GIVEN.test(next) || english.silent.has(next) || english.purpose.includes(next))
    return undefined;
  const tells = ({ position }: Answer) => {
    const { name = '', tags = [], description = '' } = search.productAt(position) ?? {};
    return wordsOf([name, ...tags, description].join(' '), english).some(
      (word) => english.singular(word) === english.singular(day),
    );
  };
  return found.length > 0 && !found.some(tells) ? { words: [day], by: 'all', isName: true } : undefined;
}
