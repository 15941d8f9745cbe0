import { audiencesIn, isForOthers } from '../catalog/audience.js';
import type { Product } from '../catalog/product.js';
import { withoutHolders } from '../catalog/said-otherwise.js';
import { likenessOfMeaning, type TypedWords } from '../interests/typed-words.js';
import { tellingWords } from '../segments/word-forms.js';
import type { ShopIndex } from './shop-index.js';

/** Enough for a shelf. */
const MOST = 8;

interface Shop {
  readonly products: readonly Product[];
  readonly audience: ShopIndex['audience'];
  /** Cosine of the typed words and a product. */
  cosine(position: number): number;
}

/**
 * What is perhaps meant by words that only say for whom something is (*kids*, *gift for kids*): of each category that
 * has something for them the nearest, nearest first. What only a tag says to be for them is not among it.
 * @returns nothing where the words say what is wanted too
 */
export function forThemAlone(text: string, { products, audience, cosine }: Shop): TypedWords['meant'] {
  const asked = { of: audiencesIn(text), isGuess: false };
  if (!isOnlyAudience(text)) return new Map();
  const isTheirs = (position: number) => {
    const { of, isGuess } = audience(position);
    return of.size > 0 && !isGuess && !isForOthers(asked, { of, isGuess });
  };
  const theirs = [...products.keys()].filter(isTheirs).toSorted((a, b) => cosine(b) - cosine(a));
  const seen = new Set<string>();
  const isFirst = (position: number) => {
    const category = products[position]?.category ?? '';
    return !seen.has(category) && seen.add(category);
  };
  return new Map(
    theirs
      .filter(isFirst)
      .slice(0, MOST)
      .map((position) => [position, { isSure: false, likeness: likenessAt(cosine(position)) }]),
  );
}

const likenessAt = (cosine: number): number => Math.max(0.01, likenessOfMeaning(cosine));

function isOnlyAudience(text: string): boolean {
  const said = tellingWords(withoutHolders(text));
  return said.length > 0 && said.every((word) => audiencesIn(word).size > 0);
}
