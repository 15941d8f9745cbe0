import { describe, expect, test } from 'vitest';
import { tellingTags } from '../../../src/web/parts/texts/telling-tags.js';
import { demoProducts } from '../../support/shop.js';

describe('tags that lead to more of a kind', () => {
  test.each([
    ...['s', 'm', 'xl', 'XXL', '2xl', 'S/M', 'XS-S', 'small', 'Medium', 'one size', 'extra large'],
    ...['42', '8.5', '38-40', 'EU 42', 'W32 L34', 'W32/L34'],
    ...['$10.00', '10,00 €', '£5', '10.00', '12 EUR'],
    ...['__hidden:internal', 'pfs:label-sale', 'custom_label_0', 'season=winter', 'a|b', '#promo'],
    ...['pre-order', 'back-order', 'made-to-order', 'used', 'refurbished', 'damaged'],
  ])('leave out "%s"', (tag) => {
    expect(tellingTags([tag])).toEqual([]);
  });

  test.each([
    'linen',
    '35mm',
    '35 mm',
    'M43',
    'small talk',
    'e-bike',
    "women's",
    'A5',
    '4x4',
    'R&B',
    'Größe',
    '500 ml',
    '120',
    '2027',
  ])('keep "%s"', (tag) => {
    expect(tellingTags([tag])).toEqual([tag]);
  });

  test('are all tags of the demo but the bare sizes', () => {
    const tags = demoProducts().flatMap((product) => product.tags);
    expect(tellingTags(tags)).toEqual(tags.filter((tag) => tag !== 'small' && tag !== 'large'));
  });
});
