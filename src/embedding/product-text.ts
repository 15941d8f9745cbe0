import type { Product } from '../catalog/product.js';

/**
 * The text of a product that is embedded: what it is, where it belongs, what is said of it. The brand and the price
 * stay out, since they would make neighbours of things that have nothing else in common. The model reads 256 tokens:
 * the description comes last, so that it is what a long text loses.
 */
export function productText(product: Product): string {
  const parts = [
    product.name,
    placeOf(product),
    product.tags.join(', '),
    product.materials.join(', '),
    product.description,
  ];
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(/[.]+$/, ''))
    .filter((part) => part !== '')
    .join('. ')
    .slice(0, MAX_CHARACTERS);
}

/** More than 256 tokens of any real text; spares the tokeniser a catalogue's longest descriptions. */
const MAX_CHARACTERS = 4000;

function placeOf({ department, category }: Product): string {
  return department === category ? category : `${category}, ${department}`;
}
