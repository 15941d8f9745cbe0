import { describe, expect, it } from 'vitest';
import { departmentTint } from '../../src/pictures/department-tint.js';
import { productPalette } from '../../src/pictures/product-palette.js';
import { art } from './art.js';
import { product } from './products.js';

describe('a palette', () => {
  const tint = departmentTint('Camping & hiking');

  it('takes the material, and the last known word of one said in several', () => {
    const cork = productPalette(product({ name: 'Block', materials: ['cork'] }), tint, art.colours);
    expect(
      productPalette(product({ name: 'Block', materials: ['dense recycled cork'] }), tint, art.colours).main,
    ).toBe(cork.main);
  });

  it('lets a colour in the name outrank the dye of the material', () => {
    const red = productPalette(product({ name: 'Red mug', materials: ['ceramic'] }), tint, art.colours);
    const blue = productPalette(product({ name: 'Blue mug', materials: ['ceramic'] }), tint, art.colours);
    expect(red.main).not.toBe(blue.main);
  });

  it('takes the colour that the art names before all others', () => {
    const mug = product({ name: 'Red mug', materials: ['ceramic'], art: 'shape:cup blue' });
    const { main } = productPalette(mug, tint, art.colours);
    const blue = productPalette(product({ name: 'Blue mug', materials: ['ceramic'] }), tint, art.colours);
    expect(main).toBe(blue.main);
  });

  it('never gives the second part the colour of the first', () => {
    for (const materials of [[], ['cork'], ['cork', 'cork'], ['nylon', 'polyester']]) {
      for (let n = 0; n < 50; n += 1) {
        const { main, accent } = productPalette(
          product({ id: `p${n}`, name: 'Thing', materials }),
          tint,
          art.colours,
        );
        expect(accent).not.toBe(main);
      }
    }
  });
});
