import type { Product } from './product.js';

const known = new WeakMap<readonly Product[], readonly string[]>();

/**
 * The brands of a catalogue, each once, as words apart by a space. Read once for each catalogue.
 * @param wordsOf the words of a text in the form in which they will be compared
 */
export function brandNamesOf(
  products: readonly Product[],
  wordsOf: (text: string) => readonly string[],
): readonly string[] {
  const names = known.get(products) ?? read(products, wordsOf);
  known.set(products, names);
  return names;
}

function read(products: readonly Product[], wordsOf: (text: string) => readonly string[]): readonly string[] {
  const brands = new Set(products.map(({ brand }) => brand));
  return [...brands].map((brand) => wordsOf(brand).join(' ')).filter((words) => words !== '');
}
