import type { Audience } from '../../catalog/audience.js';
import type { Players } from '../../catalog/players.js';
import type { ProductId } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import type { CoInterest } from '../../co-interest/co-interest.js';
import type { Vector } from '../../embedding/vectors.js';
import type { TasteSource } from '../../interests/taste-source.js';
import type { TypedWords } from '../../interests/typed-words.js';
import type { VectorIndex } from '../../vector-index/vector-index.js';
import type { CompactVector } from '../../visits/entry.js';
import type { GroupDraws } from './drawn-groups.js';
import type { NameWords } from './name-words.js';
import type { OrderedHere, Popularity } from './popularity.js';
import type { TellingWords } from './telling-words.js';
import type { UsualTimes } from './usual-times.js';

/** What recommending needs of one numbered index. Positions are its rows. */
export interface ShopIndex extends TasteSource, Popularity {
  readonly vectors: VectorIndex;
  /**
   * A typed interest, with the products that it means.
   * @param answers what a search answered to the text already
   */
  typed(text: string, meaning: CompactVector, answers?: Answers): TypedWords;
  /** Meaning of a product: unit vector. Typed words are compared with it. */
  meaning(position: number): Vector;
  /** Positions of what is newer than most and can be bought, newest first. Empty where all joined together. */
  readonly newestOrder: readonly number[];
  /** Stands for the numbered index: what depends on neither stock nor co-interest is kept by it, and outlives both. */
  readonly identity: object;
  /** The least divisor of taste: the usual cosine of a product's tenth neighbour. */
  readonly tasteFloor: number;
  /** What anonymous sessions did together; absent where the shop has no table of it. */
  readonly coInterest?: CoInterest | undefined;
  /** What the shop's own orders say of what sells; absent where they do not tell, and the catalogue alone says it. */
  readonly ordered?: OrderedHere | undefined;
  /** After how long others buy again; absent where the shop has published nothing of it. */
  readonly usualTimes?: UsualTimes | undefined;
  /** How each day's draws rank the groups for the place of something new; absent where the shop has published nothing of them. */
  readonly groupDraws?: GroupDraws | undefined;
  /** Dearer than three quarters of the shop: few buy a second one soon. */
  isDear(position: number): boolean;
  /** Minor units of the shop's currency; 0 for a product that is gone. */
  price(position: number): number;
  /** In [0, 1]; 1 for a product added today, falling by half each month. */
  freshness(position: number, now: number): number;
  /** The id of a product; undefined where there is none at the position. */
  idAt(position: number): ProductId | undefined;
  /** The taste of a meaning, unit length: typed text goes through the transform of the products. */
  tasteOf(meaning: Vector): Vector;
  /** The category of a product, unlike that of any other department. */
  shelf(position: number): string | undefined;
  /** Positions of all products of the category or department of a product, itself among them. */
  peers(position: number, of: 'category' | 'department'): readonly number[];
  audience(position: number): Audience;
  /** What the merchant calls the kind of thing it is; undefined where nothing is said, or the same of all. */
  kind(position: number): string | undefined;
  /** The widest kind that this is of, as the merchant says; the kind itself where no wider one is said. */
  widestKind(position: number): string | undefined;
  /** What its kinds are called without what tells them from others of its category; none where nothing is said. */
  plainKinds(position: number): readonly string[];
  /** Whether two products say the opposite of one another: neither is like the other. */
  areOpposed(one: number, other: number): boolean;
  /** People take several of its kind, or the next before long, as far as that tells: teas, toys and clothes. */
  isTakenInSeveral(position: number): boolean;
  /** Whether of what people take several of one is enough for now, once it was ordered: a notebook, a garment. */
  isOneForNow(position: number): boolean;
  /** Positions of all products of the kind of a product, wherever they stand; none where nothing is said of it. */
  ofKind(position: number): readonly number[];
  /** How many people a game is for; undefined where it does not say so. */
  players(position: number): Players | undefined;
  /** What the words of its name say of it, beside those of other names. */
  nameWords(position: number): NameWords;
  /** What its words tell of its own category and of others. */
  categoryWords(position: number): TellingWords;
  /** What its name calls a product, in the form that singular and plural share; undefined where nobody can tell. */
  noun(position: number): string | undefined;
  /** Positions of the products that interests may use a segment of. The same list for as long as the index. */
  members(segment: number): readonly number[];
  /** Variants of one thing share a group. */
  group(position: number): string | undefined;
  variants(group: string): readonly number[];
}

/** What a page is about: the product on it, the basket's products, or the search. */
export interface Seed {
  readonly taste: Vector;
  /** Absent for a search. */
  readonly position?: number;
  /** Its id, by which a reason names it; absent for a search. */
  readonly product?: ProductId;
  /** What was searched for; absent for a product. */
  readonly meaning?: Vector;
}
