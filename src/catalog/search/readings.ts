import type { Players } from '../players.js';
import type { Product } from '../product.js';
import type { CatalogueWords } from './languages/compounds.js';
import type { SearchLanguage } from './languages/language.js';
import { readCatalogueWords, withCompounds } from './languages/search-languages.js';
import { type KindNames, readKinds } from './matching/kinds.js';
import { type ProductAges, readAges } from './matching/product-ages.js';
import { readWords, type WordTable } from './matching/word-index.js';
import { type Named, readNamed } from './query/denials.js';
import { readPlayers } from './query/players.js';
import { type CatalogueWordSets, readShopWords } from './query/shop-words.js';

/**
 * What searching reads of every product once. Plain data, decided by products, language and code alone, so that it can
 * be kept in a file (`kept-search.ts`).
 */
export interface SearchReadings {
  /** Undefined where the language makes no compounds. */
  readonly written: CatalogueWords | undefined;
  readonly words: WordTable;
  readonly shop: CatalogueWordSets;
  readonly ages: readonly ProductAges[];
  readonly players: readonly (Players | undefined)[];
  readonly kinds: KindNames;
  readonly named: Named;
}

/** Reads the products of a catalogue, half a millisecond each. @param spoken the language that their texts are in */
export async function readForSearch(
  products: readonly Product[],
  spoken: SearchLanguage,
): Promise<SearchReadings> {
  const written = await readCatalogueWords(products, spoken);
  const language = withCompounds(spoken, written);
  return {
    written,
    words: await readWords(products, language),
    shop: readShopWords(products, language),
    ages: readAges(products, language),
    players: readPlayers(products),
    kinds: readKinds(products, language),
    named: readNamed(products, language),
  };
}
