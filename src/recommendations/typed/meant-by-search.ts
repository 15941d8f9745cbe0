import {
  audienceOf,
  audiencesIn,
  isForOthers,
  isOfAnimals,
  namesAnyChildren,
} from '../../catalog/audience.js';
import { whenAndWhere } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { isTitle } from '../../catalog/search/languages/head-of-name.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import { wordsIn } from '../../language/word-lists.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import { ofAskedSense } from './of-asked.js';
import { isCalled, stem } from './stems.js';

interface Shop {
  readonly products: readonly Product[];
  /** Of the typed words and the product at a position. */
  cosine(position: number): number;
}

/** An answer of a search with its product. */
interface Found {
  readonly one: Answer;
  readonly product: Product;
}

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
export function meantBySearch(answers: Answers, text: string, shop: Shop): TypedWords['meant'] {
  if (answers.isOnlyNear || answers.isForeign) return new Map();
  const isUnclear =
    answers.isPartial || answers.isOnlyMentioned || answers.missing.length + answers.unmet.length > 0;
  const found = foundBy(answers, text, shop);
  const meant = isUnclear
    ? ofOneDepartment(found, shop, answers.missing.length === 0)
    : withCalled(found, isForNamed(text));
  const isNamed = isNamedBy(text);
  const isGuess = isGoodGuess(text, shop);
  let likeness = BEST;
  return new Map(
    meant
      .filter((found) => (!isUnclear && found.one.isCalled) || isGuess(found))
      .slice(0, MOST)
      .map(({ one, product }): [number, Meant] => {
        likeness = Math.min(likeness, LEAST + (BEST - LEAST) * one.score);
        const isNamedSo = isNamed(product);
        // What only a tag calls so is a guess: a basket for newborns is tagged *sleep*.
        const isSure = !isUnclear && one.isCalled && (one.isThing || isNamedSo);
        return [one.position, { isSure, likeness, ...(isNamedSo ? { isNamed: true } : {}) }];
      }),
  );
}

/** The answers that are of the sense of the words, and of the part of the shop that is called so where there is one. */
function foundBy(answers: Answers, text: string, { products }: Shop): readonly Found[] {
  const { place } = answers;
  const found = ofAskedSense(answers, products).flatMap((one): Found[] => {
    const product = products[one.position];
    return product ? [{ one, product }] : [];
  });
  const tests = [
    ({ product }: Found) => place === undefined || product.department === place.department,
    ({ product }: Found) => !isTitle(product.name) || tagsHold(text, product),
    isOfGarment(text),
  ];
  return forNoAnimal(
    found.filter((one) => tests.every((fits) => fits(one))),
    text,
  );
}

/** Where nobody is named, without what is for animals, unless such a thing comes first. */
function forNoAnimal(found: readonly Found[], text: string): readonly Found[] {
  const isForAnimal = ({ product }: Found) => isOfAnimals(audienceOf(product));
  const [first] = found;
  const isAsked = audiencesIn(text).size > 0 || (first !== undefined && isForAnimal(first));
  return isAsked ? found : found.filter((one) => !isForAnimal(one));
}

/** Names of what is worn. */
const GARMENTS = wordsIn('en/garments.txt');

/** A garment is meant by its name alone: neither what one is made with, nor one for children or dogs. */
function isOfGarment(text: string): (found: Found) => boolean {
  const [garment, ...others] = tellingWords(text);
  if (garment === undefined || others.length > 0 || !GARMENTS.has(garment)) return () => true;
  return ({ product }) => headNoun(product.name) === fold(garment) && audienceOf(product).of.size === 0;
}

/**
 * The good answers, the very things and what is called so for those whom the words name; where one of the very things is called
 * all of the words, those alone that are: no dress pattern is a *knitting pattern*. Where nothing is good, what is called so.
 */
function withCalled(found: readonly Found[], isTheirs: (product: Product) => boolean): readonly Found[] {
  const isWhole = found.some(({ one }) => one.isThing && one.isCalled);
  const meant = found.filter(
    ({ one, product }) => one.isGood || one.isThing || (one.isCalled && isTheirs(product)),
  );
  if (meant.length === 0) return found.filter(({ one }) => one.isCalled);
  return meant.filter(({ one }) => !isWhole || !one.isThing || one.isCalled);
}

/** Whether a product is for those whom words name: of *baking with kids* a toddlers' book of bakes. */
function isForNamed(text: string): (product: Product) => boolean {
  const asked = { of: audiencesIn(text), isGuess: true };
  return (product) => {
    const audience = audienceOf(product);
    return asked.of.size > 0 && audience.of.size > 0 && !isForOthers(asked, audience);
  };
}

/**
 * Whether the name or kind of a product holds a word of a thing (`stemsOfThings`) that is a tag too, or its kind, or what the
 * name says that it is: a strap of climbing rope is for no climbing, and a Swiss cheese monstera no cheese.
 */
function isNamedBy(text: string): (product: Product) => boolean {
  const stems = new Set(stemsOfThings(text));
  const isItself = ({ name, kind = '', tags }: Product) =>
    [headNoun(name) ?? '', ...[kind, ...tags].flatMap(tellingWords)].some((word) => stems.has(stem(word)));
  return (product) => [...stems].some((word) => isCalled(word, product)) && isItself(product);
}

/**
 * Share of the words that a guess tells of at least, where it is not near: of the guesses at the judged queries .70 are right so,
 * and .62 of all (`npm run bench -- own-words`).
 */
const TOLD = 0.5;
/** Cosine from which a guess is near, whatever it tells of. */
const NEAR_GUESS = 0.45;

/** Whether what is not called all of the words tells of most of what they say of a thing, or is near: no coat is for a *nervous dog*. */
function isGoodGuess(text: string, { cosine }: Shop): (found: Found) => boolean {
  const said = stemsOfThings(text);
  const things = said.filter((word) => audiencesIn(word).size === 0);
  const stems = things.length > 0 ? things : said;
  return ({ one, product: { name, tags, kind = '', category, description } }) => {
    const told = new Set([name, ...tags, kind, category, description].flatMap(tellingWords).map(stem));
    const share = stems.filter((word) => told.has(word)).length / (stems.length || 1);
    return share >= TOLD || cosine(one.position) >= NEAR_GUESS;
  };
}

/** Stems of the words that say neither when, where nor for which child; of all where there are no others. */
function stemsOfThings(text: string): readonly string[] {
  const aside = new Set(whenAndWhere(text));
  const said = tellingWords(text);
  const things = said.filter((word) => !aside.has(word) && !namesAnyChildren(word));
  return [...new Set((things.length > 0 ? things : said).map(stem))];
}

/** Whether a tag holds a word that was typed: a title says nothing of what a thing is. */
function tagsHold(text: string, { tags }: Product): boolean {
  const stems = new Set(tellingWords(text).map(stem));
  return tags.flatMap(tellingWords).some((word) => stems.has(stem(word)));
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
  const isBest = (isKnown && first.one.score >= BY_BOTH) || (own.length === 1 && first.one.isCalled);
  return (isNear || isBest) && own.length >= MOST_OF * good.length ? own : [];
}
