import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SHOP } from '../../evaluation/experiments/rivals.js';
import { share, signed } from '../../evaluation/reports/numbers.js';

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
    const of = (name: string) => share(arms.find((arm) => arm.name === name)!.quality[measure]!.mean);
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

  test.each([
    ['next visit, all items', 'scorer: item-kNN'],
    ['basket after its first line', 'accumulate for ever'],
    ['basket after 5 lines', 'accumulate for ever'],
  ])('of where the shop loses: %s to %s', (task, other) => {
    const { arms, differences } = reportOf('online-retail').tasks.find(({ name }) => name === task)!;
    const of = (arm: string) => share(arms.find(({ name }) => name === arm)!.quality['NDCG@20']!.mean);
    const { difference } = differences.find((pair) => pair.one === 'one half-life' && pair.other === other)!;
    expect(readme).toContain(`${of('one half-life')} against ${of(other)}, ${inLine(difference)})`);
  });

  const ALL = 'all items, no product for itself';
  const SCORERS = {
    'item-kNN': 'item-kNN',
    'session-kNN': 'session-kNN',
    'TF-IDF of titles': 'TF-IDF of titles',
    'bare cosine of tastes': 'bare cosine of tastes',
    'co-interest': 'co-interest alone',
    'sum of plain sources': 'a plain sum of the same sources',
  };
  test.each(Object.entries(SCORERS))('of next visits: %s', (name, label) => {
    const cell = cellsOf('next-visits');
    const beside = 'all items, what was bought before beside';
    expect(readme).toContain(
      row(label, [
        cell(beside, SHOP, name),
        cell(beside, SHOP, `${name}, as the shop has it`),
        cell(beside, SHOP, `${name}, by itself`),
        cell(ALL, SHOP, name),
        cell('new items', SHOP, name),
      ]),
    );
  });

  test.each(Object.entries(SCORERS))('of every next visit: %s', (name, label) => {
    const cell = cellsOf('every-next-visit');
    const shops = `${SHOP}, what was bought before beside`;
    expect(readme).toContain(
      row(label, [
        cell(ALL, shops, `${name}, what was bought before beside`),
        cell(ALL, shops, `${name}, bought again as the shop has it`),
        cell(ALL, SHOP, name),
        cell('new items', SHOP, name),
      ]),
    );
  });
});

/** The same where it stands in brackets itself. */
const inLine = (interval: Parameters<typeof signed>[0]) =>
  told(interval).replace(' (', ', ').replace(')', '');

const row = (label: string, cells: readonly string[]) => `\n| ${label} | ${cells.join(' | ')} |\n`;

/** What an arm has and by how much the other is better: with the interval where that is not far from 0. */
function cellsOf(report: string): (task: string, one: string, other: string) => string {
  const { tasks } = reportOf(report);
  return (task, one, other) => {
    const { arms, differences } = tasks.find(({ name }) => name === task)!;
    const { difference } = differences.find((pair) => pair.one === one && pair.other === other)!;
    const own = share(arms.find(({ name }) => name === other)!.quality['NDCG@20']!.mean);
    return `${own} (${difference.mean < 0.03 ? inLine(difference) : inLine(difference).split(',')[0]})`;
  };
}
