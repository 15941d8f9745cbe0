import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { EntryId, InterestId } from '../../visits/entry.js';
import type { Source } from '../candidates/candidates.js';

/**
 * Why an interest holds as many places of the visit's shelf as it does: its share gives it so many, rounded up or down;
 * it has the one that each interest has; for others nothing more was near enough, and it has their places; for itself
 * nothing more was. `score`: the visit is about more things than there are places, and scores divide them. `otherwise`: the places of smaller interests, or what several interests speak for, decided it.
 */
type HoldingCause = 'share' | 'oneEach' | 'othersShort' | 'short' | 'score' | 'otherwise';

export interface Holding {
  /** How many places it would have by its share alone, of those that interests hold, rounded. */
  readonly byShare: number;
  readonly cause: HoldingCause;
  /** The others for which nothing more was near enough, where that is the cause. */
  readonly short?: readonly InterestId[];
  /** Something was hidden or called not relevant: that, and what is like it, may be what is missing. */
  readonly hasTurnedDown?: boolean;
}

/** How the place for something new came to the group of a product. */
interface Drawn {
  readonly group: SegmentId;
  /** What was drawn for it that day, in [0, 1]. */
  readonly value: number;
  /** From 1, of the draws of all groups. */
  readonly rank: number;
  readonly of: number;
  /** The reports that it was drawn from are of visits that a program made. */
  readonly simulated: boolean;
}

/** Why a product holds its place on a shelf. */
export interface Slot {
  /** Whose place it is. */
  readonly source: Source;
  /** Places of that source, of all places on the shelf. */
  readonly places: number;
  readonly of: number;
  /** The signal whose like the place was kept for, if it was. */
  readonly signal?: EntryId | undefined;
  /** How the number of places came about, on the shelf of a visit. */
  readonly holding?: Holding | undefined;
  /** Of something new: what was drawn for its group, where published reports tell of groups. */
  readonly drawn?: Drawn | undefined;
  /** A higher-scored product with the same claim stood back, being too like one already shown. */
  readonly byVariety: boolean;
}
