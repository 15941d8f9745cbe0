import { audienceOf } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import { isGarment } from '../../catalog/search/languages/garments.js';
import { traitOf } from '../../catalog/trait-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { isCalled, stem } from './stems.js';
import type { Found } from './told-by.js';

/** A garment is meant, by whatever name: neither what one is made with, nor one for children or dogs. */
export function isOfGarment(text: string): (found: Found) => boolean {
  const [garment, ...others] = tellingWords(text);
  if (garment === undefined || others.length > 0 || !isGarment(garment)) return () => true;
  return ({ one, product }) => one.isThing && audienceOf(product).of.size === 0;
}

/** A material means what is of it or is called so: of *wool* no cotton yarn, though yarn is asked for. */
export function isOfMaterial(text: string, products: readonly Product[]): (found: Found) => boolean {
  const material = materialIn(text, products);
  if (material === undefined) return () => true;
  return ({ product }) => isMadeOf(material, product) || isCalled(stem(material), product);
}

/** Fewer things are no choice. */
const FEWEST = 4;

/**
 * What is of a material and says so in its name, where that is more than is called by the word as a thing: of *glass* what is of
 * glass, and no glasses for cycling.
 */
export function namedOfMaterial(
  found: readonly Found[],
  text: string,
  products: readonly Product[],
): readonly Found[] | undefined {
  const material = materialIn(text, products);
  if (material === undefined) return undefined;
  const named = found.filter(
    ({ product }) => isMadeOf(material, product) && isCalled(stem(material), product),
  );
  const things = found.filter(({ one }) => one.isThing);
  const most = Math.max(FEWEST - 1, things.length);
  return named.length > most ? named.map((one) => ({ ...one, isOfIt: true })) : undefined;
}

/** The one word of a text, where something is of that. */
function materialIn(text: string, products: readonly Product[]): string | undefined {
  const [material, ...others] = tellingWords(text);
  const isOne = material !== undefined && others.length === 0;
  return isOne && products.some((product) => isMadeOf(material, product)) ? material : undefined;
}

const isMadeOf = (material: string, { materials }: Product): boolean =>
  materials.flatMap(tellingWords).includes(material);

/** Before a colour, of which it says no more. */
const COLOUR = /^(?:the\s+)?colou?r\s+(?=\S)/u;

/** A colour that is no material means what is a thing of that name alone: *cream*, but of *blue* no harmonica for the blues. */
export function isOfColour(text: string, products: readonly Product[]): (found: Found) => boolean {
  const [colour = '', ...others] = words(text.toLowerCase().replace(COLOUR, ''));
  const isColour = traitOf(colour) === 'colour' && others.length === 0;
  if (!isColour || materialIn(text, products) !== undefined) return () => true;
  return ({ one }) => one.isThing;
}
