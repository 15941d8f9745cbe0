import type { ReadByLast } from '../languages/foreign-words.js';
import type { ServiceTopic } from '../languages/language.js';

/** A wish that a query states beside what it looks for. */
export type Wish =
  /** In whole or decimal units of the shop's currency. */
  | {
      readonly kind: 'price';
      readonly least: number | undefined;
      readonly most: number | undefined;
      /** One sum was named, and the price may lie about it. */
      readonly isAround?: boolean;
      /** The higher sum was said first: `from 50 to 5`. */
      readonly isTurned?: boolean;
      /** It and the other end contradict each other: `over 50 under 5`. Nothing is narrowed by either. */
      readonly isImpossible?: boolean;
    }
  /** The cheapest first. */
  | { readonly kind: 'cheap' }
  /** The dearest first. */
  | { readonly kind: 'dear' }
  /** The newest first. */
  | { readonly kind: 'newest' }
  /** What sells most first. */
  | { readonly kind: 'popular' }
  /** What costs less than it did. */
  | { readonly kind: 'reduced' }
  | { readonly kind: 'stock' }
  /** Words or phrases as they were typed, plain: a material, or anything else the catalogue holds. */
  | {
      readonly kind: 'without';
      readonly words: readonly string[];
      /** What is looked for, where the words name a kind of it: `tea that isn't black` wants no black tea. */
      readonly of?: string;
      /** What is called so is not wanted, but what goes with it is: `ink, no fountain pen`. */
      readonly isThing?: boolean;
      /** It was asked for as a label: `lactose-free`. */
      readonly isLabel?: boolean;
    }
  /** Something is not wanted, and what that is cannot be told. */
  | { readonly kind: 'unclear' }
  /** An order by a measure that the shop does not know: `lightest`. */
  | { readonly kind: 'measure' }
  /** So many of a thing, which the shop cannot look for. */
  | { readonly kind: 'count' }
  /** It is asked of the shop, not of its goods. */
  | { readonly kind: 'service'; readonly topic: ServiceTopic }
  | { readonly kind: 'brand'; readonly brand: string }
  | { readonly kind: 'place'; readonly department: string; readonly category: string | undefined }
  | { readonly kind: 'colour'; readonly colour: string };

export type WishKind = Wish['kind'];

/** A wish as it stands in a query. */
export interface Facet {
  readonly wish: Wish;
  /** The words that say it, as they were typed. */
  readonly said: string;
  /** Where they stand in it. */
  readonly start: number;
  readonly end: number;
  /** The query without them. */
  readonly without: string;
}

/** The numbers that were read from the words of a query, for what is asked in its place. */
export const countsIn = ({ age, players }: ReadQuery): Pick<ReadQuery, 'age' | 'players'> => ({
  ...(age === undefined ? {} : { age }),
  ...(players === undefined ? {} : { players }),
});

/** A query, taken apart: every word of it is in `words` or said by a facet. */
export interface ReadQuery {
  /** Its words as they were typed, by how the search spells them; none where letters are typed in one way alone. */
  readonly asTyped?: ReadonlyMap<string, string>;
  readonly typed: string;
  /** How old a child is that something is for, in months. */
  readonly age?: number;
  /** How many are to play a game. */
  readonly players?: number;
  /** What was typed in another language, where `typed` is what was read for it. */
  readonly original?: string;
  /** The whole query as it was typed, where words of it were misspelt and `typed` is what was meant. */
  readonly misspelt?: string;
  /** What is looked for: the query without what the facets say. */
  readonly words: string;
  readonly facets: readonly Facet[];
  /** Words of wishes that were taken for misspelt ones, and words of another language. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  /** Words of another language of which the last part alone was read: they ask for more than was looked for. */
  readonly byLast?: readonly ReadByLast[];
}
