import { type Audience, audiencesIn, isForOthers, isOfAnimals } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import { withoutHolders } from '../../catalog/said-otherwise.js';
import { english } from '../../catalog/search/languages/en.js';
import { likenessOfMeaning, type TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import { inTurns } from '../index/category-turns.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isNamed, stem } from './phrase-head.js';

/** With few products that words mean, those that are perhaps meant by the name of somebody among them. */
export function withTheirs(text: string, meant: TypedWords['meant'], shop: Shop): TypedWords['meant'] {
  return meant.size < FEW ? new Map([...forThemAlone(text, shop), ...meant]) : meant;
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
  if (!isOnlyAudience(text)) return new Map();
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
