import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LEAST_SET } from '../../src/interests/adjustments.js';
import { FORGOTTEN_BELOW } from '../../src/interests/strength.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function interested(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  await visitor.open('/interests');
  return visitor;
}

const slider = (html: string) => /<input type="range"[^>]*>/.exec(html)?.[0] ?? '';
const field = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const percent = (html: string) => Number(/<meter[^>]* value="(\d+)"/.exec(html)?.[1] ?? Number.NaN);
const labelOf = (html: string) => textOf(/<h2 class="interest-word"[^>]*>(.*?)<\/h2>/.exec(html)?.[1] ?? '');
const notice = (html: string) => textOf(/<div class="notice-body">\s*<p>(.*?)<\/p>/s.exec(html)?.[1] ?? '');
const reasons = (html: string) =>
  [...html.matchAll(/<li class="reason">(.*?)<\/li>/g)].map(([, said = '']) => textOf(said));
const entries = async (visitor: Shopper) =>
  (await visitor.open('/what-this-shop-knows')).text.split('<td>').length;

describe('the mark of an interest', () => {
  test('stands where the interest is, and pressed unmoved changes nothing', async () => {
    const visitor = await interested();
    const { text } = visitor.page;
    expect(Number(field(slider(text), 'value'))).toBe(percent(text));
    const before = await entries(visitor);
    await visitor.open('/interests');
    await visitor.press(`Set ${labelOf(text)}`);
    expect(visitor.page.status).toBe(422);
    expect(percent(visitor.page.text)).toBe(percent(text));
    await visitor.pressWithHtmx(`Set ${labelOf(text)}`);
    expect(await entries(visitor)).toBe(before);
  });

  test('keeps the interest at its least', async () => {
    const visitor = await interested();
    const label = labelOf(visitor.page.text);
    const least = field(slider(visitor.page.text), 'min');
    expect(Number(least) / 100).toBeGreaterThan(FORGOTTEN_BELOW);
    await visitor.press(`Set ${label}`, { strength: least });
    expect(notice(visitor.page.text)).toContain(`to ${LEAST_SET}%: ${label}.`);
    expect(labelOf(visitor.page.text)).toBe(label);
    shop.wait(60_000);
    expect(labelOf((await visitor.open('/interests')).text)).toBe(label);
  });

  test('refuses what would be forgotten at once, and says so', async () => {
    const visitor = await interested();
    const label = labelOf(visitor.page.text);
    const before = percent(visitor.page.text);
    const sentence = en.refusals.notAStrength({
      why: 'notAStrength',
      least: 6,
      most: 99,
      forgottenBelow: 0.05,
    });
    for (const strength of ['5', '0', '100', 'much']) {
      await visitor.open('/interests');
      const answer = await visitor.press(`Set ${label}`, { strength });
      expect([answer.status, notice(answer.text)]).toEqual([422, sentence]);
    }
    expect(percent((await visitor.open('/interests')).text)).toBe(before);
  });

  test('says what becomes of weak ones, and it is so: the same again brings back what was left', async () => {
    const visitor = await interested();
    const said = 'An interest weaker than 5% is neither shown nor used.';
    expect(textOf(visitor.page.text)).toContain(said);
    expect(textOf((await visitor.open('/how-it-works')).text)).toContain(said);
    shop.wait(22 * 3_600_000);
    expect(textOf((await visitor.open('/interests')).text)).toContain(en.interests.emptyFaded);
    await visitor.open('/products/cork-yoga-block');
    expect(reasons((await visitor.open('/interests')).text).join()).toContain('22 hours ago');
  });

  test('names two looks at a thing within minutes once', async () => {
    const visitor = await interested();
    await visitor.open('/products/cork-yoga-block');
    shop.wait(40_000);
    await visitor.open('/products/cork-yoga-block');
    const named = reasons((await visitor.open('/interests')).text);
    expect(named.length).toBeGreaterThan(1);
    expect(named).toEqual([...new Set(named)]);
  });

  test('is not there any more once the visit has ended, and says so', async () => {
    const visitor = await interested();
    const label = labelOf(visitor.page.text);
    shop.wait(2 * 86_400_000);
    const answer = await visitor.press(`Set ${label}`, { strength: '50' });
    expect([answer.status, notice(answer.text)]).toEqual([410, en.refusals.interestsEnded]);
  });
});

describe('the interests page of a visit without personalisation', () => {
  const main = (html: string) => textOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));

  test('says what is kept, and where it is shown', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Add to basket');
    const { text } = await visitor.open('/interests');
    expect(main(text)).toContain(en.interests.emptyKept);
    expect(text).toContain(`<a href="/what-this-shop-knows">${en.interests.knowledge}</a></p>`);
    expect(main(text)).not.toMatch(/Everything this visit has told|Nothing is noted/);
  });

  test('claims no more than is so after Stop, with something kept and without', async () => {
    const visitor = await interested();
    await visitor.press('Stop personalising');
    expect(main((await visitor.open('/interests')).text)).toContain(
      `${en.interests.emptyBare} Read everything`,
    );
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    expect(main((await visitor.open('/interests')).text)).toContain(en.interests.emptyKept);
  });

  test('says how it is filled to who has no visit', async () => {
    const { text } = await shopper(shop.app, HTMX).open('/interests');
    expect(text).toContain(en.interests.emptyPlain);
    expect(text).not.toContain(`${en.interests.emptyPlain} <a`);
  });
});
