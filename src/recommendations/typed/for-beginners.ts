import type { Product } from '../../catalog/product.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import { headNoun } from '../../segments/word-forms.js';

/** Says that somebody is new to what is meant. */
const NEW_TO_IT =
  /\b(?:beginners?|starters?|novices?|newbies?|new\s+to|learn(?:ing)?|anf[äa]nger(?:innen)?)\b/iu;
/** Says that it is for beginners, and not only that something is new or easy. */
const FOR_THEM = /\b(?:beginn\w*|starter|first)\b/iu;
/** Who begins buys none that costs so many times what one for beginners does. */
const DEARER = 2;

/**
 * What words that ask for what is for beginners mean: surely and first what says that it is for those, and of things of one name none that is
 * far dearer than one of them.
 */
export function forBeginners<Read extends Pick<TypedWords, 'meant'>>(
  text: string,
  read: Read,
  products: readonly Product[],
): Read {
  if (!NEW_TO_IT.test(text)) return read;
  const isForThem = (position: number) => FOR_THEM.test(textOf(products[position]));
  const theirs = [...read.meant.keys()].filter(isForThem).flatMap((position) => products[position] ?? []);
  const isDear = (product: Product | undefined) =>
    product !== undefined &&
    theirs.some(
      (one) =>
        headNoun(one.name) === headNoun(product.name) && product.price.amount > DEARER * one.price.amount,
    );
  const forThem = (position: number, one: Meant): Meant => {
    if (!isForThem(position)) return { ...one, isSure: false };
    return isCalledForThem(products[position]) ? { ...one, likeness: one.likeness + AHEAD } : one;
  };
  const meant = [...read.meant]
    .filter(([position]) => isForThem(position) || !isDear(products[position]))
    .map(([position, one]) => [position, forThem(position, one)] as const);
  return { ...read, meant: new Map(meant) };
}

/** How far what says that it is for beginners goes before what is only of the thing. */
const AHEAD = 0.3;

const isCalledForThem = (product: Product | undefined): boolean =>
  product !== undefined && FOR_THEM.test([product.name, ...product.tags].join(' '));

const textOf = (product: Product | undefined): string =>
  product === undefined ? '' : [product.name, ...product.tags, product.description].join(' ');
