import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOverflow } from '../../src/away/overflow.js';
import { openKeySlots } from '../../src/lmdb/key-slots.js';
import { openLmdb } from '../../src/lmdb/lmdb-file.js';

test('a sealed overflow replays every operation of every subject, and then holds no key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-sealed-'));
  const root = openLmdb(folder);
  const keys = openKeySlots(root, join(folder, 'keys'));
  const overflow = openOverflow<{ readonly what: string }>(root, 'session-log', keys);
  for (const what of ['one', 'two', 'three']) {
    await overflow.add('a', { what });
    await overflow.addIf('b', { what }, () => true);
  }
  const applied: string[] = [];
  await overflow.replay(
    async (subject, { what }) => void applied.push(`${subject} ${what}`),
    async () => true,
  );
  expect(applied).toEqual(['a one', 'a two', 'a three', 'b one', 'b two', 'b three']);
  expect(overflow.size()).toBe(0);
  expect(readFileSync(join(folder, 'keys')).every((byte) => byte === 0)).toBe(true);
  keys.close();
  await root.close();
  rmSync(folder, { recursive: true });
});
