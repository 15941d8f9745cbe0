import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endedToday,
  eventsOf,
  type Happening,
  happeningsIn,
  type Marker,
  MOST_A_MINUTE,
  MOST_ENTRIES,
  markersDue,
  segmentOfEntry,
  suspicion,
} from '../../../src/analytics/emitter/counting.js';
import { EVENT_KINDS, type EventId, MOST_VIEWS, type VisitEvent } from '../../../src/analytics/event.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/time/clock.js';
import type { Entry, EntryBody, LoggedEntry } from '../../../src/visits/entry.js';
import type { Happened } from '../../../src/visits/happened.js';
import { basket, entry, NOON, signal } from '../../support/entries.js';
import { runs } from '../../support/thorough.js';
import { axisMeaning, tinyShop } from '../../support/tiny-shop.js';

const TEA = 'tea' as SegmentId;
const look = (segment = TEA): Happening => ({ kind: 'view', segment });
const ended = (at = NOON) => entry({ type: 'consent', purpose: 'statistics', granted: false }, at);

let made = 0;
const newId = () => `event-${++made}` as EventId;

/** One request: marks what is due, appends, and tells which events leave. */
function count(log: readonly LoggedEntry[], happenings: readonly Happening[], now = NOON) {
  const due = markersDue(happenings, { log, length: log.length, now });
  const own = due.map((marker) => entry(marker, now) as Marker);
  const after = [...log, ...own];
  return { log: after, own, events: eventsOf(own, after, { suspect: undefined, newId }) };
}

const told = (events: readonly VisitEvent[]) =>
  events.map(({ kind, segment, first }) => [kind, segment, first]);

describe('what is counted', () => {
  it('is the visit itself and then what it did', () => {
    expect(told(count([], [look()]).events)).toEqual([
      ['visit', '', true],
      ['view', TEA, true],
    ]);
  });

  it('is a visit that did nothing else but agree', () => {
    expect(told(count([], []).events)).toEqual([['visit', '', true]]);
  });

  it('says of later looks that they are not the first', () => {
    const { log } = count([], [look()]);
    expect(told(count(log, [look()]).events)).toEqual([['view', TEA, false]]);
  });

  it('begins anew with the next day in UTC', () => {
    const late = NOON + 11.9 * HOUR;
    const { log } = count([], [look()], late);
    expect(told(count(log, [look()], late + HOUR).events)).toEqual([
      ['visit', '', true],
      ['view', TEA, true],
    ]);
  });

  it('says first of visits and searches once a week, from Monday, and of looks once a day', () => {
    const happened: Happening[] = [look(), { kind: 'searched', segment: '' }];
    const monday = NOON - ((new Date(NOON).getUTCDay() + 6) % 7) * DAY;
    let log: readonly LoggedEntry[] = [];
    const firsts = [0, 1, 6, 7].map((day) => {
      const counted = count(log, happened, monday + day * DAY);
      log = counted.log;
      return counted.events.map(({ kind, first }) => `${kind} ${first}`);
    });
    expect(firsts).toEqual([
      ['visit true', 'view true', 'searched true'],
      ['visit false', 'view true', 'searched false'],
      ['visit false', 'view true', 'searched false'],
      ['visit true', 'view true', 'searched true'],
    ]);
  });

  it('says first no more in a week in which the shopper ended it: the marks from before are gone', () => {
    const monday = NOON - ((new Date(NOON).getUTCDay() + 6) % 7) * DAY;
    const { events } = count([ended(monday)], [{ kind: 'searched', segment: TEA }], monday + DAY);
    expect(told(events)).toEqual([
      ['visit', '', false],
      ['searched', TEA, false],
    ]);
    const later = count([ended(monday)], [{ kind: 'searched', segment: TEA }], monday + 7 * DAY);
    expect(told(later.events)[1]).toEqual(['searched', TEA, true]);
  });

  it('ends for the day when the shopper ends it', () => {
    expect(count([ended()], [look()], NOON + HOUR).own).toEqual([]);
    expect(endedToday([ended()], NOON + HOUR)).toBe(true);
    expect(told(count([ended()], [], NOON + DAY).events)).toEqual([['visit', '', true]]);
  });

  it('ends before a full log drops its marks', () => {
    const log = count([], [look()]).log;
    expect(markersDue([look()], { log, length: MOST_ENTRIES, now: NOON })).toEqual([]);
  });
});

describe('parallel requests', () => {
  it('count once, whichever mark stands first', () => {
    const one = entry({ type: 'counted', kind: 'visit', segment: '' }) as Marker;
    const other = entry({ type: 'counted', kind: 'visit', segment: '' }) as Marker;
    const tell = (own: Marker, log: readonly Entry[]) =>
      eventsOf([own], log, { suspect: undefined, newId }).length;
    expect(tell(one, [one, other]) + tell(other, [one, other])).toBe(1);
    expect(tell(one, [other, one])).toBe(0);
  });

  it('count nothing whose mark is no longer there', () => {
    const own = entry({ type: 'counted', kind: 'visit', segment: '' }) as Marker;
    expect(eventsOf([own], [], { suspect: undefined, newId })).toEqual([]);
  });

  /** Requests that all read before any appended, in rounds; the order of the appends is arbitrary. */
  const rounds = fc.array(
    fc.array(
      fc.record({
        kind: fc.constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'visit')),
        segment: fc.constantFrom('tea' as SegmentId, 'tents' as SegmentId),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { maxLength: 20 },
  );

  it('stay within what a session may add, and say first once', () => {
    fc.assert(
      fc.property(rounds, fc.infiniteStream(fc.nat({ max: 7 })), (all, order) => {
        let log: readonly Entry[] = [];
        const events: VisitEvent[] = [];
        for (const requests of all) {
          const before = log;
          const owns = requests.map((happening) =>
            markersDue([happening], { log: before, length: 0, now: NOON }).map(
              (marker) => entry(marker) as Marker,
            ),
          );
          const shuffled = [...owns].sort(() => (order.next().value ?? 0) - 3);
          // Each sees the log as it is right after its own append.
          for (const own of shuffled) {
            log = [...log, ...own];
            events.push(...eventsOf(own, log, { suspect: undefined, newId }));
          }
        }
        const perCell = new Map<string, VisitEvent[]>();
        for (const event of events) {
          const cell = `${event.kind} ${event.segment}`;
          perCell.set(cell, [...(perCell.get(cell) ?? []), event]);
        }
        for (const [cell, counted] of perCell) {
          expect(counted.length, cell).toBeLessThanOrEqual(cell.startsWith('view') ? MOST_VIEWS : 1);
          expect(counted.filter(({ first }) => first).length, cell).toBe(1);
        }
        const didSomething = all.some((requests) => requests.length > 0);
        expect(perCell.has('visit ')).toBe(didSomething);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('what happened', () => {
  const shop = tinyShop();
  const [first = ''] = shop.ids;
  const segmentOf = segmentOfEntry(shop);

  it('is what a product or a search is most about', () => {
    const coffee = shop.ids.filter((id) => id.startsWith('coffee'));
    const searched = { type: 'search', meaning: axisMeaning(1), found: coffee.slice(1, 3) } as const;
    const bodies: Happened[] = [
      { type: 'signal', kind: 'view', product: first as never },
      { type: 'searched', entry: searched, found: true, near: [] },
      { type: 'basket', product: first as never, change: 1, quantity: 1, price: 100, currency: 'EUR' },
      { type: 'basket', product: first as never, change: -1, quantity: 0, price: 100, currency: 'EUR' },
      { type: 'reset' },
    ];
    expect(happeningsIn(bodies, segmentOf)).toEqual([
      { kind: 'view', segment: shop.segments[0]?.id },
      { kind: 'looked', segment: '' },
      { kind: 'searched', segment: '' },
      { kind: 'searched', segment: shop.segments[1]?.id },
      { kind: 'basket', segment: shop.segments[0]?.id },
      { kind: 'chose', segment: '' },
    ]);
  });

  it('is of the whole shop alone where nobody knows what a search is about, and says that it found nothing', () => {
    expect(happeningsIn([{ type: 'searched', entry: undefined, found: false, near: [] }], segmentOf)).toEqual(
      [
        { kind: 'searched', segment: '' },
        { kind: 'foundNothing', segment: '' },
      ],
    );
  });

  it('is, of a search in vain, of the segment that half of what is nearest to it agree on, or of none', () => {
    const inVain = (near: readonly string[]) =>
      happeningsIn(
        [{ type: 'searched', entry: undefined, found: false, near: near as never }],
        segmentOf,
      ).flatMap(({ kind, segment }) => (kind === 'foundNothing' && segment !== '' ? [segment] : []));
    const of = (at: number) => shop.ids.filter((_, i) => shop.memberships(i)[0]?.segment === at);
    const [own, others] = [of(0), of(1)];
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(inVain([...own.slice(0, 4), ...others.slice(0, 3)])).toEqual([shop.segments[0]?.id]);
    expect(inVain(own.slice(0, 3))).toEqual([]);
    expect(inVain([])).toEqual([]);
  });

  it('is nothing where a product is of no segment that may be named', () => {
    const hidden = { ...shop, memberships: () => [] };
    const body: EntryBody = { type: 'signal', kind: 'view', product: first as never };
    expect(happeningsIn([body], segmentOfEntry(hidden))).toEqual([]);
  });
});

describe('what is set aside', () => {
  const looked = (n: number, every: number) =>
    Array.from({ length: n }, (_, i) => signal('view', `p-${i}`, NOON - i * every));
  const view: EntryBody = { type: 'signal', kind: 'view', product: 'x' as never };
  const buy: EntryBody = { type: 'signal', kind: 'purchase', product: 'x' as never };

  it('is a pace that no person has', () => {
    expect(suspicion([view], looked(MOST_A_MINUTE, SECOND / 2), NOON)).toBe('robot');
    expect(suspicion([view], looked(MOST_A_MINUTE - 1, SECOND / 2), NOON)).toBeUndefined();
    expect(suspicion([view], looked(500, 2 * SECOND), NOON)).toBeUndefined();
  });

  it('is that pace also in a session that notes nothing but marks', () => {
    const marks = Array.from({ length: MOST_A_MINUTE + 1 }, (_, i) =>
      entry({ type: 'counted', kind: 'view', segment: `s-${i % 27}` as SegmentId }),
    );
    expect(suspicion([view], marks, NOON)).toBe('robot');
  });

  it('is not an order of many lines', () => {
    const lines = Array.from({ length: 100 }, (_, i) => basket(`p-${i}`, 1, NOON - HOUR + (i * MINUTE) / 2));
    const order = lines.map((_, i): EntryBody => ({ ...buy, product: `p-${i}` as never }));
    expect(suspicion(order, lines, NOON)).toBeUndefined();
  });

  it('is buying what was never in the basket, and a clock that went back by minutes', () => {
    expect(suspicion([buy], [], NOON)).toBe('impossible');
    expect(suspicion([buy], [basket('x')], NOON)).toBeUndefined();
    expect(suspicion([view], [signal('view', 'a', NOON + 3 * MINUTE)], NOON)).toBe('impossible');
    expect(suspicion([view], [signal('view', 'a', NOON + MINUTE)], NOON)).toBeUndefined();
  });

  it('says so on every event of the request', () => {
    const own = entry({ type: 'counted', kind: 'visit', segment: '' }) as Marker;
    expect(eventsOf([own], [own], { suspect: 'robot', newId })).toEqual([
      expect.objectContaining({ kind: 'visit', suspect: 'robot' }),
    ]);
  });
});
