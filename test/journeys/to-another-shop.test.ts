import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { en } from '../../src/wording/en/index.js';
import { lookupModel } from '../embedding/tiny-model.js';
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
  const feed = join(folder, 'feed.csv');
  writeFileSync(feed, `id,title,price,currency,availability,product_type\n${FEED}\n`);
  demo = await openShopUnderTest();
  other = await openImportedShop(feed, { now: OPENING, env: { MODEL_DIR: smallModel() } });
}, 120_000);
afterAll(async () => {
  await demo?.close();
  await other?.close();
  rmSync(folder, { recursive: true });
});

const DIMENSIONS = 24;

/** A model that takes words that are written alike for alike, and knows nothing else; the usual one has 384 dimensions. */
function smallModel(): string {
  const model = join(folder, 'model');
  mkdirSync(model);
  const { modelDir } = readConfig({});
  const tokenizer = readFileSync(join(modelDir, 'tokenizer.json'), 'utf8');
  const words = Object.keys(JSON.parse(tokenizer).model.vocab).length;
  let random = 1;
  const table = Float32Array.from({ length: words * DIMENSIONS }, () => {
    random = (random * 48_271) % 2_147_483_647;
    return random / 2_147_483_647 - 0.5;
  });
  writeFileSync(join(model, 'model.onnx'), lookupModel(table, DIMENSIONS));
  writeFileSync(join(model, 'tokenizer.json'), tokenizer);
  return model;
}

const main = ({ text }: { readonly text: string }) => textOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '');
const download = async (visitor: Shopper) => (await visitor.open('/take-it-with-you/interests.json')).text;
const interestsIn = (text: string) => JSON.parse(text).interests as readonly Record<string, unknown>[];
async function bring(visitor: Shopper, text: string): Promise<string> {
  await visitor.open('/take-it-with-you');
  const inside = main(await visitor.press(en.takeAlong.look, { pasted: text }));
  await visitor.press(en.takeAlong.takeIn(interestsIn(text).length));
  return inside;
}

describe('interests that go to another shop with another catalogue and another model', () => {
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
    expect(other.services.snapshot().shop.dimensions).not.toBe(demo.services.snapshot().shop.dimensions);
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
