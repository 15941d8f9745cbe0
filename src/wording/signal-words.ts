import type { ErasedKind, ExcludingKind, ListedKind, PressedKind, SignalKind } from '../visits/signals.js';
import type { When } from './when.js';

/** Names in a sentence about one signal. */
export interface Named {
  /** Of its product; empty where it is of none. */
  readonly product: string;
  /** Of what a search found, as a list; empty where that is not known. */
  readonly found: string;
  /** Of the interest that it speaks for. */
  readonly interest: string;
  /** The interest is of the shopper's own words. */
  readonly isTyped: boolean;
}

/** What is said of every kind of signal. */
export interface KindWords {
  /** What it is, in a sentence, as *How it works* and *What this shop knows* say it. */
  readonly note: string;
  /** What the shopper did, as a main clause: "You saved Cork yoga block". */
  did(named: Named): string;
  /** The same after *because*: "you saved Cork yoga block". */
  because(named: Named): string;
  /** The same in a list for someone else, of what else would say something of the shopper. */
  readonly forAnother?: Pick<KindWords, 'did' | 'because'>;
}

/** What was just pressed. */
interface Pressed {
  readonly product: string;
  /** The end of the visit. */
  readonly until: When;
}

/** A kind with a button. */
interface ButtonWords {
  readonly button: string;
  /** The notice after the press. */
  done(pressed: Pressed): string;
}

/** A kind that goes when personalisation ends. */
interface ErasedWords {
  /** How many were erased: "12 looks". */
  erased(count: number): string;
}

/** A kind whose product leaves the shelves. */
interface ExcludingWords {
  /** What was done to the product, after *you have*: "looked at". */
  readonly handled: string;
}

/** A kind that has a list among the kept things. */
interface ListWords {
  readonly list: {
    readonly title: string;
    readonly empty: string;
    /** The button that takes one out. */
    readonly takeOut: string;
    /** In the place of one that was taken out. */
    takenOut(product: string): string;
  };
}

type IfIn<Kind, Kinds, Words> = Kind extends Kinds ? Words : unknown;

/** Everything that is said of signals, by kind: a kind without all its words does not compile. */
export type SignalWords = {
  readonly [Kind in SignalKind]: KindWords &
    IfIn<Kind, PressedKind, ButtonWords> &
    IfIn<Kind, ErasedKind, ErasedWords> &
    IfIn<Kind, ExcludingKind, ExcludingWords> &
    IfIn<Kind, ListedKind, ListWords>;
};
