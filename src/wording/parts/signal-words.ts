import type { SignalKind } from '../../interests/signals.js';

/** Names in a sentence about one signal. */
export interface Named {
  /** Of its product. */
  readonly product: string;
  /** Of what a search found, as a list; empty where that is not known. */
  readonly found: string;
  /** Of the interest that it speaks for. */
  readonly interest: string;
  /** The interest is of the shopper's own words. */
  readonly isTyped: boolean;
}

/** What is said of one kind of signal. */
export interface KindWords {
  /** What it is, in a sentence, as *How it works* and *What this shop knows* say it. */
  readonly note: string;
  /** What the shopper did, as a main clause: "You saved Cork yoga block". */
  did(named: Named): string;
  /** The same after *because*: "you saved Cork yoga block". */
  because(named: Named): string;
}

/** Everything that is said of signals, by kind. */
export interface SignalWords {
  readonly signals: Readonly<Record<SignalKind, KindWords>>;
}
