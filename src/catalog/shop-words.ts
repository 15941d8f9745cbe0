import { setImmediate } from 'node:timers/promises';
import type { Product } from './product.js';

/** Products read in one turn of the event loop, so that a large catalogue does not block requests. */
const AT_A_STRETCH = 200;

const known = new WeakMap<readonly Product[], Promise<ReadonlySet<string>>>();

/**
 * The words that a catalogue's things are called by: of names, shelves, tags and materials, not of descriptions, which
 * mention others, nor of brands, which are often people's names. Read once for each catalogue.
 * @param wordsOf the words of a text in the form in which they will be asked for
 */
export function shopWordsOf(
  products: readonly Product[],
  wordsOf: (text: string) => readonly string[],
): Promise<ReadonlySet<string>> {
  const words = known.get(products) ?? read(products, wordsOf);
  known.set(products, words);
  return words;
}

async function read(
  products: readonly Product[],
  wordsOf: (text: string) => readonly string[],
): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const [position, { name, category, department, tags, materials }] of products.entries()) {
    for (const word of wordsOf([name, category, department, ...tags, ...materials].join(' ')))
      words.add(word);
    if (position % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate();
  }
  return words;
}
