import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MEMORY_LENGTHS } from '../../src/visits/memory.js';
import { MEMORY_WORTH, timesAsWell } from '../../src/visits/memory-worth.js';
import { en } from '../../src/wording/en/index.js';
import { timesText } from '../../src/wording/intl.js';

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

test('the README tells the same worth of a month', () => {
  const readme = readFileSync('README.md', 'utf8');
  const bare = (value: number) => value.toFixed(3).replace(/^0/, '');
  expect(readme).toContain(`${bare(MEMORY_WORTH.weeks)} against ${bare(MEMORY_WORTH.visit)}`);
  expect(readme).toContain(`${timesText(timesAsWell('weeks'), 'en-GB')} times as well`);
});
