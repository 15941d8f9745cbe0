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
      await goThrough(visits, (visit) => {
        moveClock(visit.at);
        return visitShop(visit, door);
      });
      moveClock(day + DAY - 1);
      await onDay(day, visits.length);
    }
  } finally {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/**
 * Begins visits in their order: so many at once, and none while one is under way that began long before.
 * @throws Error where the shop did not answer one of them, once all are over
 */
async function goThrough(
  visits: readonly PlannedVisit[],
  go: (visit: PlannedVisit) => Promise<void>,
): Promise<void> {
  const underWay = new Map<Promise<void>, number>();
  const begun: Promise<void>[] = [];
  for (const visit of visits) {
    const isFull = () =>
      underWay.size >= AT_ONCE || [...underWay.values()].some((at) => visit.at - at >= TOGETHER);
    while (isFull()) await Promise.race(underWay.keys());
    const going = go(visit);
    const over = going.catch(() => undefined).then(() => void underWay.delete(over));
    underWay.set(over, visit.at);
    begun.push(going);
  }
  await Promise.all(begun);
}
