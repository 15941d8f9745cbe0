/** What searching knows of one language: one table each, so that another language is another file. */
export interface SearchLanguage {
  /** Words that name nothing in a shop. */
  readonly silent: ReadonlySet<string>;
  /** The one form of a word that says the same thing: `knives` is `knife`. Small letters, no marks. */
  singular(word: string): string;
  /** What all words of a family share: `knitting` and `knitted` are `knit`. */
  stem(word: string): string;
  /** Number words and what they count. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Units as they are written, and the one spelling that counts: joined to the number before them. */
  readonly units: ReadonlyMap<string, string>;
  /** What follows a number that is a measure or a count, and so no price. */
  readonly measures: ReadonlySet<string>;
  /** Groups of words for one thing, each a phrase of one or two words. */
  readonly synonyms: readonly (readonly string[])[];
  /** A material and what is made of it: who wants none of the first wants none of the others. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly colours: ReadonlySet<string>;
  readonly price: PriceWords;
  readonly without: WithoutWords;
  /** Phrases that ask for what can be bought now. */
  readonly inStock: readonly string[];
  /** Words before a brand, and before a department. */
  readonly from: readonly string[];
  readonly within: readonly string[];
}

export interface PriceWords {
  readonly below: readonly string[];
  readonly above: readonly string[];
  /** Before two sums with `and` or a dash between them. */
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly currencies: readonly string[];
  /** Of those, the ones that measure something else too. */
  readonly ambiguous: readonly string[];
  /** Before a range of numbers that is none of money: `size 36-38`. */
  readonly sizes: readonly string[];
  readonly cheap: readonly string[];
}

export interface WithoutWords {
  /** Before any word of the catalogue: `without leather`. */
  readonly before: readonly string[];
  /** Before a material alone: `no wool`; before other words they say something else. */
  readonly beforeMaterial: readonly string[];
  /** After it: `leather-free`. */
  readonly after: readonly string[];
  /** In a product's own text, before what it does not have or only looks like: `no leather`, `vegan leather`. */
  readonly denies: readonly string[];
  /** Right behind what a product only looks like: `suede-like`. */
  readonly resembles: readonly string[];
  /** Right behind one of those it denies nothing: `not only leather`. */
  readonly merely: readonly string[];
  /** Between two of them. */
  readonly also: readonly string[];
}
