import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { evaluateEveryNextVisit } from '../../evaluation/experiments/every-next-visit.js';
import { evaluateNextVisits } from '../../evaluation/experiments/next-visits.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { sharedEmbedder } from '../support/read-once.js';
import { THOROUGH } from '../support/thorough.js';
import { writeMadePurchases } from './made-purchases.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-next-visits-'));
let outcome: Outcome;
let every: Outcome;
beforeAll(async () => {
  const file = join(folder, 'made.csv');
  writeMadePurchases(file);
  const embedder = await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
  const options = {
    dataDir: folder,
    embedder,
    progress: { step: () => () => {} },
    mostTested: THOROUGH ? 40 : 24,
    mostTried: THOROUGH ? 10 : 4,
    splits: { tune: Date.UTC(2011, 3, 1), test: Date.UTC(2011, 6, 1), end: Date.UTC(2011, 9, 1) },
  };
  outcome = await evaluateNextVisits(readOnlineRetail(file), options);
  every = await evaluateEveryNextVisit(readOnlineRetail(file), { ...options, mostTested: 10_000 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [AGAIN, OTHERS, NEW] = [
  'all items, what was bought before beside',
  'all items, no product for itself',
  'new items',
];
const task = (name: string) => outcome.tasks.find((one) => one.name === name)!;
const quality = (of: string, name: string) =>
  task(of).arms.find((one) => one.name === name)!.quality['NDCG@20']!.mean;

it('asks each scorer in three ways, and holds the shop with a table against every other arm', () => {
  expect(outcome.tasks.map(({ name }) => name)).toEqual([AGAIN, OTHERS, NEW]);
  for (const { arms, differences } of outcome.tasks) {
    expect(differences.map(({ other }) => other).sort()).toEqual(
      arms.flatMap(({ name }) => (name === 'the shop with a table' ? [] : [name])).sort(),
    );
    expect(new Set(differences.map(({ one }) => one))).toEqual(new Set(['the shop with a table']));
  }
});

it('shows each scorer by itself beside what was bought before, and nowhere else', () => {
  const alone = (of: string) => task(of).arms.filter(({ name }) => name.endsWith(', by itself')).length;
  expect([AGAIN, OTHERS, NEW].map(alone)).toEqual([9, 0, 0]);
});

it('shows every other scorer, and nothing, with the way of buying again that the shop has too', () => {
  const shared = (of: string) => task(of).arms.filter(({ name }) => name.endsWith(', as the shop has it'));
  expect([AGAIN, OTHERS, NEW].map((of) => shared(of).length)).toEqual([7, 0, 0]);
});

it('what people like is guessed better than what sells, in each way', () => {
  for (const of of [AGAIN, OTHERS, NEW])
    expect(quality(of, 'the shop with a table'), of).toBeGreaterThan(quality(of, 'popularity'));
});

it('asks the nearest scorers at every moment without tuning, with what was bought before beside each and without', () => {
  expect(every.tuning).toEqual([]);
  const [all, fresh] = every.tasks.map(({ arms }) => arms.map(({ name }) => name));
  const named = (name: string) => !name.includes('bought before');
  expect(all?.filter(named)).toEqual(fresh);
  expect(all).toHaveLength(2 * fresh!.length);
  for (const { name, arms, differences, moments } of every.tasks) {
    expect(moments).toBeGreaterThanOrEqual(task(name).moments);
    for (const { one, other } of differences)
      expect(one).toBe(
        named(other) ? 'the shop with a table' : 'the shop with a table, what was bought before beside',
      );
    expect(differences).toHaveLength(
      arms.filter(
        ({ name: arm }) => arm !== 'the shop with a table' && !arm.startsWith('the shop with a table, '),
      ).length,
    );
  }
});
