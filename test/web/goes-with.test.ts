import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { cardsOn, shopper } from '../support/shopper.js';

const shelfOf = (html: string, title: string) =>
  html.split('<section').find((one) => one.includes(`>${title}</h2>`)) ?? '';

let shop: TestShop;
beforeAll(async () => {
  const products = demoProducts().flatMap((product): Product[] => {
    if (product.id !== 'three-cup-moka-pot') return [product];
    return [product, { ...product, id: 'six-cup-moka-pot' as ProductId }].map((one) => ({
      ...one,
      group: 'MOKA',
    }));
  });
  shop = await openTestShop();
  const goesWith = await readGoesWith('catalog/goes-with.yaml');
  shop.services.swap({ ...(await wordSnapshot(products, 't2')), goesWith });
});
afterAll(() => shop.close());

const product = (id: string) => shop.services.snapshot().catalogue.product(id)!;

describe('the page of a moka pot', () => {
  test('tells what is like it from what is used with it', async () => {
    const { text } = await shopper(shop.app).open('/products/three-cup-moka-pot');
    const [similar, goesWith] = [cardsOn(shelfOf(text, 'Similar')), cardsOn(shelfOf(text, 'Goes with this'))];
    expect(similar.length).toBeGreaterThan(0);
    expect(goesWith.length).toBeGreaterThan(0);
    for (const id of similar) expect(product(id).category).toBe('Brewing gear');
    const categories = goesWith.map((id) => product(id).category);
    expect(categories).not.toContain('Brewing gear');
    expect(goesWith.filter((id) => similar.includes(id))).toEqual([]);
    expect([...similar, ...goesWith]).not.toContain('six-cup-moka-pot');
  });

  test('says in its title alone what it is for, and its Why adds up', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/three-cup-moka-pot');
    const shelf = shelfOf(visitor.page.text, 'Goes with this');
    expect(shelf).not.toMatch(/Goes with Three-cup moka pot/);
    const [, href = ''] = /href="(\/why\/[^"]+)"/.exec(shelf) ?? [];
    expect(href).toContain('shelf=goes-with');
    const { status, text } = await visitor.open(href.replaceAll('&amp;', '&'));
    expect(status).toBe(200);
    expect(text).toContain('used together with the page');
    const shares = [...text.matchAll(/why-share">(\d+)%/g)].map(([, share]) => Number(share));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  });
});

test('the basket offers what goes with what is in it, nothing in its place and none of its variants', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/three-cup-moka-pot');
  await visitor.press('Add to basket');
  const { text } = await visitor.open('/basket');
  const cards = cardsOn(shelfOf(text, 'Goes with your basket'));
  expect(cards.length).toBeGreaterThan(0);
  expect(cards).not.toContain('six-cup-moka-pot');
  expect(cards.map((id) => product(id).category)).not.toContain('Brewing gear');
  expect(text).not.toContain(en.shelves.basket);
});
