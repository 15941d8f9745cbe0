import type { InterestAnswer } from '../../catalog/search/interest-answers.js';
import { dot } from '../../embedding/vectors.js';
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
import { withPartOfTheShop } from './parts-of-the-shop.js';
import { beginsWithDoing, holdsStem, isCalledBy, phraseHead } from './phrase-head.js';
import type { Reader } from './reader.js';
import { isAbout, ofTheirShelves } from './their-shelves.js';

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
  const holdsHead = beginsWithDoing(text) ? isCalledBy : holdsStem;
  const all = reader.answers?.(text, nearest(meaning, index)) ?? [];
  const asked = ofTheirSense(text, all, index.products);
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
  const called = [...meantForAudience(text, held, audience)].filter(([position]) => isOfSense(position));
  const cosine = (position: number) => dot(meaning, index.vector('meaning', position));
  const ofShop = { products: index.products, audience, cosine };
  const own = withTheirs(text, withPartOfTheShop(text, new Map(called), ofShop), ofShop);
  const meant = new Map([...own].filter(([position]) => isOfSense(position)));
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

/**
 * A good answer of a search that holds the last of the words or is called all of them; or what holds all of them and is
 * called so or near. What bears the beginning of a word alone is found for another: a star filter for *star*.
 */
const isFound = ({ isGood, isLast, said, named, cosine, isBeginning }: HeldWords): boolean =>
  isBeginning !== true &&
  ((said >= ALL && (named >= ALL || cosine >= WORDS_NEAR)) || (isGood && (isLast || named >= ALL)));

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
