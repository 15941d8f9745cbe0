import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PRODUCT_COLOURS } from '../../src/pictures/palette.js';
import { art } from './art.js';
import { catalogue } from './products.js';
import { elements } from './svg.js';

/** Plants that stand in no pot: leaves keep their green. */
const ALL_GREEN = ['bulb', 'air-plant'];

describe('every drawing', () => {
  it('is plain figures in whole colours', () => {
    expect(art.drawings.size).toBeGreaterThan(300);
    for (const [name, { markup }] of art.drawings) {
      const [, ...drawn] = elements(`<svg>${markup}</svg>`);
      expect(drawn.length, name).toBeGreaterThan(1);
    }
  });

  it('takes a colour from its product', () => {
    for (const [name, { markup }] of art.drawings)
      if (!ALL_GREEN.includes(name)) expect(markup, name).toMatch(/var\(--(main|dark|light|accent)\)/);
  });

  it('is chosen by a phrase, or named by a product of the demo', () => {
    const chosen = new Set([
      ...art.phrases.artOf.values(),
      ...catalogue.map((product) => product.art?.split(' ')[0]),
    ]);
    expect([...art.drawings.keys()].filter((name) => !chosen.has(`shape:${name}`))).toEqual([]);
  });

  it('shows in a browser by itself: the preview has every colour, and the fixed ones as they are', () => {
    const preview = readFileSync('catalog/art/preview.css', 'utf8');
    const shown = new Map([...preview.matchAll(/--([a-z-]+): (#[\da-f]{6});/g)].map(([, a, b]) => [a, b]));
    expect([...shown.keys()].toSorted()).toEqual(
      [...PRODUCT_COLOURS, ...Object.keys(art.colours.fixed)].toSorted(),
    );
    for (const [name, colour] of Object.entries(art.colours.fixed))
      expect(shown.get(name), name).toBe(colour);
  });
});

describe('the icons that read one way', () => {
  it('are named as a product or a phrase names them', () => {
    const { 'one-way': named } = parse(readFileSync('catalog/art/icons.yaml', 'utf8')) as Record<
      string,
      string[]
    >;
    for (const icon of named ?? []) expect(icon).toMatch(/^(fluent|ph):[a-z\d-]+$/);
  });
});
