import { describe, expect, it } from 'vitest';
import { departmentTint } from '../../../src/catalog/art/department-tint.js';
import { productPalette } from '../../../src/catalog/art/product-palette.js';
import { shapes } from '../../../src/catalog/art/shapes/index.js';
import { product } from './products.js';
import { elements } from './svg.js';

const DRAWN = new Set(['g', 'path', 'rect', 'circle', 'ellipse']);
/** Plants that stand in no pot: leaves keep their green. */
const ALL_GREEN = ['bulb', 'air-plant'];
const palette = productPalette(product(), departmentTint('Yoga & mindfulness'));

describe('every shape', () => {
  it('draws plain figures in whole colours', () => {
    expect(shapes.size).toBeGreaterThan(150);
    for (const [name, shape] of shapes) {
      const [, ...drawn] = elements(`<svg>${shape(palette)}</svg>`);
      expect(drawn.length, name).toBeGreaterThan(1);
      for (const element of drawn) {
        expect(DRAWN, name).toContain(element.name);
        for (const paint of ['fill', 'stroke']) {
          expect(element.attributes[paint] ?? 'none', name).toMatch(/^(none|#[\da-f]{6})$/);
        }
      }
    }
  });

  it('says every length as a number', () => {
    for (const [name, shape] of shapes) expect(shape(palette), name).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('takes its colours from the palette', () => {
    const marked = { ...palette, main: '#010203', dark: '#010203', light: '#010203', accent: '#010203' };
    for (const [name, shape] of shapes) {
      if (!ALL_GREEN.includes(name)) expect(shape(marked), name).toContain('#010203');
    }
  });
});
