import { describe, expect, it } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { productText, productTexts } from '../../src/embedding/product-text.js';

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

describe('a place that tells nothing apart is not embedded', () => {
  const named = (name: string, department: string, category = department) => {
    return { ...block, name, department, category, description: '', tags: [], materials: [] };
  };

  it('where all products share it, as in a catalogue of titles alone', () => {
    const titles = ['METAL SIGN', 'LUNCH BAG'].map((name) => named(name, 'Everything'));
    expect(productTexts(titles)).toEqual(['METAL SIGN. METAL SIGN', 'LUNCH BAG. LUNCH BAG']);
    const gifts = ['METAL SIGN', 'LUNCH BAG'].map((name) => named(name, 'Gifts', 'All gifts'));
    expect(productTexts(gifts)[0]).toBe('METAL SIGN. METAL SIGN');
  });

  it('where the import made it up, beside other departments', () => {
    const texts = productTexts([named('Metal sign', 'Other'), named('Lunch bag', 'Bags')]);
    expect(texts).toEqual(['Metal sign. Metal sign', 'Lunch bag. Bags. Lunch bag. Bags']);
  });

  it('keeps the level that differs', () => {
    const texts = productTexts([named('Pot', 'Home', 'Kitchen'), named('Lamp', 'Home', 'Light')]);
    expect(texts).toEqual(['Pot. Kitchen. Pot. Kitchen', 'Lamp. Light. Lamp. Light']);
  });
});
