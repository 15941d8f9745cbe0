import type { Neighbour } from '../../../vector-index/vector-index.js';
import type { ServiceTopic } from '../languages/language.js';
import type { Facet, ReadQuery, WishKind } from '../query/facet.js';
import type { Place } from '../query/shop-words.js';
import type { Reading } from '../query/vocabulary.js';
import type { Answer } from '../ranking/rank.js';
import type { Denied } from './denied.js';
import type { Untold } from './unmatched-words.js';

/** What a query found, and how it was understood. */
export interface Answers {
  readonly read: ReadQuery;
  /** Products that answer, best first. */
  readonly found: readonly Answer[];
  /** How many of them, the first, are what was asked for; the others only come near. */
  readonly asked: number;
  /** Those only have its words in their names or among their tags: a record that is tagged *jazz*. */
  readonly isBorneOnly: boolean;
  /** All that was found, in the order of how well it answers: what a search was about is read from it. */
  readonly all: readonly Answer[];
  /** Wishes that the products found fulfil. */
  readonly applied: readonly Facet[];
  /** Wishes that no good answer fulfils: they are left aside, and the page says so. */
  readonly unmet: readonly Facet[];
  /** Applied wishes whose unwanted thing is part of every product of the name that was searched for. */
  readonly costly: readonly Facet[];
  /** Unwanted things, and how certain it is that the products found are free of each. */
  readonly denied: readonly Denied[];
  /** The catalogue's words that were taken for misspelt ones. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  /** Words that no product holds, where products are found by other words for the same. */
  readonly otherwise: readonly string[];
  /** Nothing is called by the short name that was typed: these answer another name, under which shops sell for it. */
  readonly isRenamed?: boolean;
  /** What is shown goes by a name that is only perhaps meant: a comb, of *hairbrush*. */
  readonly isGuess?: boolean;
  /** Words that no product holds in any form: the answers are found by the others. */
  readonly missing: readonly string[];
  /** It is a short name, and though each of its words is found, no product holds them all. */
  readonly isPartial: boolean;
  /** The word that says what a thing is to be like, where such things are there and none says it; empty for none. */
  readonly unlike: string;
  /** What is said behind the thing that is asked for, and not by all of these. */
  readonly untold: Untold | undefined;
  /**
   * A thing for children is asked for, and none of these says that it is for any, or only some do; or a garment for nobody's
   * child, and what is called so is for children.
   */
  readonly saysForChildren: 'none' | 'some' | 'called' | undefined;
  /** What says that it is for older children than it was asked for is left out, or all of these say so. */
  readonly older: 'left out' | 'all' | undefined;
  /** As `older`, of what is for much younger ones. */
  readonly younger: 'left out' | 'all' | undefined;
  /** Both are left out: what is for older children, and what is for much younger ones. */
  readonly areOtherAgesLeftOut: boolean;
  /** A number of players was asked for: whether all of these games say that they are for so many, only some, or none. */
  readonly players: 'all' | 'some' | 'none' | undefined;
  /** What is near in meaning and fulfils the wishes, nearest first. */
  readonly near: readonly Neighbour[];
  /** The shelf that is called what was looked for. */
  readonly place: Place | undefined;
  /** No product is called by a word of the query; some descriptions mention one. */
  readonly isOnlyMentioned: boolean;
  /** Some product has all of the words in its name or tags: that nothing is called so would be wrong. */
  readonly isBorne: boolean;
  /** No product contains a word of the query: the results are only near it in meaning. */
  readonly isOnlyNear: boolean;
  /** A label was asked for, or somebody may come to harm, and nothing that may answer is free of this. */
  readonly unsaid: readonly string[];
  /** The thing it was asked of, as the shop calls it; empty where nothing is called so. */
  readonly unsaidOf: string;
  /** Nothing but an occasion was said, and these are marked for it. */
  readonly isMarked: boolean;
  /** An occasion was said, and who is to be given something: whether all of these are for children, as was asked. */
  readonly present: 'children' | 'near' | undefined;
  /** Words that answer nothing here, left aside beside wishes that were fulfilled; empty for none. */
  readonly aside: string;
  /** No word was one that the search reads: nothing was looked for. */
  readonly isForeign: boolean;
  /** What was asked of the shop itself: delivery, returns. */
  readonly topics: readonly ServiceTopic[];
}

/** What finding asks for on its way: the products nearest in meaning to some words, `many` where wishes leave only few. */
interface Asking {
  readonly words: string;
  readonly many: boolean;
}

/**
 * Steps of finding, which stop where neighbours are needed: pages wait for the model there, and what is typed as an interest
 * has its meaning already.
 */
export type Finding<T> = Generator<Asking, T, readonly Neighbour[]>;

/** What a query is asked with. */
export interface FindOptions extends Partial<Reading> {
  /** Every product in the shop's usual order: the list that is narrowed when the query holds only wishes. */
  everything(): readonly number[];
  /** The page is in another language than the search reads: words that are none of it are not taken for misspelt ones. */
  readonly mayBeForeign?: boolean;
  /** What shops have for a mood is none of the answers: an interest in own words finds that by itself, as a guess. */
  readonly isMoodAside?: boolean;
  /** How old a child is, in months, where the words that said it are read already. */
  readonly age?: number | undefined;
  /** How many are to play, likewise. */
  readonly players?: number | undefined;
  /** Wishes that are answered elsewhere: a price in the form counts more than one in the words. */
  readonly ignored?: ReadonlySet<WishKind>;
}
