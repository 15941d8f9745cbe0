import type { ClickSession } from '../datasets/dataset.js';
import { type Deed, type Moment, nothing } from '../moments/moment.js';
import type { PositionOf } from './next-visit.js';

/** For every prefix of every session the next click is to be guessed; nothing is masked, since people go back. */
export function nextClicks(sessions: readonly ClickSession[], positionOf: PositionOf): Moment[] {
  return sessions.flatMap(({ id, clicks }) => {
    const known = clicks.flatMap(({ item, at }): Deed[] => {
      const position = positionOf(item);
      return position === undefined ? [] : [{ position, kind: 'view', at, visit: 0, weight: 1 }];
    });
    return known.slice(1).map(({ position, at }, i): Moment => {
      return {
        cluster: id,
        deeds: known.slice(0, i + 1),
        at,
        wanted: new Set([position]),
        masked: nothing(),
      };
    });
  });
}
