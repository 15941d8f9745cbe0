import { expect, it } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { productText } from '../../src/embedding/product-text.js';

const block: Product = {
  id: 'block' as ProductId,
  name: 'Cork yoga block',
  description: 'Firm, light\nand warm to the touch.',
  department: 'Sport',
  category: 'Yoga',
  brand: 'Quercus',
  price: { amount: 1900, currency: 'EUR' },
  tags: ['balance', 'gift'],
  materials: ['cork'],
  stock: 3,
  added: '2026-01-01',
};

it('says what a product is, where it belongs and what is said of it, and not who makes it', () => {
  expect(productText(block)).toBe(
    'Cork yoga block. Yoga, Sport. balance, gift. cork. Cork yoga block. Yoga, Sport. balance, gift. cork. Firm, light and warm to the touch',
  );
});

it('leaves out what a feed left empty', () => {
  const bare = { ...block, description: ' ', tags: [], materials: [], category: 'Sport' };
  expect(productText(bare)).toBe('Cork yoga block. Sport. Cork yoga block. Sport');
});

it('reads no further than the first sentence, so that a story does not drown the name', () => {
  const told = { ...block, description: 'Firm and light. Weighs less than a laptop.' };
  expect(productText(told)).toMatch(/Firm and light$/);
});
