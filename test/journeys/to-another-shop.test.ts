import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

/** A shop of eighteen things, none of which the demo has. */
const FEED = [
  ...['Oak tea tray', 'Green tea tin', 'Jasmine tea', 'Assam tea', 'Iron teapot', 'Glass teapot'].map(
    (title) => [title, 'Kitchen > Tea'] as const,
  ),
  ...['Round cushion', 'Velvet cushion', 'Linen cushion', 'Wool throw', 'Cotton throw', 'Felt rug'].map(
    (title) => [title, 'Home > Cushions'] as const,
  ),
  ...['Steel saw', 'Claw hammer', 'Hex keys', 'Wood chisel', 'Bench vice', 'Spirit level'].map(
    (title) => [title, 'Tools > Hand tools'] as const,
  ),
]
  .map(([title, type], at) => `P${at},${title},${9 + at},EUR,in stock,${type}`)
  .join('\n');

let folder: string;
let demo: ShopUnderTest;
let other: ImportedShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-other-'));
  writeFileSync(join(folder, 'feed.csv'), `id,title,price,currency,availability,product_type\n${FEED}\n`);
  demo = await openShopUnderTest();
  other = await openImportedShop(join(folder, 'feed.csv'), { now: OPENING });
}, 120_000);
afterAll(async () => {
  await demo?.close();
  await other?.close();
  rmSync(folder, { recursive: true });
});

const main = ({ text }: { readonly text: string }) => textOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '');
const download = async (visitor: Shopper) => (await visitor.open('/take-it-with-you/interests.json')).text;
const interestsIn = (text: string) => JSON.parse(text).interests as readonly Record<string, unknown>[];
async function bring(visitor: Shopper, text: string): Promise<string> {
  await visitor.open('/take-it-with-you');
  const inside = main(await visitor.press(en.takeAlong.look, { pasted: text }));
  await visitor.press(en.takeAlong.takeIn(interestsIn(text).length));
  return inside;
}

describe('interests that go to another shop with another catalogue', () => {
  let file: string;
  let inOther: Shopper;

  test('leave the demo by their names', async () => {
    const visitor = shopper(demo.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(en.signals.interested.button);
    await visitor.post('/interests', { phrase: 'tea' });
    file = await download(visitor);
    expect(interestsIn(file).map(({ label, phrase }) => label ?? phrase)).toContain('tea');
    expect(interestsIn(file).length).toBeGreaterThan(1);
  });

  test('are of another shop there; what it has is recommended, and said to come from the file', async () => {
    inOther = shopper(other.app);
    const inside = await bring(inOther, file);
    expect(inside).toContain(en.takeAlong.origin.elsewhere);
    expect(inside).toContain(en.takeAlong.keptForNext);
    const home = main(await inOther.open('/'));
    expect(home).toContain(en.shelves.visit);
    expect(home).toMatch(/tea/i);
    expect(home).toContain(
      en.signals.imported.because({ product: '', found: '', interest: '“tea”', isTyped: true }),
    );
  });

  test('leave it whole, what found nothing there too, and are known again by the demo', async () => {
    const second = await download(inOther);
    expect(interestsIn(second)).toEqual(interestsIn(file));
    expect(JSON.parse(second).signature).not.toEqual(JSON.parse(file).signature);
    const back = shopper(demo.app);
    const inside = await bring(back, second);
    expect(inside).toContain(en.takeAlong.origin.elsewhere);
    expect(await download(back)).toBe(file);
  });
});
