import { brandNamesOf } from '../../catalog/brand-names.js';
import { isGermanGoods } from '../../catalog/search/languages/german-goods.js';
import { shopWordsOf } from '../../catalog/shop-words.js';
import {
  type AboutWhom,
  type Lexicon,
  NEAR_THE_SHOP,
  verdictOn,
  wordsOf,
} from '../../interests/personal-text.js';
import { readPersonalLexicon } from '../../language/personal-lexicon.js';
import type { Snapshot } from '../../shop/snapshot.js';
import type { Wording } from '../../wording/wording.js';

const LEXICON = readPersonalLexicon();

/** Where words were typed, and what they may mean there. */
interface TypedWhere {
  readonly snapshot: Pick<Snapshot, 'catalogue' | 'vectors'>;
  /** Of the page, whose language may write every noun with a capital: German. */
  readonly t: Pick<Wording, 'hasCapitalNouns'>;
  /** Asked only where it decides; undefined where the model does not answer. */
  meaningOf(): Promise<Float32Array | undefined>;
}

/** Whom typed words are about. Of those about somebody nothing is kept, and nothing of those that are untold. */
export async function aboutWhom(typed: string, where: TypedWhere): Promise<AboutWhom> {
  const verdict = verdictOn(typed, await lexiconOf(where));
  if (verdict !== 'far') return verdict === 'personal' ? 'somebody' : 'nobody';
  const meaning = await where.meaningOf();
  const [[nearest] = []] = meaning
    ? await where.snapshot.vectors.nearest('meaning', [meaning], { limit: 1 })
    : [];
  if (!nearest) return 'untold';
  return nearest.similarity < NEAR_THE_SHOP ? 'somebody' : 'nobody';
}

async function lexiconOf({ snapshot: { catalogue }, t }: TypedWhere): Promise<Lexicon> {
  const known = await shopWordsOf(catalogue.products, wordsOf);
  const isShopWord = (word: string) => word.length > 2 && (known.has(word) || known.has(singular(word)));
  const brands = brandNamesOf(catalogue.products, wordsOf).filter((brand) => !LEXICON.isGivenName(brand));
  const holdsBrand = (words: string) => brands.some((brand) => ` ${words} `.includes(` ${brand} `));
  return { ...LEXICON, isShopWord, isGermanGoods, holdsBrand, hasCapitalNouns: t.hasCapitalNouns };
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
