import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Purchases } from '../../evaluation/datasets/dataset.js';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { evaluateControls } from '../../evaluation/experiments/controls.js';
import type { RetailOptions } from '../../evaluation/experiments/online-retail.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { evaluatePollution } from '../../evaluation/experiments/pollution.js';
import { evaluateSegmentQuality } from '../../evaluation/experiments/segment-quality.js';
import type { Deed, Moment } from '../../evaluation/moments/moment.js';
import { polluted, strangersBaskets, without } from '../../evaluation/tasks/polluted.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import { sharedEmbedder } from '../support/read-once.js';
import { writeMadePurchases } from './made-purchases.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-pollution-'));
let data: Purchases;
let options: RetailOptions;
beforeAll(async () => {
  const file = join(folder, 'made.csv');
  writeMadePurchases(file);
  data = readOnlineRetail(file);
  options = {
    dataDir: join(folder, 'shops'),
    embedder: await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' }),
    progress: { step: () => () => {} },
    mostTested: 40,
    mostTried: 1,
    splits: { tune: Date.UTC(2011, 3, 1), test: Date.UTC(2011, 6, 1), end: Date.UTC(2011, 9, 1) },
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const differenceOf = ({ tasks: [task] }: Outcome, one: string, measure: string) =>
  task!.differences.find((found) => found.one === one && found.measure === measure)!.difference;

describe("a stranger's basket", () => {
  const deed = (position: number, day: number, visit: number): Deed => ({
    position,
    kind: 'purchase',
    at: day * DAY,
    visit,
    weight: 1,
  });
  const moment: Moment = {
    cluster: 'one',
    at: 10 * DAY,
    deeds: [deed(0, 1, 4), deed(1, 2, 7), deed(2, 3, 8)],
    wanted: new Set([9]),
    masked: new Set([0]),
  };

  it('lies behind the last visit, between two, or before all, and is neither shown nor wanted', () => {
    const orderOf = (own: number) => polluted(moment, [20, 21], own).deeds.map(({ position }) => position);
    expect(orderOf(0)).toEqual([0, 1, 2, 20, 21]);
    expect(orderOf(2)).toEqual([0, 20, 21, 1, 2]);
    expect(orderOf(3)).toEqual([20, 21, 0, 1, 2]);
    const { deeds } = polluted(moment, [20, 21], 1);
    expect(deeds[2]).toMatchObject({ at: 2 * DAY + MINUTE, weight: 1 / Math.sqrt(2) });
    expect(deeds[2]!.visit).toBeGreaterThan(7);
    expect(deeds[2]!.visit).toBeLessThan(8);
    const asked = without(moment, [20, 9]);
    expect([[...asked.masked], [...asked.wanted]]).toEqual([[0, 20, 9], []]);
    expect(polluted(moment, [20], 9).deeds[0]!.at).toBeLessThan(DAY);
  });

  it('is of another known customer, and of the ninety days before', () => {
    const visit = (customer: string, day: number, isKnown = true) => ({
      customer,
      isKnown,
      at: day * DAY,
      lines: [customer],
      amounts: [],
    });
    const visits = [
      visit('early', 0),
      visit('other', 100),
      visit('one', 100),
      visit('late', 130),
      visit('nobody', 101, false),
    ];
    const basketOf = strangersBaskets(visits, (id) =>
      ['early', 'other', 'one', 'late', 'nobody'].indexOf(id),
    );
    expect(basketOf({ ...moment, at: 120 * DAY })).toEqual([1]);
    expect(basketOf({ ...moment, at: 0 })).toEqual([]);
  });

  it('costs who knows one visit alone most, and nothing once another came after it', async () => {
    const outcome = await evaluatePollution(data, options);
    const loss = (profile: string, when: string) =>
      -differenceOf(outcome, `${profile}, a stranger's basket ${when}`, 'NDCG@20').mean;
    expect(loss('session only', 'last')).toBeGreaterThan(loss('one half-life', 'last'));
    expect(loss('session only', 'last')).toBeGreaterThan(0.1);
    expect(loss('session only', '5 visits ago')).toBeCloseTo(0, 12);
    const madeUp = new Map(outcome.findings?.[0]?.rows.map((row) => [row[0], row.at(-1)]));
    expect(madeUp.get('session only')).toBe('1');
    expect([...madeUp.keys()]).toContain("the shop's memory: a month");
  });
});

describe('controls on purchases', () => {
  it('take the cards away that name the interest removed, and one *Not relevant* leaves what was wanted', async () => {
    const outcome = await evaluateControls(data, options);
    expect(outcome.counts['cards that name an interest']).toBeGreaterThan(30);
    const share = (of: string) => outcome.found?.[of] ?? 0;
    // Of eighty titles in eight things, some have nothing else that could stand above them.
    expect(share('share of these that left with the interest') + share('share that fell')).toBeGreaterThan(
      0.9,
    );
    expect(differenceOf(outcome, 'shelf after one Not relevant', 'HR@8').mean).toBeGreaterThan(-0.25);
  });
});

it('segments are held against what chance has, and no customer is named', async () => {
  const { findings, tasks } = await evaluateSegmentQuality(data, { ...options, mostTested: 120 });
  expect(findings?.[0]?.rows.map(([arm]) => arm)).toEqual([
    'the shop with a table',
    'the shop without a table',
    'item-kNN',
  ]);
  const cases = findings?.[1]?.rows.map(([, visits]) => Number(visits)) ?? [];
  expect(Math.min(...cases)).toBeGreaterThanOrEqual(20);
  expect(tasks[0]?.arms.length).toBe(3);
});
