import type { Answers } from '../catalog/search/answers/answers.js';
import { find } from '../catalog/search/find.js';
import { LONGEST_QUERY } from '../catalog/search/matching/product-search.js';
import type { WishKind } from '../catalog/search/query/facet.js';
import type { Snapshot } from './snapshot.js';

/** What reads a query besides the catalogue. */
export interface QueryReader {
  /** Meaning of a text; undefined where the model does not answer in time. */
  embedText(text: string): Promise<Float32Array | undefined>;
  /** Whether the word is one of the language, whatever the catalogue holds. */
  isWord(word: string): boolean;
}

export interface FoundProducts extends Answers {
  /** The meaning of what was looked for; undefined when the model did not answer in time, and words alone decided. */
  readonly meaning: Float32Array | undefined;
  /** The model was asked and did not answer in time: a later search may find more. */
  readonly isByWordsAlone: boolean;
}

export interface FindingOptions {
  /** Look for exactly what was typed. */
  readonly literal?: boolean;
  /** The page is in another language than the search reads. */
  readonly mayBeForeign?: boolean;
  /** Wishes that the form answers. */
  readonly ignored?: ReadonlySet<WishKind>;
}

/** Products that a query's meaning is asked for. */
const NEAREST = 100;

/** Answers a typed query by words and meaning. The meaning is that of its words without its wishes. */
export async function findProducts(
  { embedText, isWord }: QueryReader,
  snapshot: Snapshot,
  query: string,
  options: FindingOptions = {},
): Promise<FoundProducts> {
  const { search, vectors } = snapshot;
  let meaning: Float32Array | undefined;
  let isByWordsAlone = false;
  const answers = await find(search, query.slice(0, LONGEST_QUERY), {
    ...options,
    isWord,
    everything: () => usualOrder(snapshot),
    async neighbours(words, many) {
      meaning = await embedText(words);
      isByWordsAlone = meaning === undefined && words.trim() !== '';
      const [near = []] = meaning
        ? await vectors.nearest('meaning', [meaning], { limit: many ? 4 * NEAREST : NEAREST })
        : [];
      return near;
    },
  });
  return { ...answers, meaning, isByWordsAlone };
}

/** What sells first, where the shop knows; then all the others as the catalogue lists them, the sold out among them. */
function usualOrder({ shop, catalogue }: Snapshot): readonly number[] {
  return [...new Set([...shop.popularOrder, ...catalogue.products.keys()])];
}
