import { expect, it } from 'vitest';
import type { PurchaseVisit } from '../../evaluation/datasets/dataset.js';
import type { RetailOptions } from '../../evaluation/experiments/online-retail.js';
import { evaluateWhatSells } from '../../evaluation/experiments/what-sells.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { DAY, HOUR } from '../../src/time/clock.js';

const TITLES = ['winter', 'spring', 'rare'] as const;
const [TUNE, TEST, END] = [Date.UTC(2011, 3, 1), Date.UTC(2011, 6, 1), Date.UTC(2011, 9, 1)];

/** Anonymous orders of one title, a few an hour. */
function orders(count: number, title: string, from: number): PurchaseVisit[] {
  return Array.from({ length: count }, (_, i) => ({
    customer: `${title} ${from} ${i}`,
    isKnown: false,
    at: from + i * HOUR,
    lines: [title],
    amounts: [{ pieces: 1, paid: 1 }],
  }));
}

/** A customer who buys what sells now. */
const regular = (at: number, lines: readonly string[]): PurchaseVisit => {
  const amounts = lines.map(() => ({ pieces: 1, paid: 1 }));
  return { customer: 'regular', isKnown: true, at, lines, amounts };
};

it('guesses by the release of its week: what sold in the weeks before it, and of enough orders', async () => {
  const visits = [
    ...orders(300, 'winter', Date.UTC(2011, 0, 10)),
    ...[0, 1, 2].map((week) => regular(Date.UTC(2011, 0, 10) + week * 7 * DAY, ['winter'])),
    ...orders(60, 'spring', TUNE),
    regular(TUNE + 28 * DAY, ['spring']),
    ...orders(60, 'spring', TEST),
    ...orders(48, 'rare', TEST),
    regular(TEST + 28 * DAY, ['spring', 'rare']),
  ].toSorted((a, b) => a.at - b.at);
  const options: RetailOptions = {
    dataDir: '',
    embedder: undefined as unknown as Embedder,
    progress: { step: () => () => {} },
    mostTested: 10,
    mostTried: 10,
    splits: { tune: TUNE, test: TEST, end: END },
  };
  const titles = TITLES.map((id) => ({ id, title: id }));
  const { tasks, tuning } = await evaluateWhatSells({ files: [], titles, visits, returns: [] }, options);
  const quality = (name: string) => tasks[0]!.arms.find((arm) => arm.name === name)!.quality['NDCG@20']!.mean;
  // Of two wanted the one that fewer than fifty orders held is not named: 1 / (1 + 1 / log2(3)).
  expect(quality('14 days')).toBeCloseTo(0.613, 3);
  expect(quality('14 days, whatever was ordered')).toBe(1);
  expect(quality('all orders ever')).toBeLessThan(quality('14 days'));
  expect(tuning.map(({ tried }) => tried.find(({ value }) => value === 14)?.quality)).toEqual([1, 1]);
});
