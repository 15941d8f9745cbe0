import { afterEach, expect, test } from 'vitest';
import { dayOf, type VisitEvent } from '../../src/analytics/event.js';
import { floorOf } from '../../src/simulation/floor.js';
import { simulateDays } from '../../src/simulation/month.js';
import { planDay } from '../../src/simulation/planned-visit.js';
import { DAY } from '../../src/time/clock.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { THOROUGH } from '../support/thorough.js';

const MONDAY = Date.UTC(2026, 10, 16);
const PLAN = { visits: THOROUGH ? 40 : 20, seed: 'a test' };

let shop: TestShop;
afterEach(() => shop.close());

test('simulated shoppers go through the shop itself, and only those who agree are counted', async () => {
  const sent: VisitEvent[] = [];
  shop = await openTestShop({ now: MONDAY, events: { note: (events) => void sent.push(...events) } });
  let now = MONDAY;
  const done: number[] = [];
  const floor = floorOf(shop.services.snapshot());
  const days = [MONDAY, MONDAY + DAY];
  await simulateDays({
    listener: shop.app,
    floor,
    days,
    ...PLAN,
    moveClock(to) {
      shop.wait(to - now);
      now = to;
    },
    onDay: async (_, visits) => void done.push(visits),
  });
  const planned = days.map((day) => planDay(day, floor, PLAN));
  expect(done).toEqual(planned.map((visits) => visits.length));
  for (const [at, visits] of planned.entries()) {
    const agreed = visits.filter(({ steps }) => steps[0]?.does === 'agree').length;
    const today = sent.filter(({ day }) => day === dayOf(days[at] ?? 0));
    expect(today.filter(({ kind }) => kind === 'visit')).toHaveLength(agreed);
    for (const kind of ['view', 'interested', 'basket'] as const)
      expect(
        today.some((event) => event.kind === kind),
        kind,
      ).toBe(true);
  }
  expect(sent.filter(({ suspect }) => suspect)).toEqual([]);
}, 60_000);

test('a shop that does not answer ends the simulation', async () => {
  shop = await openTestShop({ now: MONDAY });
  const answersNothing = {
    listener: (_: unknown, res: { writeHead(status: number): { end(): void } }) => res.writeHead(503).end(),
  };
  await expect(
    simulateDays({
      ...answersNothing,
      floor: floorOf(shop.services.snapshot()),
      days: [MONDAY],
      ...PLAN,
      moveClock: () => undefined,
      onDay: async () => undefined,
    }),
  ).rejects.toThrow(/The shop answered 503 to (?:GET|POST) \//);
});
