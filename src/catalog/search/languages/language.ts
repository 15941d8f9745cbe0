/** What a language has to say of words that are written as one, plain: German alone of those that are searched in. */
export interface Compounding {
  /** Whether goods are called so, in any form, */
  isGoods(word: string): boolean;
  /** and whether the language has the word. */
  isWord(word: string): boolean;
  /** Whether a word that looks like a compound is none: a *Handschuh* is no *Schuh*. In the singular. */
  isOneWord(word: string): boolean;
}

/** Compounds of a catalogue, taken apart by its own words and by those of its language. */
export interface Compounds {
  /** The last parts of a compound, longest first: of *Handkreissäge* the *Kreissäge* and the *Säge*. None of another word. */
  lastParts(word: string): readonly string[];
  /** All parts in their order, the last as it is; the word alone where it is no compound. */
  parts(word: string): readonly string[];
  /** Whether a word ends in another one and is longer by more than a prefix: in *mäher* the *Spindelmäher*. Both in the singular. */
  endsIn(word: string, last: string): boolean;
}

/** What searching knows of one language: one table each, so that another language is another file. */
export interface SearchLanguage {
  /** ISO 639-1. */
  readonly code: string;
  /** One spelling of letters that are typed in several ways: `Saege` is `Säge`. Small letters; none where there is one way. */
  written?(text: string): string;
  /** A name up to the word that says what the thing is; as English ends it where there is none. */
  mainName?(name: string): string;
  /** A noun before that which may be the thing as well; the last word is it where there is none. */
  firstNoun?(name: string): string;
  /** Whether the language has a word, whatever the catalogue holds; the model's vocabulary says it where there is none. */
  isWord?(word: string): boolean;
  /** Where words are written as one, what tells their parts, */
  readonly compounding?: Compounding;
  /** and those of a catalogue's words. */
  readonly compounds?: Compounds;
  /** Words that name nothing in a shop. */
  readonly silent: ReadonlySet<string>;
  /** Small words that make one word with a verb before them: the `up` of `make-up`. */
  readonly particles: ReadonlySet<string>;
  /** Words of speech that no name of a thing needs: persons, articles, questions; `telling` are enough among three words. */
  readonly spoken: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  /** What a thing may be for, whatever it is: `gift`. In the singular. */
  readonly occasions: ReadonlySet<string>;
  /** Names of days that a thing may be given on, words in the singular: `mother day`. Each is read as the first occasion. */
  readonly days: readonly string[];
  /** Persons that a thing may be for, in the singular, and how far each is only that. */
  readonly persons: ReadonlyMap<string, PersonKind>;
  /** Words for anybody of whom more is said: `someone who knits`. */
  readonly somebody: ReadonlySet<string>;
  /** Persons by what they do, in the singular: what is for a `gardener` is a thing for the garden. */
  readonly doers: ReadonlySet<string>;
  /** Behind a person, whose relative that is: `in law`. */
  readonly relations: readonly string[];
  /** Words before what a thing is for, or comes with: `for`. */
  readonly purpose: readonly string[];
  /** Words between two things that are asked for together, besides those of `without.also`: `bread with butter`. */
  readonly together: readonly string[];
  /** Words for the shape that a stuff is sold in: a shampoo bar is shampoo, and a bar. In the singular. */
  readonly shapes: ReadonlySet<string>;
  /** Words for a form that any thing may have: `set`, `kit`. They answer nothing beside a word that names a thing. In the singular. */
  readonly generic: ReadonlySet<string>;
  /** A comparative or superlative of an adjective, never taken for a misspelt word: `lighter`, `lightest`. */
  degree(word: string): 'comparative' | 'superlative' | undefined;
  /** Whether a word says what a thing is like, and names none: `quiet`, `wooden`. */
  describes(word: string): boolean;
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
  /** Before a number that is a size: `size 5`. */
  readonly sizeWords: readonly string[];
  /** Groups of words for one thing, each a phrase of one or two words. */
  readonly synonyms: readonly (readonly string[])[];
  /** A material and what is made of it: who wants none of the first wants none of the others. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** Adjectives that say what a thing is made of, and the material: `woolly` is of wool. */
  readonly madeOf: ReadonlyMap<string, string>;
  readonly colours: ReadonlySet<string>;
  /** Names of things that hold a colour's word and tell of no colour: `ice cream`. */
  readonly colourNames: ReadonlySet<string>;
  /** What stands for a word, and the word: `w/o`, and a child for a boy. */
  readonly shorthand: readonly (readonly [RegExp, string])[];
  /** A query with a child instead of how old it is, and that age in months; undefined where it says none. */
  aged(text: string): { readonly text: string; readonly months: number } | undefined;
  /** From what age in months a product's text says that it is; undefined where it says none. */
  leastAge(text: string, isForChildren: boolean): number | undefined;
  /** Up to what age in months the text of a thing for children says that it is; undefined where it says none. */
  mostAge(text: string): number | undefined;
  /** Forms by which a list of words may know a word: `colourless` as `color`. */
  knownForms(word: string): readonly string[];
  readonly price: PriceWords;
  readonly without: WithoutWords;
  readonly order: OrderWords;
  readonly service: ServiceWords;
  /** Phrases that ask for what can be bought now. */
  readonly inStock: readonly string[];
  readonly from: readonly string[];
  readonly within: readonly string[];
}

/**
 * Whether a word for a person names no thing: a person where a thing is for them, or nothing is called so (`mug for my dad`);
 * a namesake only where it is for them (`pop`); a wearer unless no occasion is named (`women`); a child unless it is called so.
 */
export type PersonKind = 'person' | 'namesake' | 'wearer' | 'child';

export interface PriceWords {
  readonly below: readonly string[];
  readonly above: readonly string[];
  /** Before two sums with `and` or a dash between them. */
  readonly between: readonly string[];
  /** Before one sum that is about what is to be spent. */
  readonly around: readonly string[];
  /** The same, only before a sum of money: `about €40`, not `about 1984`. */
  readonly aroundMoney: readonly string[];
  readonly and: readonly string[];
  /** Before one number that is a count where what is counted stands behind it: `at least 6 mugs`. */
  readonly counting: readonly string[];
  /** Words that are a sum of money: `tenner`. */
  readonly slang: ReadonlyMap<string, string>;
  /** What may stand before a sum: `a tenner`. */
  readonly articles: readonly string[];
  readonly currencies: ReadonlyMap<string, string>;
  /** Of those, the ones that measure something else too. */
  readonly ambiguous: readonly string[];
  /** Before a range of numbers that is none of money: `size 36-38`. */
  readonly sizes: readonly string[];
  readonly cheap: readonly string[];
  readonly dear: readonly string[];
  /** Phrases that ask for what costs less than it did. */
  readonly reduced: readonly string[];
  /** Phrases that say that a thing can be bought, as all of them can. */
  readonly selling: readonly string[];
}

/** What a search may ask of the shop rather than of its goods. */
export const SERVICE_TOPICS = [
  'delivery',
  'returns',
  'payment',
  'orders',
  'privacy',
  'contact',
  'vouchers',
  'warranty',
  'invoice',
] as const;
export type ServiceTopic = (typeof SERVICE_TOPICS)[number];

export interface ServiceWords {
  /** Phrases that ask for it, whatever stands beside them. */
  readonly phrases: Readonly<Record<ServiceTopic, readonly string[]>>;
  /** Words that say it only where nothing in the shop is called so: `returns`. */
  readonly words: Readonly<Record<ServiceTopic, readonly string[]>>;
  /** Words that a question begins with: `can I`, `how do I`. */
  readonly asks: readonly string[];
  /** Of those, the ones that make it a question to the shop: `can I`, `do you`. */
  readonly askers: readonly string[];
  /** Words that in such a question ask for a topic, whatever follows: `can I return an opened item`. */
  readonly asked: Readonly<Partial<Record<ServiceTopic, readonly string[]>>>;
  /** What may lead to it or follow it: `free` delivery, delivery `charge`. */
  readonly around: readonly string[];
  /** Behind it, with all that follows: delivery `to Ireland`. */
  readonly goesOn: readonly string[];
}

interface OrderWords {
  /** Phrases that ask for what came last. */
  readonly newest: readonly string[];
  /** The same where they stand first: `new lamps`. */
  readonly newestFirst: readonly string[];
  /** Right behind one of those it says something else: `new baby`, `popular science`. */
  readonly otherwise: readonly string[];
  /** Phrases that ask for what sells most. */
  readonly popular: readonly string[];
}

export interface WithoutWords {
  /** Phrases before what is not wanted: `without leather`, `anything but cats`. */
  readonly before: readonly string[];
  /** The same, but before an idle word they say something else: `not green`, `not sure`. */
  readonly not: readonly string[];
  /** Before a material, or what may do harm: `non-leather`, `non-dairy`; before other words they say something else. */
  readonly beforeMaterial: readonly string[];
  /** After it: `leather-free`. */
  readonly after: readonly string[];
  /** What may stand between: `not for the dog`, `not made of wool`. */
  readonly between: readonly string[];
  /** Names of one thing in two words that a label may say is not in it: `palm oil free`. */
  readonly phrases: readonly string[];
  /** Behind another word, one thing with it: the `oil` of `without palm oil`. */
  readonly compounds: readonly string[];
  /** What nobody means to leave out. */
  readonly idle: readonly string[];
  /** Those that a verb follows: `won't leak` asks for what is leakproof, and leaves out nothing that tells of leaks. */
  readonly auxiliaries: readonly string[];
  /** Words that make one of those with a `not` behind them: `can not`. */
  readonly auxiliaryVerbs: readonly string[];
  /** What leads to a participle behind one of those: what `can't be cut` is told by cuts. */
  readonly passive: readonly string[];
  /** Verbs behind one of those that say what a thing has, is, or is for. */
  readonly verbs: readonly string[];
  /** What may lead to a `not`: `tea that isn't black`. */
  readonly relatives: readonly string[];
  /** In a product's own text, before what it does not have or only looks like: `no leather`, `vegan leather`. */
  readonly denies: readonly string[];
  /** Before and behind a thing that a product is only compared with: half of `what` clay `does`. */
  readonly compares: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** Of those, the ones that say it has none of it. */
  readonly lacks: readonly string[];
  /** Words before a material that is only imitated, and such materials: `faux` fur. */
  readonly imitating: { readonly by: readonly string[]; readonly of: readonly string[] };
  readonly freeOf: readonly string[];
  /** What a word begins or ends with that denies the rest of it: `unscented`, `handleless`. */
  readonly un: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** What holds a thing though it does not say so: wheat holds gluten. In the singular, or as phrases. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** Labels that say in one word what a thing has none of: a `vegan` soap has none of animals. */
  readonly labels: ReadonlyMap<string, string>;
  /** What says in one word that there is none of a thing: `decaf`. */
  readonly saidAs: ReadonlyMap<string, readonly string[]>;
  /**
   * Allergens and other things that may do harm: lists of materials and tags are never enough to say that a product
   * is free of them.
   */
  readonly harmful: readonly string[];
  /** A thing as it is called where there may be several: the `nuts` of `nut-free`. */
  counted(word: string): string;
  /** A word that says what a thing is like and names nothing: `scented`. */
  describes(word: string): boolean;
  /** A word that says what is done, and not what a thing holds: `drilling`. */
  isDoing(word: string): boolean;
  /** Right behind what a product only looks like (`suede-like`), and right before what it has hardly any of (`low dust`). */
  readonly resembles: readonly string[];
  readonly hardly: readonly string[];
  /** Right behind one of those it denies nothing: `not only leather`. */
  readonly merely: readonly string[];
  /** Between two of them. */
  readonly also: readonly string[];
  /** Of those, the ones that go on with what is not wanted, whatever it is. */
  readonly either: readonly string[];
}
