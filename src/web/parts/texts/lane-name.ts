import type { LaneId } from '../../../visits/entry.js';
import type { Lane } from '../../../visits/lanes.js';
import type { Wording } from '../../../wording/wording.js';

/** What a lane is called: by the shopper, or by the shop where it has no name. */
export function laneName(
  id: LaneId,
  lanes: readonly Lane[],
  { lanes: words }: Pick<Wording, 'lanes'>,
): string {
  if (id === 'main') return words.main;
  const lane = lanes.find((one) => one.id === id);
  if (!lane) return words.gone;
  return lane.name === '' ? words.gift : lane.name;
}

/** What interests are called that are those of one lane: whose they are. */
export function interestsTitle(
  id: LaneId,
  lanes: readonly Lane[],
  { interests, lanes: words }: Pick<Wording, 'interests' | 'lanes'>,
): string {
  if (id === 'main') return interests.title;
  const name = lanes.find((one) => one.id === id)?.name ?? '';
  return name === '' ? words.interestsForOther : words.interestsFor(name);
}

/** Beside what was kept or put in the basket from another lane: whom it is for. Empty in the shopper's own. */
export function laneMark(id: LaneId | undefined, lanes: readonly Lane[], t: Pick<Wording, 'lanes'>): string {
  const lane = lanes.find((one) => one.id === id);
  if (!lane) return '';
  return lane.name === '' ? t.lanes.forSomeoneElse : t.lanes.forList(lane.name);
}
