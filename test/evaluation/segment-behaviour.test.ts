import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergedGroups } from '../../evaluation/behaviour/merging.js';
import { toldApart } from '../../evaluation/behaviour/pairs.js';
import { alikeByTitles, alikeByVisits, PROPERTIES, usual } from '../../evaluation/behaviour/properties.js';
import { firstSegmentVisits, type SegmentVisit } from '../../evaluation/behaviour/segment-visits.js';
import type { PurchaseVisit } from '../../evaluation/datasets/dataset.js';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { evaluateSegmentBehaviour } from '../../evaluation/experiments/segment-behaviour.js';
import type { ShopCatalogue } from '../../evaluation/profiles/profile.js';
import { writeReport } from '../../evaluation/reports/write-report.js';
import { withMergedSegments } from '../../evaluation/shop/merged-segments.js';
import { drawsOf } from '../../src/segments/draws.js';
import { DAY } from '../../src/time/clock.js';
import { sharedEmbedder } from '../support/read-once.js';
import { writeMadePurchases } from './made-purchases.js';

describe('what a visit does in a segment', () => {
  const visit = (day: number, bought: Record<string, [pieces: number, paid: number]>): PurchaseVisit => ({
    customer: 'x',
    isKnown: true,
    at: day * DAY,
    lines: Object.keys(bought),
    amounts: Object.values(bought).map(([pieces, paid]) => ({ pieces, paid })),
  });
  const segmentOf = (title: string) => ({ mug: 0, cup: 0, sign: 1 })[title];
  const read = (visits: PurchaseVisit[], returned: [item: string, day: number][] = [], until = 200) =>
    firstSegmentVisits(
      { visits, returns: returned.map(([item, day]) => ({ customer: 'x', item, at: day * DAY })) },
      until * DAY,
      segmentOf,
    );

  it('is told of its lines there alone: how many, how many pieces of each, at what price', () => {
    const [mugs, signs, ...others] = read([
      visit(1, { mug: [2, 6], cup: [4, 6], sign: [1, 9], tin: [7, 7] }),
    ]);
    expect(mugs).toEqual({
      segment: 0,
      lines: 2,
      pieces: 3,
      price: 2,
      isRepeated: false,
      isReturned: false,
      days: undefined,
    });
    expect(signs).toMatchObject({ segment: 1, lines: 1, pieces: 1, price: 9 });
    expect(others).toEqual([]);
  });

  it('is repeated by any title of the segment within sixty days, and followed by any visit', () => {
    const first = (...later: PurchaseVisit[]) => read([visit(1, { mug: [1, 1] }), ...later])[0];
    expect(first(visit(61, { cup: [1, 1] }))).toMatchObject({ isRepeated: true, days: 60 });
    expect(first(visit(62, { cup: [1, 1] }))).toMatchObject({ isRepeated: false, days: undefined });
    expect(first(visit(11, { sign: [1, 1] }), visit(21, { mug: [1, 1] }))).toMatchObject({
      isRepeated: true,
      days: 10,
    });
  });

  it('is returned where one of its titles is taken back afterwards and soon', () => {
    const isReturned = (item: string, day: number) =>
      read([visit(1, { mug: [1, 1] })], [[item, day]])[0]?.isReturned;
    expect(isReturned('mug', 9)).toBe(true);
    for (const [item, day] of [
      ['cup', 9],
      ['mug', 0],
      ['mug', 62],
    ] as const)
      expect(isReturned(item, day)).toBe(false);
  });

  it('counts once for a customer, and where all that is soon after it is known', () => {
    const visits = [visit(1, { mug: [1, 1] }), visit(2, { mug: [5, 5], sign: [1, 1] })];
    expect(read(visits).map(({ segment, pieces }) => [segment, pieces])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(read(visits, [], 61.5).map(({ segment }) => segment)).toEqual([0]);
  });

  it('is not told of a customer who cannot be met again', () => {
    expect(read([{ ...visit(1, { mug: [1, 1] }), isKnown: false }])).toEqual([]);
  });
});

describe('groups of visits', () => {
  const draw = drawsOf('groups');
  const group = (count: number, { price = 2, repeated = 0.5 } = {}): SegmentVisit[] =>
    Array.from({ length: count }, () => ({
      segment: 0,
      lines: 1,
      pieces: 1 + draw(),
      price: price * (0.8 + 0.4 * draw()),
      isRepeated: draw() < repeated,
      isReturned: false,
      days: undefined,
    }));

  it('are told apart by the property that differs, and by no other', () => {
    const told = toldApart([group(60), group(60), group(60, { price: 3 })], alikeByVisits);
    expect([told.areAlike(0, 1), told.areAlike(0, 2), told.areAlike(2, 1)]).toEqual([true, false, false]);
    expect(told.pairs).toEqual({ tested: 3, told: 2 });
    const names = told.byProperty.filter((one) => one.told > 0).map(({ property }) => property.name);
    expect(names).toEqual(['price of a piece']);
    const said = told.overAll.filter(({ test }) => (test?.correctedP ?? 1) < 0.05);
    expect(said.map(({ property }) => property.name)).toEqual(['price of a piece']);
  });

  it('are told apart by an outcome', () => {
    const told = toldApart([group(80), group(80, { repeated: 0.1 })], alikeByVisits);
    expect(told.byProperty[0]).toMatchObject({ tested: 1, told: 1 });
  });

  it('of which nothing can be tested are not alike: nothing is known of them', () => {
    const told = toldApart([group(60), [], group(60)], alikeByVisits);
    expect([told.areAlike(0, 1), told.areAlike(0, 2)]).toEqual([false, true]);
    expect(toldApart([group(60)], alikeByVisits).pairs).toEqual({ tested: 0, told: 0 });
    expect(toldApart([], alikeByVisits).overAll.every(({ test }) => test === undefined)).toBe(true);
  });

  it('are alike by titles where one title that sells makes all the difference', () => {
    const usualTitles = () => Array.from({ length: 12 }, () => group(10, { price: 1 + draw() }));
    const one = usualTitles();
    const other = [...usualTitles(), group(500, { price: 6 })];
    expect(toldApart([one.flat(), other.flat()], alikeByVisits).areAlike(0, 1)).toBe(false);
    expect(toldApart([one, other], alikeByTitles).areAlike(0, 1)).toBe(true);
  });

  it('take no title for a case that fewer than ten visits bought', () => {
    const titles = (price: number, visits: number) =>
      Array.from({ length: 8 }, () => group(visits, { price }));
    const [, , , , price] = PROPERTIES;
    expect(alikeByTitles(price!, [titles(1, 9), titles(9, 9)])).toBeUndefined();
    expect(alikeByTitles(price!, [titles(1, 10), titles(9, 10)])?.p).toBeLessThan(1e-9);
  });

  it('have as usual a share, or a geometric mean', () => {
    const [repeated, , , , price, days] = PROPERTIES;
    const visits = [
      { ...group(1)[0]!, price: 1, isRepeated: true },
      { ...group(1)[0]!, price: 4, isRepeated: false },
    ];
    expect(usual(repeated!, visits)).toBe(0.5);
    expect(usual(price!, visits)).toBeCloseTo(2, 12);
    expect(usual(days!, visits)).toBeNaN();
  });
});

describe('merging', () => {
  const places = [0, 1, 2, 10];
  const nearness = (one: number, other: number) => -Math.abs(places[one]! - places[other]!);
  const all = () => true;

  it('takes the nearest first, down to as few as are wanted', () => {
    expect(mergedGroups(4, { nearness, mayMerge: all, least: 2 })).toEqual([[0, 1, 2], [3]]);
    expect(mergedGroups(4, { nearness, mayMerge: all })).toEqual([[0, 1, 2, 3]]);
  });

  it('joins two groups only where all of the one may be with all of the other', () => {
    const mayMerge = (one: number, other: number) => Math.min(one, other) + Math.max(one, other) !== 2;
    expect(mergedGroups(3, { nearness, mayMerge })).toEqual([[0, 1], [2]]);
  });

  it('leaves all as they are where none may, and has nothing to do with one or none', () => {
    expect(mergedGroups(3, { nearness, mayMerge: () => false })).toEqual([[0], [1], [2]]);
    expect(mergedGroups(1, { nearness, mayMerge: all })).toEqual([[0]]);
    expect(mergedGroups(0, { nearness, mayMerge: all })).toEqual([]);
  });
});

describe('a catalogue with merged segments', () => {
  const tastes = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(-1, 0)];
  const memberships = [
    [
      { segment: 2, degree: 0.5 },
      { segment: 0, degree: 0.3 },
      { segment: 1, degree: 0.2 },
    ],
    [{ segment: 1, degree: 1 }],
    [{ segment: 2, degree: 1 }],
  ];
  const index = {
    dimensions: 2,
    segments: [
      { id: 'bags', size: 1 },
      { id: 'signs', size: 3 },
      { id: 'tins', size: 2 },
    ],
    taste: (position: number) => tastes[position]!,
    memberships: (position: number) => memberships[position]!,
    members: (segment: number) => [[0], [0, 1], [0, 2]][segment]!,
    segmentTaste: (segment: number) => tastes[segment]!,
    popularity: (position: number) => position,
  };
  const whole = { index, count: 3, idOf: String } as unknown as ShopCatalogue;

  it('adds up what a product has of them, strongest first, in one list for as long as it is', () => {
    const merged = withMergedSegments(whole, [[0, 1], [2]]).index;
    expect(merged.segments).toEqual([
      { id: 'signs', size: 4 },
      { id: 'tins', size: 2 },
    ]);
    expect(merged.memberships(0)).toEqual([
      { segment: 1, degree: 0.5 },
      { segment: 0, degree: 0.5 },
    ]);
    expect(merged.memberships(0)).toBe(merged.memberships(0));
    expect(merged.members(0)).toEqual([0, 1]);
    expect(merged.popularity(2)).toBe(2);
  });

  it('has the mean taste of the products that are first of a group, and of one segment its own', () => {
    const merged = withMergedSegments(whole, [[0], [1, 2]]).index;
    expect(merged.segmentTaste(0)).toBe(tastes[0]);
    // Tastes 0, 1 and 2: the first and the last cancel.
    const [x = 1, y = 0] = merged.segmentTaste(1);
    expect([x, y]).toEqual([0, 1]);
  });

  it('is the same where every segment is alone', () => {
    const merged = withMergedSegments(whole, [[0], [1], [2]]).index;
    expect(merged.segments).toEqual(index.segments);
    for (const position of [0, 1, 2]) {
      expect(merged.memberships(position)).toEqual(memberships[position]);
      expect(merged.segmentTaste(position)).toBe(tastes[position]);
    }
  });
});

describe('a reduced run over made purchases, of which half the things cost four times as much', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-behaviour-'));
  let outcome: Outcome;

  beforeAll(async () => {
    const file = join(folder, 'made.csv');
    writeMadePurchases(file);
    writeFileSync(file, withPrices(readFileSync(file, 'utf8')));
    const embedder = await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
    outcome = await evaluateSegmentBehaviour(readOnlineRetail(file), {
      dataDir: join(folder, 'shops'),
      embedder,
      progress: { step: () => () => {} },
      mostTested: 20,
      mostTried: 1,
      splits: { tune: Date.UTC(2011, 3, 1), test: Date.UTC(2011, 6, 1), end: Date.UTC(2011, 9, 1) },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rowsOf = (title: string) => outcome.findings!.find((one) => one.title === title)!.rows;

  it('finds that prices differ, that nothing was returned, and nothing in what was made alike', () => {
    for (const cases of ['visits', 'titles']) {
      const rows = rowsOf(`Over all segments, ${cases} as cases`);
      const verdictOf = (name: string) => rows.find(([property]) => property === name)?.slice(1);
      expect(verdictOf('price of a piece')?.at(-1), cases).toBe('differs');
      expect(verdictOf('days to the next visit, where it came soon')?.at(-1), cases).toBe('not told apart');
      expect(verdictOf('returned within 60 days')?.[0], cases).toBe('the cases do not say');
    }
  });

  it('merges what costs the same, and measures what that does to the next visit', () => {
    const { counts, tasks } = outcome;
    const found = counts['segments discovered']!;
    const left = counts['segments left where titles are alike']!;
    expect(left).toBeGreaterThanOrEqual(2);
    expect(left).toBeLessThan(found);
    for (const task of tasks) expect(task.arms).toHaveLength(8);
    const prices = new Map(
      rowsOf('What visits do there').map(([label, , , , , , price]) => [label, Number(price)]),
    );
    for (const [how, merged = ''] of rowsOf('Merged').filter(([how]) => !how?.includes('taste'))) {
      const paid = merged.split('; ').map((label) => prices.get(label) ?? 0);
      expect(Math.max(...paid), `${how}: ${merged}`).toBeLessThan(2 * Math.min(...paid));
    }
  });

  it('writes its findings into the tables', async () => {
    const run = { folder: join(folder, 'report'), now: 0, command: 'npm run evaluate -- segment-behaviour' };
    const tables = await writeReport(outcome, run);
    expect(tables).toContain('\n## Pairs of segments, titles as cases\n');
    expect(tables).toMatch(/\n\| price of a piece \| F [\d.]+ \| \d+, \d+ \| < \.001 \|/);
  });
});

/** Things of even numbers cost 2, others 8, give or take a fifth. */
function withPrices(csv: string): string {
  const draw = drawsOf('prices');
  return csv.replace(/,(\d\d)(\d)(\d\d),([^,]*),1,([^,]*),2\.5,/g, (_, tens, thing, rest, title, date) => {
    const price = (Number(thing) % 2 === 0 ? 2 : 8) * (0.8 + 0.4 * draw());
    return `,${tens}${thing}${rest},${title},1,${date},${price.toFixed(2)},`;
  });
}
