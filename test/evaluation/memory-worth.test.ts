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
    readonly moments: number;
    readonly arms: readonly {
      readonly name: string;
      readonly quality: Readonly<Record<string, { readonly mean: number }>>;
    }[];
    readonly differences: readonly {
      readonly one: string;
      readonly other: string;
      readonly difference: { readonly low: number; readonly high: number };
    }[];
  }[];
}

const taskOf = (report: string) =>
  (JSON.parse(readFileSync(`docs/evaluation/${report}.json`, 'utf8')) as Report).tasks.find(
    ({ name }) => name === 'next visit, all items',
  )!;
const bare = (value: number) => value.toFixed(3).replace(/^0/, '');

test.each(MEMORY_LENGTHS)('what the shop says that %s is worth is what the evaluation measured', (length) => {
  const arm = taskOf('memories').arms.find(({ name }) => name === ARMS[length])!;
  expect(MEMORY_WORTH[length]).toBeCloseTo(arm.quality['NDCG@20']!.mean, 3);
});

test('the sentence of it says the numbers in the shopper’s own way of writing them', () => {
  expect(en.interests.memoryWorth(1.14, 1.96)).toMatch(/2\.0 times .* 1\.1 times/);
  // Nobody calls 1.0 times as well a gain.
  expect(en.interests.memoryWorth(1.04, 1.96)).toMatch(/2\.0 times .* a week’s no better/);
});

test('the README tells the same worth of a month', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`${bare(MEMORY_WORTH.weeks)} against ${bare(MEMORY_WORTH.visit)}`);
  expect(readme).toContain(`${timesText(timesAsWell('weeks'), 'en-GB')} times as well`);
});

test('the README tells what a fading signature is worth as the evaluation measured it, with its intervals', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { arms, differences, moments } = taskOf('profiles');
  const profile = (name: string) => `the shop's taste: ${name}`;
  const worth = (name: string) =>
    bare(arms.find((arm) => arm.name === profile(name))!.quality['NDCG@20']!.mean);
  const interval = (other: string) => {
    const { low, high } = differences.find(
      (one) => one.one === profile('one half-life') && one.other === profile(other),
    )!.difference;
    return `a difference of ${bare(low)} to ${bare(high)}`;
  };
  expect(readme).toContain(
    `NDCG@20 ${worth('one half-life')} against ${worth('session only')}, ${interval('session only')} on ${moments} visits`,
  );
  expect(readme).toContain(`${worth('for ever')}, ${interval('for ever')}`);
});

test('the README says that no other scorer tells fading from fading never, while none does for all items', () => {
  const others = taskOf('profiles').differences.filter(
    ({ one, other }) =>
      one.endsWith(': one half-life') && other.endsWith(': for ever') && !one.startsWith("the shop's taste"),
  );
  expect(others).toHaveLength(3);
  expect(others.every(({ difference: { low, high } }) => low < 0 && high > 0)).toBe(
    readFileSync('README.md', 'utf8').includes("with the shop's own ranking alone"),
  );
});
