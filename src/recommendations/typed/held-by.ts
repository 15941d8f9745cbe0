import type { Product } from '../../catalog/product.js';
import type { HeldWords } from '../../interests/held-words.js';
import { fold, tellingWords } from '../../segments/word-forms.js';
import type { TellingWords } from '../index/telling-words.js';
import { isStaple } from './parts-of-the-shop.js';

/** A number tells too: games for two. */
const NUMBER = /\s(?:\d+|one|two|three|four|five|six)$/u;

/** How what is telling of a product holds typed words. */
export function toldBy(text: string, { own, all }: TellingWords): Pick<HeldWords, 'isTold' | 'isLast'> {
  const wanted = tellingWords(text.toLowerCase()).map(fold);
  return { isTold: wanted.some((word) => own.has(word)), isLast: all.has(wanted.at(-1) ?? '') };
}

/** A word is what a tag says, or its last: a singing bowl is no singing, and a table lamp no bedside table. */
const isTag = (word: string | undefined, product: Product | undefined): boolean =>
  product?.tags.some((tag) => tellingWords(tag).map(fold).at(-1) === word) ?? false;

type HeldByProduct = Pick<
  HeldWords,
  | 'department'
  | 'isMadeOf'
  | 'isTagged'
  | 'isFirstTag'
  | 'isNamedAndTagged'
  | 'isStaple'
  | 'isSeveral'
  | 'isNamed'
>;

/** How name, tags, materials and shelf of a product hold typed words. */
export function heldBy(text: string, product: Product | undefined): HeldByProduct {
  const plain = text.trim().toLowerCase();
  const wanted = tellingWords(plain).map(fold);
  const name = new Set(tellingWords(product?.name ?? '').map(fold));
  const tags = new Set(tellingWords(product?.tags.join(' ') ?? '').map(fold));
  return {
    department: product?.department,
    isMadeOf: product?.materials.some((one) => one.toLowerCase() === plain) ?? false,
    isSeveral: wanted.length > 1 || NUMBER.test(plain),
    isFirstTag:
      wanted.length === 1 &&
      tellingWords(product?.tags[0] ?? '')
        .map(fold)
        .at(-1) === wanted[0],
    isNamedAndTagged: wanted.length > 0 && wanted.every((word) => name.has(word) && tags.has(word)),
    isStaple: isStaple(product),
    isNamed: wanted.length > 1 && wanted.every((word) => name.has(word)),
    isTagged:
      wanted.length > 1
        ? (wanted.every((word) => tags.has(word)) && isTag(wanted.at(-1), product)) ||
          tags.has(wanted.join(''))
        : isTag(wanted[0], product),
  };
}
