import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clicks, JudgedQueries, Sequences, Title } from '../../evaluation/datasets/dataset.js';
import { readGames } from '../../evaluation/datasets/games.js';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { readYoochoose } from '../../evaluation/datasets/yoochoose.js';
import type { EvaluationOptions } from '../../evaluation/experiments/evaluation-options.js';
import { evaluateSequences } from '../../evaluation/experiments/games.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { evaluateQueries } from '../../evaluation/experiments/search.js';
import { evaluateClicks } from '../../evaluation/experiments/yoochoose.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { drawsOf } from '../../src/segments/draws.js';
import { MINUTE } from '../../src/time/clock.js';
import { sharedEmbedder } from '../support/read-once.js';
import { THOROUGH } from '../support/thorough.js';
import { LOOKS, THINGS } from './made-purchases.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-other-sets-'));
let embedder: Embedder;
beforeAll(async () => {
  embedder = await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = (): EvaluationOptions => ({
  dataDir: folder,
  embedder,
  isWord: () => false,
  progress: { step: () => () => {} },
  mostTested: 60,
  mostTried: 20,
  splits: { tune: 0, test: 1, end: 2 },
});
const titles: Title[] = THINGS.flatMap((thing, t) =>
  LOOKS.map((look, l) => ({ id: `t${t}-${l}`, title: `${look} ${thing}` })),
);
const quality = ({ tasks: [task] }: Outcome, arm: string, measure: string) =>
  task!.arms.find(({ name }) => name === arm)!.quality[measure]!.mean;

it('sequences that stay with two things are guessed better by what they held than by what sells', async () => {
  const draw = drawsOf('sequences');
  const sequences = Array.from({ length: 80 }, (_, i) => {
    const items = Array.from(
      { length: 8 },
      () => `t${(i + Math.floor(draw() * 2)) % 8}-${Math.floor(draw() * 10)}`,
    );
    return { user: String(i), items: [...new Set(items)] };
  });
  const data: Sequences = { files: [], titles, sequences };
  const outcome = await evaluateSequences(data, options());
  for (const arm of [
    'one half-life of items',
    "the shop's memory: this visit",
    'scorer: item-kNN',
    'the shop with a table of every pair',
    'shelf: the shop with a table of every pair',
  ])
    expect(quality(outcome, arm, 'HR@10'), arm).toBeGreaterThan(
      quality(outcome, 'popularity', 'HR@10') + 0.15,
    );
  expect(outcome.tuning[0]?.tried.length).toBe(5);
  const own = "the shop's memory: this visit";
  expect(quality(outcome, own, 'NDCG@10'), 'segments cost 2 % at most').toBeGreaterThan(
    0.98 * quality(outcome, `${own}, one segment of all`, 'NDCG@10'),
  );
});

it('sessions in which one click leads to the next are guessed better from the last than from all alike', async () => {
  const draw = drawsOf('clicks');
  const sessions = Array.from({ length: 300 }, (_, id) => {
    const from = Math.floor(draw() * 40);
    const clicks = [0, 1, 2, 3].map((i) => ({
      item: `i${(from + i) % 40}`,
      at: id * 60 * MINUTE + i * MINUTE,
    }));
    return { id: String(id), clicks };
  });
  const data: Clicks = { files: [], train: sessions.slice(0, 240), test: sessions.slice(240) };
  const outcome = await evaluateClicks(data, options());
  expect(quality(outcome, 'last click only', 'MRR@20')).toBeGreaterThan(
    quality(outcome, 'session, all clicks alike', 'MRR@20') + 0.03,
  );
  expect(quality(outcome, "the shop's memory: this visit", 'HR@20')).toBeGreaterThan(0.95);
  expect(quality(outcome, 'popularity', 'HR@20')).toBeLessThan(0.8);
});

it('queries of a thing and a look find their title by words, and by meaning most of them', async () => {
  const queries = titles.slice(0, 40).map(({ id, title }, i) => ({
    query: title,
    relevance: new Map([
      [id, 3],
      [titles[(i + 10) % 80]!.id, 1],
    ]),
  }));
  const data: JudgedQueries = { files: [], columns: [], titles, queries };
  const outcome = await evaluateQueries(data, options());
  for (const arm of ['plain BM25', 'stemmed BM25', 'words', 'words and meaning', 'the search page'])
    expect(quality(outcome, arm, 'MRR@10'), arm).toBeGreaterThan(0.85);
  expect(quality(outcome, 'meaning', 'recall@10')).toBeGreaterThan(0.8);
  expect(quality(outcome, 'words and meaning', 'pairwise accuracy')).toBeGreaterThan(0.9);
});

const SHARED = '../shared/eval';
const areRead = THOROUGH && existsSync(SHARED);
describe.skipIf(!areRead)('the shared data sets (TEST_THOROUGH, where ../shared/eval is)', () => {
  it('are read by their adapters', () => {
    const retail = readOnlineRetail(`${SHARED}/online_retail_to_2011-09.csv.gz`);
    expect(retail.titles.length).toBeGreaterThan(3_000);
    expect(retail.visits.length).toBeGreaterThan(12_000);
    const games = readGames(`${SHARED}/games_items.tsv.gz`, `${SHARED}/games_sequences.tsv.gz`);
    expect([games.titles.length, games.sequences.length]).toEqual([16_859, 50_546]);
    const clicks = readYoochoose(
      `${SHARED}/yoochoose100k_train.tsv.gz`,
      `${SHARED}/yoochoose100k_test.tsv.gz`,
    );
    expect(clicks.test.length).toBeGreaterThan(3_000);
  });

  it('of clicks give a reduced run within its bands', async () => {
    const data = readYoochoose(`${SHARED}/yoochoose100k_train.tsv.gz`, `${SHARED}/yoochoose100k_test.tsv.gz`);
    const outcome = await evaluateClicks(data, { ...options(), mostTested: 300, mostTried: 100 });
    expect(quality(outcome, "the shop's memory: this visit", 'HR@20')).toBeGreaterThan(0.6);
    expect(quality(outcome, 'one half-life of clicks', 'MRR@20')).toBeGreaterThan(0.3);
    expect(quality(outcome, 'popularity', 'HR@20')).toBeLessThan(0.2);
  });
});
