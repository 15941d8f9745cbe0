import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { signed } from '../../evaluation/reports/numbers.js';

interface Report {
  readonly found?: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly tuning: readonly {
    readonly of: string;
    readonly own: number;
    readonly tried: readonly {
      readonly value: number;
      readonly gain?: { readonly mean: number; readonly low: number; readonly high: number };
    }[];
  }[];
  readonly tasks: readonly {
    readonly name: string;
    readonly arms: readonly {
      readonly name: string;
      readonly quality: Readonly<Record<string, { readonly mean: number }>>;
    }[];
    readonly differences: readonly {
      readonly one: string;
      readonly other: string;
      readonly measure: string;
      readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
    }[];
  }[];
  readonly findings?: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[];
}

const reportOf = (name: string) => JSON.parse(readFileSync(`docs/evaluation/${name}.json`, 'utf8')) as Report;
const readme = readFileSync('docs/evaluation/README.md', 'utf8');
const bare = (value: number) => value.toFixed(3).replace(/^(-?)0\./, '$1.');
/** As tables have it, but that the nought is told as .000. */
const told = (interval: Parameters<typeof signed>[0]) => signed(interval).replace(/[+-](?=\.000)/g, '');

describe('docs/evaluation tells what the reports found', () => {
  const segments = reportOf('segments');
  test.each([
    ['Online Retail, all items, NDCG@20', 'Online Retail, next visit, all items', 'NDCG@20'],
    ['Online Retail, new items, NDCG@20', 'Online Retail, next visit, new items', 'NDCG@20'],
    ['Games, NDCG@10', 'Games, next item', 'NDCG@10'],
  ])('of segments: %s', (row, task, measure) => {
    const { arms } = segments.tasks.find(({ name }) => name === task)!;
    const of = (name: string) => bare(arms.find((arm) => arm.name === name)!.quality[measure]!.mean);
    const pair = (what: string) => `${of(`${what}, by segments`)} / ${of(`${what}, one segment of all`)}`;
    expect(readme).toContain(
      `| ${row} | ${pair('ranking')} / ${of('bare cosine of tastes')} | ${pair('shelf')} | ${pair('home page')} |`,
    );
  });

  test('of constants: no value is better than that of the shop by more than its interval, but for new items alone', () => {
    const better = [...reportOf('curves').tuning, ...reportOf('curves-games').tuning].filter(({ tried }) =>
      tried.some(({ gain }) => gain !== undefined && gain.low > 0),
    );
    expect(readme).toContain('**No constant was changed**');
    expect(better.every(({ of }) => of.endsWith('new items'))).toBe(true);
  });

  test('of controls', () => {
    const { tasks, found = {}, counts } = reportOf('controls');
    const of = (measure: string) => tasks[0]!.differences.find((one) => one.measure === measure)!.difference;
    for (const measure of ['HR@8', 'NDCG@8']) expect(readme).toContain(told(of(measure)));
    const gone = found['share of these that left with the interest']!;
    expect(readme).toContain(
      `${Math.round(100 * gone)} % of ${counts['cards that name an interest']} cards left`,
    );
  });

  test('of a stranger’s basket', () => {
    const [loss] = reportOf('pollution').findings!;
    for (const [profile, ...losses] of loss!.rows)
      expect(readme).toContain(`| ${profile} | ${losses.join(' | ')} |`);
  });
});
