import type { Players } from '../../players.js';
import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import type { Denials } from '../query/denials.js';
import type { ReadQuery, Wish } from '../query/facet.js';
import type { Place } from '../query/shop-words.js';
import type { Term } from '../query/terms.js';
import type { Reading } from '../query/vocabulary.js';
import type { ForChildren, ForWhom } from './audience-match.js';
import type { ProductAges } from './product-ages.js';
import type { Suggestion } from './suggest.js';
import type { WordHit } from './word-hits.js';

export { LONGEST_QUERY } from '../languages/tokens.js';
export { MOST_TERMS } from '../query/query-words.js';
export type { Suggestion } from './suggest.js';

/** Finds products by their words. Positions are rows of the catalogue. */
export interface ProductSearch {
  /** The language that searches are read in, by ISO 639-1. */
  readonly language: string;
  /** Whether that language has a word; undefined where the model's vocabulary says it. */
  readonly isWord: SearchLanguage['isWord'];
  /**
   * Splits a query into the words to search for and the wishes (price, colour, without ...). A word of the language
   * is never corrected.
   * @param isForeignPage the page is in another language, whose words are read before the catalogue's
   */
  read(typed: string, isWord?: Reading['isWord'], isForeignPage?: boolean): ReadQuery;
  /** A plain word as somebody wrote it: who typed the query, or the catalogue. */
  asWritten(word: string, typed: string): string;
  /** Whether this is the id of a product, or a number that it is known by. */
  isId(typed: string): boolean;
  /** Whether a query is said as one speaks, rather than the name of a thing: `keep my feet warm`. */
  isSpoken(words: string): boolean;
  /** Whether words name only what a thing may be given for, as `gift` does. */
  isOccasionOnly(words: string): boolean;
  /** Those of the words that do; empty for none. */
  occasionIn(words: string): string;
  /** Whether it says that something is for somebody, or on what occasion it is given. */
  isForSomebody(words: string): boolean;
  /** Whether words name only children whom something is to be given, as `gift for a toddler` does. */
  isPresentForChildren(words: string): boolean;
  /** Whether it asks for what somebody else may be given, by what they do or like: that says nothing of who asks. */
  isPresentForSomebody(words: string): boolean;
  /** Whether words ask for what is given to somebody else: a present, or a thing for one who is named. */
  isGiven(words: string): boolean;
  /** Persons by what they do that something is for, where it names nothing else: `gift for a baker`. In the singular. */
  doersIn(words: string): readonly string[];
  /** Whether its last word names a person, or anybody. */
  endsInPerson(words: string): boolean;
  /** For whom a product is, against whom the words of a query name. */
  forWhom(words: string): (position: number) => ForWhom;
  /** The name, the kind, the shelf, the tags and the text of a product; undefined beyond the last. */
  productAt(position: number): Labels | undefined;
  /** Whether a product is for such children as the words name. */
  forChildren(words: string): (position: number) => ForChildren;
  /** For what ages a product says that it is. */
  agesOf(position: number): ProductAges;
  /** What is for children and says that it is for about this age, in months. */
  forAge(age: number): readonly number[];
  /** For how many players a game says that it is; undefined for what is no game, or does not say. */
  playersOf(position: number): Players | undefined;
  /** Games that say that they are for so many players. */
  forPlayers(count: number): readonly number[];
  /** Whether a product only sounds like what words ask for, as a hot water bottle like a water bottle. */
  isOther(words: string): (position: number) => boolean;
  /** The things that words ask for together, as `needle and thread` does; none where they do not. */
  severalThings(words: string): readonly string[];
  /** Whether the name of a product only counts one of these things: the cups of a *six-cup teapot*. */
  isCounted(things: readonly string[], position: number): boolean;
  /** Whether any word is one that the language, the shop or a wish knows; true where there is no word. */
  isRead(typed: string, isWord: Reading['isWord']): boolean;
  /** Whether a product is such a thing, rather than something that goes with it. */
  isCalledSo(words: string, position: number): boolean;
  /** Whether something here is said to be of it: `leather`. */
  isMaterial(word: string): boolean;
  /** Whether a whole tag calls a product so, if not its first: a throw that is tagged a blanket too. */
  isTaggedWhole(tag: string, position: number): boolean;
  /** What a thing is called, in the singular; empty where no product is called so. */
  thingCalled(words: string): string;
  /** Who holds a word that names a thing; undefined where no word only says in what form a thing comes, as `set` does. */
  holdersBesideGeneric(query: string, reading?: Partial<Reading>): ReadonlySet<number> | undefined;
  /** Positions of all products of the kind that bears just this name, as the merchant calls it; none where none does. */
  kindCalled(words: string): ReadonlySet<number>;
  /** The department or category that bears just this name, and its products. */
  placeCalled(words: string): PlaceCalled | undefined;
  /** Whether a product fulfils a wish; colours, words and shelves are read with the query's language. */
  fits(wish: Wish, position: number): boolean;
  /** Whether a product's own text says that it is free of the unwanted thing. */
  lacks(wish: Wish, position: number): boolean;
  /** What the shop can say of what is not wanted. */
  readonly denials: Denials;
  /** What the words of a query say, and who holds them. */
  ask(query: string, reading?: Partial<Reading>): WordAnswer;
  /** Products that hold words of the query, spelling forgiven, with a score above 0; higher is better, best first. */
  words(query: string): ReadonlyMap<number, number>;
  /** What the beginning of a query may become, best first. */
  suggest(query: string, limit: number, isForeignPage?: boolean): readonly Suggestion[];
}

interface PlaceCalled {
  readonly place: Place;
  readonly positions: readonly number[];
  /** The words are half of a department's name: not all of *Coffee & tea* is tea. */
  readonly isHalf: boolean;
}

export type Labels = Pick<
  Product,
  'name' | 'kind' | 'tags' | 'category' | 'department' | 'description' | 'materials'
>;

export interface WordAnswer {
  readonly terms: readonly Term[];
  /** Best first. */
  readonly hits: readonly WordHit[];
  /** It is one word, and stands in names only as half of another: `fridge` in a fridge-door jug. */
  readonly isHalfOnly: boolean;
}
