import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { evaluateEveryNextVisit } from '../../evaluation/experiments/every-next-visit.js';
import { evaluateNextVisits } from '../../evaluation/experiments/next-visits.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { ofKnown } from '../../evaluation/tasks/next-visit.js';
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

const SHOP = 'the shop with a table';
const SOLD = ', of titles sold before the fit';
const everyTask = (name: string) => every.tasks.find((one) => one.name === name)!;
const armsOf = (name: string) => everyTask(name).arms.map((arm) => arm.name);
const ofBefore = (name: string) => /bought (before|again)/.test(name);

it('asks every scorer at every moment without tuning, with what was bought before in two ways and without', () => {
  expect(every.tuning).toEqual([]);
  expect(every.tasks.map(({ name }) => name)).toEqual([OTHERS, NEW, OTHERS + SOLD, NEW + SOLD]);
  const alone = armsOf(OTHERS).filter((name) => !ofBefore(name));
  expect(armsOf(NEW)).toEqual(alone);
  expect(alone).toEqual(expect.arrayContaining(['popularity', 'recent popularity', 'TF-IDF of titles']));
  for (const name of alone.filter((one) => !one.includes('popularity'))) {
    const isShop = name.startsWith('the shop');
    const said = [', what was bought before beside', ', bought again as the shop has it'];
    expect(armsOf(OTHERS)).toEqual(
      expect.arrayContaining((isShop ? said.slice(0, 1) : said).map((one) => name + one)),
    );
  }
  for (const of of [OTHERS, NEW]) expect(everyTask(of).moments).toBeGreaterThanOrEqual(task(of).moments);
});

it('holds the shop with every pair, and those with pairs that a shop may have, against every other arm of a question', () => {
  const held = [SHOP, 'the shop, pairs of 10', 'the shop, pairs of 50'];
  for (const { arms, differences } of every.tasks) {
    for (const { one, other } of differences) {
      expect(ofBefore(one), other).toBe(ofBefore(other));
      expect(held).toContain(one.replace(', what was bought before beside', ''));
    }
    for (const shop of held)
      for (const { name } of arms.filter(
        (arm) => !held.some((one) => arm.name.replace(', what was bought before beside', '') === one),
      ))
        expect(
          differences.filter(
            ({ one, other }) => one.replace(', what was bought before beside', '') === shop && other === name,
          ),
        ).toHaveLength(1);
  }
});

it('knows the shop without a table, which one that joins nothing leaves as it is', () => {
  const means = (of: string, name: string) =>
    everyTask(of).arms.find((arm) => arm.name === name)!.quality['NDCG@20']!.mean;
  for (const of of [OTHERS, NEW]) {
    // The made pairs are all of fewer than fifty visits.
    expect(means(of, 'the shop, pairs of 50')).toBe(means(of, 'the shop without a table'));
    expect(means(of, SHOP)).not.toBe(means(of, 'the shop without a table'));
  }
});

it('names no title that was first sold after the fit where it is no candidate, and wants none', () => {
  const moment = {
    cluster: 'one',
    deeds: [],
    at: 0,
    wanted: new Set([1, 3]),
    masked: new Set([2]),
  };
  const known = (position: number) => position < 3;
  const [one, ...more] = ofKnown([moment, { ...moment, wanted: new Set([4]) }], known, 5);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ wanted: new Set([1]), masked: new Set([2, 3, 4]) });
});
