import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KeySlots, openKeySlots } from '../../src/lmdb/key-slots.js';
import { seal, unseal } from '../../src/lmdb/seal.js';

let folder: string;
let root: RootDatabase;
let keys: KeySlots;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-keys-'));
  root = open({ path: join(folder, 'store'), maxDbs: 8 });
  keys = openKeySlots(root, join(folder, 'keys'));
});
afterEach(async () => {
  keys.close();
  await root.close();
  rmSync(folder, { recursive: true });
});

const give = (subject: string) => root.transaction(() => keys.give(subject));
const forget = (subject: string) => root.transaction(() => keys.forget(subject));
const onDisk = (key: Buffer) =>
  ['keys', join('store', 'data.mdb')].filter((name) => readFileSync(join(folder, name)).includes(key));

describe('the keys of subjects', () => {
  test('are one each, kept, and the same for every process', async () => {
    const [one, other] = [await give('one'), await give('other')];
    expect(one).not.toEqual(other);
    expect(await give('one')).toEqual(one);
    const elsewhere = openKeySlots(root, join(folder, 'keys'));
    expect(elsewhere.find('one')).toEqual(one);
    expect(elsewhere.find('nobody')).toBeUndefined();
    elsewhere.close();
  });

  test('lie in the one file alone, and are overwritten there when they are given up', async () => {
    const [one, other] = [await give('one'), await give('other')];
    expect(onDisk(one)).toEqual(['keys']);
    await forget('one');
    expect(keys.find('one')).toBeUndefined();
    await keys.wipe();
    expect(onDisk(one)).toEqual([]);
    expect(keys.find('other')).toEqual(other);
  });

  test('are other ones where they are renewed, and the former is overwritten', async () => {
    const former = await give('one');
    const renewed = await root.transaction(() => keys.renew('one'));
    expect(renewed).not.toEqual(former);
    await keys.wipe();
    expect(onDisk(former)).toEqual([]);
    expect(keys.find('one')).toEqual(renewed);
  });

  test('take the places of those that were given up: the file does not grow', async () => {
    for (let number = 0; number < 200; number++) {
      await give(`subject-${number}`);
      await forget(`subject-${number}`);
      await keys.wipe();
    }
    // One step of its growth.
    expect(readFileSync(join(folder, 'keys')).length).toBe(128 * 32);
  });

  test('of a place that somebody else was given meanwhile are not overwritten', async () => {
    await give('one');
    await forget('one');
    const elsewhere = openKeySlots(root, join(folder, 'keys'));
    await Promise.all([keys.wipe(), elsewhere.wipe(), give('other')]);
    await Promise.all([keys.wipe(), elsewhere.wipe()]);
    expect(keys.find('other')).toEqual(await give('other'));
    elsewhere.close();
  });

  test('that a crash left in a free place are overwritten at the next start', async () => {
    const key = await give('one');
    await forget('one');
    await keys.wipe();
    writeFileSync(join(folder, 'keys'), key);
    openKeySlots(root, join(folder, 'keys')).close();
    expect(onDisk(key)).toEqual([]);
  });
});

describe('what is sealed', () => {
  const value = { type: 'phrase', text: 'walnut marimba', vector: new Uint8Array([1, 2, 3]) };

  test('opens in its place under its key, and nowhere else', async () => {
    const [one, other] = [await give('one'), await give('other')];
    const sealed = seal(value, one, 'visit 1');
    expect(sealed.includes('marimba')).toBe(false);
    expect(unseal(sealed, one, 'visit 1')).toEqual({ ...value, vector: Buffer.from([1, 2, 3]) });
    expect(unseal(sealed, other, 'visit 1')).toBeUndefined();
    expect(unseal(sealed, one, 'visit 2')).toBeUndefined();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(unseal(sealed, one, 'visit 1')).toBeUndefined();
    expect(unseal(Buffer.alloc(3), one, 'visit 1')).toBeUndefined();
  });
});
