import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOnlineRetail } from '../../evaluation/datasets/online-retail.js';
import { evaluatePurchases, type RetailOptions } from '../../evaluation/experiments/online-retail.js';
import type { Outcome } from '../../evaluation/experiments/outcome.js';
import { evaluateProfiles } from '../../evaluation/experiments/profiles.js';
import { writeReport } from '../../evaluation/reports/write-report.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { elements, textOf } from '../pictures/svg.js';
import { sharedEmbedder } from '../support/read-once.js';
import { THOROUGH } from '../support/thorough.js';
import { writeMadePurchases } from './made-purchases.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-evaluation-'));
let embedder: Embedder;
let outcome: Outcome;

const options = (): RetailOptions => ({
  dataDir: join(folder, 'shops'),
  embedder,
  progress: { step: () => () => {} },
  mostTested: 40,
  mostTried: THOROUGH ? 15 : 5,
  splits: { tune: Date.UTC(2011, 3, 1), test: Date.UTC(2011, 6, 1), end: Date.UTC(2011, 9, 1) },
});

beforeAll(async () => {
  const file = join(folder, 'made.csv');
  writeMadePurchases(file);
  embedder = await sharedEmbedder({ modelDir: 'models/all-MiniLM-L6-v2-int8' });
  outcome = await evaluatePurchases(readOnlineRetail(file), options());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task = (name: string) => outcome.tasks.find((one) => one.name === name)!;
const arm = (name: string, of = 'next visit, all items') => task(of).arms.find((one) => one.name === name)!;
const quality = (name: string, of?: string) => arm(name, of).quality['NDCG@20']!.mean;

describe('a run over purchases made by the project, whose customers change their minds in May', () => {
  it('finds every title in the shop and groups them', () => {
    expect(outcome.counts).toMatchObject({ titles: 80, 'titles refused by the importer': 0, visits: 700 });
    expect(outcome.counts['segments discovered']).toBeGreaterThanOrEqual(4);
  });

  it('guesses within the bands that the shop reached when they were set', () => {
    expect(quality('popularity')).toBeCloseTo(0.12, 1);
    for (const [name, least, most] of [
      ['one half-life', 0.33, 0.52],
      ['accumulate for ever', 0.2, 0.4],
      ["the shop's memory: a month", 0.22, 0.42],
      ['scorer: item-kNN', 0.3, 0.5],
      ['scorer: TF-IDF of titles', 0.32, 0.52],
      ['shelf: one half-life', 0.26, 0.48],
    ] as const) {
      expect(quality(name), name).toBeGreaterThan(least);
      expect(quality(name), name).toBeLessThan(most);
    }
  });

  it('tells a fading profile from one that accumulates, and from none', () => {
    for (const other of ['accumulate for ever', 'popularity']) {
      const found = task('next visit, all items').differences.find(
        (one) => one.one === 'one half-life' && one.other === other,
      );
      expect(found?.difference.low, other).toBeGreaterThan(0);
    }
  });

  it('knows after a month of silence no more than what sells, where only this visit is remembered', () => {
    expect(quality("the shop's memory: this visit")).toBeCloseTo(quality('popularity'), 1);
    expect(quality("the shop's memory: a month")).toBeGreaterThan(
      quality("the shop's memory: this visit") + 0.1,
    );
  });

  it('remembers the basket of this visit in every memory', () => {
    const of = 'basket after its first line';
    expect(quality("the shop's memory: this visit", of)).toBeGreaterThan(quality('popularity', of) + 0.05);
  });

  it('measures time, memory, coverage and spread of every arm', () => {
    for (const { arms } of outcome.tasks)
      for (const one of arms) {
        expect(one.time.p95, one.name).toBeGreaterThan(0);
        expect(one.allocated, one.name).toBeGreaterThan(0);
        expect(one.coverage, one.name).toBeGreaterThan(0);
        expect(one.gini, one.name).toBeLessThan(1);
      }
    expect(arm('popularity').coverage).toBeCloseTo(20 / 80, 6);
    expect(arm('one half-life').coverage).toBeGreaterThan(0.6);
  });

  it('never lists in a guess of new items what the customer has bought', () => {
    const { arms, moments } = task('next visit, new items');
    expect(moments).toBeGreaterThan(20);
    expect(arms.find(({ name }) => name === 'popularity')!.coverage).toBeGreaterThan(20 / 80);
  });
});

it('holds each scorer fixed, and finds of each that fading beats accumulating where minds change', async () => {
  const data = readOnlineRetail(join(folder, 'made.csv'));
  const { tasks, tuning } = await evaluateProfiles(data, options());
  expect(tuning.length).toBe(4);
  const [all] = tasks;
  for (const scorer of ["the shop's taste", 'item-kNN', 'TF-IDF of titles', 'bare cosine of tastes']) {
    const found = all?.differences.find(
      ({ one, other }) => one === `${scorer}: one half-life` && other === `${scorer}: for ever`,
    );
    expect(found?.difference.mean, scorer).toBeGreaterThan(0);
  }
});

describe('its report', () => {
  const command = 'npm run evaluate -- online-retail';
  const run = () => ({ folder: join(folder, 'report'), now: Date.UTC(2026, 0, 1), command });

  it('has JSON with the checksum and the commit, and no value of a single person', async () => {
    await writeReport(outcome, run());
    const text = readFileSync(join(folder, 'report', 'online-retail.json'), 'utf8');
    const figures = JSON.parse(text);
    expect(figures).toMatchObject({ format: 1, command, date: '2026-01-01 00:00', files: outcome.files });
    expect(figures.commit).toMatch(/^([0-9a-f]{12}\+?|unknown)$/);
    expect(text).not.toContain('"values"');
    const [first] = figures.tasks;
    expect(first.arms[0].quality['NDCG@20'].mean).toBeCloseTo(quality('popularity'), 12);
  });

  it('has a table row for each arm, and the well-formed plots that the tables show', async () => {
    const tables = await writeReport(outcome, run());
    for (const { name } of task('next visit, all items').arms) expect(tables).toContain(`\n| ${name} | .`);
    const plots = readdirSync(join(folder, 'report')).filter((name) => name.endsWith('.svg'));
    expect(plots.toSorted()).toEqual(
      [...tables.matchAll(/\]\(([^)]+\.svg)\)/g)].map(([, name]) => name).toSorted(),
    );
    for (const plot of plots) {
      const svg = readFileSync(join(folder, 'report', plot), 'utf8');
      expect(elements(svg)[0]?.name).toBe('svg');
      expect(textOf(svg)).toContain('NDCG@20');
      if (plot.includes('visit')) expect(textOf(svg)).toContain('accumulate for ever');
    }
  });
});
