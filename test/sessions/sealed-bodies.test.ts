import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeySlots, openKeySlots } from '../../src/lmdb/key-slots.js';
import { openSealedBodies } from '../../src/sessions/sealed-bodies.js';
import type { NumberedEntry, SessionId } from '../../src/sessions/session-log.js';
import type { StoredEntry } from '../../src/visits/entry.js';
import { runs } from '../support/thorough.js';

let folder: string;
let root: RootDatabase;
let keys: KeySlots;
let bodies: ReturnType<typeof openSealedBodies>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-bodies-'));
  root = open({ path: join(folder, 'store'), maxDbs: 8 });
  keys = openKeySlots(root, join(folder, 'keys'));
  bodies = openSealedBodies(root, keys);
});
afterEach(async () => {
  keys.close();
  await root.close();
  rmSync(folder, { recursive: true });
});

const stored = (number: number) =>
  ({ id: `entry-${number}`, at: number, type: 'view' }) as unknown as StoredEntry;
const numbered = (number: number): NumberedEntry => ({ number, stored: stored(number) });
const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => numbered(from + at));

test('hold what a plain list would, whatever is put, removed, put back, sealed anew and erased', async () => {
  const step = fc.oneof(
    fc.record({ put: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ remove: fc.array(fc.nat(200), { maxLength: 20 }) }),
    fc.record({ putBack: fc.nat(200) }),
    fc.constant({ anew: true }),
    fc.record({ erase: fc.nat(6) }),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const session = `session-${++run}` as SessionId;
      const held = new Map<number, NumberedEntry>();
      let last = 0;
      const put = (entries: readonly NumberedEntry[]) => {
        for (const one of entries) held.set(one.number, one);
        bodies.put(session, entries);
      };
      for (const one of steps)
        await root.transaction(() => {
          if ('put' in one) {
            put(many(last + 1, last + one.put));
            last += one.put;
          } else if ('remove' in one) {
            bodies.remove(session, one.remove);
            for (const number of one.remove) held.delete(number);
          } else if ('putBack' in one) {
            const number = Math.min(one.putBack, last);
            if (number > 0 && !held.has(number)) put([numbered(number)]);
          } else if ('anew' in one) bodies.sealAnew(session);
          else if (one.erase === 0) {
            expect(bodies.erase(session)).toBe(held.size);
            held.clear();
          }
        });
      await keys.wipe();
      const expected = [...held.values()].sort((a, b) => a.number - b.number);
      expect(bodies.all(session)).toEqual(expected);
      const upTo = Math.ceil(last / 2);
      expect(bodies.all(session, { upTo })).toEqual(expected.filter(({ number }) => number <= upTo));
    }),
    { numRuns: runs(150) },
  );
});

test('lie together once there are many, so that a thousand are opened at once', async () => {
  const session = 'a-long-one' as SessionId;
  for (const one of many(1, 1_000)) await root.transaction(() => bodies.put(session, [one]));
  const places = root
    .openDB({ name: 'session-entries' })
    .getKeysCount({ start: [session], end: [session, 2_000] });
  expect(places).toBeLessThan(64);
  expect(bodies.all(session)).toHaveLength(1_000);
});

test('show nothing that cannot be opened, and take what is new', async () => {
  const session = 'a-lost-one' as SessionId;
  await root.transaction(() => bodies.put(session, many(1, 3)));
  rmSync(join(folder, 'keys'));
  keys.close();
  keys = openKeySlots(root, join(folder, 'keys'));
  bodies = openSealedBodies(root, keys);
  expect(bodies.all(session)).toEqual([]);
  await root.transaction(() => bodies.put(session, [numbered(4)]));
  expect(bodies.all(session)).toEqual([numbered(4)]);
  expect(readFileSync(join(folder, 'keys')).length % 32).toBe(0);
});
