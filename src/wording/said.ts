import type { Holding } from '../recommendations/reasons/slot.js';
import type { AgainKind } from '../visits/bought-again.js';
import type { When } from './when.js';

/** How an interest goes on if nothing more is done. */
export interface SaidFading {
  /** Its strength now. */
  readonly percent: string;
  /** What half of that is, and when no more is left; undefined where it is too weak before. */
  readonly half: { readonly percent: string; readonly when: When } | undefined;
  readonly end: When;
  /** It ends because the visit ends. */
  readonly endsWithVisit: boolean;
}

/** How the places of an interest came about, with the labels of those that found nothing more as one text. */
export type SaidHolding = Omit<Holding, 'short'> & { readonly short?: string };

/** After how long something bought may be wanted again: after so many days, or as others who bought of the group do. */
export type SaidDue = { readonly days: number } | OthersDue;

interface OthersDue {
  /** What the group is called. */
  readonly group: string;
  readonly usual: AgainKind;
  /** The others were made by a program. */
  readonly simulated: boolean;
}

/** What it would take for a report to be read. */
export interface MostlyWithheld {
  readonly cut: 'day' | 'week';
  /** Visits from which on the whole shop may have a number; absent where all numbers are of groups. */
  readonly first?: string;
  /** Absent where all numbers are of the whole shop. */
  readonly ofGroups?: {
    readonly groups: string;
    readonly needed: string;
    /** What a visit does to be in the number of a group. */
    readonly deed: string;
  };
}
