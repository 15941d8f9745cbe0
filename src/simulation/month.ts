import { Agent, createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DAY } from '../time/clock.js';
import type { Floor } from './floor.js';
import { planDay } from './planned-visit.js';
import { type Door, visitShop } from './shopper.js';

/** Visits under way at once: as many as keep two cores busy. */
const AT_ONCE = 6;

export interface MonthOptions {
  /** The shop itself. */
  readonly listener: RequestListener;
  readonly floor: Floor;
  /** Midnights in UTC, milliseconds since 1970. */
  readonly days: readonly number[];
  /** Visits on an average day. */
  readonly visits: number;
  readonly seed: string;
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
  moveClock,
  onDay,
  ...plan
}: MonthOptions): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const door: Door = { port: (server.address() as AddressInfo).port, agent };
  try {
    for (const day of days) {
      const visits = planDay(day, floor, plan);
      const waiting = visits.values();
      const oneByOne = async () => {
        for (const visit of waiting) {
          moveClock(visit.at);
          await visitShop(visit, door);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, oneByOne));
      moveClock(day + DAY - 1);
      await onDay(day, visits.length);
    }
  } finally {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
