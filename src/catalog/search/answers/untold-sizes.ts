import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import type { WordAnswer } from '../matching/product-search.js';
import { isSize } from '../query/sizes.js';
import type { Answer } from '../ranking/rank.js';
import type { Untold } from './unmatched-words.js';

const asWord = (text: string): string => wordsOf(text, english).join(' ');

/** A number and the word behind it, as they were typed. */
const NUMBERED = /\d+(?:[.,]\d+)?[\s-]?\p{L}+/gu;

/**
 * Sizes that are asked for and that none of the answers says, else those that only some say: of `cake tin 20 cm` the 20 cm.
 * Undefined where all of them say them, or none is asked for that anything here has.
 */
export function sizesUntold(
  words: string,
  { terms, hits }: Pick<WordAnswer, 'terms' | 'hits'>,
  found: readonly Answer[],
): Untold | undefined {
  const held = new Map(hits.map(({ position, holds }) => [position, holds]));
  const sizes = [...words.matchAll(NUMBERED)].flatMap(([text]) => {
    const at = terms.findIndex(
      ({ typed, isDescribing, forms }) => isDescribing === true && forms.size > 0 && typed === asWord(text),
    );
    const saying = found.filter(({ position }) => ((held.get(position) ?? 0) & (1 << at)) !== 0).length;
    return at < 0 || saying === found.length ? [] : [{ text, saying }];
  });
  const byNone = sizes.filter(({ saying }) => saying === 0);
  if (byNone.length > 0) return { words: byNone.map(({ text }) => text), by: 'all' };
  return sizes.length > 0 ? { words: sizes.map(({ text }) => text), by: 'some' } : undefined;
}

/** What is untold but for sizes: a size tells nothing of what a thing is for. */
export const besidesSizes = (untold: Untold | undefined): readonly string[] =>
  (untold?.words ?? []).filter((text) => !isSize(asWord(text), english));
