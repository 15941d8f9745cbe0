import { wordsIn } from '../../../language/word-lists.js';
import type { Neighbour } from '../../../vector-index/vector-index.js';
import { english } from '../languages/en.js';
import { CALLED, SENTENCE_LENGTH } from '../matching/coverage.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';

const GARMENTS = wordsIn('en/garments.txt');

/** Cosine from which what is called otherwise, and is of another kind, is near the name all the same. */
const CLOSE = 0.5;
/** The same for what says all of the name somewhere. */
const CLOSE_SAYING = 0.4;
/** The same for what its last word calls so in another department. */
const CLOSE_HEADED = 0.38;
/** Share of the cosine of the farthest that is the thing, from which another of its department is near it. */
const AS_NEAR = 0.97;

/** What tells where the answers to a name end. */
interface Told {
  readonly words: string;
  /** Of all that fulfils the wishes. */
  readonly answer: Pick<WordAnswer, 'hits' | 'terms'>;
  /** Nearest first; none where the model did not answer. */
  readonly near: readonly Neighbour[];
}

/**
 * Where the answers to the name of a thing end. Where things are called by its word, what neither that word nor the kind
 * of the best of them calls so is no answer: no sand timer follows sandpaper. Where nothing bears the whole name, what
 * says all of it stays too, and what is as near in meaning as another name for it would be.
 */
export function endOfAnswers(
  answers: readonly Answer[],
  { words, answer: { hits, terms }, near }: Told,
  { productAt, thingCalled }: Pick<ProductSearch, 'productAt' | 'thingCalled'>,
): readonly Answer[] {
  if (!isNameOfThing(words, terms, thingCalled)) return answers;
  const hitAt = new Map(hits.map((hit) => [hit.position, hit]));
  const isHeaded = ({ position }: Answer) => hitAt.get(position)?.isHeadMeant === true;
  const isVery = (one: Answer) =>
    one.isThing || (one.isGood && (one.isCalled || hitAt.get(one.position)?.isOtherwise === true));
  const very = answers.filter(isVery);
  if (very.length === 0 && !answers.some(isHeaded)) return answers;
  const isWorn = GARMENTS.has(terms.at(-1)?.typed ?? '');
  // Of two things that nothing is together each is one: a soap, and a candle. The best may be called otherwise, but for
  // what is worn: no tights are gloves.
  const isPart = hits.every(({ said }) => said < CALLED);
  const isEither = (one: Answer) =>
    isHeaded(one) ||
    (isPart && hitAt.get(one.position)?.isHeadedByName === true) ||
    (!isWorn && one === answers[0]);
  const things = very.length > 0 ? very : answers.filter(isEither);
  const isOfKind = ofKinds(things, isWorn, productAt);
  const nearness = nearnessIn(near);
  const departmentAt = ({ position }: Answer) => productAt(position)?.department;
  const departments = new Set(very.map(departmentAt));
  const isThere = (one: Answer) => departments.has(departmentAt(one));
  const least = AS_NEAR * Math.min(...very.map(nearness));
  const isAsNear = (one: Answer) => least > 0 && isThere(one) && nearness(one) >= least;
  // Nothing is the thing, and this is nearer to what was asked for than all that only its last word calls so.
  const headed = Math.max(...answers.filter(isHeaded).map(nearness));
  const isNearer = (one: Answer) => very.length === 0 && headed > 0 && nearness(one) > headed;
  const materials = terms.reduce((bits, { isMaterial }, at) => (isMaterial ? bits | (1 << at) : bits), 0);
  const isOfMaterial = ({ position }: Answer) => ((hitAt.get(position)?.holds ?? 0) & materials) !== 0;
  const saysAll = ({ position }: Answer) => (hitAt.get(position)?.said ?? 0) >= CALLED;
  const isAnywhere = near.length === 0 || !very.some(isHeaded);
  // What only its last word calls so is another thing elsewhere in the shop: no push pin is a rolling pin.
  const isHeadedHere = (one: Answer) =>
    isHeaded(one) && (isWorn || isAnywhere || isThere(one) || nearness(one) >= CLOSE_HEADED);
  return answers.filter(
    (one) =>
      one.isCalled ||
      things.includes(one) ||
      isHeadedHere(one) ||
      isOfKind(one) ||
      (nearness(one) >= CLOSE && !isWorn) ||
      isAsNear(one) ||
      isNearer(one) ||
      (saysAll(one) && very.length === 0) ||
      ((saysAll(one) || isOfMaterial(one)) && nearness(one) >= CLOSE_SAYING),
  );
}

type Near = (answer: Answer) => number;

function nearnessIn(near: readonly Neighbour[]): Near {
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  return ({ position }) => similarity.get(position) ?? 0;
}

/** What is of a kind of the things. What is worn and of a kind of several is not: no neck warmer is a glove. */
function ofKinds(
  things: readonly Answer[],
  isWorn: boolean,
  productAt: ProductSearch['productAt'],
): (answer: Answer) => boolean {
  const kindAt = ({ position }: Answer) => productAt(position)?.kind;
  const isOne = (kind: string | undefined) => kind !== undefined && !(isWorn && /[&,]/u.test(kind));
  const kinds = new Set(things.map(kindAt).filter(isOne));
  return (one) => kinds.has(kindAt(one));
}

/** It is a short name and no sentence, and ends in the word for a thing that something here is called. */
function isNameOfThing(
  words: string,
  terms: WordAnswer['terms'],
  thingCalled: ProductSearch['thingCalled'],
): boolean {
  const said = words.trim().split(/\s+/u);
  const head = terms.at(-1);
  if (head === undefined || head.isMaterial || terms.length >= SENTENCE_LENGTH) return false;
  if (said.length !== terms.length || english.generic.has(english.singular(head.typed))) return false;
  return thingCalled(head.typed) !== '';
}
