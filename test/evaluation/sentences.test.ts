import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SentencePairs } from '../../evaluation/datasets/dataset.js';
import { readSentencePairs } from '../../evaluation/datasets/sentence-pairs.js';
import { evaluateSentences } from '../../evaluation/experiments/sentences.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { SetupError } from '../../src/errors.js';
import { sharedEmbedder } from '../support/read-once.js';
import { THOROUGH } from '../support/thorough.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-sentences-'));
const DEVELOPMENT_PAIRS = '../shared/eval/stsb_dev.tsv.gz';
let embedder: Embedder;
beforeAll(async () => {
  embedder = await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spearmanOf = async (pairs: SentencePairs) => {
  const { found } = await evaluateSentences(pairs, {
    embedder,
    progress: { step: () => () => {} },
  });
  return found!["Spearman, the shop's embedder"]!;
};

it('ranks made pairs as they were scored', async () => {
  const file = join(folder, 'pairs.tsv');
  const pairs = [
    [5, 'A lamp stands on the desk.', 'There is a lamp on the desk.'],
    [3, 'A lamp stands on the desk.', 'A desk lamp is switched off.'],
    [0, 'A lamp stands on the desk.', 'Two dogs run along a beach.'],
  ];
  writeFileSync(
    file,
    pairs.map(([score, one, other]) => `a\tb\tc\t1\t${score}\t${one}\t${other}\n`).join(''),
  );
  expect(await spearmanOf(readSentencePairs(file))).toBe(1);
});

it('refuses a file without scored pairs, and says what one looks like', () => {
  const file = join(folder, 'none.tsv');
  writeFileSync(file, 'score\tsentence\n5\tA lamp.\n');
  expect(() => readSentencePairs(file)).toThrow(SetupError);
  expect(() => readSentencePairs(file)).toThrow('seven columns');
});

it.skipIf(!existsSync(DEVELOPMENT_PAIRS))(
  'is within .01 of what the model is published with, or near it over every sixth pair: ../shared/eval/stsb_dev.tsv.gz',
  async () => {
    const { files, pairs } = readSentencePairs(DEVELOPMENT_PAIRS);
    const tried = pairs.filter((_, turn) => THOROUGH || turn % 6 === 0);
    expect(tried.length).toBeGreaterThanOrEqual(250);
    expect(await spearmanOf({ files, pairs: tried })).toBeGreaterThan(THOROUGH ? 0.8572 : 0.84);
  },
);
