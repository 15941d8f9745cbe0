import { ANYBODY, audienceOf, audiencesIn, isForOthers } from '../../catalog/audience.js';
import { coresOf } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { namesForMood } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';
import { dot } from '../../embedding/vectors.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import { wordsIn } from '../../language/word-lists.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import type { CatalogueIndex } from '../../vector-index/catalogue-index.js';
import type { Neighbour } from '../../vector-index/vector-index.js';
import { ofAskedSense } from './of-asked.js';
import { ofAskedAge } from './of-asked-age.js';
import { isCalled, stem } from './phrase-head.js';
import type { Reader } from './reader.js';

/** Products that typed words mean: more than this are never shown. */
const MOST_MEANT = 48;
/** Likeness of the best answer, and of one that answers not at all; as comparable as that of a product that was liked. */
const BEST = 0.8;
const LEAST = 0.2;

/**
 * Reads a typed interest as the shop's search does, in whichever language it finds something: it means what a search for it
 * answers, the very things and the good answers. What the search calls no more than near it means nothing.
 * @param meaning of the text, unit length: a search for it in other words asks for no other
 */
export function readOwnWords(
  text: string,
  meaning: Float32Array,
  index: CatalogueIndex,
  reader: Omit<Reader, 'taste' | 'memberships'>,
): TypedWords {
  const near = nearest(meaning, index);
  const cosine = (position: number) => dot(meaning, index.vector('meaning', position));
  const read = (words: string, isForeignPage = false): Read | undefined => {
    const answers = reader.answers?.(words, near, isForeignPage);
    return answers && { answers, meant: meantBy(answers, asReadIn(words, answers), { ...index, cosine }) };
  };
  const own = read(text);
  if (!own) return { meaning, meant: new Map(), isUnread: true };
  const foreign = reader.isReadOtherwise?.(text) ? read(text, true) : undefined;
  const { answers, meant: asSearched } = foreign && isNearer(foreign, own, cosine) ? foreign : own;
  const asRead = asReadIn(text, answers);
  if (reader.isPresent?.(answers.read.typed))
    return { meaning, meant: new Map(), isAnswered: answers.isMarked, isPresent: true };
  const mood = hasSure(asSearched) ? undefined : ofMood(asRead, near, reader, index);
  const meant = mood && mood.size > 0 ? mood : asSearched.size > 0 ? asSearched : ofCore(asRead, read);
  return {
    meaning,
    ...ofAskedAge(asRead, meant, reader, index),
    found: answers.isOnlyNear ? [] : answers.found.slice(0, MOST_MEANT).map(({ position }) => position),
    isAnswered: answers.found.length > 0 || answers.topics.length > 0,
    isUnread: answers.isForeign,
  };
}

/** What words are about without when, where and with whom, as a guess: a board game, of a *board game night with friends*. */
function ofCore(text: string, read: (words: string) => Read | undefined): TypedWords['meant'] {
  const cores = coresOf(text).map((core) => read(core)?.meant ?? new Map<number, Meant>());
  const core = cores.find(({ size }) => size > 0) ?? new Map<number, Meant>();
  return new Map([...core].map(([at, one]) => [at, { ...one, isSure: false }]));
}

/** Of each thing that shops have for a mood so many. */
const OF_EACH = 3;
/** As like as a good answer. */
const OF_MOOD = 0.6;

/**
 * What shops have for how somebody wants to feel, of each name in turn: a bath soak and a candle, of *self care*. Where
 * somebody is named, for those alone.
 */
function ofMood(
  text: string,
  near: readonly Neighbour[],
  reader: Pick<Reader, 'answers'>,
  { products }: CatalogueIndex,
): TypedWords['meant'] {
  const isTheirs = isForThem(text);
  const named = namesForMood(text).map((name) => {
    const found = reader.answers?.(name, near, false).found ?? [];
    return found.filter((one) => (one.isThing || one.isCalled) && isTheirs(products[one.position]));
  });
  const turns = Array.from({ length: OF_EACH }, (_, i) => named.flatMap((found) => found[i] ?? []));
  const guess = { isSure: false, isListed: true, likeness: OF_MOOD };
  return new Map(turns.flat().map(({ position }) => [position, guess]));
}

function isForThem(text: string): (product: Product | undefined) => boolean {
  const asked = { of: audiencesIn(text), isGuess: true };
  return (product) => {
    const audience = product ? audienceOf(product) : ANYBODY;
    return !isForOthers(asked, audience) && (asked.of.size === 0 || audience.of.size > 0);
  };
}

interface Read {
  readonly answers: Answers;
  readonly meant: TypedWords['meant'];
}

/** Whether words are rather of the other language: what they mean in that is nearer to what was typed. *Tee* is tea on a German page. */
function isNearer(foreign: Read, own: Read, cosine: (position: number) => number): boolean {
  const [missing, others] = [own, foreign].map(({ answers }) => answers.missing.length);
  if (missing !== others) return (others ?? 0) < (missing ?? 0);
  const nearestOf = ({ meant }: Read) => Math.max(0, ...[...meant.keys()].map(cosine));
  return nearestOf(foreign) > nearestOf(own);
}

interface Shop extends CatalogueIndex {
  cosine(position: number): number;
}

/** A text in the language that is searched in. */
const asReadIn = (text: string, { read }: Answers): string =>
  read.original === undefined ? text : read.typed;

/** The answers that words mean, best first. */
function meantBy(answers: Answers, text: string, shop: Shop): TypedWords['meant'] {
  if (answers.isOnlyNear || answers.isForeign) return new Map();
  const { place } = answers;
  const isOfPlace = ({ position }: Answer) =>
    place === undefined || shop.products[position]?.department === place.department;
  const found = ofAskedSense(answers, shop.products).filter(isOfPlace).filter(isOfGarment(text, shop));
  const isUnclear = answers.isPartial || answers.isOnlyMentioned || answers.missing.length > 0;
  const isTheirs = isForNamed(text, shop);
  const good = found.filter(
    (one) => one.isGood || (!isUnclear && (one.isThing || (one.isCalled && isTheirs(one)))),
  );
  const meant = isUnclear ? ofOneDepartment(good, shop) : good.length > 0 ? good : found.filter(isCalledSo);
  const isNamed = isNamedIn(text, shop);
  let least = BEST;
  return new Map(
    meant.slice(0, MOST_MEANT).map((one): [number, Meant] => {
      least = Math.min(least, LEAST + (BEST - LEAST) * one.score);
      const isNamedSo = isNamed(one);
      // What only a tag calls so is a guess: a basket for newborns is tagged *sleep*.
      const isSure = !isUnclear && (one.isThing || (one.isCalled && isNamedSo));
      return [one.position, { isSure, likeness: least, ...(isNamedSo ? { isNamed: true } : {}) }];
    }),
  );
}

/** Names of what is worn. */
const GARMENTS = wordsIn('en/garments.txt');

/** A garment is meant by its name alone: neither what one is made with, nor one for children or dogs. */
function isOfGarment(text: string, { products }: Shop): (one: Answer) => boolean {
  const [garment, ...others] = tellingWords(text);
  if (garment === undefined || others.length > 0 || !GARMENTS.has(garment)) return () => true;
  return ({ position }) => {
    const product = products[position];
    return (
      product !== undefined && headNoun(product.name) === fold(garment) && audienceOf(product).of.size === 0
    );
  };
}

const isCalledSo = ({ isCalled }: Answer): boolean => isCalled;

/** Whether a product is for those whom words name: of *baking with kids* a toddlers' book of bakes. */
function isForNamed(text: string, { products }: Shop): (one: Answer) => boolean {
  const asked = { of: audiencesIn(text), isGuess: true };
  return ({ position }) => {
    const product = products[position];
    if (product === undefined || asked.of.size === 0) return false;
    const audience = audienceOf(product);
    return audience.of.size > 0 && !isForOthers(asked, audience);
  };
}

/** Whether the name or kind of a product holds a word that was typed. */
function isNamedIn(text: string, { products }: Shop): (one: Answer) => boolean {
  const stems = tellingWords(text).map(stem);
  return ({ position }) => {
    const product = products[position];
    return product !== undefined && stems.some((word) => isCalled(word, product));
  };
}

/** From this share of the good answers on a department is what words are about that nothing bears whole, */
const MOST_OF = 2 / 3;
/** and the nearest of them has this cosine: a shelf for cats to climb is no *rock climbing*. */
const NEAR = 0.45;
/** Several of one department are no chance. */
const SEVERAL = 3;
const NEAR_SEVERAL = 0.35;

/**
 * Where nothing is called all of the words, its good answers are a guess if they are near and of one department, as the best
 * is; one alone that a tag calls so is too.
 */
function ofOneDepartment(good: readonly Answer[], { products, cosine }: Shop): readonly Answer[] {
  const [first] = good;
  if (first === undefined) return [];
  const departmentOf = ({ position }: Answer) => products[position]?.department;
  const own = good.filter((one) => departmentOf(one) === departmentOf(first));
  const least = own.length >= SEVERAL ? NEAR_SEVERAL : NEAR;
  const isNear = own.some(({ position }) => cosine(position) >= least);
  return (isNear || (own.length === 1 && first.isCalled)) && own.length >= MOST_OF * good.length ? own : [];
}

const hasSure = (meant: TypedWords['meant']): boolean => [...meant.values()].some(({ isSure }) => isSure);

/** Above this number of products, words alone decide: comparing all meanings takes 0.4 microseconds each. */
const MOST_COMPARED = 20_000;
/** Products near in meaning that a search is told of. */
const NEAREST = 100;

function nearest(meaning: Float32Array, { products, onDisk, vector }: CatalogueIndex): readonly Neighbour[] {
  if (onDisk || products.length > MOST_COMPARED) return [];
  return products
    .map((_, position) => ({ position, similarity: dot(meaning, vector('meaning', position)) }))
    .sort((a, b) => b.similarity - a.similarity || a.position - b.position)
    .slice(0, NEAREST);
}
