import { audienceOf, audiencesIn, isOfChildren, namesChildren } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import { shopsNames } from '../../catalog/said-otherwise.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { MeantSoFar, Reading } from './reading.js';
import { stem } from './stems.js';

/**
 * Where a list surely names what all of a text means, what is called by none of its names, nor by all that was typed, is only a
 * guess: no bicycle lamp, of *learning to ride a bike*; no tether, of *teether*.
 * @param text in the language that is searched in
 */
export function heldToList(text: string, reading: Reading, products: readonly Product[]): Reading {
  const listed = shopsNames(text);
  if (listed === undefined || listed.isGuess) return reading;
  const isCalled = [...listed.names.map(calledSo), calledAll(text)];
  return new Map(
    [...reading].map(([at, one]): [number, MeantSoFar] => {
      const product = products[at];
      const { isLikely, ...guess } = one;
      const isHeld = product === undefined || !(one.isSure || isLikely) || isCalled.some((is) => is(product));
      return [at, isHeld ? one : { ...guess, isSure: false }];
    }),
  );
}

/** Whether a product is called all of a name, and is for children where the name says so: *children's picture book*. */
function calledSo(name: string): (product: Product) => boolean {
  const said = tellingWords(name);
  const thing = said.filter((word) => audiencesIn(word).size === 0);
  const stems = (thing.length > 0 ? thing : said).map(stem);
  const isOfAny = thing.length === 0 || !namesChildren(name);
  return (product) => (isOfAny || isOfChildren(audienceOf(product))) && holds(stems, product);
}

/** Whether it is called all of what was typed, of several words. */
function calledAll(text: string): (product: Product) => boolean {
  const stems = tellingWords(text).map(stem);
  return (product) => stems.length > 1 && holds(stems, product);
}

/** Whether all of it stands in the name of a product, of its kind and place, or among its tags and materials, in a compound too. */
function holds(stems: readonly string[], product: Product): boolean {
  const { name, kind = '', category, department, tags, materials } = product;
  const texts = [name, kind, category, department, ...tags, ...materials];
  const said = texts.flatMap(tellingWords).map(stem);
  return stems.every((one) => said.some((other) => other.includes(one)));
}
