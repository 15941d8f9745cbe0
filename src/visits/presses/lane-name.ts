import { LANE_NAME_LENGTH, type Lane } from '../lanes.js';
import type { SimpleRefusal } from '../refusal.js';

/** What a shopper calls a lane. */
export interface LaneName {
  readonly name: string;
  readonly isAboutSomebody: boolean;
  /** What the shop itself calls a list. */
  readonly isReserved: boolean;
}

/** Why a lane cannot be called so; undefined where it can. */
export function whyNotNamed(
  { name, isAboutSomebody, isReserved }: LaneName,
  lanes: readonly Lane[],
): SimpleRefusal | undefined {
  if (name === '') return 'noLaneName';
  if (name.length > LANE_NAME_LENGTH) return 'laneNameTooLong';
  const isTaken = lanes.some((lane) => lane.name.toLowerCase() === name.toLowerCase());
  if (isTaken || isReserved) return 'laneNameTaken';
  return isAboutSomebody ? 'laneNamesSomebody' : undefined;
}
