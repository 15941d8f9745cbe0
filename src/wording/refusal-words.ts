import type { Refusal } from '../visits/refusal.js';

/** A sentence, made with what the refusal names. */
type Sentence<One> = keyof One extends 'why' ? string : (refusal: One) => string;

/** Why a press was not carried out: a refusal without a sentence does not compile. */
export type RefusalWords = {
  readonly [Why in Refusal['why']]: Sentence<Extract<Refusal, { readonly why: Why }>>;
};
