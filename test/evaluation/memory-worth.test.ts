import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MEMORY_LENGTHS } from '../../src/visits/memory.js';
import { MEMORY_WORTH } from '../../src/visits/memory-worth.js';
import { en } from '../../src/wording/en/index.js';

const ARMS = {
  visit: 'this visit',
  days: 'a week',
  weeks: 'a month',
} as const;

interface Report {
  readonly tasks: readonly {
    readonly name: string;
    readonly arms: readonly {
      readonly name: string;
      readonly quality: Readonly<Record<string, { readonly mean: number }>>;
    }[];
  }[];
}

test.each(MEMORY_LENGTHS)('what the shop says that %s is worth is what the evaluation measured', (length) => {
  const report = JSON.parse(readFileSync('docs/evaluation/memories.json', 'utf8')) as Report;
  const task = report.tasks.find(({ name }) => name === 'next visit, all items')!;
  const arm = task.arms.find(({ name }) => name === ARMS[length])!;
  expect(MEMORY_WORTH[length]).toBeCloseTo(arm.quality['NDCG@20']!.mean, 3);
});

test('the sentence of it says the numbers in the shopper’s own way of writing them', () => {
  expect(en.interests.memoryWorth(1.14, 1.96)).toMatch(/2\.0 times .* 1\.1 times/);
  // Nobody calls 1.0 times as well a gain.
  expect(en.interests.memoryWorth(1.04, 1.96)).toMatch(/2\.0 times .* a week’s no better/);
});
