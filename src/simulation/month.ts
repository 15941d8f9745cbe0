import { Agent, createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DAY } from '../time/clock.js';
import { OPENING_LIFETIME } from '../visits/memory.js';
import type { Floor } from './floor.js';
import { type PlannedVisit, planDay } from './planned-visit.js';
import { type Door, visitShop } from './shopper.js';

/** Visits under way at once: as many as keep two cores busy. */
const AT_ONCE = 6;

/**
 * Visits under way at once begin within so long, milliseconds: the clock is moved for all of them, and a visit whose cookie
 * has not come back yet ends after `OPENING_LIFETIME`.
 */
const TOGETHER = 0.8 * OPENING_LIFETIME;

export interface MonthOptions {
  /** The shop itself. */
  readonly listener: RequestListener;
  readonly floor: Floor;
  /** Midnights in UTC, milliseconds since 1970. */
  readonly days: readonly number[];
  /** Visits on an average day. */
  readonly visits: number;
  readonly seed: string;
  /** Visits beside these, of shoppers who come back. */
  readonly regulars?: readonly PlannedVisit[];
  /** Moves the shop's clock forward to a moment. */
  moveClock(to: number): void;
  /** Called when the last visit of a day is over. */
  onDay(day: number, visits: number): Promise<void>;
}

/** Sends the visits of some days through a shop, in their order, with the shop's clock at the time of each. */
export async function simulateDays({
  listener,
  floor,
  days,
  regulars = [],
  moveClock,
  onDay,
  ...plan
}: MonthOptions): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const door: Door = { port: (server.address() as AddressInfo).port, agent, cookies: new Map() };
  try {
    for (const day of days) {
      const visits = [
        ...planDay(day, floor, plan),
        ...regulars.filter(({ at }) => at >= day && at < day + DAY),
      ];
      visits.sort((a, b) => a.at - b.at);
      for (const some of together(visits)) {
        const waiting = some.values();
        const oneByOne = async () => {
          for (const visit of waiting) {
            moveClock(visit.at);
            await visitShop(visit, door);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, oneByOne));
      }
      moveClock(day + DAY - 1);
      await onDay(day, visits.length);
    }
  } finally {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Visits in the order of their moments, in runs that may be under way at once. */
function together(visits: readonly PlannedVisit[]): readonly PlannedVisit[][] {
  const runs: PlannedVisit[][] = [];
  for (const visit of visits) {
    const run = runs.at(-1);
    if (run?.[0] && visit.at - run[0].at < TOGETHER) run.push(visit);
    else runs.push([visit]);
  }
  return runs;
}
