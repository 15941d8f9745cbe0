import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { WeekId } from '../../src/analytics/releases/week.js';
import { createApp } from '../../src/app.js';
import { enough, everyLine, part, type Report } from '../../src/reports/report.js';
import { REPORTS, type ReportWording } from '../../src/reports/reports.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { en } from '../../src/wording/en/index.js';
import { keepRelease } from '../support/releases.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const WEEK = '2026-W46' as WeekId;

/** A report that the shop does not have: who hides things, by week. */
const hiding: Report = {
  id: 'hiding',
  cut: 'week',
  threshold: 50,
  measures: [
    { id: 'hidingVisits', of: 'shop', most: 1 },
    { id: 'hidingGroups', of: 'group', most: 1 },
  ],
  covers: (cells) => cells.length > 0,
  rows: (counts) =>
    everyLine(counts, 'week', {
      shop: (count) => ({ hidingVisits: enough(count('', 'visit').events) }),
      group: (count, segment) => ({
        hidingGroups: part(count(segment, 'hide').sessions, count('', 'visit').events),
      }),
    }),
};
const WORDS: ReportWording = {
  title: 'Hiding',
  lead: 'What visits hid in the week.',
  deed: 'hide something',
  measures: {
    hidingVisits: { title: 'All visits', note: 'Every visit.' },
    hidingGroups: { title: 'Hidden, by group', note: 'Visits that hid something of the group.' },
  },
  notes: ['What is hidden stays hidden.'],
};

let shop: TestShop;
let visitor: Shopper;
const words = en.reports as Record<string, ReportWording>;
beforeAll(async () => {
  words[hiding.id] = WORDS;
  shop = await openTestShop();
  const reports = [...REPORTS, hiding];
  const [first, ...others] = shop.services.snapshot().shop.segments;
  const segments = [{ ...first!, label: '=1+1,"x"' }, ...others];
  await keepRelease(shop.config, WEEK, { segments, reports, simulated: true });
  visitor = shopper(createApp({ ...shop.services, reports }, shop.config, silentLogger));
  await visitor.open('/operators/login');
  await visitor.press('Log in', { code: await shop.services.operators.code.renew() });
});
afterAll(async () => {
  // Other suites share this process, and its words.
  Reflect.deleteProperty(words, hiding.id);
  await shop.close();
});

const figuresOf = (html: string) =>
  [...html.matchAll(/<td class="figure[^"]*">([\d,]+)<\/td>/g)].map(([, said = '']) => said).sort();
async function published(report: string) {
  const release = await shop.services.releases.read({ id: WEEK, report });
  if (release?.state !== 'whole') throw new Error('The report is not whole.');
  return release.rows;
}

describe.each([...REPORTS.map(({ id }) => id), hiding.id])('the report %s', (id) => {
  test('is listed under its week, and has a line in the ledger', async () => {
    const { text } = await visitor.open('/operators');
    expect(text).toContain(`href="/operators/releases/${WEEK}/${id}"`);
    expect(text).toContain(`<tr><th scope="row">${words[id]!.title}</th>`);
  });

  test('has every number on its page, a chart, and its words', async () => {
    const { status, text } = await visitor.open(`/operators/releases/${WEEK}/${id}`);
    expect(status).toBe(200);
    const rows = await published(id);
    const numbers = rows.flatMap(({ value }) => (value === null ? [] : [value.toLocaleString('en-GB')]));
    expect(numbers.length).toBeGreaterThan(1);
    expect(figuresOf(text)).toEqual(numbers.sort());
    const isOfShop = [...REPORTS, hiding]
      .find((one) => one.id === id)!
      .measures.some(({ of }) => of === 'shop');
    expect(text).toMatch(
      isOfShop
        ? /<svg class="day-bars"[\s\S]*<rect class="chart-bar"/
        : /<svg class="spark"[^>]*>[\s\S]*<rect class="chart-bar"/,
    );
    expect(text.includes('id="whole-shop"') || text.includes('class="day-bars"')).toBe(isOfShop);
    const { title, lead, notes, measures } = words[id]!;
    const said = textOf(text);
    for (const one of [title, lead, ...notes, ...Object.values(measures).map(({ note }) => note)])
      expect(said).toContain(one);
    expect(said).toContain('Simulated.');
    const isThin = numbers.length < rows.length / 2;
    expect(said.includes(`Mostly withheld: ${numbers.length} of `)).toBe(isThin);
    // Why there is so little is read before the first chart of nothing.
    if (isThin) expect(text.indexOf('Mostly withheld')).toBeLessThan(text.indexOf('<svg class="'));
    expect(said.includes('A number of the whole shop takes at least 50 visits')).toBe(isThin && isOfShop);
    for (const code of ['measure', 'simulated', ...Object.keys(measures)])
      expect(text).toContain(`<dt><code>${code}</code></dt>`);
    expect(text).not.toContain('undefined');
  });

  test('is the same as CSV, line by line, and begins no formula', async () => {
    const { text, headers } = await visitor.open(`/operators/releases/${WEEK}/${id}/csv`);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(headers['content-disposition']).toBe(`attachment; filename=${WEEK}-${id}.csv`);
    expect(headers['cache-control']).toBe('no-store');
    const [head, ...lines] = text.trimEnd().split('\r\n');
    expect(head).toBe('report,from,cut,group,label,measure,value,simulated');
    const rows = await published(id);
    expect(lines).toHaveLength(rows.length);
    for (const [at, { day, segment, measure, value }] of rows.entries()) {
      expect(lines[at]).toMatch(new RegExp(`^${id},${day},(?:day|week),${segment},`));
      expect(lines[at]!.endsWith(`,${measure},${value ?? ''},yes`)).toBe(true);
    }
    if (rows.some(({ label }) => label !== '')) expect(text).toContain(`"'=1+1,""x"""`);
    expect(text).not.toMatch(/(?:^|,)[=+@]/m);
  });
});
