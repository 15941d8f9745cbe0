import { isSaidElsewhere } from '../../../language/spoken-elsewhere.js';
import type { Product } from '../../product.js';
import { plainText } from '../languages/tokens.js';

/** Products whose texts tell how the catalogue speaks. */
const SAMPLE = 300;

/**
 * Whether a typed word stands in a name, a category or a department of a catalogue whose texts are in another language
 * than English, and so is to find it as it is typed. In an English catalogue none does: there `Rock` is a skirt on a
 * German page, although climbers find the word in names.
 */
export function openStanding(products: readonly Product[]): (typed: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (typed) => {
    known ??= isSaidElsewhere(sampleOf(products)) ? standingWords(products) : new Set();
    const standing = known;
    const words = wordsIn(typed);
    return words.length > 0 && words.every((word) => standing.has(word));
  };
}

function wordsIn(text: string): readonly string[] {
  return (
    plainText(text)
      .replaceAll('ß', 'ss')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

function standingWords(products: readonly Product[]): ReadonlySet<string> {
  const texts = new Set(products.flatMap(({ name, category, department }) => [name, category, department]));
  return new Set([...texts].flatMap(wordsIn));
}

function sampleOf(products: readonly Product[]): readonly string[] {
  const step = Math.max(1, Math.floor(products.length / SAMPLE));
  const spread = products.filter((_, position) => position % step === 0);
  return spread.map(({ name, description }) => `${name} ${description}`);
}
