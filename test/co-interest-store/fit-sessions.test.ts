import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { fitSessions } from '../../src/co-interest-store/fit-sessions.js';
import { whyNoTable } from '../../src/co-interest-store/no-table.js';
import { readSessions } from '../../src/co-interest-store/session-file.js';

const NOW = Date.UTC(2026, 10, 27);
const products = ['mug', 'tea', 'mat', 'gone'].slice(0, 3) as ProductId[];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sessions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(lines: readonly string[]): Promise<string> {
  const file = join(folder, 'sessions.jsonl');
  await writeFile(file, lines.map((line) => `${line}\n`).join(''));
  return file;
}
const fit = (file: string, leastSessions: number) =>
  fitSessions(readSessions(file), { products, leastSessions, simulated: false, now: NOW });

describe('a table from a file of sessions', () => {
  it('has the pairs that enough sessions gave, of products that the shop sells', async () => {
    const line = '{"day":"2026-11-20","bought":["mug","tea"],"seen":["gone"]}';
    const once = '{"day":"2026-11-20","bought":["mug"],"seen":["mat"]}';
    const { stored, sessions, pairs, used } = await fit(await fileOf([line, line, line, '', once]), 3);
    expect({ sessions, pairs, used }).toEqual({ sessions: 4, pairs: 2, used: 1 });
    expect(stored).toMatchObject({ products: ['mug', 'tea'], leastSessions: 3, simulated: false });
    expect(neighboursOf(stored.table, 0).map(({ position }) => position)).toEqual([1]);
  });

  it('counts nothing of a day to come, or of years ago', async () => {
    const lines = ['2026-12-20', '2021-01-01'].map((day) => `{"day":"${day}","bought":["mug","tea"]}`);
    expect(await fit(await fileOf(lines), 1)).toMatchObject({ sessions: 2, pairs: 0 });
  });

  it('refuses a line that names more than what was done, and says which', async () => {
    const refused = (line: string) => expect(fileOf([line]).then((file) => fit(file, 1))).rejects;
    await refused('{"day":"2026-11-20","bought":["mug"],"customer":"17850"}').toThrow(
      'line 1 has the field "customer"',
    );
    await refused('{"day":"yesterday","bought":["mug"]}').toThrow('line 1 has no day');
    await refused('{"day":"2026-11-20","bought":"mug"}').toThrow('are lists of product ids');
    await refused('[1]').toThrow('line 1 is no JSON object');
    await expect(fit(join(folder, 'nothing'), 1)).rejects.toThrow('cannot be read');
  });

  it('is none where no pair is of enough sessions, or hardly a product is known, and says what to do', async () => {
    const line = (...ids: string[]) => JSON.stringify({ day: '2026-11-20', bought: ids });
    const why = async (lines: readonly string[], least: number) =>
      whyNoTable(await fit(await fileOf(lines), least), least, 2);
    const three = [line('mug', 'tea'), line('mug', 'tea'), line('mug', 'tea')];
    expect(await why(three, 3)).toBeUndefined();
    expect(await why(three, 4)).toBe(
      '3 sessions gave 1 pair of products, and none is of 4 sessions or more: the most that one pair has is 3. --least 3 takes that in (2 is the fewest).',
    );
    expect(await why([line('mug', 'tea')], 4)).toContain('--least takes no fewer than 2.');
    expect(await why([line('mug')], 3)).toContain('a pair is two products of one session');
    expect(await why([], 3)).toContain('no sessions');
    const foreign = Array.from({ length: 11 }, (_, at) => line(`x${at}`, 'y'));
    expect(await why(foreign, 2)).toMatch(/^None of the 12 products .+ "x0", "y", "x1", \.\.\./);
    expect(await why([...foreign, ...three], 3)).toBeUndefined();
    expect(await why([...foreign, line('mug', 'y')], 2)).toMatch(/^Only 1 of the 13 products/);
  });
});
