import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import type { Term } from '../query/terms.js';
import { CALLED } from './coverage.js';
import type { WordHit } from './word-hits.js';

/**
 * A shelf of two names says of its goods that they are the one or the other: what stands among *Hair & shaving* and says
 * nothing of hair itself is no thing for hair, and so no hair brush. It keeps the word that says what is looked for: a
 * tube among *Pet food & treats* may be food. What another word of the query heads is none: no ukulele among *Guitars &
 * strings*, of ukulele strings.
 */
export function withoutHalfShelves(
  hits: readonly WordHit[],
  terms: readonly Term[],
  products: readonly Pick<Product, 'category' | 'department' | 'name'>[],
  language: SearchLanguage,
): readonly WordHit[] {
  const [before, head] = [terms.slice(0, -1), terms.at(-1)];
  if (before.length === 0) return hits;
  return hits.map((hit) => {
    const { category = '', department = '', name = '' } = products[hit.position] ?? {};
    if (hit.isShelved)
      return { ...hit, isShelved: !before.some(isByHalf(hit, [category, department], language)) };
    if (!category.includes('&')) return hit;
    if (hit.isHeadOfShelf && !hit.isHeadMeant)
      return { ...hit, isHeaded: false, isOtherwise: false, isWholeThing: false };
    const shelf = wordsOf(category, language).map(language.singular);
    const isHalf = before.some(
      ({ forms }, at) => hit.shelves & (1 << at) && shelf.some((word) => forms.has(word)),
    );
    // What its name says to be like the thing stands behind the things by another rule: a cream deodorant, behind creams.
    const isLikeIt =
      !hit.isHeaded && wordsOf(name, language).some((word) => head?.forms.has(language.singular(word)));
    if (!isHalf || isLikeIt) return hit;
    const own = Math.max(hit.labelled, hit.titled);
    const less = (share: number) => (share >= CALLED ? own : share);
    return {
      ...hit,
      said: less(hit.said),
      named: less(hit.named),
      meant: less(hit.meant),
      isWholeThing: false,
      isOtherwise: false,
    };
  });
}

/** Whether a word is told by places of two names alone: no dress pattern of *Sewing & knitting* is one for knitting. */
function isByHalf({ shelves }: WordHit, places: readonly string[], language: SearchLanguage) {
  const whole = places.filter((place) => !place.includes('&')).flatMap((place) => wordsOf(place, language));
  return ({ forms }: Term, at: number): boolean =>
    (shelves & (1 << at)) !== 0 && !whole.some((word) => forms.has(language.singular(word)));
}
