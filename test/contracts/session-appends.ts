import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedFrom } from '../../src/sessions/dropping.js';
import { marksOf, toStored } from '../../src/sessions/entry-codec.js';
import {
  type AppendTerms,
  NO_ENTRIES,
  type Seen,
  type SessionId,
  type SessionLog,
  seenIn,
} from '../../src/sessions/session-log.js';
import { logOf, snapshotOf, withWaiting } from '../../src/sessions/waiting-log.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import type { Entry, EntryId } from '../../src/visits/entry.js';
import type { Purpose } from '../../src/visits/purpose.js';
import { readVisit } from '../../src/visits/visit.js';
import { basket, consent, entry, NOON, opening, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';

const SESSION = 'a-session' as SessionId;
const MEMORIES = ['visit', 'days', 'weeks'] as const;

const ended = (purpose: Purpose, at = NOON): Entry => entry({ type: 'consent', purpose, granted: false }, at);
const agreed = (purpose: Purpose, at = NOON): Entry => entry({ type: 'consent', purpose, granted: true }, at);
const counted = (): Entry => entry({ type: 'counted', kind: 'view', segment: 'coffee' as never });
const remembers = (length: (typeof MEMORIES)[number], at = NOON): Entry =>
  entry({ type: 'memory', length }, at);
const undo = (taken: Entry, at = NOON): Entry => entry({ type: 'undo', entry: taken.id }, at);
const shown = (product: string, at = NOON): Entry =>
  entry({ type: 'shown', products: [product as never] }, at);
const hour = (hours: number) => NOON + hours * HOUR;

/** How an append is decided, in every session log: by what the log holds in that step, not by what a request has read. */
export function appendsContract(open: (maxEntries?: number) => SessionLog): void {
  const seenBy = async (log: SessionLog, at = NOON): Promise<Seen> => seenIn(await log.read(SESSION, at));
  const idsIn = async (log: SessionLog) => (await log.read(SESSION, NOON)).entries.map(({ id }) => id);
  const endOf = async (log: SessionLog, at = NOON) => (await log.read(SESSION, at)).endsAt;

  describe('the log that an append gives back', () => {
    /** What happens to the log between the read of a request and its append. */
    const meanwhile: readonly (readonly [string, (log: SessionLog) => Promise<unknown>])[] = [
      ['nothing', async () => undefined],
      ['another append', (log) => log.append(SESSION, [signal('view', 'other')], opening())],
      [
        'a withdrawal',
        (log) => log.append(SESSION, [ended('personalise')], { ...opening(), withdraws: 'personalise' }),
      ],
      ['so much that old entries are dropped', (log) => log.append(SESSION, views(60), opening())],
      [
        'its erasure, and a new beginning',
        async (log) => {
          await log.erase(SESSION);
          await log.append(SESSION, [consent(), signal('save', 'anew')], opening());
        },
      ],
    ];
    const views = (count: number) => Array.from({ length: count }, (_, i) => signal('view', `v-${i}`));

    it.each(meanwhile)('is the one that a read gives, after %s', async (_, happens) => {
      const log = open(50);
      await log.append(SESSION, [consent(), ...views(8), signal('save', 'a')], opening());
      const held = await log.read(SESSION, NOON);
      await happens(log);
      const done = await log.append(SESSION, [signal('save', 'b')], { now: NOON, seen: seenIn(held), held });
      expect(done).toMatchObject({ kind: 'appended', log: await log.read(SESSION, NOON) });
    });

    it('is empty where what was taken back was all that there was', async () => {
      const log = open();
      const saved = signal('save', 'a', NOON);
      await log.append(SESSION, [saved], opening());
      const held = await log.read(SESSION, NOON);
      const done = await log.append(SESSION, [undo(saved)], { now: NOON, seen: seenIn(held), held });
      expect(done).toMatchObject({ kind: 'appended', log: NO_ENTRIES });
      expect(await log.read(SESSION, NOON)).toEqual(NO_ENTRIES);
    });

    it('comes with a refusal, too: the next try is held against it', async () => {
      const log = open();
      await log.append(SESSION, [basket('a', 1)], opening());
      const held = await log.read(SESSION, NOON);
      await log.append(SESSION, [basket('a', 2)], { now: NOON, seen: seenIn(held) });
      const terms = { now: NOON, seen: seenIn(held), held, sameBasket: true };
      const refused = await log.append(SESSION, [basket('a', 3)], terms);
      expect(refused).toEqual({ kind: 'changed', log: await log.read(SESSION, NOON) });
    });
  });

  describe('a session that is opened for a while', () => {
    const saved = () => signal('save', 'a');
    it('ends then, also where the same form is sent twice', async () => {
      const log = open();
      for (const late of [0, 1])
        await log.append(SESSION, [saved()], { now: NOON + late, seen: undefined, opensFor: HOUR });
      expect(await endOf(log)).toBe(NOON + 1 + HOUR);
    });

    it('ends when its entries say once who has read it appends anything, or nothing', async () => {
      for (const added of [[], [signal('view', 'b')]]) {
        const log = open();
        await clear(log);
        await log.append(SESSION, [saved()], { now: NOON, seen: undefined, opensFor: HOUR });
        const held = await log.read(SESSION, NOON);
        const done = await log.append(SESSION, added, { now: NOON, seen: seenIn(held), held });
        expect(done).toMatchObject({ kind: 'appended', log: { endsAt: NOON + 7 * DAY } });
        expect(await endOf(log)).toBe(NOON + 7 * DAY);
        expect(await idsIn(log)).toHaveLength(1 + added.length);
      }
    });
  });

  describe('a session that is gone', () => {
    it('is not brought back by who had read it', async () => {
      const log = open();
      await log.append(SESSION, [consent()], opening());
      const terms = { now: NOON, seen: await seenBy(log) };
      await log.erase(SESSION);
      expect(await log.append(SESSION, [signal('view', 'a')], terms)).toEqual({ kind: 'gone' });
      expect(
        await log.append(SESSION, [ended('personalise')], { ...terms, withdraws: 'personalise' }),
      ).toEqual({
        kind: 'gone',
      });
      expect(await log.kept(SESSION)).toMatchObject({ head: undefined, entries: [] });
      expect(await log.append(SESSION, [consent()], opening())).toMatchObject({ kind: 'appended' });
    });

    it('is not brought back after its end', async () => {
      const log = open();
      await log.append(SESSION, [signal('view', 'a')], opening());
      const late = { now: NOON + DAY, seen: await seenBy(log) };
      expect(await log.append(SESSION, [signal('view', 'b', NOON + DAY)], late)).toEqual({ kind: 'gone' });
    });

    it('stays away whichever of an erasure and fifty appends comes first', async () => {
      const log = open();
      await log.append(SESSION, [consent()], opening());
      const terms = { now: NOON, seen: await seenBy(log) };
      const appends = Array.from(
        { length: 50 },
        () => () => log.append(SESSION, [signal('view', 'a')], terms),
      );
      const all = [...appends.slice(0, 25), () => log.erase(SESSION), ...appends.slice(25)];
      await Promise.all(all.map((call) => call()));
      expect(await log.kept(SESSION)).toMatchObject({ head: undefined, entries: [] });
    });
  });

  describe('a purpose that was withdrawn meanwhile', () => {
    it('takes what only it allowed out of an append, and leaves the rest', async () => {
      const log = open();
      await log.append(SESSION, [consent(), agreed('statistics')], opening());
      const stale = { now: NOON, seen: await seenBy(log) };
      const end = ended('personalise');
      await log.append(SESSION, [end], { ...stale, withdraws: 'personalise' });
      const [save, mark] = [signal('save', 'b'), counted()];
      await log.append(SESSION, [signal('view', 'a'), save, mark, remembers('weeks')], stale);
      expect((await idsIn(log)).slice(-3)).toEqual([end.id, save.id, mark.id]);
      const uncounted = ended('statistics');
      await log.append(SESSION, [uncounted], { ...stale, withdraws: 'statistics' });
      await log.append(SESSION, [counted()], stale);
      expect(await idsIn(log)).toEqual([end.id, save.id, uncounted.id]);
    });

    it('is agreed to again only by who knows of the withdrawal', async () => {
      const log = open();
      await log.append(SESSION, [consent()], opening());
      const stale = { now: NOON, seen: await seenBy(log) };
      await log.append(SESSION, [ended('personalise')], { ...stale, withdraws: 'personalise' });
      await log.append(SESSION, [agreed('personalise'), signal('interested', 'a')], stale);
      expect(readVisit((await log.read(SESSION, NOON)).entries).consent.has('personalise')).toBe(false);
      const known = { now: NOON, seen: await seenBy(log) };
      const [again, press, view] = [agreed('personalise'), signal('interested', 'a'), signal('view', 'b')];
      await log.append(SESSION, [again, press], known);
      await log.append(SESSION, [view], stale);
      expect((await idsIn(log)).slice(-3)).toEqual([again.id, press.id, view.id]);
      expect((await log.read(SESSION, NOON)).withdrawn).toEqual({});
    });
  });

  describe('what was appended since its request read the log', () => {
    /** What a request reads now. */
    const reads = async (log: SessionLog, now: number) => {
      const held = await log.read(SESSION, now);
      return { now, seen: seenIn(held), held };
    };

    it('is not appended again, and moves neither the memory nor the end', async () => {
      const log = open();
      const first = [consent(), signal('interested', 'a')];
      await log.append(SESSION, first, opening());
      const before = await reads(log, hour(1));
      const [longer, shorter] = [remembers('weeks', hour(1)), remembers('visit', hour(1))];
      await log.append(SESSION, [longer], before);
      await log.append(SESSION, [shorter], before);
      const again = await log.append(SESSION, [longer], before);
      expect(await endOf(log)).toBe(hour(1) + DAY);
      expect(await idsIn(log)).toEqual([...first, longer, shorter].map(({ id }) => id));
      expect(again).toMatchObject({ kind: 'appended', log: await log.read(SESSION, hour(1)) });
    });

    it('removes nothing of what came after it', async () => {
      const log = open();
      await log.append(SESSION, [consent(), signal('interested', 'a')], opening());
      const before = await reads(log, hour(1));
      const end = ended('personalise', hour(1));
      await log.append(SESSION, [end], { ...before, withdraws: 'personalise' });
      const anew = [agreed('personalise', hour(2)), signal('interested', 'b', hour(2))];
      await log.append(SESSION, anew, await reads(log, hour(2)));
      const again = await log.append(SESSION, [end], { ...before, withdraws: 'personalise' });
      expect(again).toMatchObject({ kind: 'appended', removed: [] });
      expect(await idsIn(log)).toEqual([end, ...anew].map(({ id }) => id));
      expect(await seenBy(log)).toMatchObject({ withdrawn: {} });
    });

    it('takes nothing else with it', async () => {
      const log = open();
      const saved = signal('save', 'a');
      await log.append(SESSION, [saved], opening());
      const before = await reads(log, NOON);
      const asked = agreed('personalise');
      const [one, other] = [signal('interested', 'b'), signal('interested', 'c')];
      await log.append(SESSION, [asked, one], before);
      await log.append(SESSION, [asked, other], before);
      expect(await idsIn(log)).toEqual([saved, asked, one, other].map(({ id }) => id));
    });

    it('brings back no session that it has ended', async () => {
      const log = open();
      const saved = signal('save', 'a');
      await log.append(SESSION, [saved], opening());
      const taken = undo(saved, hour(1));
      const before = await reads(log, NOON);
      // The second request has looked at the clock a moment earlier: for it the session goes on.
      for (const now of [hour(1), hour(1) - 1]) await log.append(SESSION, [taken], { ...before, now });
      expect(await endOf(log, hour(1))).toBe(0);
    });

    it('also where it opened the session', async () => {
      const log = open();
      const first = [consent(), remembers('weeks')];
      const opens = { ...opening(), held: NO_ENTRIES };
      await log.append(SESSION, first, opens);
      const shorter = remembers('visit', hour(1));
      await log.append(SESSION, [shorter], await reads(log, hour(1)));
      await log.append(SESSION, first, opens);
      expect(await endOf(log)).toBe(hour(1) + DAY);
      expect(await idsIn(log)).toEqual([...first, shorter].map(({ id }) => id));
    });
  });

  describe('the end of a session', () => {
    it('is not brought nearer by who knows less', async () => {
      const log = open();
      await log.append(SESSION, [consent()], opening());
      const stale = { now: NOON, seen: await seenBy(log) };
      await log.append(SESSION, [basket('a', 1)], stale);
      await log.append(SESSION, [signal('view', 'b', hour(1))], { ...stale, now: hour(1) });
      expect(await endOf(log)).toBe(hour(1) + 7 * DAY);
      // What was once in the basket moves it on still: an emptied one is no reason to forget sooner.
      await log.append(SESSION, [basket('a', 0, hour(2))], { now: hour(2), seen: await seenBy(log) });
      await log.append(SESSION, [signal('view', 'c', hour(3))], { ...stale, now: hour(3) });
      expect(await endOf(log)).toBe(hour(3) + 7 * DAY);
    });

    it('follows another memory, a withdrawal and a reset', async () => {
      const log = open();
      await log.append(SESSION, [consent(), remembers('weeks')], opening());
      const stale = { now: hour(1), seen: await seenBy(log) };
      expect(await endOf(log)).toBe(NOON + 30 * DAY);
      await log.append(SESSION, [remembers('days', hour(1))], stale);
      await log.append(SESSION, [signal('view', 'a', hour(1))], stale);
      expect(await endOf(log)).toBe(hour(1) + 7 * DAY);
      await log.append(SESSION, [ended('personalise', hour(2))], { ...stale, withdraws: 'personalise' });
      expect(await endOf(log)).toBe(hour(2) + DAY);
      const line = basket('a', 1, hour(2));
      await log.append(SESSION, [line], stale);
      await log.append(SESSION, [undo(line, hour(3))], { ...stale, now: hour(3) });
      expect(await endOf(log)).toBe(hour(2) + 7 * DAY);
      const again = { now: hour(4), seen: await seenBy(log) };
      await log.append(SESSION, [agreed('personalise', hour(4)), entry({ type: 'reset' }, hour(4))], again);
      expect(await endOf(log)).toBe(hour(4) + DAY);
    });

    it('comes at once where all that there was is taken back, and what is left says so for a moment', async () => {
      const log = open();
      const save = signal('save', 'a');
      await log.append(SESSION, [save], opening());
      const terms = { now: hour(1), seen: await seenBy(log) };
      const done = await log.append(SESSION, [undo(save, hour(1))], terms);
      expect(done).toMatchObject({ kind: 'appended', endsAt: hour(1) });
      expect((await log.read(SESSION, hour(1))).length).toBe(0);
      expect((await log.kept(SESSION)).entries).toHaveLength(2);
    });
  });

  describe('a full log', () => {
    const most = 40;
    const lines = () => Array.from({ length: 8 }, (_, i) => basket(`line-${i}`, 1 + (i % 3)));

    it('keeps what a promise rests on as one entry each, however much follows', async () => {
      const log = open(most);
      const first = [agreed('statistics'), consent(), ended('personalise')];
      const kept = [...first.slice(0, 1), ...first.slice(2)];
      const things = Array.from({ length: 8 }, (_, i) => [
        signal('hide', `hidden-${i}`),
        signal('save', `saved-${i}`),
      ]).flat();
      await log.append(SESSION, [...first, ...things, ...lines()], opening());
      let latest: Entry[] = [];
      for (let round = 0; round < 12; round++) {
        latest = lines();
        const looks = Array.from({ length: 9 }, () => signal('view', 'x'));
        const presses = Array.from({ length: 5 }, () => signal('interested', 'y'));
        await log.append(SESSION, [...looks, ...latest, ...presses], opening());
      }
      const ids = new Set(await idsIn(log));
      for (const one of [...kept, ...things, ...latest]) expect(ids, JSON.stringify(one)).toContain(one.id);
      expect(ids.size).toBeLessThanOrEqual(most);
    });

    it('never drops what takes an entry back before that entry', async () => {
      const log = open(most);
      const hidden = signal('hide', 'a');
      await log.append(SESSION, [consent(), hidden, undo(hidden)], opening());
      for (let i = 0; i < 60; i++) {
        await log.append(SESSION, [signal('save', `p-${i}`)], opening());
        expect(readVisit((await log.read(SESSION, NOON)).entries).hidden.size).toBe(0);
      }
    });

    it('drops what is dropped from a list of its entries', async () => {
      const kinds = fc.constantFrom(
        ...['view', 'shown', 'save', 'hide', 'interested', 'basket', 'undo', 'consent'],
      );
      const steps = fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 4 })), {
        minLength: 10,
        maxLength: 40,
      });
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const log = open(8);
          await clear(log);
          // A log that says nothing any more ends: this one always says something.
          let model: Entry[] = [signal('hide', 'always')];
          await log.append(SESSION, model, opening());
          for (const [kind, which] of all) {
            const added = made(kind, which, model);
            await log.append(SESSION, [added], opening());
            model = [...model, added];
            const dropped = droppedFrom(
              model.map((one) => ({ id: one.id, marks: marksOf(toStored(one)) })),
              8,
            );
            model = model.filter((_, place) => !dropped.has(place));
          }
          const { entries } = await log.kept(SESSION);
          expect(entries.map(({ stored }) => stored.id)).toEqual(model.map(({ id }) => id));
        }),
        { numRuns: 25 },
      );
    });
  });

  it('decides as is decided of what waits for an engine, also by what was read earlier', async () => {
    const act = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.integer({ min: 0, max: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        const log = open();
        await clear(log);
        let model = logOf(NO_ENTRIES);
        const read: Seen[] = [];
        for (const [i, [name, ago]] of [['begin', 0] as const, ...acts].entries()) {
          const done = name === 'begin' ? BEGINNINGS.bare[0]! : ACTS[name as keyof typeof ACTS](i);
          if (done === 'erase') {
            await log.erase(SESSION);
            model = withWaiting(model, [{ kind: 'erase' }], NOON);
          } else {
            const { entries, ...more } = done;
            const seen = i === 0 ? undefined : read[Math.max(0, i - 1 - ago)];
            const terms = { now: hour(1), seen, ...more };
            await log.append(SESSION, entries, terms);
            const waiting = { kind: 'append', terms, endsAt: hour(999) } as const;
            model = withWaiting(model, [{ ...waiting, entries: entries.map(toStored) }], hour(1));
          }
          const now = await log.read(SESSION, hour(1));
          const { entries: expected, ...rest } = snapshotOf(model);
          const ids = rest.endsAt > hour(1) ? expected.map(({ id }) => id) : [];
          expect(now.entries.map(({ id }) => id)).toEqual(ids);
          if (ids.length > 0) expect(now).toMatchObject(rest);
          read.push(seenIn(now));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('ends after appends at once, in whatever order they come, as after the same one by one', async () => {
    const acts = fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 2, maxLength: 3 });
    const begun = fc.constantFrom('bare', 'basket', 'weeks', 'withdrawn');
    await fc.assert(
      fc.asyncProperty(acts, begun, async (names, begin) => {
        const first = BEGINNINGS[begin as keyof typeof BEGINNINGS];
        const appends = names.map((name, i) => ACTS[name as keyof typeof ACTS](i));
        const outcomeOf = async (run: (start: (i: number) => Promise<unknown>) => Promise<unknown>) => {
          const log = open();
          await clear(log);
          for (const { entries, ...terms } of first)
            await log.append(SESSION, entries, { ...opening(), ...terms });
          const seen = await seenBy(log);
          await run((i) => {
            const act = appends[i];
            if (!act || act === 'erase') return log.erase(SESSION);
            const { entries, ...terms } = act;
            return log.append(SESSION, entries, { now: hour(1), seen, ...terms });
          });
          const { entries, ...rest } = await log.read(SESSION, hour(1));
          return JSON.stringify([entries.map(({ id }) => id), rest]);
        };
        const serial: string[] = [];
        for (const order of ordersOf(appends.length))
          serial.push(
            await outcomeOf(async (start) => {
              for (const i of order) await start(i);
            }),
          );
        const atOnce = await outcomeOf((start) => Promise.all(appends.map((_, i) => start(i))));
        expect(serial).toContain(atOnce);
      }),
      { numRuns: runs(40) },
    );
  });
}

/** An engine that was opened before may hold the session. One that is erased where there is none is not opened after. */
async function clear(log: SessionLog): Promise<void> {
  if ((await log.kept(SESSION)).head) await log.erase(SESSION);
}

type Act = { readonly entries: readonly Entry[] } & Partial<AppendTerms>;

const SAVED = signal('save', 'saved');
const BEGINNINGS = {
  bare: [{ entries: [consent(), SAVED] }],
  basket: [{ entries: [consent(), SAVED, basket('a', 2)] }],
  weeks: [{ entries: [consent(), SAVED, remembers('weeks')] }],
  withdrawn: [{ entries: [consent(), SAVED] }, { entries: [ended('personalise')], withdraws: 'personalise' }],
} satisfies Record<string, readonly Act[]>;

const ACTS = {
  view: (i) => ({ entries: [signal('view', `v-${i}`, hour(1))] }),
  shown: (i) => ({ entries: [shown(`s-${i}`, hour(1))] }),
  press: (i) => ({ entries: [agreed('personalise', hour(1)), signal('interested', `i-${i}`, hour(1))] }),
  basket: (i) => ({ entries: [basket('a', i + 3, hour(1))] }),
  claim: () => ({ entries: [basket('a', 0, hour(1))], sameBasket: true }),
  memory: (i) => ({ entries: [remembers(MEMORIES[i % 3]!, hour(1))] }),
  reset: () => ({ entries: [entry({ type: 'reset' }, hour(1))] }),
  undo: () => ({ entries: [undo(SAVED, hour(1))] }),
  end: () => ({ entries: [ended('personalise', hour(1))], withdraws: 'personalise' }),
  erase: () => 'erase',
} satisfies Record<string, (i: number) => Act | 'erase'>;

function ordersOf(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  return count <= 1
    ? [all]
    : all.flatMap((last) =>
        ordersOf(count - 1).map((rest) => [...rest.map((i) => (i >= last ? i + 1 : i)), last]),
      );
}

function made(kind: string, which: number, log: readonly Entry[]): Entry {
  switch (kind) {
    case 'basket':
      return basket(`p-${which}`, which);
    case 'undo':
      return entry({ type: 'undo', entry: log[1 + which]?.id ?? ('nobody' as EntryId) });
    case 'consent':
      return which % 2 === 0 ? ended('personalise') : agreed('statistics');
    case 'shown':
      return shown(`p-${which}`);
    default:
      return signal(kind as 'view', `p-${which}`);
  }
}
