import { slug } from '../../product.js';

/** A tag may have so many characters; a longer value says more than what sets a variant apart. */
const LONGEST_VALUE = 60;

/** What a variant is called: "Enamel mug, Blue, S", unless its name says so already. */
export function variantName(title: string, values: readonly string[]): string {
  const words = wordsOf(title);
  const missing = values.filter((value) => !words.includes(wordsOf(value)));
  return [title, ...missing].join(', ');
}

/** With a space around each word, so that the size L is not found in "Blue". */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}

/** An id for what has none, the same whenever it is read: `enamel-mug-red-s`. */
export function madeId(stem: string, values: readonly string[]): string {
  return values.length === 0 ? stem : [stem, ...values.map(slug)].join('-');
}

/** Values that can be tags. */
export function tagValues(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '' && value.length <= LONGEST_VALUE);
}
