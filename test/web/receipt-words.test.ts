import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const rowsOf = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(\d+)<\/td><td>(\d+)<\/td><\/tr>/g)].map(
    ([, place, found, left]) => [place, Number(found), Number(left)],
  );

describe.each(LANGUAGES.map((t) => [t.language, t] as const))('the receipt, in %s', (language, t) => {
  test('calls what was erased by words, and counts each key once', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/cork-yoga-block?lang=${language}`);
    await visitor.press(t.signals.interested.button);
    const { text } = await visitor.press(t.visitBar.forget);
    const names = new Set(Object.values(t.receipt.stores));
    const rows = rowsOf(text);
    expect(rows.map(([place]) => place)).not.toEqual([]);
    for (const [place, found, left] of rows) {
      expect(names).toContain(place);
      expect(left).toBe(0);
      // Each thing that is noted may have a key of its own; of the rest there is one of each.
      if (place !== t.receipt.stores['session-entries']) expect(found).toBe(1);
    }
    expect(textOf(text)).not.toMatch(/session-|key-slots/);
  });
});
