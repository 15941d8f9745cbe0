import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { evaluateCoInterest } from '../../evaluation/experiments/co-interest.js';
import { evaluateCoInterestInTheShop } from '../../evaluation/experiments/co-interest-in-the-shop.js';
import { evaluateCoInterestOfClicks } from '../../evaluation/experiments/co-interest-of-clicks.js';
import { evaluateCoInterestOfSequences } from '../../evaluation/experiments/co-interest-of-sequences.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { drawsOf } from '../../src/segments/draws.js';
import { MINUTE } from '../../src/time/clock.js';
import { sharedEmbedder } from '../support/read-once.js';
import { THOROUGH } from '../support/thorough.js';
import { LOOKS, THINGS, writeMadePurchases } from './made-purchases.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-co-interest-'));
let embedder: Embedder;
beforeAll(async () => {
  embedder = await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = () => ({
  dataDir: folder,
  embedder,
  isWord: () => false,
  progress: { step: () => () => {} },
  mostTested: THOROUGH ? 40 : 24,
  mostTried: THOROUGH ? 15 : 5,
  splits: { tune: Date.UTC(2011, 3, 1), test: Date.UTC(2011, 6, 1), end: Date.UTC(2011, 9, 1) },
});
const quality = ({ tasks: [task] }: Outcome, arm: string, measure: string) =>
  task!.arms.find(({ name }) => name === arm)!.quality[measure]!.mean;

it('purchases by groups are guessed by co-interest without names, and not worse than with them', async () => {
  const file = join(folder, 'made.csv');
  writeMadePurchases(file);
  const outcome = await evaluateCoInterest(readOnlineRetail(file), options());
  expect(quality(outcome, 'co-interest', 'NDCG@20')).toBeGreaterThan(
    quality(outcome, 'popularity', 'NDCG@20') + 0.1,
  );
  expect(quality(outcome, 'co-interest', 'NDCG@20')).toBeGreaterThan(
    quality(outcome, 'co-interest with names', 'NDCG@20') - 0.05,
  );
  const least = outcome.tuning.find(({ of }) => of === 'least sessions of a pair');
  expect(least?.tried.map(({ value }) => value)).toEqual([1, 2, 5, 10, 20, 50]);
  // No pair of the made purchases is of fifty visits: such a table is empty, and guesses nothing.
  expect(least?.tried.at(-1)?.quality).toBeLessThan(least?.tried[0]?.quality ?? 0);
});

it('the shop itself guesses better with a table, and with one that joins nothing as well as without', async () => {
  const file = join(folder, 'made.csv');
  writeMadePurchases(file);
  const outcome = await evaluateCoInterestInTheShop(readOnlineRetail(file), options());
  expect(quality(outcome, 'ranking, pairs of any number', 'NDCG@20')).toBeGreaterThan(
    quality(outcome, 'ranking', 'NDCG@20'),
  );
  // The made pairs are all of fewer than fifty visits: the table is empty, and the shop ranks as without one.
  expect(quality(outcome, 'ranking, pairs of 50', 'NDCG@20')).toBe(quality(outcome, 'ranking', 'NDCG@20'));
  const [any, above] = outcome.tuning;
  expect(any?.tried.map(({ value }) => value)).toEqual([0, 0.5, 1, 2, 4, 8]);
  expect(new Set(above?.tried.map(({ quality }) => quality)).size).toBe(1);
});

it('sequences that stay with two things are guessed by co-interest and by the sum', async () => {
  const draw = drawsOf('sequences');
  const titles = THINGS.flatMap((thing, t) =>
    LOOKS.map((look, l) => ({ id: `t${t}-${l}`, title: `${look} ${thing}` })),
  );
  const sequences = Array.from({ length: 80 }, (_, i) => {
    const item = () => `t${(i + Math.floor(draw() * 2)) % 8}-${Math.floor(draw() * 10)}`;
    return { user: String(i), items: [...new Set(Array.from({ length: 8 }, item))] };
  });
  const outcome = await evaluateCoInterestOfSequences({ files: [], titles, sequences }, options());
  for (const arm of ['co-interest', 'hybrid'])
    expect(quality(outcome, arm, 'HR@10'), arm).toBeGreaterThan(
      quality(outcome, 'popularity', 'HR@10') + 0.1,
    );
});

it('clicks that lead to the next are guessed by co-interest, and by no pair that too few made', async () => {
  const draw = drawsOf('clicks');
  const sessions = Array.from({ length: 300 }, (_, id) => {
    const from = Math.floor(draw() * 40);
    const clicks = [0, 1, 2, 3].map((i) => ({
      item: `i${(from + i) % 40}`,
      at: id * 60 * MINUTE + i * MINUTE,
    }));
    return { id: String(id), clicks };
  });
  const data = { files: [], train: sessions.slice(0, 240), test: sessions.slice(240) };
  const outcome = await evaluateCoInterestOfClicks(data, options());
  const of = (arm: string) => quality(outcome, arm, 'HR@20');
  expect(of('co-interest')).toBeGreaterThan(0.9);
  expect(of('co-interest and taken before, pairs of 50')).toBeLessThan(of('co-interest'));
});
