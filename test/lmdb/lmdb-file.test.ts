import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSentence } from '../../src/files/file-sentence.js';
import { openLmdb } from '../../src/lmdb/lmdb-file.js';
import { describeOnSmallDisk, mountSmallDisk } from '../support/small-disk.js';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'afterglow-lmdb-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const sentenceOf = (open: () => unknown): string | undefined => {
  try {
    open();
    return 'It opened.';
  } catch (error) {
    return fileSentence(error);
  }
};

test.each([
  ['zeroes', Buffer.alloc(64 * 1_024)],
  ['text', Buffer.from('no database at all\n'.repeat(4_000))],
  ['a piece', Buffer.from([1, 2, 3])],
])('what is no database is refused with a sentence: %s', (_what, bytes) => {
  writeFileSync(join(path, 'data.mdb'), bytes);
  expect(sentenceOf(() => openLmdb(path))).toBe(
    `${join(path, 'data.mdb')} is damaged: put it aside and start again, or restore it from a copy.`,
  );
});

test('a copy that was cut off is refused with a sentence', async () => {
  const file = join(path, 'data.mdb');
  const whole = openLmdb<string, string>(path);
  for (let at = 0; at < 2_000; at++) await whole.put(`key ${at}`, 'value '.repeat(20));
  await whole.close();
  for (const left of [4_096, 12_288]) {
    truncateSync(file, left);
    expect(sentenceOf(() => openLmdb(path))).toContain('is damaged: put it aside');
  }
});

test('a database that was closed is opened again', async () => {
  const first = openLmdb<string, string>(path);
  await first.put('key', 'value');
  await first.close();
  const again = openLmdb<string, string>(path);
  expect(again.get('key')).toBe('value');
  await again.close();
});

test('what is written while a database closes is kept or refused, and nothing else rejects', async () => {
  const kept = (write: Promise<unknown>) =>
    write.then(
      () => true,
      () => false,
    );
  const uncaught: unknown[] = [];
  const hear = (error: unknown) => void uncaught.push(error);
  process.on('uncaughtException', hear);
  try {
    for (let round = 0; round < 50; round++) {
      const root = openLmdb<string, string>(join(path, `${round}`));
      const database = root.openDB<string, string>({ name: 'within' });
      const writes = [kept(database.put('first', 'value'))];
      const closed = root.close();
      const write = (key: string) => void writes.push(kept(database.put(key, 'value')));
      write('at once');
      await Promise.resolve();
      write('a moment later');
      setImmediate(() => write('a turn later'));
      await closed;
      write('too late');
      await new Promise((resolve) => setTimeout(resolve, 2));
      const told = await Promise.all(writes);
      const whole = openLmdb<string, string>(join(path, `${round}`));
      const again = whole.openDB<string, string>({ name: 'within' });
      const keys = ['first', 'at once', 'a moment later', 'a turn later', 'too late'];
      expect(told).toEqual(keys.map((key) => again.get(key) === 'value'));
      await whole.close();
    }
  } finally {
    process.off('uncaughtException', hear);
  }
  expect(uncaught).toEqual([]);
});

describeOnSmallDisk('a new database on a full disk', () => {
  test('is refused with a sentence', async () => {
    const disk = mountSmallDisk(8 * 1_024 ** 2);
    await disk.fill(0);
    const said = sentenceOf(() => openLmdb(disk.folder));
    disk.unmount();
    expect(said).toBe(`The disk of ${disk.folder} is full: make room, or set DATA_DIR to another.`);
  });
});
