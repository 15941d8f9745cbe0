import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: ImportedShop;
beforeAll(async () => {
  shop = await openImportedShop('test/fixtures/feeds/hardware-shop.csv', {
    now: Date.UTC(2026, 10, 26, 12),
  });
});
afterAll(() => shop.close());

async function visitor(): Promise<Shopper> {
  const one = shopper(shop.app);
  await one.open('/');
  await one.press('Personalise this visit');
  return one;
}

const cardsIn = (html: string): readonly string[] =>
  [...html.matchAll(/data-product-card="([^"]*)"/g)].map(([, id = '']) => id);

/** The home page, and the cards of its shelf for the visit. */
async function homeOf(one: Shopper) {
  const { text } = await one.open('/');
  const [, shelf = ''] = /For this visit([\s\S]*?)<\/section>/.exec(text) ?? [];
  return { ids: cardsIn(shelf), said: textOf(text) };
}

/** The cards beside a product on its page. */
async function besideOf(one: Shopper, id: string) {
  const { text } = await one.open(`/products/${id}`);
  return cardsIn(text).filter((card) => card !== id);
}

describe('a small shop', () => {
  it('names an interest after the department of what was looked at, and offers what else that has', async () => {
    const one = await visitor();
    expect(await besideOf(one, 'L1')).toContain('L2');
    const { ids, said } = await homeOf(one);
    expect(ids).toEqual(['L2']);
    expect(said).toMatch(/because you looked at Step ladder/i);
    expect((await one.open('/interests')).text).toContain('Ladders');
  });

  it.each([
    ['P6', 'P5'],
    ['P4', 'P3'],
  ])('shows what is of the category of %s first, on its page and at home', async (looked, first) => {
    const one = await visitor();
    expect((await besideOf(one, looked))[0]).toBe(first);
    expect((await homeOf(one)).ids[0]).toBe(first);
  });

  it('fills the shelf of the visit with what its department holds', async () => {
    const one = await visitor();
    await one.open('/products/P6');
    expect((await homeOf(one)).ids.toSorted()).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P7']);
  });

  it.each([
    ['size', 'S1-42', ['S1-41', 'S1-43']],
    ['binding', 'B1', ['B2']],
    ['nothing, two ids of one name', 'B3', ['B4']],
  ])('shows no variant of what was looked at, told by %s', async (_, looked, variants) => {
    const one = await visitor();
    const beside = await besideOf(one, looked);
    const { ids } = await homeOf(one);
    expect(ids.length).toBeGreaterThan(0);
    for (const variant of variants) {
      expect(beside).not.toContain(variant);
      expect(ids).not.toContain(variant);
    }
  });

  it('gives what was pressed more places than what was merely looked at', async () => {
    const one = await visitor();
    await one.open('/products/M1');
    await one.open('/products/C1');
    await one.open('/products/P6');
    await one.press('Interested');
    const { ids } = await homeOf(one);
    const of = (letter: string) => ids.filter((id) => id.startsWith(letter)).length;
    expect(of('P')).toBeGreaterThan(Math.max(of('M'), of('C')));
    expect(Math.min(of('M'), of('C'))).toBeGreaterThan(0);
  });

  it.each([
    ['books for my toddler', ['K1']],
    ['cosy mystery', ['B6']],
  ])('reads in its tags what own words mean: %s', async (words, meant) => {
    const one = await visitor();
    await one.open('/interests');
    const { text } = await one.press('Add interest', { phrase: words });
    const ids = [...text.matchAll(/name="meant" value="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(meant));
    expect(ids).not.toContain('K3');
  });
});
