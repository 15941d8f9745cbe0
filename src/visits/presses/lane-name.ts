import type { AboutWhom } from '../../interests/personal-text.js';
import { LANE_NAME_LENGTH, type Lane } from '../lanes.js';
import type { SimpleRefusal } from '../refusal.js';

export interface LaneName {
  readonly name: string;
  readonly about: AboutWhom;
  /** What the shop itself calls a list. */
  readonly isReserved: boolean;
}

/** Why a lane cannot be called so; undefined where it can. */
export function whyNotNamed(
  { name, about, isReserved }: LaneName,
  lanes: readonly Lane[],
): SimpleRefusal | undefined {
  if (name === '') return 'noLaneName';
  if (name.length > LANE_NAME_LENGTH) return 'laneNameTooLong';
  const isTaken = lanes.some((lane) => lane.name.toLowerCase() === name.toLowerCase());
  if (isTaken || isReserved) return 'laneNameTaken';
  if (about === 'untold') return 'modelAway';
  return about === 'somebody' ? 'laneNamesSomebody' : undefined;
}
