import type { EntryId, LoggedEntry } from './entry.js';
import type { Purpose } from './purpose.js';
import type { Visit } from './visit.js';

/** What is known of a visit at the moment of a press: every rule that a shopper can feel is a function of it. */
export interface VisitNow {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly visit: Visit;
  /** The log as it was read, repeats and entries taken back included. */
  readonly logged: readonly LoggedEntry[];
  /** There is a session. Without one the visit is empty. */
  readonly open: boolean;
  /** Earlier parts of the visit cannot be read at the moment: `visit` is what was added since. */
  readonly partial: boolean;
  /** The shopper asked (or the shop's law lets it begin so), and the browser sends no objection. */
  readonly personalised: boolean;
  /** The shopper agreed that this visit is counted, and the browser sends no objection. */
  readonly inStatistics: boolean;
  /** Purposes that are withdrawn and not agreed to since, each by the entry that withdrew it. */
  readonly withdrawn: Readonly<Partial<Record<Purpose, EntryId>>>;
  /** The browser's standing objection, which the shop honours: it may withdraw consent, never give it. */
  readonly privacySignal: 'gpc' | 'dnt' | undefined;
  /** When the session will end, milliseconds since 1970; 0 without one. */
  readonly endsAt: number;
}
