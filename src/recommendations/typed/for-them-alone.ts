import { type Audience, audiencesIn, isForOthers, isOfAnimals, isOfPeople } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import { withoutHolders } from '../../catalog/said-otherwise.js';
import { english } from '../../catalog/search/languages/en.js';
import { likenessOfMeaning, type TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import { inTurns } from '../index/category-turns.js';
import type { ShopIndex } from '../index/shop-index.js';
import { saysTrouble } from './other-senses.js';
import { beginsWithDoing, isNamed, phraseHead, saysStem, stem } from './phrase-head.js';

/** With few products that words mean, those that are perhaps meant by the name of somebody among them. */
export function withTheirs(text: string, meant: TypedWords['meant'], shop: Shop): TypedWords['meant'] {
  const placed = ofTheirPlace(text, meant, shop);
  if (placed.size > 0) return placed;
  const alone = meant.size < FEW ? forThemAlone(text, shop) : [];
  return new Map([...alone, ...nearForThem(text, shop), ...meant]);
}

/**
 * Where words say what is done with children, and most of what they mean is of one department that is nobody's, what is for
 * those there: a children's bike and helmet, of *cycling with kids*.
 */
function ofTheirPlace(text: string, meant: TypedWords['meant'], shop: Shop): TypedWords['meant'] {
  const of = audiencesIn(text);
  if (!WITH.test(text) || !isOfPeople({ of, isGuess: false })) return new Map();
  const departmentOf = (position: number) => shop.products[position]?.department ?? '';
  const departments = [...meant.keys()].map(departmentOf);
  const most = departments.find(
    (one) => 2 * departments.filter((other) => other === one).length > departments.length,
  );
  if (most === undefined || audiencesIn(most).size > 0) return new Map();
  const theirs = theirsNearest({ of, isGuess: false }, shop).filter((at) => departmentOf(at) === most);
  if (theirs.length < FEWEST) return new Map();
  // What else is meant stands beside it as long as all that are no more than a shelf.
  const rest = meant.size < MOST ? meant : [...meant].filter(([at]) => theirs.includes(at));
  return new Map([...guesses(theirs, shop), ...rest]);
}

/** Fewer products than these are no shelf. */
const FEW = 4;

/** Enough for a shelf. */
const MOST = 8;

interface Shop {
  readonly products: readonly Product[];
  readonly audience: ShopIndex['audience'];
  /** Cosine of the typed words and a product. */
  cosine(position: number): number;
}

/**
 * What is perhaps meant by words that only say for whom something is (*kids*, *gift for kids*): of each category that
 * has something for them the nearest, nearest first, then the next of each; what is called by the very animal, a lead
 * for puppies, before the rest. What only a tag says to be for them is not among it.
 * @returns nothing where the words say what is wanted too
 */
function forThemAlone(text: string, shop: Shop): TypedWords['meant'] {
  if (!isOnlyAudience(text) || saysTrouble(text)) return new Map();
  const { products } = shop;
  const animals = tellingWords(text.toLowerCase())
    .filter((word) => isOfAnimals({ of: audiencesIn(word), isGuess: false }))
    .map(stem);
  const isCalled = (position: number) => {
    const product = products[position];
    return product !== undefined && animals.some((name) => isNamed(name, product));
  };
  const theirs = theirsNearest({ of: audiencesIn(text), isGuess: false }, shop);
  const calledFirst = [...theirs.filter(isCalled), ...theirs.filter((position) => !isCalled(position))];
  return guesses(
    inTurns(calledFirst, (position) => products[position]?.category ?? '', 1),
    shop,
  );
}

/** Something is done with somebody, and what it takes is theirs. */
const WITH = /\swith\s/u;
/** Cosine from which what is for those whom words name is near the words. */
const NEAR = 0.405;
/** The same of what is named by what is done: a toddlers' book of first bakes, of *baking with kids*. */
const TOLD = 0.25;
/** So many that are named by what is done are enough; so many that only tell of it say where it is done. */
const FEWEST = 2;
/** A longer beginning of a name is no chance: *cook*, of a cookbook. */
const BEGINNING = 4;

/**
 * What is perhaps meant by what is done with somebody, where the words mean little: what is for those and named by what is
 * done; where that is one thing alone, also what is near the words and stands on a shelf that tells of what is done: a
 * line for running with a dog, of *hiking with dog*. Anything for toddlers is near *drawing with toddlers*.
 */
function nearForThem(text: string, shop: Shop): TypedWords['meant'] {
  const of = audiencesIn(text);
  const head = phraseHead(text);
  if (of.size === 0 || head === undefined || !WITH.test(text)) return new Map();
  const theirs = theirsNearest({ of, isGuess: false }, shop).filter((at) => shop.cosine(at) >= TOLD);
  const isOf = (at: number, says: (head: string, product: Product) => boolean) => {
    const product = shop.products[at];
    return product !== undefined && says(head, product);
  };
  const told = theirs.filter((at) => isOf(at, isNamedBy));
  if (told.length >= FEWEST) return guesses(told, shop);
  const telling = theirs.filter((at) => isOf(at, saysStem));
  const places = telling.length >= FEWEST ? [...told, ...telling] : told;
  const categories = new Set(places.map((at) => shop.products[at]?.category));
  const isTheirShelf = (at: number) => !beginsWithDoing(text) || categories.has(shop.products[at]?.category);
  const isNear = (at: number) => shop.cosine(at) >= NEAR && isTheirShelf(at);
  return guesses(
    theirs.filter((at) => told.includes(at) || isNear(at)),
    shop,
  );
}

function isNamedBy(head: string, product: Product): boolean {
  const isBegun = (word: string) => head.length >= BEGINNING && word.startsWith(head);
  return isNamed(head, product) || tellingWords(product.name.toLowerCase()).some(isBegun);
}

/** What is for those who are asked for, and not by a tag alone, nearest first. */
function theirsNearest(asked: Audience, { products, audience, cosine }: Shop): readonly number[] {
  const isTheirs = (position: number) => {
    const { of, isGuess } = audience(position);
    return of.size > 0 && !isGuess && !isForOthers(asked, { of, isGuess });
  };
  return [...products.keys()].filter(isTheirs).toSorted((a, b) => cosine(b) - cosine(a));
}

const guesses = (positions: readonly number[], { cosine }: Shop): TypedWords['meant'] =>
  new Map(
    positions
      .slice(0, MOST)
      .map((position) => [position, { isSure: false, likeness: likenessAt(cosine(position)) }]),
  );

/** What being for those who are named is worth beside the meaning: of *my new puppy*, as much as a cosine of .3. */
const THEIRS = 0.1;

const likenessAt = (cosine: number): number => likenessOfMeaning(cosine) + THEIRS;

function isOnlyAudience(text: string): boolean {
  const said = tellingWords(withoutHolders(text)).filter((word) => !english.describes(word));
  return said.length > 0 && said.every((word) => audiencesIn(word).size > 0);
}
