import { audienceOf, audiencesIn, isOfAnimals } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { isTitle } from '../../catalog/search/languages/head-of-name.js';
import { tellingWords } from '../../segments/word-forms.js';
import { ofAskedCount, ofAskedSense, unlessFirst } from './of-asked.js';
import { ofCraft } from './of-craft.js';
import { ofNamedKind } from './of-named-kind.js';
import { isOfColour, isOfGarment, isOfMaterial, namedOfMaterial } from './of-one-word.js';
import type { MeantSoFar, Reading } from './reading.js';
import {
  type Found,
  isForNamed,
  isGoodGuess,
  isLikeFirst,
  isNamedAll,
  isNamedBy,
  isNameOf,
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
 * The products that typed words mean, best first: of what a search for them answers the very things and the good answers.
 * Where it says that nothing is called all of them, its good answers are a guess if they are near and agree.
 * @param text in the language that is searched in
 */
export function meantBySearch(answers: Answers, text: string, shop: Shop): Reading {
  const { products } = shop;
  if (answers.isOnlyNear || answers.isForeign) return new Map();
  const isUnclear = answers.isPartial || answers.isOnlyMentioned || answers.missing.length > 0;
  const found = foundBy(answers, text, shop);
  const isNamedThing = shop.thing?.(text) ?? (() => false);
  const isThing = ({ one }: Found) => isNamedThing(one);
  const such = firstSuch(found, text, isThing);
  const isTheirs = isForNamed(text);
  const isAsTyped = answers.mended.every((one) => one.typed !== one.meant);
  const meant = isUnclear
    ? (such ??
      allSaid(found, text) ??
      ofNamedKind(ofOneDepartment(found, shop, answers.missing.length === 0), text, answers))
    : (namedOfMaterial(found, text, products) ??
      withCalled(found, isTheirs, { such, isOneWord: tellingWords(text).length === 1, isAsTyped }));
  const isNamed = isNamedBy(text);
  const isNear = isGoodGuess(text, shop);
  const isGuess = (found: Found) => (!isUnclear && found.one.isThing) || isThing(found) || isNear(found);
  const isOfPart = isTaggedInPart(text);
  const isHow = saysOnlyHow(text, found);
  let likeness = BEST;
  const isSo = isReallyCalled(text, answers, shop);
  const good = meant.filter((found) => (!isUnclear && isSo(found)) || isGuess(found));
  // A part of the shop that is called so is meant, though its things say nothing of it.
  const isPlace = good.length === 0 && isNameOf(answers.place?.department ?? '', text);
  const all = (isPlace ? meant : good)
    .slice(0, MOST)
    .map(({ one, product, isBeside, isOfIt }): [number, MeantSoFar] => {
      likeness = Math.min(likeness, LEAST + (BEST - LEAST) * one.score);
      const isNamedSo = isNamed(product);
      // What only a tag calls so is a guess: a basket for newborns is tagged *sleep*.
      // So is what is for anybody, where words name those for whom it is to be: a pillow, of *camping with children*.
      // So is one that is found by another name: a rucksack, of *wild camping with kids*.
      const isForThem = isTheirs === undefined || (one.isThing && isAsTyped) || isTheirs(product);
      const isIt = isOfIt || one.isThing || isNamedSo || isOfPart(product);
      // What the words name plainly is meant, whatever else they say of it: a drill, of *drill for concrete*.
      const isReal = isUnclear ? such !== undefined : one.isCalled && isIt && !isBeside;
      const isSure = isReal && isForThem && !isHow && answers.unmet.length === 0;
      return [one.position, { isSure, likeness, ...(isNamedSo ? { isNamed: true } : {}) }];
    });
  // What a list names for the words is of many departments.
  return new Map(isAsTyped && tellingWords(text).length > 1 ? besideSure(all, products) : all);
}

/** Where several words surely mean something, no guess of another department: no sleeping bag, of *running in summer*. */
function besideSure(
  meant: readonly (readonly [number, MeantSoFar])[],
  products: readonly Product[],
): readonly (readonly [number, MeantSoFar])[] {
  const departmentOf = (position: number) => products[position]?.department;
  const sure = new Set(meant.filter(([, { isSure }]) => isSure).map(([position]) => departmentOf(position)));
  return sure.size === 0 ? meant : meant.filter(([position]) => sure.has(departmentOf(position)));
}

/** The answers that are of the sense of the words, and of the part of the shop that is called so where there is one. */
function foundBy(answers: Answers, text: string, shop: Shop): readonly Found[] {
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
  readonly such?: readonly Found[] | undefined;
  readonly isOneWord: boolean;
  /** They were looked for as they were typed, and not by other names for it. */
  readonly isAsTyped: boolean;
}

/**
 * The good answers, the very things and what is called so for those whom the words name; where the best of the very things
 * is called all of the words, those alone that are: no dress pattern is a *knitting pattern*. Where nothing is good, what is called so.
 */
function withCalled(
  found: readonly Found[],
  isTheirs: ReturnType<typeof isForNamed>,
  { such = [], isOneWord, isAsTyped }: Asked,
): readonly Found[] {
  const best = found.find(({ one }) => one.isThing);
  const isWhole = isAsTyped && best?.one.isCalled === true;
  const meant = found.filter(
    ({ one, product }) => one.isGood || one.isThing || (one.isCalled && isTheirs?.(product)),
  );
  const called = found.filter(({ one }) => one.isCalled);
  if (meant.length === 0) return called.length > 0 ? called : such;
  const theirs = meant.filter(({ product }) => isTheirs?.(product));
  if (theirs.some(({ one }) => one.isThing)) return theirs;
  const whole = meant.filter(({ one }) => !isWhole || one.isCalled);
  if (whole.length >= FEW) return whole;
  const least = AS_CALLED * Math.max(...whole.map(({ one }) => one.score));
  const isBeside = ({ one, product }: Found) =>
    isTheirs?.(product) || (isOneWord && one.isCalled && one.score >= least);
  const department = whole[0]?.product.department;
  const left = found.filter((one) => !whole.includes(one) && one.product.department === department);
  return [...whole, ...left.filter(isBeside).map((one) => ({ ...one, isBeside: true }))];
}

/**
 * So few things that words mean leave room, in their department, for what is for those whom the words name, and for what one word
 * calls so
 */
const FEW = 4;
/** with this share of the score of the best: espresso machines beside the one coffee that is an *espresso*. */
const AS_CALLED = 0.5;

/** In another department than that of the best, or where none is a good answer, such a thing answers about as well. */
const AS_WELL = 0.9;

/** The very things that words name plainly, where the first answer is one: a drill, of *drill for concrete*. */
function firstSuch(
  found: readonly Found[],
  text: string,
  isThing: (found: Found) => boolean,
): readonly Found[] | undefined {
  const [first] = found;
  if (first === undefined || !isThing(first)) return undefined;
  const isAsGood = ({ one }: Found) => one.score >= AS_WELL * first.one.score;
  const isBeside = (one: Found) => one.product.department === first.product.department || isAsGood(one);
  const isLike = isLikeFirst(text, first.product);
  const such = found.filter((one) => isThing(one) && isBeside(one) && isLike(one));
  const good = such.filter(({ one }) => one.isGood);
  const best = good.length > 0 ? good : such.filter(isAsGood);
  return best.length > 0 ? best : undefined;
}

/**
 * Where no answer is called all of the words, those of the good ones whose names hold all that they say of things in any form: a
 * knitting kit for socks, of *knit socks*.
 */
function allSaid(found: readonly Found[], text: string): readonly Found[] | undefined {
  const isIt = isNamedAll(text);
  const all = found.filter(({ one, product }) => one.isGood && isIt(product));
  return all.length > 0 ? all : undefined;
}

/** From this share of the good answers on a department is what words are about that nothing bears whole, */
const MOST_OF = 2 / 3;
/** and the nearest of them has this cosine: a shelf for cats to climb is no *rock climbing*. */
const NEAR = 0.45;
/** Several of one department are less of a chance. */
const SEVERAL = 3;
const NEAR_SEVERAL = 0.35;
/** Score from which an answer is best by words and by meaning. */
const BY_BOTH = 0.95;

/**
 * Where nothing is called all of the words, its good answers are a guess if they are of one department, as the best is, and
 * near; or the best is so by words and meaning, or alone and called so by a tag.
 * @param isKnown each of the words is found somewhere
 */
function ofOneDepartment(found: readonly Found[], { cosine }: Shop, isKnown: boolean): readonly Found[] {
  const good = found.filter(({ one }) => one.isGood);
  const [first] = good;
  if (first === undefined) return [];
  const own = good.filter(({ product }) => product.department === first.product.department);
  const least = own.length >= SEVERAL ? NEAR_SEVERAL : NEAR;
  const isNear = own.some(({ one }) => cosine(one.position) >= least);
  const isBest =
    (isKnown && own.some(({ one }) => one.score >= BY_BOTH)) || (own.length === 1 && first.one.isCalled);
  return (isNear || isBest) && own.length >= MOST_OF * good.length ? own : [];
}
