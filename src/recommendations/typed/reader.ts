import type { InterestAnswer } from '../../catalog/search/interest-answers.js';
import type { Membership } from '../../segments/catalogue-segment.js';
import type { Neighbour } from '../../vector-index/vector-index.js';

/** What a search or phrase is read with: given by the caller, so that this file needs no engine. */
export interface Reader {
  /** A meaning's taste, unit length. */
  taste(meaning: Float32Array): Float32Array;
  /** The segments that a meaning is near, strongest first. */
  memberships(meaning: Float32Array): readonly Membership[];
  /**
   * A text in the language that is searched in; the text itself where it is in that, or cannot be read.
   * @param isForeignPage whether its words are read as those of the other language first
   */
  inSearchLanguage?(text: string, isForeignPage: boolean): string;
  /** Whether search knows any word of a text. */
  isRead?(text: string): boolean;
  /**
   * A text that names a present or an occasion, and says nothing of a thing: whether the shop marks something so.
   * @returns undefined for any other text
   */
  present?(text: string): { readonly isMarked: boolean } | undefined;
  /**
   * A text in the language of the search that says what is not wanted, without that: *coffee*, of `coffee without milk`;
   * empty where it says nothing else.
   * @returns undefined where it denies nothing
   */
  denied?(text: string): { readonly rest: string; isUnwanted(position: number): boolean } | undefined;
  /**
   * A text in the language of the search that says how old a child is: the products that say they are for about that age,
   * and whether one says that it is for others, whom it may harm or bore.
   * @returns undefined where it names no child's age
   */
  ages?(text: string): { readonly about: readonly number[]; isUnfit(position: number): boolean } | undefined;
  /** The products that answer a text as a search, best first; absent where nothing searches by words. */
  answers?(text: string, near: readonly Neighbour[]): readonly InterestAnswer[];
}
