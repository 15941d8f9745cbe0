import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KeepingUp, keepUp, type OpenedIndex } from '../../src/shop/keeping-up.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { until } from '../support/until.js';

let dataDir: string;
let said: string[];
let swapped: string[];
let opened: string[];
let learnt: string;
let stock: () => Promise<void>;
let keeping: KeepingUp;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

const snapshotOf = (version: string) =>
  ({ version, catalogue: { products: [] }, close: async () => undefined }) as unknown as Snapshot;
/** Publishes an index under this number; one that is damaged cannot be opened. */
function publish(number: number, state: 'whole' | 'damaged'): void {
  mkdirSync(join(dataDir, 'index', String(number)), { recursive: true });
  damaged[number] = state === 'damaged';
}
let damaged: Record<number, boolean>;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-keeping-'));
  [said, swapped, opened, damaged, learnt] = [[], [], [], {}, ''];
  stock = async () => undefined;
  unhandled.length = 0;
  process.on('unhandledRejection', note);
  publish(1, 'whole');
});
afterEach(() => {
  keeping.stop();
  process.off('unhandledRejection', note);
  rmSync(dataDir, { recursive: true, force: true });
});

function keep(refusedFor = 60_000): void {
  const log = (event: string) => void said.push(event);
  let read = '';
  keeping = keepUp({
    ...{ dataDir, lookEvery: 5, stockEvery: 5, refusedFor },
    services: { swap: ({ version }) => void swapped.push(version), refreshStock: () => stock() },
    logger: { info: log, error: log },
    first: { directory: join(dataDir, 'index', '1'), snapshot: snapshotOf('1') },
    async open(directory): Promise<OpenedIndex> {
      const name = basename(directory);
      opened.push(name);
      if (damaged[Number(name)]) throw new Error('damaged');
      return { directory, snapshot: snapshotOf(name) };
    },
    learnt: {
      hasChanged: async () => {
        if (learnt === 'unreadable') throw new Error('unreadable');
        return learnt !== read;
      },
      async over({ version }) {
        read = learnt;
        return snapshotOf(`${version} with ${learnt}`);
      },
    },
  });
}

it('swaps to a newer index, and to what was learnt anew', async () => {
  keep();
  publish(2, 'whole');
  await until(() => swapped.length === 1, 'it is swapped');
  learnt = 'a table';
  await until(() => swapped.length === 2, 'it is swapped again');
  expect([swapped, keeping.snapshot().version, said]).toEqual([
    ['2', '2 with a table'],
    '2 with a table',
    ['catalogue.swapped'],
  ]);
});

it('reads an index that cannot be opened once and says so once, until the next one is there', async () => {
  keep();
  publish(2, 'damaged');
  await until(() => said.length > 0, 'it is refused');
  await sleep(60);
  expect([opened, said, keeping.snapshot().version]).toEqual([['2'], ['catalogue.refused'], '1']);
  publish(3, 'whole');
  await until(() => swapped.length > 0, 'the next is opened');
  expect(said).toEqual(['catalogue.refused', 'catalogue.swapped']);
});

it('tries a refused index again after a while, without saying it again, and opens it where it was mended', async () => {
  keep(20);
  publish(2, 'damaged');
  await until(() => opened.length > 2, 'it is tried again');
  expect(said).toEqual(['catalogue.refused']);
  publish(2, 'whole');
  await until(() => swapped.length > 0, 'it is opened');
  expect(said).toEqual(['catalogue.refused', 'catalogue.swapped']);
});

it('goes on where stock or what was learnt cannot be read, and says each once until it can', async () => {
  keep();
  stock = async () => {
    throw new Error('away');
  };
  learnt = 'unreadable';
  await until(() => said.length === 2, 'both are said');
  publish(2, 'whole');
  await until(() => swapped.length > 0, 'it is swapped');
  await sleep(40);
  expect(said.toSorted()).toEqual(['catalogue.swapped', 'learnt.unread', 'stock.unread']);
  stock = async () => undefined;
  await sleep(40);
  stock = async () => {
    throw new Error('away');
  };
  await until(() => said.filter((event) => event === 'stock.unread').length === 2, 'it is said anew');
  expect(unhandled).toEqual([]);
});
