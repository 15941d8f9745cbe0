import type { Answers } from '../../catalog/search/answers/answers.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';
import type { Neighbour } from '../../vector-index/vector-index.js';

/** What typed words are read with: given by the caller, so that this file needs no engine. */
export interface Reader {
  /** A meaning's taste, unit length. */
  taste(meaning: Float32Array): Float32Array;
  /**
   * What a search for a text answers; absent where nothing searches by words.
   * @param near products near in meaning, nearest first
   * @param isForeignPage whether its words are read as those of the other language first
   */
  answers?(text: string, near: readonly Neighbour[], isForeignPage: boolean): Answers;
  /**
   * Whether an answer is the thing that a text names plainly, with how it is to be, how large or for what: a drill, of *drill
   * for concrete*. Undefined where it names none, or nothing else.
   */
  thing?(text: string): ((one: Answer) => boolean) | undefined;
  /** Whether search knows any word of a text. */
  isRead?(text: string): boolean;
  /** Whether a text says something in another language than the shop's. */
  isReadOtherwise?(text: string): boolean;
  /** A text in the language that is searched in; undefined where it is typed in that. */
  translated?(text: string): string | undefined;
  /** Whether a text names a present or an occasion, and no thing. */
  isPresent?(text: string): boolean;
  /**
   * A text that says how old a child is: the products that say they are for about that age, and whether one says that it
   * is for others, whom it may harm or bore.
   * @returns undefined where it names no child's age
   */
  ages?(text: string):
    | {
        readonly about: readonly number[];
        /** The text says an age, and not only *toddler*. */
        readonly isSaid: boolean;
        isUnfit(position: number): boolean;
        /** It says that it is for younger ones on. */
        isYounger(position: number): boolean;
      }
    | undefined;
}
