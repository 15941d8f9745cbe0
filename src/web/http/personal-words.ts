import { shopWordsOf } from '../../catalog/shop-words.js';
import { NEAR_THE_SHOP, verdictOn, wordsOf } from '../../interests/personal-text.js';
import { readPersonalLexicon } from '../../language/personal-lexicon.js';
import type { Snapshot } from '../../shop/snapshot.js';

const LEXICON = readPersonalLexicon();

/**
 * Whether typed words are about a person, so that nothing of them is kept.
 * @param meaningOf asked only where it decides; where the model does not answer, nothing is near
 */
export async function areAboutSomebody(
  typed: string,
  meaningOf: () => Promise<Float32Array | undefined>,
  { catalogue, vectors }: Pick<Snapshot, 'catalogue' | 'vectors'>,
): Promise<boolean> {
  const known = await shopWordsOf(catalogue.products, wordsOf);
  const isShopWord = (word: string) => word.length > 2 && (known.has(word) || known.has(singular(word)));
  const verdict = verdictOn(typed, { ...LEXICON, isShopWord });
  if (verdict !== 'far') return verdict === 'personal';
  const meaning = await meaningOf();
  if (!meaning) return true;
  const [[nearest] = []] = await vectors.nearest('meaning', [meaning], { limit: 1 });
  return (nearest?.similarity ?? 0) < NEAR_THE_SHOP;
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
