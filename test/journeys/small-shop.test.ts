import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: ImportedShop;
beforeAll(async () => {
  shop = await openImportedShop('test/fixtures/feeds/small-shop.csv', { now: Date.UTC(2026, 10, 26, 12) });
});
afterAll(() => shop.close());

test.each([
  ['Workshop', 'D1', 'D2'],
  ['Kitchen', 'K1', 'K2'],
])(
  'two looks in a small department bring a shelf of what is left of it: %s',
  async (department, ...looks) => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    for (const id of looks) await visitor.open(`/products/${id}`);
    const { text } = await visitor.open('/');
    const [, shelf = ''] = /For this visit([\s\S]*?)<\/section>/.exec(text) ?? [];
    const ids = [...shelf.matchAll(/data-product-card="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    for (const id of ids) expect(id[0]).toBe(looks[0]?.[0]);
    for (const id of looks) expect(ids).not.toContain(id);
    expect(textOf(shelf)).toContain(`More in ${department}, because you looked at`);
  },
);
