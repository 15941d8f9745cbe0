import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onlyWithRoom, overflowWithRoom } from '../../src/away/only-with-room.js';
import { NothingKeptError } from '../../src/files/room.js';
import { openLmdb } from '../../src/lmdb/lmdb-file.js';
import { overflowIn } from '../support/overflow.js';

let hasRoom = true;
const room = {
  demand() {
    if (!hasRoom) throw new NothingKeptError();
  },
};
beforeEach(() => {
  hasRoom = true;
});

describe('a port on a disk without room', () => {
  const port = onlyWithRoom({ keep: async (what: string) => what, erase: async () => 1 }, room, {
    keep: () => true,
  });

  test('refuses what keeps and does what erases, until there is room', async () => {
    hasRoom = false;
    await expect(port.keep('a look')).rejects.toThrow(NothingKeptError);
    expect(await port.erase()).toBe(1);
    hasRoom = true;
    expect(await port.keep('a look')).toBe('a look');
  });
});

describe('an overflow on a disk without room', () => {
  type Operation = { readonly kind: 'append' | 'erase' };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterglow-room-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('refuses appends in every way of adding them, and takes erasures', async () => {
    const root = openLmdb(folder);
    const overflow = overflowWithRoom(
      overflowIn<Operation>(root, folder),
      room,
      ({ kind }) => kind === 'append',
    );
    hasRoom = false;
    const append = { kind: 'append' } as const;
    await expect(overflow.add('visit', append)).rejects.toThrow(NothingKeptError);
    await expect(overflow.addIf('visit', append, () => true)).rejects.toThrow(NothingKeptError);
    await expect(overflow.replace('visit', append)).rejects.toThrow(NothingKeptError);
    await overflow.replace('visit', { kind: 'erase' });
    expect(overflow.pending('visit')).toEqual([{ kind: 'erase' }]);
    await root.close();
  });
});
