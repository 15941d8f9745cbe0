import { LANE_NAME_LENGTH, type Lane } from '../lanes.js';
import type { SimpleRefusal } from '../refusal.js';

/** What a shopper calls a lane. */
export interface LaneName {
  readonly name: string;
  readonly isAboutSomebody: boolean;
}

/** Why a lane cannot be called so; undefined where it can. */
export function whyNotNamed(
  { name, isAboutSomebody }: LaneName,
  lanes: readonly Lane[],
): SimpleRefusal | undefined {
  if (name === '') return 'noLaneName';
  if (name.length > LANE_NAME_LENGTH) return 'laneNameTooLong';
  if (isAboutSomebody) return 'aboutSomebody';
  const isTaken = lanes.some((lane) => lane.name.toLowerCase() === name.toLowerCase());
  return isTaken ? 'laneNameTaken' : undefined;
}
