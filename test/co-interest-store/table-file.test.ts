import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { EASE } from '../../src/co-interest/ease.js';
import { neighboursOf, tableOf } from '../../src/co-interest/neighbour-table.js';
import { pairTally } from '../../src/co-interest/pair-counts.js';
import { pairsOfSession } from '../../src/co-interest/session-pairs.js';
import { atPositions, type StoredTable, withoutEmptyRows } from '../../src/co-interest/stored-table.js';
import { fitInThread } from '../../src/co-interest-store/fit-thread.js';
import { readTable, tableFile, writeTable } from '../../src/co-interest-store/table-file.js';

const NOW = Date.UTC(2026, 10, 27);
const idOf = (position: number) => `p${position}` as ProductId;
const rows = [[], [{ position: 3, weight: 0.5 }], [], [{ position: 1, weight: 0.25 }]];
const stored: StoredTable = {
  fitted: NOW,
  leastSessions: 50,
  simulated: false,
  ...withoutEmptyRows(tableOf(rows), idOf),
};

describe('a table on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'co-interest-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read as it was written', async () => {
    await writeTable(tableFile(folder), stored);
    expect(await readTable(tableFile(folder))).toEqual(stored);
    expect(stored.products).toEqual(['p1', 'p3']);
  });

  it('stands under the numbers of another index, without what that does not sell', () => {
    const other = new Map([[idOf(3), 0]]);
    expect(atPositions(stored, 2, (id) => other.get(id)).neighbours).toHaveLength(0);
    const both = new Map([...other, [idOf(1), 1]]);
    const table = atPositions(stored, 2, (id) => both.get(id));
    expect(neighboursOf(table, 1)).toEqual([{ position: 0, weight: 0.5 }]);
    expect(neighboursOf(table, 0)).toEqual([{ position: 1, weight: 0.25 }]);
  });

  it('is none where nothing was written', async () => {
    expect(await readTable(join(folder, 'nothing'))).toBeUndefined();
  });

  it('is refused with a sentence where it is damaged or of another version', async () => {
    const path = tableFile(folder);
    const whole = await readFile(path);
    await appendFile(path, 'more');
    await expect(readTable(path)).rejects.toThrow('is damaged: fit it again');
    whole[whole.length - 1] = (whole.at(-1) ?? 0) ^ 1;
    await writeFile(path, whole);
    await expect(readTable(path)).rejects.toThrow('is damaged: fit it again');
    await writeFile(path, '{"schema":0}\n');
    await expect(readTable(path)).rejects.toThrow('by another version: fit it again');
    await writeFile(path, 'nonsense');
    await expect(readTable(path)).rejects.toThrow('is damaged');
  });

  it('is fitted in a thread', async () => {
    const tally = pairTally(4, NOW);
    for (const pair of pairsOfSession([1, 3].map((item) => ({ item, isLook: true })))) tally.add(pair, NOW);
    const { fitted } = await fitInThread({ counts: tally.counts(NOW), options: EASE });
    expect(neighboursOf(fitted.table, 1).map(({ position }) => position)).toEqual([3]);
  });
});
