import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { fromStored } from '../../src/sessions/entry-codec.js';
import {
  type AppendTerms,
  LINGERS,
  type SessionId,
  type SessionLog,
  seenIn,
} from '../../src/sessions/session-log.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import type { Entry, EntryBody, EntryId, LoggedEntry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { basket, consent, entry, NOON, opening, signal } from '../support/entries.js';
import { appendsContract } from './session-appends.js';

const SESSION = 'a-session' as SessionId;
const OTHER = 'another-session' as SessionId;
const END = NOON + DAY;
const OPENS = opening();
/** The terms of a request that has read the log as it is now. */
const having = async (log: SessionLog, terms: Partial<AppendTerms> = {}): Promise<AppendTerms> => ({
  now: NOON,
  seen: seenIn(await log.read(SESSION, NOON)),
  ...terms,
});

/** An entry as a later version of the shop may store it. */
const fromTomorrow = (id: string, fields: object = {}): LoggedEntry =>
  fromStored({ id: id as EntryId, at: NOON, v: 99, type: 'gift', marks: 'ip', to: 'a friend', ...fields });

export interface SessionLogEngine {
  readonly name: string;
  /** Each call opens an empty log. */
  open(maxEntries?: number): SessionLog;
  /** Whether it removes ended sessions when swept; others do so by themselves. */
  readonly sweeps: boolean;
}

/** What every session log must do, whichever engine stands behind it. */
export function sessionLogContract({ name, open, sweeps }: SessionLogEngine): void {
  describe(`a session log in ${name}`, () => {
    it('gives back what was appended, oldest first', async () => {
      const log = open();
      const entries = [signal('view', 'a'), signal('save', 'b'), basket('c')];
      await log.append(SESSION, entries.slice(0, 1), OPENS);
      await log.append(SESSION, entries.slice(1), OPENS);
      expect(await log.read(SESSION, NOON)).toMatchObject({ entries, length: 3 });
    });

    it('gives back every kind of entry as it was', async () => {
      const log = open();
      const meaning = Uint8Array.from([0, 1, 127, 128, 255]);
      const entries = [
        entry({ type: 'search', meaning, found: ['a'] as never }),
        entry({ type: 'phrase', text: 'a "quoted" {"base64":"x"} ünïcode\n phrase', meaning }),
        entry({
          ...{ type: 'phrase', text: 'agreed on', meaning },
          agreed: { meant: ['a', 'b'] as never, notMeant: [] },
        }),
        entry({ type: 'set', interest: 'coffee & tea' as never, strength: 0.123_456_789_012_345_6 }),
        entry({ type: 'counted', kind: 'view', segment: 'coffee' as never }),
        entry({ type: 'memory', length: 'weeks' }),
        entry({ type: 'undo', entry: 'e1' as EntryId }),
        consent(false, NOON + 0.5),
        entry({ type: 'reset' }),
      ];
      await log.append(SESSION, entries, OPENS);
      const read = (await log.read(SESSION, NOON)).entries;
      expect(read.map((one) => ('meaning' in one ? { ...one, meaning: [...one.meaning] } : one))).toEqual(
        entries.map((one) => ('meaning' in one ? { ...one, meaning: [...one.meaning] } : one)),
      );
    });

    it('tells all that it keeps, as it is stored, also past the end', async () => {
      const log = open();
      expect(await log.kept(SESSION)).toEqual({ head: undefined, entries: [], waiting: [] });
      const [view, later] = [signal('view', 'a'), fromTomorrow('later')];
      await log.append(SESSION, [view, later], OPENS);
      await log.append(OTHER, [signal('view', 'b')], OPENS);
      expect(await log.kept(SESSION)).toMatchObject({
        head: { length: 2, endsAt: END },
        entries: [
          { number: 1, stored: { ...view, v: 1, marks: 'ip:' } },
          { number: 2, stored: { id: 'later', v: 99, type: 'gift', marks: 'ip', to: 'a friend' } },
        ],
        waiting: [],
      });
    });

    it('keeps a vector that comes as a Buffer, as the overflow reads it from disk', async () => {
      const log = open();
      await log.append(
        SESSION,
        [entry({ type: 'search', meaning: Buffer.from([0, 1, 127, 128, 255]), found: [] })],
        OPENS,
      );
      const [search] = (await log.read(SESSION, NOON)).entries;
      const meaning = search && 'meaning' in search ? search.meaning : undefined;
      expect(meaning).toBeInstanceOf(Uint8Array);
      expect([...(meaning ?? [])]).toEqual([0, 1, 127, 128, 255]);
    });

    it('knows nothing of an unknown session', async () => {
      expect(await open().read(SESSION, NOON)).toMatchObject({ entries: [], length: 0 });
    });

    it('reads as much as it held at an earlier length', async () => {
      const log = open();
      const entries = [signal('view', 'a'), signal('view', 'b'), signal('view', 'c')];
      await log.append(SESSION, entries, OPENS);
      expect(await log.read(SESSION, NOON, 2)).toMatchObject({ entries: entries.slice(0, 2), length: 2 });
    });

    it('loses none of two thousand appends, fifty at a time', async () => {
      const log = open(5_000);
      let next = 0;
      const appendOn = async () => {
        while (next < 2_000) await log.append(SESSION, [basket(`p-${next++ % 40}`)], OPENS);
      };
      await Promise.all(Array.from({ length: 50 }, appendOn));
      const { entries, length } = await log.read(SESSION, NOON);
      expect(length).toBe(2_000);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(2_000);
      expect(readVisit(entries).basket.size).toBe(40);
    });

    it('keeps entries of one append together, however many append at once', async () => {
      const log = open();
      const pairs = Array.from({ length: 100 }, (_, i) => [
        signal('view', 'a', NOON, `${i}-first`),
        signal('view', 'b', NOON, `${i}-second`),
      ]);
      await Promise.all(pairs.map((pair) => log.append(SESSION, pair, OPENS)));
      const ids = (await log.read(SESSION, NOON)).entries.map(({ id }) => id);
      for (let i = 0; i < ids.length; i += 2) {
        expect(ids[i + 1]).toBe(ids[i]?.replace('first', 'second'));
      }
    });

    it('lets one of many that read the same basket change it on that condition, and no later one', async () => {
      const log = open();
      await log.append(SESSION, [basket('a', 1), signal('view', 'a')], OPENS);
      const terms = await having(log, { sameBasket: true });
      const claim = async () => (await log.append(SESSION, [basket('a', 0)], terms)).kind;
      const claims = await Promise.all(Array.from({ length: 20 }, claim));
      expect(claims.filter((kind) => kind === 'appended')).toHaveLength(1);
      expect(await claim()).toBe('changed');
      expect((await log.read(SESSION, NOON)).length).toBe(3);
    });

    it('takes an undo for a change of the basket, and a look, a press or another session for none', async () => {
      const log = open();
      const [line, removal] = [basket('a', 1), basket('a', 0)];
      await log.append(SESSION, [line, removal], OPENS);
      await log.append(OTHER, [basket('a', 1)], OPENS);
      const terms = await having(log, { sameBasket: true });
      const claim = async () => (await log.append(SESSION, [signal('save', 'z')], terms)).kind;
      await log.append(SESSION, [signal('view', 'b'), signal('save', 'b'), consent()], OPENS);
      expect(await claim()).toBe('appended');
      await log.append(SESSION, [entry({ type: 'undo', entry: removal.id })], OPENS);
      expect(await claim()).toBe('changed');
    });

    it('drops the oldest views first when it is full, and keeps what the shopper pressed', async () => {
      const log = open(3);
      const hide = signal('hide', 'a');
      await log.append(SESSION, [hide, signal('view', 'b'), signal('view', 'c'), signal('view', 'd')], OPENS);
      const { entries, length } = await log.read(SESSION, NOON);
      expect(entries[0]).toEqual(hide);
      expect(entries).toHaveLength(3);
      expect(length).toBe(4);
    });

    it('drops what shelves showed before any view', async () => {
      const log = open(3);
      const shown = (i: number) => entry({ type: 'shown', products: [`p-${i}` as ProductId] });
      const [one, two] = [signal('view', 'a'), signal('view', 'b')];
      await log.append(SESSION, [one, shown(1), shown(2), two, shown(3)], OPENS);
      const { entries, length } = await log.read(SESSION, NOON);
      expect(entries).toEqual([one, two, expect.objectContaining({ products: ['p-3'] })]);
      expect(length).toBe(5);
    });

    it('lives no longer for what a shelf showed, and no longer than what was done', async () => {
      const log = open();
      const save = signal('save', 'a');
      await log.append(SESSION, [save], OPENS);
      const { endsAt } = await log.read(SESSION, NOON);
      const shown = entry({ type: 'shown', products: ['b' as ProductId] }, NOON + HOUR);
      const seen = seenIn(await log.read(SESSION, NOON));
      expect(await log.append(SESSION, [shown], { now: NOON + HOUR, seen })).toMatchObject({ endsAt });
      const undo = entry({ type: 'undo', entry: save.id }, NOON + 2 * HOUR);
      await log.append(SESSION, [undo], { now: NOON + 2 * HOUR, seen });
      expect((await log.read(SESSION, NOON + 2 * HOUR)).length).toBe(0);
    });

    it('drops the oldest presses when there is nothing else to drop, and goes on counting', async () => {
      const log = open(40);
      for (let i = 0; i < 100; i++) await log.append(SESSION, [signal('save', `p-${i}`)], OPENS);
      const { entries, length } = await log.read(SESSION, NOON);
      expect(length).toBe(100);
      expect(entries.length).toBeGreaterThanOrEqual(38);
      expect(entries.length).toBeLessThanOrEqual(40);
      expect(entries.at(-1)).toMatchObject({ product: 'p-99' });
      expect((await log.read(SESSION, NOON, 80)).entries.at(-1)).toMatchObject({ product: 'p-79' });
    });

    it('is gone when the session has ended, and lives on when an entry moves the end', async () => {
      const log = open();
      await log.append(SESSION, [signal('view', 'a')], OPENS);
      await log.append(SESSION, [signal('view', 'b', NOON + HOUR)], opening(NOON + HOUR));
      expect((await log.read(SESSION, END)).entries).toHaveLength(2);
      expect((await log.read(SESSION, END + HOUR)).entries).toEqual([]);
      expect(await log.sweep(END)).toBe(0);
      expect(await log.sweep(END + HOUR + LINGERS - 1)).toBe(0);
      expect(await log.sweep(END + HOUR + LINGERS)).toBe(sweeps ? 1 : 0);
      if (sweeps) expect(await log.erase(SESSION)).toBe(0);
    });

    it('removes what only a withdrawn purpose allowed, and says what that was', async () => {
      const log = open();
      const [view, line, counted] = [
        signal('view', 'a'),
        basket('c', 1),
        entry({ type: 'counted', kind: 'visit', segment: '' }),
      ];
      await log.append(SESSION, [view, line, counted], OPENS);
      const ended = consent(false);
      const done = await log.append(SESSION, [ended], await having(log, { withdraws: 'personalise' }));
      expect(done).toMatchObject({ kind: 'appended', removed: [{ number: 1, stored: { id: view.id } }] });
      expect((await log.read(SESSION, NOON)).entries).toEqual([line, counted, ended]);
      const uncounted = entry({ type: 'consent', purpose: 'statistics', granted: false });
      await log.append(SESSION, [uncounted], await having(log, { withdraws: 'statistics' }));
      expect(await log.read(SESSION, NOON)).toMatchObject({
        entries: [line, ended, uncounted],
        length: 5,
        withdrawn: { personalise: ended.id, statistics: uncounted.id },
      });
      const other = { now: NOON, seen: await log.read(OTHER, NOON), withdraws: 'statistics' } as const;
      expect(await log.append(OTHER, [uncounted], other)).toEqual({ kind: 'gone' });
      expect((await log.read(OTHER, NOON)).length).toBe(0);
    });

    it('erases what was done in a lane that is thrown away, but for the basket and what was bought', async () => {
      const log = open();
      const made = entry({ type: 'lane', kind: 'gift', name: '' });
      const lane = made.id;
      const inIt = (body: EntryBody) => entry({ ...body, lane } as EntryBody);
      const saved = inIt({ type: 'signal', kind: 'save', product: 'a' as ProductId });
      const bought = inIt({ type: 'signal', kind: 'purchase', product: 'b' as ProductId });
      const line = { ...basket('c', 1), lane } as Entry;
      const own = signal('view', 'd');
      const other = entry({ type: 'lane', kind: 'context', name: 'Work' });
      const all = [made, saved, own, bought, line, other, inIt({ type: 'reset' })];
      await log.append(SESSION, all, OPENS);
      const moved = signal('save', 'e');
      await log.append(SESSION, [moved], await having(log));
      const discard = entry({ type: 'discard', of: lane });
      const terms = await having(log, { discards: lane, moved: [moved.id] });
      const done = await log.append(SESSION, [discard], terms);
      const removed = done.kind === 'appended' ? (done.removed ?? []) : [];
      expect(removed.map(({ number }) => number)).toEqual([1, 2, 7, 8]);
      const left = [own, bought, line, other, discard];
      expect(await log.read(SESSION, NOON)).toMatchObject({ entries: left, length: 9 });
      const kept = await log.kept(SESSION);
      expect(kept.entries.map(({ stored }) => stored.id)).toEqual(left.map(({ id }) => id));
      const undo = entry({ type: 'undo', entry: discard.id }, NOON, 'the-undo');
      const back = { purpose: undefined, erased: removed, undo, ifLength: 9 };
      expect(await log.restore(SESSION, back, END)).toBe(true);
      expect(await log.read(SESSION, NOON)).toMatchObject({
        entries: [...all, moved, discard, undo],
        withdrawn: {},
      });
    });

    describe('takes a withdrawal back', () => {
      const withdrawal = entry(
        { type: 'consent', purpose: 'personalise', granted: false },
        NOON,
        'the-withdrawal',
      );
      const undo = entry({ type: 'undo', entry: withdrawal.id }, NOON, 'the-undo');
      const purpose = 'personalise';
      const meaning = Uint8Array.from([0, 1, 127, 128, 255]);
      const noted = () => [
        signal('view', 'a'),
        basket('c'),
        entry({ type: 'reset' }),
        signal('save', 'd'),
        entry({ type: 'search', meaning, found: ['a'] as never }),
        fromTomorrow('later'),
      ];
      const withdrawn = async (log: SessionLog) => {
        await log.append(SESSION, noted(), OPENS);
        const terms = await having(log, { withdraws: 'personalise' });
        const done = await log.append(SESSION, [withdrawal], terms);
        return done.kind === 'appended' ? (done.removed ?? []) : [];
      };
      const idsIn = async (log: SessionLog) => (await log.read(SESSION, NOON)).entries.map(({ id }) => id);

      it('with every entry where it was and as it was, also when told twice', async () => {
        const log = open();
        const erased = await withdrawn(log);
        expect(erased).toHaveLength(4);
        const before = await log.kept(SESSION);
        expect(await log.restore(SESSION, { purpose, erased, undo, ifLength: 7 }, END + HOUR)).toBe(true);
        const { entries, length } = await log.read(SESSION, NOON);
        expect(length).toBe(8);
        expect(entries.map(({ type }) => type)).toEqual([
          ...['signal', 'basket', 'reset', 'signal', 'search', 'foreign', 'consent', 'undo'],
        ]);
        const search = entries.find((one) => one.type === 'search');
        expect(search && 'meaning' in search && [...search.meaning]).toEqual([...meaning]);
        const kept = await log.kept(SESSION);
        expect(kept.head).toMatchObject({ length: 8, endsAt: END + HOUR });
        expect(kept.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
        for (const one of [...before.entries, ...erased]) expect(kept.entries).toContainEqual(one);
        expect(await log.restore(SESSION, { purpose, erased, undo, ifLength: 7 }, END + HOUR)).toBe(false);
        expect(await log.restore(SESSION, { purpose, erased, undo, ifLength: 8 }, END + HOUR)).toBe(true);
        expect((await log.kept(SESSION)).entries).toHaveLength(9);
        expect(readVisit((await log.read(SESSION, NOON)).entries).entries.map(({ id }) => id)).toEqual(
          entries
            .filter(({ type }) => type !== 'undo' && type !== 'consent' && type !== 'foreign')
            .map(({ id }) => id),
        );
      });

      it('not in a log that was forgotten or appended to meanwhile', async () => {
        const log = open();
        const erased = await withdrawn(log);
        await log.append(SESSION, [basket('e')], OPENS);
        const left = await idsIn(log);
        expect(await log.restore(SESSION, { purpose, erased, undo, ifLength: 7 }, END)).toBe(false);
        expect(await idsIn(log)).toEqual(left);
        await log.erase(SESSION);
        expect(await log.restore(SESSION, { purpose, erased, undo, ifLength: 8 }, END)).toBe(false);
        expect(await log.restore(SESSION, { purpose, erased, undo, ifLength: 0 }, END)).toBe(false);
        expect((await log.kept(SESSION)).entries).toEqual([]);
      });

      it('and goes on counting and dropping after it', async () => {
        const log = open(8);
        const erased = await withdrawn(log);
        await log.restore(SESSION, { purpose, erased, undo, ifLength: 7 }, END);
        await log.append(SESSION, [signal('view', 'x'), signal('save', 'y')], OPENS);
        const { entries, length } = await log.read(SESSION, NOON);
        expect(length).toBe(10);
        expect(entries).toHaveLength(8);
        expect(entries.at(-1)).toMatchObject({ product: 'y' });
        expect(entries.map((one) => ('product' in one ? one.product : ''))).not.toContain('a');
      });
    });

    appendsContract(open);

    it('erases one session and leaves the others', async () => {
      const log = open();
      await log.append(SESSION, [signal('view', 'a'), signal('view', 'b')], OPENS);
      await log.append(OTHER, [signal('view', 'a')], OPENS);
      expect(await log.erase(SESSION)).toBe(2);
      expect((await log.read(SESSION, NOON)).length).toBe(0);
      expect((await log.read(OTHER, NOON)).length).toBe(1);
    });

    it('keeps what another version of the shop noted, and makes nothing of it', async () => {
      const log = open();
      const line = basket('c');
      const strange = [
        fromTomorrow('e-1'),
        fromTomorrow('e-2', { type: 'basket', product: 'c', change: 5 }),
        fromTomorrow('e-3', { v: 1, type: 'signal', kind: 'applauded', product: 'c' }),
        // Without what it found.
        fromTomorrow('e-4', { v: 1, type: 'search' }),
        // Without how many there are from then on.
        fromTomorrow('e-5', { v: 1, type: 'basket', product: 'c', change: 5 }),
      ];
      await log.append(SESSION, [line, ...strange], OPENS);
      const { entries } = await log.read(SESSION, NOON);
      expect(entries).toEqual([line, ...strange]);
      expect(entries.map(({ type }) => type)).toEqual([
        'basket',
        'foreign',
        'foreign',
        'foreign',
        'foreign',
        'foreign',
      ]);
      expect(readVisit(entries).entries).toEqual([line]);
      const ended = consent(false);
      await log.append(SESSION, [ended], await having(log, { withdraws: 'personalise' }));
      expect((await log.read(SESSION, NOON)).entries).toEqual([line, ended]);
    });
  });
}
