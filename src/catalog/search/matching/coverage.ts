import type { Term } from '../query/terms.js';
import type { WordHit } from './word-hits.js';

/** From this share on a product is called what was looked for. */
export const CALLED = 0.99;

/** Shorter words are sizes: nobody looks for an L. */
const SHORTEST_WORD = 3;

export function missing(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ typed, forms }) =>
    forms.size === 0 && typed.length >= SHORTEST_WORD ? [typed] : [],
  );
}

/** From so many words on a query is a sentence, which the meaning of all of it answers. */
export const SENTENCE_LENGTH = 4;

/** It is a short name, each of its words is found, and no product says them all. */
export function isPartial(hits: readonly WordHit[], terms: readonly Term[]): boolean {
  return isFoundName(hits, terms) && hits.every(({ said }) => said < CALLED);
}

/**
 * It is a short name that some product says all of, and none is called: *tea towel* in a recipe for a loaf. What only says
 * what a thing is like calls nothing so: sleeping bags are called what *warm sleeping bag* asks for.
 */
export function isNameOfNothing(hits: readonly WordHit[], terms: readonly Term[]): boolean {
  return (
    isFoundName(hits, terms) && !isPartial(hits, terms) && hits.every(({ isWholeThing }) => !isWholeThing)
  );
}

function isFoundName(hits: readonly WordHit[], terms: readonly Term[]): boolean {
  const isName = terms.length > 1 && terms.length < SENTENCE_LENGTH;
  return isName && hits.length > 0 && terms.every(({ forms }) => forms.size > 0);
}

/** Where one word of a name is found and another is not, what is near the whole is near a thing that is not here. */
export function isPartFound(terms: readonly Term[]): boolean {
  const absent = missing(terms).length;
  return terms.length < SENTENCE_LENGTH && absent > 0 && absent < terms.length;
}
