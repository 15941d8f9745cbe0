import type { Product } from '../catalog/product.js';
import { categoryKey } from '../segments/shop-names.js';
import { fold, tellingWords } from '../segments/word-forms.js';

/** Products whose words are counted: all of a small shop, an even sample of a large one. */
const COUNTED = 2_000;
/** A word tells what the things of a category are where at least this share of its products are of that category. */
const OWN = 0.5;

/**
 * The words of a product's name and tags that belong to its category: most products that bear them are of it.
 * `guitar` among *Guitars & strings*, `shaving` among *Hair & shaving*; not `folding`, `gift` or a material, which are
 * met everywhere, and not `running` among *Running shoes*, which the whole department bears.
 * @returns by position; the words are counted when first asked for, 15 ms for 2,000 products
 */
export function wordsOfCategories(products: readonly Product[]): (position: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  let counts: Counts | undefined;
  return (position) => {
    const before = known.get(position);
    if (before) return before;
    counts ??= count(products);
    const telling = tellingOf(products[position], counts);
    known.set(position, telling);
    return telling;
  };
}

/** Products that bear a word: all, and by category. */
type Counts = ReadonlyMap<string, { all: number; readonly by: Map<string, number> }>;

function count(products: readonly Product[]): Counts {
  const counts = new Map<string, { all: number; readonly by: Map<string, number> }>();
  const step = Math.ceil(products.length / COUNTED);
  for (const product of products.filter((_, i) => i % step === 0)) {
    const category = categoryKey(product);
    for (const word of wordsOf(product)) {
      const known = counts.get(word) ?? { all: 0, by: new Map<string, number>() };
      known.all += 1;
      known.by.set(category, (known.by.get(category) ?? 0) + 1);
      counts.set(word, known);
    }
  }
  return counts;
}

function tellingOf(product: Product | undefined, counts: Counts): ReadonlySet<string> {
  if (!product) return new Set();
  const category = categoryKey(product);
  const tells = (word: string) => {
    const known = counts.get(word);
    return known !== undefined && (known.by.get(category) ?? 0) >= OWN * known.all;
  };
  return new Set([...wordsOf(product)].filter(tells));
}

function wordsOf({ name, tags }: Product): ReadonlySet<string> {
  return new Set([name, ...tags].flatMap((text) => tellingWords(text).map(fold)));
}
