import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { barOn, noticeOn, type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = '/products/cork-yoga-block';
const { beginNote, beginAgainNote } = en.visitBar;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const log = async (visitor: Shopper) => textOf((await visitor.open('/what-this-shop-knows')).text);

/** A visit that was personalised, and whose shopper has ended that. */
async function ended(env: NodeJS.ProcessEnv = {}): Promise<Shopper> {
  if (env.PERSONALISATION) {
    await shop.close();
    shop = await openTestShop({ env });
  }
  const visitor = shopper(shop.app);
  await visitor.open(BLOCK);
  if (!env.PERSONALISATION) await visitor.press('Personalise this visit');
  await visitor.press('Stop personalising');
  await visitor.open(BLOCK);
  return visitor;
}

describe('a shopper who has ended personalisation', () => {
  test.each([{}, { PERSONALISATION: 'on' }])('hides without beginning it again: %o', async (env) => {
    const visitor = await ended(env);
    const said = noticeOn(await visitor.press('Hide'));
    expect(said).toMatch(/^Hidden until .*: Cork yoga block\.$/);
    expect(barOn(visitor.page)).toContain('Nothing else is noted.');
    await visitor.open('/products/natural-rubber-yoga-mat');
    const known = await log(visitor);
    expect(known).not.toContain(en.knowledge.consent.personalise.given);
    expect(known).not.toContain('"granted":true');
    expect(known).not.toContain('"view"');
    expect((await visitor.open('/search?q=cork+yoga+block')).text).not.toContain(
      'data-product-card="cork-yoga-block"',
    );
  });

  test.each(['Interested', 'Not relevant'] as const)(
    'begins it again with %s, is told, and can take it back',
    async (press) => {
      const visitor = await ended();
      expect(barOn(visitor.page)).toContain(beginAgainNote);
      expect(noticeOn(await visitor.press(press))).toContain(en.notice.beginsAgain);
      const known = await log(visitor);
      expect(known).toContain(`Personalisation began with ${press}.`);
      await visitor.open(`${BLOCK}`);
      await visitor.press(press);
      expect(barOn(visitor.page)).not.toContain(beginAgainNote);
    },
  );

  test('takes back the press that began it again, and is as before', async () => {
    const visitor = await ended();
    const before = barOn(visitor.page);
    await visitor.press('Interested');
    await visitor.press('Undo');
    expect(barOn(visitor.page)).toBe(before);
    await visitor.open(BLOCK);
    await visitor.press('Hide');
    expect(barOn(visitor.page)).toContain('Nothing else is noted.');
  });
});

describe('a visit that was not asked yet', () => {
  test('is told beforehand what begins personalisation', async () => {
    const visitor = shopper(shop.app);
    expect(barOn(await visitor.open(BLOCK))).toContain(beginNote);
    await visitor.press('Save');
    expect(barOn(visitor.page)).toContain(beginNote);
    await visitor.press('Interested');
    expect(barOn(visitor.page)).not.toContain(beginNote);
  });

  test('begins with Hide, and the log never says that it was asked for', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    expect(noticeOn(await visitor.press('Hide'))).toContain(en.notice.begins);
    const known = await log(visitor);
    expect(known).toContain('Personalisation began with Hide.');
    expect(known).not.toContain(en.knowledge.consent.personalise.given);
  });

  test('is not told so where the browser objects, which begins nothing', async () => {
    const visitor = shopper(shop.app, { 'Sec-GPC': '1' });
    expect(barOn(await visitor.open(BLOCK))).not.toContain(beginNote);
  });
});
