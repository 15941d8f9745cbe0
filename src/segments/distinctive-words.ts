import type { Product } from '../catalog/product.js';
import { isSmallIn, type Speech, speechOf } from './speech.js';
import { tellingWordsAsWritten } from './word-forms.js';

/** Share of a catalogue's products from which on a word is one that the shop writes at any product: `ready to ship`. */
const EVERYWHERE = 0.6;
/** In fewer products any word may stand in most. */
const FEWEST = 20;

/** Whether a word stands at so many products that it sets none of several groups apart. */
function isEverywhere(holders: number, products: number, groups: number): boolean {
  return groups > 1 && products >= FEWEST && holders >= EVERYWHERE * products;
}

/** A word of a product's name says more of what it is than one of its description. */
const NAME_WEIGHT = 2;
/** So many words of each group. */
const WORDS = 8;

interface Counted {
  /** The spelling met most often of the folded form. */
  spelling: string;
  readonly spellings: Map<string, number>;
  readonly byGroup: Map<number, number>;
  total: number;
  /** Products that hold it. */
  holders: number;
}

/**
 * The words that set each group of products apart, most distinctive first: class-based TF-IDF (Grootendorst 2022),
 * `tf(word, group) * ln(1 + mean words a group / tf(word, all))`, where tf counts each product once.
 * `groups[i]` is the group of product i.
 */
export function distinctiveWords(
  products: readonly Product[],
  groups: ArrayLike<number>,
  count: number,
): string[][] {
  const counted = countWords(products, groups, speechOf(products));
  let everything = 0;
  for (const word of counted.values()) everything += word.total;
  const scored: { spelling: string; score: number }[][] = Array.from({ length: count }, () => []);
  for (const word of counted.values()) {
    if (isEverywhere(word.holders, products.length, count)) continue;
    const rarity = Math.log(1 + everything / count / word.total);
    for (const [group, times] of word.byGroup) {
      if (times > 1) scored[group]?.push({ spelling: word.spelling, score: times * rarity });
    }
  }
  return scored.map((list) =>
    list
      .sort((a, b) => b.score - a.score || (a.spelling < b.spelling ? -1 : 1))
      .slice(0, WORDS)
      .map((word) => word.spelling),
  );
}

function countWords(
  products: readonly Product[],
  groups: ArrayLike<number>,
  speech: Speech,
): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  products.forEach((product, i) => {
    const group = groups[i] as number;
    for (const [form, { spelling, weight }] of wordsOf(product, speech)) {
      const word = counted.get(form) ?? {
        spelling,
        spellings: new Map(),
        byGroup: new Map(),
        total: 0,
        holders: 0,
      };
      counted.set(form, word);
      word.byGroup.set(group, (word.byGroup.get(group) ?? 0) + weight);
      word.total += weight;
      word.holders += 1;
      const times = (word.spellings.get(spelling) ?? 0) + 1;
      word.spellings.set(spelling, times);
      if (times > (word.spellings.get(word.spelling) ?? 0)) word.spelling = spelling;
    }
  });
  return counted;
}

function wordsOf(product: Product, speech: Speech): Map<string, { spelling: string; weight: number }> {
  const found = new Map<string, { spelling: string; weight: number }>();
  const add = (text: string, weight: number) => {
    for (const { plain, written } of tellingWordsAsWritten(text)) {
      const form = speech.fold(plain);
      if (isSmallIn(speech, plain) || found.has(form)) continue;
      // Which words have a capital says something in German alone.
      found.set(form, { spelling: speech.isEnglish ? written.toLowerCase() : written, weight });
    }
  };
  add(product.name, NAME_WEIGHT);
  for (const text of [product.category, ...product.tags, product.description]) add(text, 1);
  return found;
}
