import type { Companion } from '../complements/companions.js';
import type { Kinship } from '../kinds/kinships.js';

/** A product, that of the signal that it stands beside, and what they have in common. */
export interface Peer {
  readonly position: number;
  readonly named: number;
  readonly kinship: Kinship;
  readonly companion?: Companion;
}
