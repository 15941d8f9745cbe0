import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGuard } from '../../src/away/guard.js';
import { openLease } from '../../src/away/lease.js';
import { startReplay } from '../../src/away/replay.js';
import { overflowIn } from '../support/overflow.js';
import { until } from '../support/until.js';

let folder: string;
let root: RootDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-overflow-'));
  root = open({ path: folder, maxDbs: 16 });
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true, force: true });
});

const always = async () => true;

describe('an overflow', () => {
  it('keeps each subject’s operations in their order, also across a restart', async () => {
    const overflow = overflowIn<string>(root, folder);
    for (const word of ['one', 'two', 'three']) await overflow.add('a', word);
    await overflow.add('b', 'other');
    await root.close();
    root = open({ path: folder, maxDbs: 16 });
    const again = overflowIn<string>(root, folder);
    expect(again.pending('a')).toEqual(['one', 'two', 'three']);
    const applied: string[] = [];
    await again.replay(async (subject, word) => void applied.push(`${subject} ${word}`), always);
    expect(applied).toEqual(['a one', 'a two', 'a three', 'b other']);
    expect(again.size()).toBe(0);
  });

  it('applies an operation again that was not forgotten before a crash, and none that was', async () => {
    const overflow = overflowIn<string>(root, folder);
    for (const word of ['one', 'two', 'three']) await overflow.add('a', word);
    const applied: string[] = [];
    const crash = async (_: string, word: string) => {
      applied.push(word);
      if (word === 'two' && applied.length === 2) throw new Error('The answer is lost.');
    };
    await overflow.replay(crash, always);
    await overflow.replay(crash, always);
    expect(applied).toEqual(['one', 'two', 'two', 'three']);
  });

  it('forgets what nobody needs any more, however much waits, and nothing else', async () => {
    const overflow = overflowIn<number>(root, folder);
    for (let number = 0; number < 1_201; number++) await overflow.add(`subject-${number % 7}`, number);
    expect(await overflow.drop((number) => number % 2 === 0)).toBe(7);
    expect(overflow.size()).toBe(600);
    expect(overflow.pending('subject-3').slice(0, 3)).toEqual([3, 17, 31]);
    expect(await overflow.drop((number) => number === 3)).toBe(1);
    expect(overflow.pending('subject-3')[0]).toBe(17);
  });

  it('does not let one subject that fails hold up the others', async () => {
    const overflow = overflowIn<string>(root, folder);
    await overflow.add('a', 'fails');
    await overflow.add('b', 'works');
    await overflow.replay(async (subject) => {
      if (subject === 'a') throw new Error('no');
    }, always);
    expect(overflow.pending('a')).toEqual(['fails']);
    expect(overflow.pending('b')).toEqual([]);
  });

  it('asks for nobody else once the engine is not asked any more', async () => {
    const overflow = overflowIn<string>(root, folder);
    for (let number = 0; number < 20; number++) await overflow.add(`s-${number}`, 'append');
    const guard = openGuard({ engine: 'redis', deadline: 1_000, failures: 5 });
    let asked = 0;
    const apply = () => {
      asked++;
      return guard.run(() => Promise.reject(new Error('no')));
    };
    await overflow.replay(apply, always);
    expect(asked).toBe(6);
    expect(overflow.size()).toBe(20);
  });

  it('does not forget what took the place of an operation in flight', async () => {
    const overflow = overflowIn<string>(root, folder);
    await overflow.add('a', 'append');
    const applied: string[] = [];
    await overflow.replay(async (_, word) => {
      applied.push(word);
      if (word === 'append') await overflow.replace('a', 'erase');
    }, always);
    expect(applied).toEqual(['append', 'erase']);
    expect(overflow.pending('a')).toEqual([]);
  });
});

describe('a replay', () => {
  it('is done by one of many at a time, and each operation once', async () => {
    const overflow = overflowIn<number>(root, folder);
    for (let i = 0; i < 50; i++) await overflow.add(`s-${i % 5}`, i);
    const applied: number[] = [];
    let busy = 0;
    let most = 0;
    const apply = async (_: string, number: number) => {
      most = Math.max(most, ++busy);
      await sleep(1);
      applied.push(number);
      busy -= 1;
    };
    const replays = Array.from({ length: 4 }, () =>
      startReplay({
        overflows: [{ size: overflow.size, replay: (goOn) => overflow.replay(apply, goOn) }],
        lease: openLease(root, 'replay', 5_000),
        ready: () => true,
        every: 5,
      }),
    );
    await until(() => overflow.size() === 0, 'all is replayed');
    await Promise.all(replays.map((replay) => replay.close()));
    expect(most).toBe(1);
    expect(applied.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('waits while Redis is away', async () => {
    const overflow = overflowIn<number>(root, folder);
    await overflow.add('a', 1);
    let ready = false;
    const replay = startReplay({
      overflows: [{ size: overflow.size, replay: (goOn) => overflow.replay(async () => undefined, goOn) }],
      lease: openLease(root, 'replay', 5_000),
      ready: () => ready,
      every: 5,
    });
    await sleep(50);
    expect(overflow.size()).toBe(1);
    ready = true;
    await until(() => overflow.size() === 0, 'it is replayed');
    await replay.close();
  });
});

describe('a lease', () => {
  it('passes on when its holder has died', async () => {
    const [dead, heir] = [openLease(root, 'replay', 60), openLease(root, 'replay', 60)];
    expect(await dead.hold()).toBe(true);
    expect(await heir.hold()).toBe(false);
    await sleep(80);
    expect(await heir.hold()).toBe(true);
    expect(await dead.hold()).toBe(false);
    await heir.release();
    expect(await dead.hold()).toBe(true);
  });
});
