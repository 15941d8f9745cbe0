import type { Vector } from '../embedding/vectors.js';

/** What the shopper typed as an interest, and the products that it means. */
export interface TypedWords {
  /** Unit length. */
  readonly meaning: Vector;
  /** What is surely meant, by position: that alone counts. */
  readonly meant: ReadonlyMap<number, Meant>;
  /** What is perhaps meant: a preview asks about it, and it stands on no shelf. */
  readonly perhaps?: ReadonlyMap<number, Meant>;
  /** Whether a product agrees with each word that tells what they are about. */
  readonly agrees?: (position: number) => boolean;
  /** Whether a product is for the weather, season and light that they name. */
  readonly suits?: (position: number) => boolean;
  /** They tell of something that is done, and a product says of itself to what: it may stand beside a thing for that. */
  readonly serves?: (position: number) => boolean;
  /** What a preview showed and the shopper did not tick: nothing of these words speaks for it, nor is it beside what they mean. */
  readonly unticked?: ReadonlySet<number>;
  /** A search for the words may list something: it reads them, or something holds one of them. */
  readonly isAnswered?: boolean;
  /** They name a present or an occasion, and no thing: that tells nothing of who typed them. */
  readonly isPresent?: boolean;
  /** Of words that name a child's age, a number of players or what is not wanted: what says that it is for others or has that, and is shown for them in no way. */
  readonly isUnfit?: (position: number) => boolean;
  /** The shop's search knows no word of them. */
  readonly isUnread?: boolean;
}

export interface Meant {
  /** The shopper said so. */
  readonly isTicked?: boolean;
  /** Its name or kind holds a word that was typed. What goes with winter gloves has nothing to do with *cold hands*. */
  readonly isNamed?: boolean;
  /** Of a guess: so much speaks for it, and so little against it, that a preview ticks it. */
  readonly isLikely?: boolean;
  /** Above 0; comparable with a likeness above chance. */
  readonly likeness: number;
}

/** On a search page, nearer than this a product may be what the words mean: */
export const WORDS_NEAR = 0.3;
/** and not much further than the nearest: "mushroom foraging" is .47 from a book of mushrooms and .32 from a monstera. */
export const WORDS_SHARE = 0.75;
