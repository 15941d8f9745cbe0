import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR } from '../../src/time/clock.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { all, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const languages = LANGUAGES.map((t) => [t.language, t] as const);
const LOOKED_AT = 'natural-rubber-yoga-mat';

/** Each interest on a page of answers: its reasons, and what is said of its curve. */
const interestsIn = (html: string) =>
  all(parse(html), withClass('interest')).map((interest) => {
    const texts = (name: string) => all(interest, withClass(name)).map(said);
    return {
      why: texts('reason'),
      ahead: texts('fading-ahead'),
      before: texts('fading-before'),
      dashed: all(interest, withClass('fading-former')).length,
      meters: all(interest, withClass('interest-meter')).map(({ attribs }) => attribs['aria-label']),
      curves: all(interest, withClass('fading-curve')).map(({ attribs }) => attribs['aria-hidden']),
    };
  });

/** What a sentence ends with: its share in per cent. */
const shareIn = (sentence: string): number => Number(/: (\d+)\s?% \w+( \w+)?$/.exec(sentence)?.[1]);

async function interested(language: string, press: string): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/cork-yoga-block?lang=${language}`);
  await visitor.press(press);
  await visitor.open(`/products/${LOOKED_AT}?lang=${language}`);
  return visitor;
}

describe.each(languages)('the evidence of an interest, in %s', (language, t) => {
  test('says of each signal how much it still counts, and that adds up to all of it', async () => {
    const visitor = await interested(language, t.signals.interested.button);
    const shares = async () => {
      const [first] = interestsIn((await visitor.open(`/interests?lang=${language}`)).text);
      return first!.why.map(shareIn);
    };
    const [pressed = 0, looked = 0] = await shares();
    expect(pressed + looked).toBe(100);
    expect(pressed).toBeGreaterThan(looked);
    // A press halves in four hours with this memory, a look in two.
    shop.wait(4 * HOUR);
    const [later = 0, lookedLater = 0] = await shares();
    expect(later + lookedLater).toBe(100);
    expect(lookedLater / later / (looked / pressed)).toBeCloseTo(0.5, 1);
  });

  test('says of one signal alone that it is all, and of none a share that the meter does not have', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/cork-yoga-block?lang=${language}`);
    await visitor.press(t.signals.interested.button);
    const [first] = interestsIn((await visitor.open(`/interests?lang=${language}`)).text);
    expect(first!.why.map(shareIn)).toEqual([100]);
  });

  test('has a meter and a curve with names: a label, and a sentence of how it goes on', async () => {
    const visitor = await interested(language, t.signals.interested.button);
    const { text } = await visitor.open(`/interests?lang=${language}`);
    for (const { meters, curves, ahead, before, dashed } of interestsIn(text)) {
      expect(meters[0]).toMatch(/^.+: \d+ (per cent|Prozent)$/);
      // The drawing itself is read by nobody: the sentence beside it says the same.
      expect(curves).toEqual(['true']);
      const percent = /\d+/.exec(meters[0] ?? '')?.[0];
      expect(ahead).toHaveLength(1);
      expect(ahead[0]).toMatch(new RegExp(`\\b${percent}\\s?%`));
      expect([before, dashed]).toEqual([[], 0]);
    }
  });

  test('shows the former memory beside the new one on the answer to the press, and one line afterwards', async () => {
    for (const way of ['press', 'pressWithHtmx'] as const) {
      const visitor = await interested(language, t.signals.interested.button);
      const [{ ahead: old = [] } = {}] = interestsIn(
        (await visitor.open(`/interests?lang=${language}`)).text,
      );
      const beginning = t.interests.aheadBefore({
        ...{ percent: '', half: undefined, end: { kind: 'now' }, endsWithVisit: false },
      });
      const answer = await visitor[way](t.interests.memorySet, { length: 'weeks' });
      const [first] = interestsIn(answer.text);
      expect(first!.dashed, way).toBe(1);
      expect(first!.ahead).toHaveLength(1);
      expect(first!.before).toHaveLength(1);
      expect(first!.before[0]!.startsWith(beginning.split(':')[0]!)).toBe(true);
      expect(first!.before[0]!.split(': ').slice(1)).toEqual(old[0]!.split(': ').slice(1));
      expect(first!.ahead[0]).not.toBe(old[0]);
      const [again] = interestsIn((await visitor.open(`/interests?lang=${language}`)).text);
      expect([again!.before, again!.dashed]).toEqual([[], 0]);
      expect(again!.ahead).toEqual(first!.ahead);
    }
  });
});
