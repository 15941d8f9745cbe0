import type { NotRelevantBecause } from '../../visits/entry.js';
import type { Purpose } from '../../visits/purpose.js';
import type { When } from '../when.js';

/** Words of *What this shop knows*, and of the receipt of forgetting. */
export interface KnowledgeWords {
  readonly knowledge: {
    readonly title: string;
    readonly lead: string;
    readonly partialLead: string;
    readonly nothing: string;
    logTitle(count: number): string;
    readonly when: string;
    readonly what: string;
    /** In the place of a vector of so many numbers. */
    meaningOf(numbers: number): string;
    /** Opens what lies in the store, as it lies there. */
    readonly raw: string;
    /** Heads what an entry is for, and until when it is kept. */
    readonly forWhat: string;
    readonly purposes: Readonly<Record<Purpose | 'keeping', string>>;
    readonly purposesNote: string;
    /** @param end as in "2 March 2026, 12:00:00 UTC" */
    until(end: string): string;
    readonly stored: string;
    readonly marksNote: string;
    readonly head: string;
    readonly headNote: string;
    readonly waiting: string;
    readonly waitingNote: string;
    readonly record: string;
    readonly recordNote: string;
    readonly apart: string;
    readonly apartNotes: readonly string[];
    ended(when: When): string;
    ends(when: When): string;
    recordEnds(when: When): string;
    readonly entry: {
      /** A search whose answers do not tell what it was about. */
      readonly untold: string;
      /** One whose words several departments answer. */
      readonly senses: string;
      /** One that says what it found. */
      readonly found: string;
      readonly phrase: string;
      /** The same with what was ticked of what was asked about. */
      readonly agreed: string;
      readonly imported: string;
      readonly weigh: Readonly<Record<'less' | 'more', string>>;
      /** @param percent as it is said */
      set(percent: string): string;
      readonly remove: string;
      readonly never: string;
      readonly allowed: string;
      readonly undo: string;
      readonly reset: string;
      readonly because: Readonly<Record<NotRelevantBecause, string>>;
      readonly lane: string;
      readonly turn: string;
      readonly keep: string;
      readonly discard: string;
      readonly memory: string;
      readonly language: string;
      /** @param pieces how many there are of it from then on */
      basketIn(pieces: number): string;
      /** Pieces that were added to those of before, however many these were. */
      basketJoined(pieces: number): string;
      readonly basketOut: string;
      /** The basket was emptied by an order. */
      readonly basketOrdered: string;
      readonly foreign: string;
      readonly counted: string;
    };
    /** Consent that a press gave by being made. */
    begun(press: string): string;
    readonly begunByPress: string;
    /** By opening the first list, which says nothing of what is done beside lists. */
    readonly begunOnLists: string;
    readonly consent: {
      readonly personalise: {
        readonly given: string;
        readonly withdrawn: string;
      };
      readonly statistics: {
        readonly given: string;
        readonly withdrawn: string;
      };
    };
    readonly countingNote: string;
    readonly countingLink: string;
    readonly forget: string;
  };
  readonly receipt: {
    readonly title: string;
    readonly lead: string;
    readonly leadWaiting: string;
    entries(count: number): string;
    /** A store that does not answer cannot be counted. */
    readonly entriesUncounted: string;
    readonly record: string;
    readonly cookie: string;
    readonly nothing: string;
    readonly places: string;
    readonly placesNote: string;
    readonly place: string;
    /** Stores by what they are called within the shop. */
    readonly stores: Readonly<Record<string, string>>;
    readonly found: string;
    readonly remains: string;
    /** The receipt as a file. */
    readonly download: string;
    left(keys: number): string;
    readonly waiting: string;
    readonly erasure: {
      readonly sealed: string;
      readonly journal: string;
    };
    number(id: string): string;
    at(when: string): string;
    ordered(days: number): string;
    readonly home: string;
  };
}
