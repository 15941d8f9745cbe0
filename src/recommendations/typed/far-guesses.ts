import { whenAndWhere } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { namesForCore, namesForMood } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { Reading } from './reading.js';
import { isNameOrTag, stem } from './stems.js';

/** Cosine from which what is called some of the words may be meant by all of them. */
const NEAR = 0.24;

interface Beside {
  readonly answers: Pick<Answers, 'isPartial' | 'isOnlyMentioned' | 'missing' | 'mended'>;
  readonly products: readonly Product[];
  cosine(position: number): number;
}

/**
 * Without guesses that share one word with a text and nothing of its meaning: no balm against chafing, of *anti aging*, and no
 * film of *my teenage daughter*. What a list names is kept, and what is called all that a text tells beside when and where:
 * a baking sheet for pizza, of *pizza night*.
 */
export function withoutFar(text: string, reading: Reading, { answers, products, cosine }: Beside): Reading {
  const isAnswered = !answers.isPartial && !answers.isOnlyMentioned && answers.missing.length === 0;
  const isListed = namesForCore(text) !== undefined || namesForMood(text).length > 0;
  if (isAnswered || isListed || answers.mended.length > 0) return reading;
  const aside = new Set(whenAndWhere(text));
  const told = tellingWords(text.toLowerCase()).filter((word) => !aside.has(word));
  const isCalledAll = (at: number) =>
    told.length > 0 && told.every((word) => isNameOrTag(stem(word), products[at]));
  const isNear = (at: number) => cosine(at) >= NEAR || isCalledAll(at);
  return new Map(
    [...reading].filter(([at, { isSure, isLikely }]) => isSure || isLikely === true || isNear(at)),
  );
}
