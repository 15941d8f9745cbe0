import { type TellingPlace, tellingPlaces } from '../catalog/places.js';
import type { Product } from '../catalog/product.js';

/** The texts of a catalogue's products that are embedded: see `productText`. */
export function productTexts(products: readonly Product[]): string[] {
  const placeOf = tellingPlaces(products);
  return products.map((product) => productText(product, placeOf(product)));
}

/**
 * The text of a product that is embedded: what it is and where it belongs, twice, then the first sentence that is
 * said of it. A meaning is the mean over tokens, so that a long description would drown the name: "folds to the size
 * of a laptop" made a yoga mat a neighbour of laptop stands. With the whole description and the head once, six in ten
 * of the demo shop's nearest tastes shared the department; like this, seven. Words further down are found by text
 * search. Brand and price stay out: they would make neighbours of things that have nothing else in common. So would a
 * place that all products share.
 * @param place as far as it tells the product from others of its catalogue
 */
export function productText(product: Product, place: TellingPlace = product): string {
  const head = joined([product.name, said(place), product.tags.join(', '), product.materials.join(', ')]);
  return joined([head, head, firstSentence(product.description)]).slice(0, MAX_CHARACTERS);
}

/** More than 256 tokens of any real text; spares the tokeniser a catalogue's longest descriptions. */
const MAX_CHARACTERS = 4000;

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(/[.]+$/, ''))
    .filter((part) => part !== '')
    .join('. ');
}

function firstSentence(description: string): string {
  return description.trim().split(/(?<=[.!?])\s/)[0] ?? '';
}

function said({ department, category }: TellingPlace): string {
  return [...new Set([category, department])].filter((level) => level !== undefined).join(', ');
}
