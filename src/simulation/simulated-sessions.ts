import type { FiledSession } from '../co-interest-store/session-file.js';
import { DAY } from '../time/clock.js';
import type { Floor } from './floor.js';
import { planDay } from './planned-visit.js';

/** What simulated visits of so many days before a moment looked at, bought or pressed; those that agreed to be counted. */
export function* simulatedSessions(
  floor: Floor,
  { days, visits, now, seed }: { days: number; visits: number; now: number; seed: string },
): Generator<FiledSession, void, undefined> {
  const today = Math.floor(now / DAY) * DAY;
  for (let ago = days; ago > 0; ago--)
    for (const { at, steps } of planDay(today - ago * DAY, floor, { visits, seed })) {
      if (steps[0]?.does !== 'agree') continue;
      const items = steps.flatMap((step) =>
        'product' in step ? [{ item: step.product, isLook: step.does === 'look' }] : [],
      );
      yield { at, items };
    }
}
