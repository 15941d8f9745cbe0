import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/clock.js';
import type { SessionId, SessionLog } from '../../src/sessions/session-log.js';
import { basket, NOON, signal } from '../support/entries.js';

const SESSION = 'a-session' as SessionId;
const OTHER = 'another-session' as SessionId;
const END = NOON + DAY;

/** What every session log must do, whichever engine stands behind it. */
export function sessionLogContract(engine: string, openLog: (maxEntries?: number) => SessionLog): void {
  describe(`a session log in ${engine}`, () => {
    it('gives back what was appended, oldest first', async () => {
      const log = openLog();
      const entries = [signal('view', 'a'), signal('save', 'b'), basket('c')];
      await log.append(SESSION, entries.slice(0, 1), END);
      await log.append(SESSION, entries.slice(1), END);
      expect(await log.read(SESSION, NOON)).toEqual({ entries, length: 3 });
    });

    it('knows nothing of an unknown session', async () => {
      expect(await openLog().read(SESSION, NOON)).toEqual({ entries: [], length: 0 });
    });

    it('reads as much as it held at an earlier length', async () => {
      const log = openLog();
      const entries = [signal('view', 'a'), signal('view', 'b'), signal('view', 'c')];
      await log.append(SESSION, entries, END);
      expect(await log.read(SESSION, NOON, 2)).toEqual({ entries: entries.slice(0, 2), length: 2 });
    });

    it('loses nothing when many append at once', async () => {
      const log = openLog(2000);
      const ids = Array.from({ length: 1000 }, (_, i) => `id-${i}`);
      await Promise.all(ids.map((id) => log.append(SESSION, [signal('view', 'a', NOON, id)], END)));
      const { entries, length } = await log.read(SESSION, NOON);
      expect(length).toBe(1000);
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(1000);
    });

    it('drops the oldest views first when it is full, and keeps what the shopper pressed', async () => {
      const log = openLog(3);
      const hide = signal('hide', 'a');
      await log.append(SESSION, [hide, signal('view', 'b'), signal('view', 'c'), signal('view', 'd')], END);
      const { entries, length } = await log.read(SESSION, NOON);
      expect(entries[0]).toEqual(hide);
      expect(entries).toHaveLength(3);
      expect(length).toBe(4);
    });

    it('is gone when the session has ended', async () => {
      const log = openLog();
      await log.append(SESSION, [signal('view', 'a')], END);
      expect((await log.read(SESSION, END)).entries).toEqual([]);
      expect(await log.sweep(END)).toBe(1);
      expect(await log.erase(SESSION)).toBe(0);
    });

    it('removes what only a withdrawn purpose allowed', async () => {
      const log = openLog();
      const line = basket('c');
      await log.append(SESSION, [signal('view', 'a'), line], END);
      await log.withdraw(SESSION, 'personalise');
      expect((await log.read(SESSION, NOON)).entries).toEqual([line]);
    });

    it('erases one session and leaves the others', async () => {
      const log = openLog();
      await log.append(SESSION, [signal('view', 'a'), signal('view', 'b')], END);
      await log.append(OTHER, [signal('view', 'a')], END);
      expect(await log.erase(SESSION)).toBe(2);
      expect((await log.read(SESSION, NOON)).length).toBe(0);
      expect((await log.read(OTHER, NOON)).length).toBe(1);
    });
  });
}
