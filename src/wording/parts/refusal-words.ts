import type { Refusal, ToAskFirst } from '../../visits/refusal.js';

/** A sentence, made with what the refusal names. */
type Sentence<One> = keyof One extends 'why' ? string : (refusal: One) => string;

/** Why a press was not carried out: a refusal without a sentence does not compile. */
export interface RefusalWords {
  readonly refusals: {
    readonly [Why in Refusal['why']]: Sentence<Extract<Refusal, { readonly why: Why }>>;
  };
  /** A press that would begin again what was ended asks first. */
  readonly asking: Readonly<
    Record<ToAskFirst, { readonly title: string; readonly begin: string; readonly leave: string }>
  >;
}
