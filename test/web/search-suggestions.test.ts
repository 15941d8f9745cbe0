import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { presentSuggestions } from '../../src/web/pages/search/presenter.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const suggest = (typed: string, hidden: readonly string[] = []) =>
  presentSuggestions(
    typed,
    shop.services.snapshot(),
    en,
    new Map(hidden.map((id) => [id as ProductId, true])),
  ).items;

describe('suggestions', () => {
  test('name a shelf with its products', () => {
    expect(suggest('mats')[0]).toMatchObject({
      label: 'Mats & towels',
      note: 'in Yoga & mindfulness',
      count: '16 products',
      href: '/departments/yoga-mindfulness/mats-towels',
    });
  });

  test('name a brand, and lead to its products', () => {
    expect(suggest('stillm')).toContainEqual(
      expect.objectContaining({ label: 'Stillmarsh', count: '5 products', href: '/search?q=Stillmarsh' }),
    );
  });

  test('say nothing twice, and no more than seven', () => {
    for (const typed of ['lamp', 'yoga', 'te', 'co', 'guit']) {
      const hrefs = suggest(typed).map(({ href }) => href);
      expect(hrefs.length).toBeGreaterThan(0);
      expect(hrefs.length).toBeLessThanOrEqual(7);
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }
  });

  test('leave out what is hidden, and count without it', () => {
    const [first] = suggest('mats', ['natural-rubber-yoga-mat']);
    expect(first?.count).toBe('15 products');
    expect(
      suggest('natural rubber yoga mat', ['natural-rubber-yoga-mat']).map(({ href }) => href),
    ).not.toContain('/products/natural-rubber-yoga-mat');
  });

  test.each([
    ['pets', 'Pets'],
    ['tools', 'DIY & tools'],
    ['coffee', 'Coffee & tea'],
    ['yoga', 'Yoga & mindfulness'],
    ['yog', 'Yoga & mindfulness'],
  ])('name a department by its name: %s', (typed, label) => {
    const { departments } = shop.services.snapshot().catalogue;
    const department = departments.find(({ name }) => name === label);
    expect(suggest(typed)[0]).toMatchObject({
      label,
      note: 'Department',
      count: `${department?.positions.length} products`,
      href: `/departments/${department?.id}`,
    });
  });

  test('complete the words beside a wish, and name no product that does not fulfil it', () => {
    const { products } = shop.services.snapshot().catalogue;
    const labels = suggest('lamp under 20').filter(({ href }) => href.startsWith('/products/'));
    expect(labels.length).toBeGreaterThan(0);
    for (const { href } of labels) {
      const product = products.find(({ id }) => href === `/products/${id}`);
      expect(product?.price.amount).toBeLessThanOrEqual(2000);
    }
    expect(suggest('mats in stock')[0]?.label).toBe('Mats & towels');
    expect(suggest('red mug').map(({ href }) => href)).toContain('/products/hand-thrown-stoneware-mug');
    expect(suggest('mats by Stillmarsh')[0]?.label).toBe('Mats & towels');
  });
});
