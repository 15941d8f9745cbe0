import type { ProductId } from '../catalog/product.js';
import type { SegmentId } from '../segments/catalogue-segment.js';
import type { Agreement } from './agreement.js';
import type { EventKind } from './event-kind.js';
import type { MemoryLength } from './memory.js';
import type { Purpose } from './purpose.js';
import type { ProductSignalKind } from './signals.js';

/** Made before the entry is appended; the fold ignores repeats, so a retry or a double submit is harmless. */
export type EntryId = string & { readonly __brand: 'EntryId' };

/**
 * What is done in a lane says nothing of the others. `main` is what is left when none is open; any other is called by the
 * entry that made it.
 */
export type LaneId = 'main' | EntryId;

/** A unit vector in the meaning space as signed bytes: component times 127, rounded. */
export type CompactVector = Uint8Array;

/** What is done in one lane. Stored entries of the main one carry none; a press that leaves it out means the open one. */
interface OfLane {
  readonly lane?: LaneId;
}

interface SignalEntry extends OfLane {
  readonly type: 'signal';
  readonly kind: ProductSignalKind;
  readonly product: ProductId;
}
/** A search keeps its vector and the first products that it found, never its words. */
export interface SearchEntry extends OfLane {
  readonly type: 'search';
  readonly meaning: CompactVector;
  /** At most three, best first; none where they do not tell what it was about. */
  readonly found: readonly ProductId[];
}
/**
 * What the shelf of the visit showed when a page was asked for. No signal: it speaks for nothing and against nothing, and
 * only tells when a product rests: see `restingIn`.
 */
interface ShownEntry extends OfLane {
  readonly type: 'shown';
  /** In the order of their places. */
  readonly products: readonly ProductId[];
}
/** The one place where typed words are kept. */
export interface PhraseEntry extends OfLane {
  readonly type: 'phrase';
  readonly text: string;
  readonly meaning: CompactVector;
  /** Absent where the words were added without a preview of what they mean, or by a shop of before. */
  readonly agreed?: Agreement;
}
/**
 * One interest of a file that the shopper brought, as the file says it: what it weighed then is decayed until it came,
 * and from there on at the pace of this visit.
 */
export interface ImportedEntry extends OfLane {
  readonly type: 'imported';
  /** `label`: a shop's name for it, this one's or another's. `phrase`: the shopper's own words. */
  readonly called: 'label' | 'phrase';
  readonly name: string;
  /** What the name means to this shop's model; absent where the model did not answer and the shop has that interest. */
  readonly meaning?: CompactVector;
  /** Raw weight at `since`, above 0. */
  readonly weight: number;
  /** Milliseconds until half of it is left. */
  readonly halfLife: number;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Names of products that it was about, in the shop that wrote the file. */
  readonly examples: readonly string[];
  /** Of own words, as they were agreed on where the file was written; what this shop has not is left out. */
  readonly agreed?: Agreement;
}
/** Multiplies older evidence of one interest: 0.5 is *less*, 2 is *more*. */
interface WeighEntry extends OfLane {
  readonly type: 'weigh';
  readonly interest: InterestId;
  readonly factor: number;
}
/** Sets an interest's strength, in (0, 1). */
interface SetEntry extends OfLane {
  readonly type: 'set';
  readonly interest: InterestId;
  readonly strength: number;
}
interface RemoveEntry extends OfLane {
  readonly type: 'remove';
  readonly interest: InterestId;
}
/** Keeps an interest away for as long as the visit is remembered, whatever is done; `lifted`: lets it come back. */
export interface NeverEntry extends OfLane {
  readonly type: 'never';
  readonly interest: InterestId;
  readonly lifted?: true;
}
/** What the shopper says of products that rest, in every lane. */
interface RestEntry {
  readonly type: 'rest';
  readonly says: RestSaid;
}
/** Takes one earlier entry back, as if it had not been. */
interface UndoEntry {
  readonly type: 'undo';
  readonly entry: EntryId;
}
/** Why a product that was called not relevant is none: see `NotRelevantBecause`. */
interface BecauseEntry extends OfLane {
  readonly type: 'because';
  readonly product: ProductId;
  readonly why: NotRelevantBecause;
}
/** Makes a lane, called by this entry's id, and goes over to it. */
interface LaneEntry {
  readonly type: 'lane';
  readonly kind: 'gift' | 'context';
  /** What the shopper calls it; empty for a gift. */
  readonly name: string;
  /** Made for what another press moves there: the visit stays where it is. */
  readonly aside?: true;
}
/** Goes over to another lane. */
interface TurnEntry {
  readonly type: 'turn';
  readonly to: LaneId;
}
/** Keeps the lane of a gift under a name. */
interface KeepEntry {
  readonly type: 'keep';
  readonly of: EntryId;
  readonly name: string;
}
/** A lane was thrown away, and with it what was done in it. */
interface DiscardEntry {
  readonly type: 'discard';
  readonly of: EntryId;
}
/** All interests start anew; basket, saved and hidden products stay. */
interface ResetEntry extends OfLane {
  readonly type: 'reset';
}
interface MemoryEntry {
  readonly type: 'memory';
  readonly length: MemoryLength;
}
/** The language that the visit is answered in, an ISO 639-1 code: no signal, and noted without any consent. */
interface LanguageEntry {
  readonly type: 'language';
  readonly language: string;
}
/** Sets how many pieces of a product are in the basket, at the price then shown in minor units. */
export interface BasketEntry extends OfLane {
  readonly type: 'basket';
  readonly product: ProductId;
  /** Pieces more than there were before, or fewer. */
  readonly change: number;
  /** Pieces from now on; with `joins`, of those that could be read. */
  readonly quantity: number;
  /** Made while what the basket held before could not be read: `change` is added to that, whatever it is. */
  readonly joins?: true;
  readonly price: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The pieces left because they were ordered: by this bill. See `Bill`. */
  readonly bill?: string;
}
/** Marks that this session was counted, in one kind and one segment, on the day of `at`: so that it is counted once. */
export interface CountedEntry {
  readonly type: 'counted';
  readonly kind: EventKind;
  /** Empty where the count is of no segment. */
  readonly segment: SegmentId | '';
}
interface ConsentEntry {
  readonly type: 'consent';
  readonly purpose: Purpose;
  readonly granted: boolean;
  /** Given by the press that follows it in the same append, not by a press of its own. */
  readonly withPress?: true;
  /** Holds on lists alone: it was given by opening one, which says nothing of what the shopper does beside them. */
  readonly onLists?: true;
}

/**
 * `taste`: as it counts where nothing is said. `dear`: what is like it counts less where it costs as much. `owned`: it
 * only leaves the shelves. `gift`: what was done to it belongs to the lane of a gift.
 */
export const NOT_RELEVANT_BECAUSE = ['taste', 'dear', 'owned', 'gift'] as const;
export type NotRelevantBecause = (typeof NOT_RELEVANT_BECAUSE)[number];

/** `over`: what rests is back. `off`: nothing rests, and no shelf is noted any more. `on`: both again. */
export const REST_SAID = ['over', 'off', 'on'] as const;
export type RestSaid = (typeof REST_SAID)[number];

export type EntryBody =
  | SignalEntry
  | SearchEntry
  | ShownEntry
  | PhraseEntry
  | ImportedEntry
  | WeighEntry
  | SetEntry
  | RemoveEntry
  | BecauseEntry
  | LaneEntry
  | TurnEntry
  | KeepEntry
  | DiscardEntry
  | NeverEntry
  | RestEntry
  | UndoEntry
  | ResetEntry
  | MemoryEntry
  | LanguageEntry
  | BasketEntry
  | CountedEntry
  | ConsentEntry;

/** One thing that happened in a session. `at` is milliseconds since 1970. */
export type Entry = EntryBody & { readonly id: EntryId; readonly at: number };

/** What another version of the shop noted and this one cannot read: kept and shown, and nothing is made of it. */
export interface ForeignEntry {
  readonly type: 'foreign';
  readonly id: EntryId;
  readonly at: number;
  readonly stored: StoredEntry;
}

/** One line of a session's log. */
export type LoggedEntry = Entry | ForeignEntry;

/**
 * An entry as every engine stores it. `marks` say what an engine has to know of it, also of one that it cannot read:
 * see `Marks`.
 */
export type StoredEntry = Pick<Entry, 'id' | 'at'> & {
  readonly v: number;
  readonly marks: string;
  readonly type: string;
  readonly [field: string]: unknown;
};

/** `segment:<segment id>` or `phrase:<id of the entry that added or brought it>`. */
export type InterestId = `segment:${string}` | `phrase:${string}`;
