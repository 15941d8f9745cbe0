import { audiencesIn, isOfAnimals, isOfPeople } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import type { InterestAnswer } from '../../catalog/search/interest-answers.js';
import { isTitle } from '../../catalog/search/languages/head-of-name.js';
import { dot } from '../../embedding/vectors.js';
import { besideWhole } from '../../interests/beside-whole.js';
import { bestAnswers } from '../../interests/best-answers.js';
import type { HeldWords } from '../../interests/held-words.js';
import { type TypedWords, WORDS_NEAR } from '../../interests/typed-words.js';
import type { CatalogueIndex } from '../../vector-index/catalogue-index.js';
import type { Neighbour } from '../../vector-index/vector-index.js';
import type { ShopIndex } from '../index/shop-index.js';
import { withTheirs } from './for-them-alone.js';
import { heldBy, toldBy } from './held-by.js';
import { meantForAudience, ofAudience, ofOwnAudience } from './meant-for-audience.js';
import { isOfAskedSense, ofTheirSense } from './other-senses.js';
import { categoriesInTurn, withPartOfTheShop } from './parts-of-the-shop.js';
import { beginsWithDoing, holdsStem, isCalledBy, phraseHead } from './phrase-head.js';
import type { Reader } from './reader.js';
import { isAbout, isWithoutItsThing, ofTheirShelves } from './their-shelves.js';

/** Products that hold typed words: more than this are never shown. */
const MOST_HELD = 48;
/** Above this number of products, words alone decide: comparing all meanings takes 0.4 microseconds each. */
const MOST_COMPARED = 20_000;
/** Products near in meaning that a search is told of. */
const NEAREST = 100;

/** How words were read, and what is perhaps meant where nothing is. */
export interface ReadWords extends TypedWords {
  readonly guessed: TypedWords['meant'];
}

export type TextReader = Pick<
  Reader,
  'ages' | 'answers' | 'denied' | 'inSearchLanguage' | 'isRead' | 'present'
>;
export type Told = Pick<ShopIndex, 'categoryWords' | 'audience'>;

/** Reads one text in the language of the search, as it stands. */
export function readWords(
  text: string,
  meaning: Float32Array,
  index: CatalogueIndex,
  reader: TextReader,
  { categoryWords, audience }: Told,
): ReadWords {
  const head = phraseHead(text);
  const holdsHead = beginsWithDoing(text) ? isCalledBy : holdsInItsPlace;
  const all = withoutTitles(reader.answers?.(text, nearest(meaning, index)) ?? [], index.products);
  const isMissing = isWithoutItsThing(text, reader, index.products);
  const asked = isMissing ? [] : ofTheirSense(text, all, index.products);
  const answers = head === undefined ? asked : ofTheirShelves({ text, head }, asked, index.products);
  const most = answers.reduce((best, { score }) => Math.max(best, score), 0) || 1;
  const readHeld = ({ score, ...answer }: InterestAnswer): HeldWords => ({
    ...answer,
    strength: score / most,
    cosine: dot(meaning, index.vector('meaning', answer.position)),
    ...heldBy(text, index.products[answer.position]),
    ...toldBy(text, categoryWords(answer.position)),
    isAbout: isAbout(head, index.products[answer.position], holdsHead),
  });
  // Most answers are in both lists, and reading the words of a product takes longer than finding it.
  const known = new Map<InterestAnswer, HeldWords>();
  const heldBest = (list: readonly InterestAnswer[]) =>
    list.slice(0, MOST_HELD).map((answer) => {
      const held = known.get(answer) ?? readHeld(answer);
      known.set(answer, held);
      return held;
    });
  const held = heldBest(answers);
  const isRead = reader.isRead?.(text) !== false;
  const present = reader.present?.(text);
  const found = heldBest(all)
    .filter(isFound)
    .map(({ position }) => position);
  const isOfSense = (position: number) => {
    const product = index.products[position];
    return product !== undefined && isOfAskedSense(text, product);
  };
  const good = new Set(held.filter(isAnswer).map(({ position }) => position));
  const called = [...meantForAudience(text, held, audience)].filter(
    ([position, { isSure }]) => isOfSense(position) && (isSure || good.has(position)),
  );
  const cosine = (position: number) => dot(meaning, index.vector('meaning', position));
  const ofShop = { products: index.products, audience, cosine };
  const isPlaced = PLACED.test(text) && !beginsWithDoing(text) && audiencesIn(text).size === 0;
  const kin = isPlaced ? besideWhole(new Map(called), held) : new Map(called);
  const filled = isMissing ? new Map() : withPartOfTheShop(text, kin, ofShop);
  const own = isMissing ? filled : withTheirs(text, filled, ofShop);
  const sensed = new Map([...own].filter(([position]) => isOfSense(position)));
  const meant = surelyTheirs(text, categoriesInTurn(sensed, index.products), audience);
  const guessed = [...bestAnswers(ofOwnAudience(text, held, audience))];
  return {
    meaning,
    meant,
    guessed: ofAudience(text, new Map(guessed.filter(([position]) => isOfSense(position))), audience),
    found,
    // A search may find by meaning what holds none of its words: after-sun gel for sunburn.
    isAnswered: present ? present.isMarked : isRead || found.length > 0 || held.some(({ said }) => said > 0),
    isUnread: !isRead,
    isPresent: present !== undefined,
  };
}

/** Says where a thing is, so that what is for the place belongs to it too. */
const PLACED = /\s(?:in|on|at|from|by)\s/u;

/** A title says nothing of what a thing is: where something is called so, no record of that name is meant. */
function withoutTitles(
  answers: readonly InterestAnswer[],
  products: readonly Product[],
): readonly InterestAnswer[] {
  const isCalled = ({ isHeaded, named }: InterestAnswer) => isHeaded && named >= ALL;
  if (!answers.some(isCalled)) return answers;
  return answers.filter(({ position, isTagged }) => isTagged || !isTitle(products[position]?.name ?? ''));
}

/** Words that name somebody are sure of what is for those alone: of *baking with kids* copper moulds are a guess. */
function surelyTheirs(
  text: string,
  meant: TypedWords['meant'],
  audience: ShopIndex['audience'],
): TypedWords['meant'] {
  const asked = audiencesIn(text);
  if (asked.size === 0) return meant;
  const isTheirs = (position: number) => isOfAnimals(audience(position)) || isOfPeople(audience(position));
  return new Map([...meant].map(([at, one]) => [at, { ...one, isSure: one.isSure && isTheirs(at) }]));
}

/**
 * A department that is called by two things says of none of its products which it is of: in *Houseplants & garden* a
 * pot is no houseplant.
 */
const holdsInItsPlace = (wanted: string, product: Product): boolean =>
  product.department.includes(' & ') ? isCalledBy(wanted, product) : holdsStem(wanted, product);

/**
 * A good answer of a search that holds the last of the words or is called all of them; or what holds all of them and is
 * called so or near. What bears the beginning of a word alone is found for another: a star filter for *star*.
 */
const isFound = ({ isGood, isLast, said, named, cosine, isBeginning }: HeldWords): boolean =>
  isBeginning !== true &&
  ((said >= ALL && (named >= ALL || cosine >= WORDS_NEAR)) || (isGood && (isLast || named >= ALL)));

/**
 * What a guess has to be: a good answer of a search for the words, called all of them, or most of them with their head or
 * telling of the others, or the thing that they are about.
 * `npm run bench -- own-words` says how many of what is meant a person judged right.
 */
const isAnswer = ({ isGood, said, named, labelled, isHeaded, isTold, isAbout }: HeldWords): boolean =>
  isGood || named >= ALL || ((isAbout || said >= ALL) && labelled >= MOST) || (isAbout && isHeaded && isTold);

/** A share of the words that is most of them. */
const MOST = 0.58;

/** Holds all of the words, as far as texts of one shop go. */
const ALL = 0.9;

/** One meaning is asked for again with each of the other words that a text is read as. */
const nearestTo = new WeakMap<
  Float32Array,
  { readonly index: CatalogueIndex; readonly found: readonly Neighbour[] }
>();

function nearest(meaning: Float32Array, index: CatalogueIndex): readonly Neighbour[] {
  const { products, onDisk, vector } = index;
  if (onDisk || products.length > MOST_COMPARED) return [];
  const known = nearestTo.get(meaning);
  if (known?.index === index) return known.found;
  const found = products
    .map((_, position) => ({ position, similarity: dot(meaning, vector('meaning', position)) }))
    .sort((a, b) => b.similarity - a.similarity || a.position - b.position)
    .slice(0, NEAREST);
  nearestTo.set(meaning, { index, found });
  return found;
}
