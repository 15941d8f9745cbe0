import { audienceOf, audiencesIn, isOfAnimals } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { isTitle } from '../../catalog/search/languages/head-of-name.js';
import { isOtherThing } from '../../catalog/search/matching/namesakes.js';
import { tellingWords } from '../../segments/word-forms.js';
import { isForOtherNumber, ofAskedCount, ofAskedSense, unlessFirst } from './of-asked.js';
import { ofCraft } from './of-craft.js';
import { isOfColour, isOfGarment, isOfMaterial, namedOfMaterial } from './of-one-word.js';
import { saysOpposite } from './opposites.js';
import type { MeantSoFar, Reading } from './reading.js';
import { stem } from './stems.js';
import {
  type Found,
  isForNamed,
  isLikeFirst,
  isNamedBy,
  isOfDoing,
  isReallyCalled,
  isTaggedInPart,
  isWholeName,
  type Shop,
  saysOnlyHow,
  tagsHold,
} from './told-by.js';

/** Products that words mean: more than this are never shown. */
const MOST = 48;
/** Likeness of the best answer, and of one that answers not at all; comparable with that of a product that was liked. */
const BEST = 0.8;
const LEAST = 0.2;

/**
 * The products that typed words mean: of what a search for them answers surely the very things and what is called all of them, and
 * behind those perhaps its other good answers, or all others where none is good and it knows each of the words.
 * @param text in the language that is searched in
 */
export function meantBySearch(answers: Answers, text: string, shop: Shop): Reading {
  if (answers.isOnlyNear || answers.isForeign) return new Map();
  const isOfIt = isOfDoing(text, answers, shop);
  const found = foundBy(answers, text, shop).filter((one) => isOfIt(one, 'perhaps'));
  const isNamed = isNamedBy(text);
  const sure = surelyMeant(found, answers, text, shop).map(({ product }) => product);
  const isSure = new Set(sure);
  const others = found.filter(({ product }) => !isSure.has(product));
  const good = others.filter(({ one }) => one.isGood);
  const rest = answers.missing.length > 0 ? [] : others;
  const all = [...found.filter(({ product }) => isSure.has(product)), ...(good.length > 0 ? good : rest)];
  let likeness = BEST;
  const reading = new Map<number, MeantSoFar>();
  for (const { one, product } of all) {
    if (reading.size === MOST) break;
    likeness = Math.min(likeness, LEAST + (BEST - LEAST) * one.score);
    const said = { isSure: isSure.has(product), likeness };
    reading.set(one.position, isNamed(product) ? { ...said, isNamed: true } : said);
  }
  return reading;
}

/** Of what was found what is really called all of the words; where nothing is, what they name plainly. */
function surelyMeant(found: readonly Found[], answers: Answers, text: string, shop: Shop): readonly Found[] {
  if (answers.unmet.length > 0 || saysOnlyHow(text, found)) return [];
  const isUnclear = answers.isPartial || answers.isOnlyMentioned || answers.missing.length > 0;
  const isTheirs = isForNamed(text);
  const isAsTyped = answers.mended.every((one) => one.typed !== one.meant);
  // What is for anybody is a guess, where words name those for whom it is to be: a pillow, of *camping with children*.
  // So is what is found by another name: a rucksack, of *wild camping with kids*.
  const isForThem = ({ one, product }: Found) =>
    isTheirs === undefined || (one.isThing && isAsTyped) || isTheirs(product);
  const such = firstSuch(found, text, shop);
  // What the words name plainly is meant, whatever else they say of it: a drill, of *drill for concrete*.
  if (isUnclear) return such.filter(isForThem);
  const isNamed = isNamedBy(text);
  const isOfPart = isTaggedInPart(text);
  const isSo = isReallyCalled(text, answers, shop);
  const isDone = isOfDoing(text, answers, shop);
  // What only a tag calls so is a guess: a basket for newborns is tagged *sleep*.
  const isIt = ({ one, product, isOfIt }: Found) =>
    isOfIt || one.isThing || isNamed(product) || isOfPart(product);
  const meant =
    namedOfMaterial(found, text, shop.products) ??
    withCalled(found, isTheirs, {
      such,
      isAsTyped,
      isNamed: isNamedAs(answers.mended.flatMap((one) => one.meant.split(', '))),
    });
  return meant.filter((one) => isSo(one) && isIt(one) && isForThem(one) && isDone(one, 'sure'));
}

/** The answers that are of the sense of the words, and of the part of the shop that is called so where there is one. */
export function foundBy(
  answers: Pick<Answers, 'found' | 'place' | 'read'>,
  text: string,
  shop: Pick<Shop, 'products'>,
): readonly Found[] {
  const { place } = answers;
  const { products } = shop;
  const found = ofAskedSense(answers, products).flatMap((one): Found[] => {
    const product = products[one.position];
    return product ? [{ one, product }] : [];
  });
  const tests = [
    ({ product }: Found) => place === undefined || product.department === place.department,
    ({ one, product }: Found) =>
      one.isThing || !isTitle(product.name) || tagsHold(text, product) || isWholeName(text, product),
    ({ product }: Found) =>
      !isForOtherNumber(text, product) && !isOtherThing(text, product) && !saysOpposite(text, product),
    isOfGarment(text),
    isOfMaterial(text, products),
    isOfColour(text, products),
  ];
  const fitting = found.filter((one) => tests.every((fits) => fits(one)));
  return ofAskedCount(ofCraft(forNoAnimal(fitting, text), text), text);
}

/** Where nobody is named, without what is for animals, unless it is they who have what is called so. */
function forNoAnimal(found: readonly Found[], text: string): readonly Found[] {
  const isForAnimal = ({ product }: Found) => isOfAnimals(audienceOf(product));
  return audiencesIn(text).size > 0 ? found : unlessFirst(found, isForAnimal);
}

/** What is known of words beside their answers. */
interface Asked {
  /** The things that they name plainly. */
  readonly such: readonly Found[];
  /** They were looked for as they were typed, and not by other names for it. */
  readonly isAsTyped: boolean;
  /** Its name has all of another name by which it was looked for: it is meant, however far it is in meaning. */
  isNamed(product: Product): boolean;
}

/**
 * The good answers, the very things and what is called so for those whom the words name; where the best of the very things
 * is called all of the words, those alone that are: no dress pattern is a *knitting pattern*. Where nothing is good, what is called so.
 */
function withCalled(
  found: readonly Found[],
  isTheirs: ReturnType<typeof isForNamed>,
  { such, isAsTyped, isNamed }: Asked,
): readonly Found[] {
  const best = found.find(({ one }) => one.isThing);
  const isWhole = isAsTyped && best?.one.isCalled === true;
  const meant = found.filter(
    ({ one, product }) =>
      one.isGood ||
      one.isThing ||
      (one.isCalled && ((!isAsTyped && isNamed(product)) || isTheirs?.(product))),
  );
  const called = found.filter(({ one }) => one.isCalled);
  if (meant.length === 0) return called.length > 0 ? called : such;
  const theirs = meant.filter(({ product }) => isTheirs?.(product));
  if (theirs.some(({ one }) => one.isThing)) return theirs;
  return meant.filter(({ one }) => !isWhole || one.isCalled);
}

const isNamedAs = (names: readonly string[]): ((product: Product) => boolean) => {
  const asked = names.map((name) => tellingWords(name).map(stem)).filter((stems) => stems.length > 1);
  return ({ name }) => {
    const own = new Set(tellingWords(name).map(stem));
    return asked.some((stems) => stems.every((one) => own.has(one)));
  };
};

/** In another department than that of the best, or where none is a good answer, such a thing answers about as well. */
const AS_WELL = 0.9;

/** The very things that words name plainly, where the first answer is one: a drill, of *drill for concrete*. */
function firstSuch(found: readonly Found[], text: string, { thing }: Shop): readonly Found[] {
  const isNamedThing = thing?.(text);
  const isThing = ({ one }: Found) => isNamedThing?.(one) === true;
  const [first] = found;
  if (first === undefined || !isThing(first)) return [];
  const isAsGood = ({ one }: Found) => one.score >= AS_WELL * first.one.score;
  const isBeside = (one: Found) => one.product.department === first.product.department || isAsGood(one);
  const isLike = isLikeFirst(text, first.product);
  const such = found.filter((one) => isThing(one) && isBeside(one) && isLike(one));
  const good = such.filter(({ one }) => one.isGood);
  return good.length > 0 ? good : such.filter(isAsGood);
}
