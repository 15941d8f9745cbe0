import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { departmentTint } from '../../src/pictures/department-tint.js';
import { figureNamed } from '../../src/pictures/figure.js';
import { pictureOf } from '../../src/pictures/pictures.js';
import { productPalette } from '../../src/pictures/product-palette.js';
import { runs } from '../support/thorough.js';
import { art as all } from './art.js';
import { catalogue, product } from './products.js';
import { elements, textOf } from './svg.js';

/** What a strict content policy would block, or a browser would run. */
function expectInert(svg: string): void {
  for (const { name, attributes } of elements(svg)) {
    expect(['script', 'style', 'foreignObject', 'a', 'image']).not.toContain(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(attribute).not.toMatch(/^(style|on.*)$/i);
      if (/href$/.test(attribute)) expect(value).toMatch(/^#/);
    }
  }
}

const drawn = (one: Product): string => pictureOf(one, all);

const arts = [
  'shape:block',
  'shape:guitar',
  'fluent:teapot',
  'ph:tent',
  'shape:no-such',
  'nonsense',
  undefined,
];

/** The first rectangle of a picture is its ground. */
function groundOf(svg: string): string | undefined {
  return elements(svg).find(({ name }) => name === 'rect')?.attributes.fill;
}

describe('a picture', () => {
  it('is a square image with the name as its alternative text', () => {
    const [svg, title] = elements(drawn(product()));
    expect(svg).toMatchObject({ name: 'svg', attributes: { viewBox: '0 0 320 320', role: 'img' } });
    expect(title?.name).toBe('title');
    expect(textOf(drawn(product()))).toBe('Cork yoga block');
  });

  it('is the same every time', () => {
    for (const art of arts) {
      const one = product(art === undefined ? {} : { art });
      expect(drawn({ ...one })).toBe(drawn(one));
    }
  });

  it('keeps a hostile name inside its title', () => {
    const name = `</title><script>alert("1")</script>&'<svg onload='x'>\u0000\u0008\ud800`;
    const svg = drawn(product({ name }));
    expectInert(svg);
    expect(textOf(svg)).toBe(`</title><script>alert("1")</script>&'<svg onload='x'>`);
  });

  it('is well-formed and inert whatever the product says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.array(text, { maxLength: 3 }),
        fc.constantFrom(...arts, '__proto__'),
        (name, department, category, tags, art) => {
          expectInert(
            drawn(product({ name, department, category, tags, materials: tags, ...(art ? { art } : {}) })),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('differs between two products that are alike in all but their id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (n) => {
        expect(drawn(product({ id: `p-${n}`, art: 'fluent:teapot' }))).not.toBe(
          drawn(product({ id: `p-${n + 1}`, art: 'fluent:teapot' })),
        );
      }),
    );
  });

  it('takes its ground from the department alone', () => {
    const yoga = groundOf(drawn(product({ id: 'a' })));
    expect(yoga).toMatch(/^#[\da-f]{6}$/);
    expect(groundOf(drawn(product({ id: 'b', art: 'fluent:teapot' })))).toBe(yoga);
    expect(groundOf(drawn(product({ department: 'Coffee & tea' })))).not.toBe(yoga);
  });

  it('mirrors some things, but never what reads one way', () => {
    const mirrored = (art: string): number =>
      Array.from({ length: 60 }, (_, n) => drawn(product({ id: `p-${n}`, art }))).filter((svg) =>
        /scale\(-/.test(svg),
      ).length;
    expect(mirrored('shape:watering-can')).toBeGreaterThan(5);
    expect(mirrored('shape:watering-can')).toBeLessThan(55);
    expect(mirrored('shape:letter-tiles')).toBe(0);
  });

  it('stands a guess in for art that nothing has', () => {
    const guessed = drawn(product({ name: 'Teapot' }));
    expect(drawn(product({ name: 'Teapot', art: 'fluent:no-such-thing' }))).toBe(guessed);
  });
});

describe.skipIf(catalogue.length === 0)('the pictures of the demo catalogue', () => {
  it('all draw what they name', () => {
    const palette = productPalette(product(), departmentTint('Music'), all.colours);
    const lost = catalogue.filter(({ art }) => art !== undefined && !figureNamed(art, palette, all));
    expect(lost.map(({ id, art }) => `${id} ${art}`)).toEqual([]);
  });

  it('are well-formed, inert and small', () => {
    for (const each of catalogue) {
      const svg = drawn(each);
      expectInert(svg);
      expect(svg.length).toBeLessThan(24_000);
    }
  });

  it('are all different', () => {
    expect(new Set(catalogue.map(drawn)).size).toBe(catalogue.length);
  });

  it('have a ground for each department', () => {
    const departments = [...new Set(catalogue.map(({ department }) => department))];
    const grounds = departments.map((department) => groundOf(drawn(product({ department }))));
    expect(new Set(grounds).size).toBe(departments.length);
  });
});

describe('games that stand side by side', () => {
  it('have a drawing each, but for two that are drawn as one at most', () => {
    const games = catalogue.filter(({ category }) => ['Strategy games', 'Family games'].includes(category));
    const drawings = new Map<string, string[]>();
    for (const { art = '', name } of games) drawings.set(art, [...(drawings.get(art) ?? []), name]);
    expect([...drawings.values()].filter((names) => names.length > 2)).toEqual([]);
  });
});
