import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterAll(() => shop.close());

const SHELF = '/departments/yoga-mindfulness';
const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1];

describe.each(LANGUAGES.map((t) => [t.language, t] as const))('a price in a filter: %s', (language, t) => {
  const open = (query: string) =>
    shopper(shop.app, { 'Accept-Language': language }).open(`${SHELF}?${query}`);

  test('is read as it is typed, and shown as the language writes it', async () => {
    const { text } = await open(`min=${encodeURIComponent('€10,50')}&max=1.000`);
    expect(fieldOf(text, 'min')).toBe(language === 'de' ? '10,50' : '10.50');
    expect(fieldOf(text, 'max')).toBe('1000');
    expect(text).toContain('min=10.5');
    const again = await open(`min=${encodeURIComponent(fieldOf(text, 'min') ?? '')}`);
    expect(fieldOf(again.text, 'min')).toBe(fieldOf(text, 'min'));
  });

  test('that is none is said to be, and left out', async () => {
    const { text } = await open('min=abc&max=%3Cb%3E');
    const example = language === 'de' ? '12,50' : '12.50';
    for (const typed of ['abc', '<b>']) expect(textOf(text)).toContain(t.listing.noPrice(typed, example));
    expect(text).not.toContain('<b>');
    expect(fieldOf(text, 'min')).toBe('');
  });
});
