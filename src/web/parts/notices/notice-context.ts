import type { Snapshot } from '../../../shop/snapshot.js';
import type { Visit } from '../../../visits/visit.js';
import type { When } from '../../../wording/when.js';
import type { Wording } from '../../../wording/wording.js';

/** What a sentence about a press is made from. */
export interface NoticeContext {
  /** The visit with the entry in it. */
  readonly visit: Visit;
  readonly snapshot: Pick<Snapshot, 'catalogue' | 'shop' | 'soldOut'>;
  readonly t: Wording;
  /** The visit's end: what is hidden stays so until then. */
  readonly until: When;
  /** The press began the visit, and nobody knows yet whether the browser keeps it. */
  readonly isOpening: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}
