import type { Product } from '../../catalog/product.js';
import { readOnce } from '../../processes/kept-on.js';
import { fold, tellingWords } from '../../segments/word-forms.js';

/** Products whose words are read: enough to know how a shop speaks, and a blink in a catalogue of any size. */
const READ = 2_000;
/** A word of fewer products than this says nothing of what things are used for together. */
const LEAST_PRODUCTS = 2;

export interface UseWords {
  /** How much it says that two products share a word, in [0, 1]; 0 for words that tell of nothing. */
  weight(word: string): number;
  /** The telling words of a product, each with how strongly the product speaks of it, in (0, 1]. */
  of(product: Product): ReadonlyMap<string, number>;
}

/** A name or a tag says what a thing is for; a description mentions it. */
const STRENGTHS = { name: 1, description: 0.5 };
const FITTINGS =
  /\b(?:\d+(?:\.\d+)?\s?mm|\d+\s?[x×]\s?\d+|[a-z]{1,3}\d{1,3}|\d{2,3})\b(?!\s?(?:cm|kg|g|ml|l|m|%|°|×|x)\b)/g;

/**
 * Learns which words tell of use: rare ones (inverse document frequency, Sparck Jones 1972) that keep to one
 * department ("film", "moka"). A material or a look is met in all of them ("oak", "folding") and makes no pair.
 */
export function useWords(products: readonly Product[]): UseWords {
  const sample = wordSample(products);
  const departments = new Map<string, Map<string, number>>();
  for (const product of sample) {
    for (const word of wordsOf(product).keys()) {
      const counts = departments.get(word) ?? new Map<string, number>();
      counts.set(product.department, (counts.get(product.department) ?? 0) + 1);
      departments.set(word, counts);
    }
  }
  const weights = new Map<string, number>();
  for (const [word, counts] of departments) {
    const weight = weightOf([...counts.values()], sample.length);
    if (weight > 0) weights.set(word, weight);
  }
  return {
    weight: (word) => weights.get(word) ?? 0,
    of: readOnce((product: Product) => onlyTelling(wordsOf(product), weights)),
  };
}

/** The products that the words are learned from. */
export function wordSample(products: readonly Product[]): readonly Product[] {
  const step = Math.ceil(products.length / READ);
  return products.filter((_, i) => i % step === 0);
}

function onlyTelling(words: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>) {
  return new Map([...words].filter(([word]) => weights.has(word)));
}

function weightOf(counts: readonly number[], all: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < LEAST_PRODUCTS) return 0;
  const kept = counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
  return (kept * Math.log(all / total)) / Math.log(all);
}

/** The words of a product and how strongly it speaks of each, read once: about a tenth of a millisecond. */
export const wordsOf = readOnce(readWords);

function readWords({ name, tags, description, materials }: Product): Map<string, number> {
  const words = new Map<string, number>();
  const add = (text: string, strength: number): void => {
    for (const word of tokensOf(text)) words.set(word, Math.max(strength, words.get(word) ?? 0));
  };
  add(description, STRENGTHS.description);
  for (const text of [name, ...tags]) add(text, STRENGTHS.name);
  for (const material of materials) for (const word of tokensOf(material)) words.delete(word);
  return words;
}

/** The measures and numbers by which a product says that it fits, in its name and tags. */
export function measuresOf({ name, tags }: Product): ReadonlySet<string> {
  return new Set([name, ...tags].flatMap(measuresIn));
}

/** Words, singular, and the measures and numbers by which parts fit: `35 mm` is `35mm`, `M42` is `m42`. */
function tokensOf(text: string): string[] {
  return [...tellingWords(text).map(fold), ...measuresIn(text)];
}

function measuresIn(text: string): string[] {
  const measures = text.toLowerCase().match(FITTINGS) ?? [];
  return measures.map((one) => one.replace(/\s/g, '').replace('×', 'x'));
}
