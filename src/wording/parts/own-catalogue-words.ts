import type { InterestWords } from './interest-words.js';
import type { RefusalWords } from './refusal-words.js';
import type { SearchWords } from './search-words.js';

/** Sentences that are others where the products are in the language of the page. */
export type OwnCatalogueWords = Partial<
  Pick<SearchWords, 'search'> & Pick<InterestWords, 'interests'> & Pick<RefusalWords, 'refusals'>
>;
