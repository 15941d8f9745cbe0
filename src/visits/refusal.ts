import type { NotRestorable } from './restoration.js';

/** Refusals that name nothing. */
type Plain<Why extends string> = Why extends string ? { readonly why: Why } : never;

/** Why a press was not carried out, with what its sentence names. The sentences: `RefusalWords`. */
export type Refusal =
  /** The browser asks not to be personalised, or not to be counted. */
  | Plain<'objects' | 'objectsToCounting'>
  | Plain<'notPersonalised'>
  /** The press would agree anew to what was ended after its page was made: it is asked whether it should. */
  | Plain<ToAskFirst>
  /** The visit has ended, and its interests or its basket with it. */
  | Plain<'interestsEnded' | 'basketEnded'>
  /** Typed words that cannot be an interest. */
  | Plain<'noWords' | 'tooLong' | 'notReadable' | 'aboutSomebody' | 'tooManyPhrases' | 'modelAway'>
  /** Nothing of a file was taken in. */
  | Plain<'nothingToTakeIn' | 'tooManyImported'>
  /** A list of its own that cannot be, or is not there any more. */
  | Plain<
      'noLaneName' | 'laneNameTooLong' | 'laneNameTaken' | 'laneNamesSomebody' | 'tooManyLanes' | 'laneGone'
    >
  | Plain<'unknownInterest'>
  /** Named on a page, and not among the interests any more. */
  | { readonly why: 'interestGone'; readonly interest: string }
  /** Words that are among the interests already, as strong as if they had just been added. */
  | { readonly why: 'interestThere'; readonly interest: string }
  /** Typed words that name a present or an occasion, which tells nothing of who typed them. */
  | { readonly why: 'interestPresent'; readonly interest: string }
  /** Under *Never again*: it has to be allowed again first. */
  | { readonly why: 'interestNever'; readonly interest: string }
  /** *Set* with the slider where the page showed it. */
  | { readonly why: 'strengthUnmoved'; readonly interest: string }
  /** *More* of an interest that is as strong as can be set. */
  | { readonly why: 'strengthMost'; readonly interest: string }
  /** Strengths in [0, 1]. */
  | {
      readonly why: 'notAStrength';
      readonly least: number;
      readonly most: number;
      readonly forgottenBelow: number;
    }
  /** `stock`: the pieces there are, where that is what limits it; `held` of them are in the basket already. */
  | {
      readonly why: 'notAQuantity';
      readonly least: number;
      readonly most: number;
      readonly stock: number | undefined;
      readonly held: number;
    }
  | { readonly why: 'soldOut'; readonly product: string }
  /** More than there is, or than a basket takes of one thing. */
  | { readonly why: 'outOfStock'; readonly stock: number; readonly held: number }
  | { readonly why: 'basketFull'; readonly most: number; readonly held: number }
  | Plain<'notInBasket' | 'basketChanges'>
  /** What cannot be taken back. */
  | Plain<CannotUndo | 'nothingToTakeBack'>
  /** Why a product is not relevant that is called so no more. */
  | Plain<'notTurnedDown'>
  /** What was erased, and cannot be brought back. */
  | Plain<'sealChanged' | 'sealExpired' | 'sealEnded' | 'wouldHaveEnded' | NotRestorable>
  /** Nothing was ordered. */
  | Plain<'orderEnded' | 'nothingToOrder'>;

/** What was ended since, and would begin again. */
export const TO_ASK_FIRST = ['personalisationEnded', 'countingEnded'] as const;
export type ToAskFirst = (typeof TO_ASK_FIRST)[number];

/** Why a press can no longer be taken back. An address may name one: a plain form is answered by a redirect. */
export const CANNOT_UNDO = ['erased', 'ended', 'ordered'] as const;
export type CannotUndo = (typeof CANNOT_UNDO)[number];

/** What is not there as far as the visit was read. */
export const NOT_THERE: ReadonlySet<Refusal['why']> = new Set([
  'notInBasket',
  'laneGone',
  'nothingToTakeBack',
  'notTurnedDown',
]);

/** What a refusal that names nothing is called. */
export type SimpleRefusal = {
  [Why in Refusal['why']]: keyof Extract<Refusal, { readonly why: Why }> extends 'why' ? Why : never;
}[Refusal['why']];
