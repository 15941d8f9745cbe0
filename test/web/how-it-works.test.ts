import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SOURCE_WEIGHTS } from '../../src/recommendations/scores/ranking.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { MEMORY, MEMORY_LENGTHS } from '../../src/visits/memory.js';
import { SIGNALS, signalKinds } from '../../src/visits/signals.js';
import { en } from '../../src/wording/en/index.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function remembering(length: string): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  await visitor.post('/memory', { length });
  return visitor;
}

/** Half-lives as the page prints them, milliseconds, by the note beside them. */
async function printedFor(visitor: Shopper): Promise<Record<string, number>> {
  const { text } = await visitor.open('/how-it-works');
  const rows = [
    ...text.matchAll(/<tr><th scope="row">(.*?)<\/th>.*?<td class="figure">([^<]*)<\/td><\/tr>/g),
  ];
  return Object.fromEntries(rows.map(([, note = '', length = '']) => [textOf(note), millisecondsOf(length)]));
}

function millisecondsOf(length: string): number {
  const [, count, unit] = /^([\d.]+) (hour|day)s?$/.exec(length) ?? [];
  return Number(count) * (unit === 'day' ? DAY : HOUR);
}

describe('How it works', () => {
  test.each(LANGUAGES.map((t) => [t.language, t] as const))(
    'says it in thirty seconds first, and what is never used as Why does, in %s',
    async (language, t) => {
      const { text } = await shopper(shop.app).open(`/how-it-works?lang=${language}`);
      const page = textOf(text);
      const short = t.howItWorks.short('ask');
      for (const line of [...short, ...t.why.notUsed]) expect(page).toContain(line);
      expect(page.indexOf(short.at(-1)!)).toBeLessThan(page.indexOf(t.howItWorks.signalsTitle));
      // Two and a half words a second are read aloud.
      for (const begins of ['ask', 'on'] as const)
        expect(t.howItWorks.short(begins).join(' ').split(/\s+/).length).toBeLessThanOrEqual(90);
      const visitor = shopper(shop.app);
      await visitor.open(`/products/cork-yoga-block?lang=${language}`);
      await visitor.press(t.signals.interested.button);
      const home = await visitor.open(`/?lang=${language}`);
      const [, why = ''] = /href="(\/why\/[^"]+)"/.exec(home.text) ?? [];
      const told = textOf((await visitor.open(why.replaceAll('&amp;', '&'))).text);
      for (const line of t.why.notUsed) expect(told).toContain(line);
    },
  );

  test.each(MEMORY_LENGTHS)('prints the half-lives in force for a visit of memory %s', async (length) => {
    const printed = await printedFor(await remembering(length));
    for (const kind of signalKinds()) {
      const capped = Math.min(SIGNALS[kind].halfLife, MEMORY[length].longestHalfLife);
      expect(printed[en.signals[kind].note], kind).toBe(capped);
    }
  });

  test('prints those of a first visit to who has none, and says what holds them back', async () => {
    const stranger = shopper(shop.app);
    const printed = await printedFor(stranger);
    expect(printed[en.signals.save.note]).toBe(4 * HOUR);
    expect(printed[en.signals.view.note]).toBe(2 * HOUR);
    expect(stranger.page.text).toContain('what each signal counts takes 4 hours at most to halve');
    expect(stranger.page.text).toContain(`<a href="/interests">${en.howItWorks.memoryLink}</a>`);
    const month = await remembering('weeks');
    expect((await month.open('/how-it-works')).text).not.toContain('at most to halve');
  });

  test('prints what a score is made of, with the weights that the ranking has', async () => {
    const { text } = await shopper(shop.app).open('/how-it-works');
    const weightOf = (note: string) =>
      text.match(new RegExp(`<th scope="row">${note}</th><td class="figure">([^<]*)</td>`))?.[1];
    for (const [source, note] of Object.entries(en.howItWorks.sources)) {
      const weight = SOURCE_WEIGHTS[source as keyof typeof SOURCE_WEIGHTS];
      // This shop has no table.
      expect(weightOf(note), source).toBe(source === 'coInterest' ? undefined : weight.toFixed(2));
    }
  });

  test('is true of the meters: after the half-life it prints, half the weight is left', async () => {
    for (const length of MEMORY_LENGTHS) {
      const visitor = await remembering(length);
      await visitor.open('/departments');
      await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'save' });
      const printed = (await printedFor(visitor))[en.signals.save.note] ?? 0;
      const before = await strengthOf(visitor);
      await visitor.post('/memory', { length });
      shop.wait(Math.min(printed, MEMORY[length].lifetime - HOUR));
      const left = 2 ** -(Math.min(printed, MEMORY[length].lifetime - HOUR) / printed);
      expect(rawOf(await strengthOf(visitor)), length).toBeCloseTo(rawOf(before) * left, 1);
    }
  });
});

/** Per cent of the strongest interest. */
async function strengthOf(visitor: Shopper): Promise<number> {
  return Number(/<meter[^>]* value="(\d+)"/.exec((await visitor.open('/interests')).text)?.[1]);
}

const rawOf = (percent: number) => -Math.log(1 - percent / 100);
