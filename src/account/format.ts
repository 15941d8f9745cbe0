import type { Recommendation } from '../recommendations/reasons/shelf.js';
import type { SOURCE_WEIGHTS } from '../recommendations/scores/ranking.js';
import type { EntryId, InterestId } from '../visits/entry.js';
import type { SignalKind } from '../visits/signals.js';
import type { CatalogueIdentity } from './identity.js';
import type { WrittenInputs } from './inputs.js';

/** What a file says that it is. */
export const FORMAT = 'afterglow-account';
/** Raised when a file would be read wrongly by former code. */
export const VERSION = 3;

/** The account of one shelf in numbers: docs/account-format.md says each field with its unit. */
export interface Account {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** When the shelf was ranked, milliseconds since 1970. */
  readonly at: number;
  readonly catalogue: CatalogueIdentity;
  readonly constants: Constants;
  /** All that the numbers are computed from, beside the catalogue. */
  readonly inputs: WrittenInputs;
  readonly signals: readonly SignalAccount[];
  /** Strongest first. */
  readonly interests: readonly InterestAccount[];
  readonly turnedDown: readonly Weighed[];
  /** S, that of everything together, in [0, 1). */
  readonly strength: number;
  readonly shelf: ShelfAccount;
}

/** What the formulas of this version of the shop hold. */
export interface Constants {
  readonly sourceWeights: typeof SOURCE_WEIGHTS;
  /** Signals after which an implicit one ranks half as much. */
  readonly orderHalfLife: number;
  readonly forgottenBelow: number;
  readonly likenessFloor: number;
  readonly tasteFloor: number;
}

/** One signal before the shopper's hand. */
export interface SignalAccount {
  readonly entry: EntryId;
  readonly kind: SignalKind;
  readonly product?: string;
  /** What a search found, as far as it counts. */
  readonly found?: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds. */
  readonly age: number;
  /** At age 0. */
  readonly weight: number;
  /** Milliseconds, capped by the memory. */
  readonly halfLife: number;
  /** Signals that came after it: the order clock. */
  readonly later: number;
  /** Strongest first. */
  readonly belongs: readonly { readonly interest: InterestId; readonly degree: number }[];
}

/** What a signal weighs at the moment. */
export interface Weighed {
  readonly entry: EntryId;
  /** At age 0: the kind's weight, times membership, times the shopper's own hand. */
  readonly fresh: number;
  readonly now: number;
  /** `now`, on the order clock as well. */
  readonly ranking: number;
}

export interface InterestAccount {
  readonly interest: InterestId;
  readonly label: string;
  readonly raw: number;
  /** `1 - exp(-raw)`. */
  readonly strength: number;
  /** `taken`: the part, at most .5, that what was turned down and is like it takes from it. */
  readonly signals: readonly (Weighed & { readonly taken: number })[];
}

interface ShelfAccount {
  readonly id: string;
  /** In the order in which they stand. */
  readonly products: readonly ProductAccount[];
}

export interface ProductAccount {
  /** From 1. */
  readonly place: number;
  readonly product: string;
  readonly score: number;
  /** The constants of the ranking that scored it. */
  readonly scale: Recommendation['scale'];
  /** They add up to the score. */
  readonly parts: readonly PartAccount[];
  /** The rule that gave it its place. */
  readonly slot: Recommendation['slot'];
}

export interface PartAccount {
  readonly source: string;
  readonly interest?: InterestId;
  readonly entry?: EntryId;
  /** Of words: those that the name of the signal's product and this one's have in common, as this one's has them. */
  readonly shared?: readonly string[];
  readonly value: number;
}
