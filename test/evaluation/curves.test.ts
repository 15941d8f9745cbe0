import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { evaluateCurvesOfPurchases } from '../../evaluation/experiments/curves-of-purchases.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { ofWanted } from '../../evaluation/experiments/run-arms.js';
import { tune } from '../../evaluation/experiments/tune.js';
import { hitAt } from '../../evaluation/measures/ranking-measures.js';
import { tablesOf } from '../../evaluation/reports/tables.js';
import { sharedEmbedder } from '../support/read-once.js';
import { writeMadePurchases } from './made-purchases.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-curves-'));
let outcome: Outcome;

beforeAll(async () => {
  const file = join(folder, 'made.csv');
  writeMadePurchases(file);
  outcome = await evaluateCurvesOfPurchases(readOnlineRetail(file), {
    dataDir: join(folder, 'shops'),
    embedder: await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' }),
    progress: { step: () => () => {} },
    mostTested: 1,
    mostTried: 4,
    splits: { tune: Date.UTC(2011, 3, 1), test: Date.UTC(2011, 6, 1), end: Date.UTC(2011, 9, 1) },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const curve = (of: string) => outcome.tuning.find((one) => one.of === of)!;
const atOwn = (of: string) => {
  const { tried, own } = curve(of);
  return tried.find(({ value }) => value === own)!.quality;
};

describe('curves of the constants of the ranking', () => {
  it('are one ranking where each has the value of the shop', () => {
    for (const table of ['without a table', 'with a table'])
      for (const wanted of ['all', 'new']) {
        const of = (what: string) => `${what}, ${table}, next visit, ${wanted} items`;
        const usual = atOwn(of('weight of words'));
        expect(usual).toBeGreaterThan(0);
        expect(atOwn(of('power of whitening'))).toBeCloseTo(usual, 9);
        expect(atOwn(of('likeness floor, share of pairs'))).toBeCloseTo(usual, 9);
      }
    const joined = atOwn('weight of words, with a table, next visit, new items');
    expect(atOwn('weight of what is new, next visit, new items')).toBeCloseTo(joined, 9);
    expect(atOwn('interests, ranking, next visit, new items')).toBeCloseTo(joined, 9);
    expect(atOwn('signals of an interest, ranking, next visit, new items')).toBeCloseTo(joined, 9);
  });

  it('change the ranking where they have another', () => {
    const ranges = outcome.tuning.filter(
      ({ tried }) => new Set(tried.map(({ quality }) => quality)).size > 1,
    );
    expect(ranges.length).toBeGreaterThan(outcome.tuning.length / 2);
  });

  it('hold every value but that of the shop against it', () => {
    for (const { tried, own } of outcome.tuning)
      for (const { value, gain } of tried) expect(gain === undefined).toBe(value === own);
    const tables = tablesOf(outcome, { command: 'evaluate', commit: 'one', date: 'today' });
    expect(tables.match(/as the shop has it/g)?.length).toBe(outcome.tuning.length);
  });
});

it('a value is held against that of the shop by what it gains at each moment', async () => {
  const moments = [0, 1, 2, 3].map((wanted) => ({
    cluster: String(wanted),
    wanted: new Set([wanted]),
    deeds: [],
    at: 0,
    masked: new Set<number>(),
  }));
  // Hits at moments 0 to 2 for 3, at moment 0 for 1: a half is gained.
  const armOf = (value: number) => ({
    name: `${value}`,
    family: 'scorers' as const,
    guess: () => [0, 1, 2].slice(0, value),
  });
  const options = { measures: { hit: ofWanted(hitAt(3)) }, count: 4, shown: 3 };
  const { tried, chosen } = await tune('places', [1, 3], armOf, { moments, measure: 'hit', options, own: 1 });
  expect(tried).toEqual([
    { value: 1, quality: 0.25 },
    { value: 3, quality: 0.75, gain: expect.objectContaining({ mean: 0.5 }) },
  ]);
  expect(chosen).toBe(3);
});
