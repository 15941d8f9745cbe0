import { describe, expect, it } from 'vitest';
import { discoverSegments } from '../../src/segments/discovery.js';
import { demoShop } from './discovery-shop.js';

const demo = demoShop();
const { memberships, segments } = discoverSegments(demo);

describe('memberships', () => {
  it('are at most three, strongest first, with degrees of .1 and more that sum to 1', () => {
    for (const list of memberships) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.length).toBeLessThanOrEqual(3);
      expect(list.reduce((sum, { degree }) => sum + degree, 0)).toBeCloseTo(1, 12);
      expect(list.map(({ degree }) => degree)).toEqual(
        list.map(({ degree }) => degree).toSorted((a, b) => b - a),
      );
      expect(Math.min(...list.map(({ degree }) => degree))).toBeGreaterThanOrEqual(0.1);
      expect(new Set(list.map(({ segment }) => segment)).size).toBe(list.length);
      for (const { segment } of list) expect(segments[segment]).toBeDefined();
    }
  });

  it('are clear for most products and shared for some', () => {
    const clear = memberships.filter(([first]) => first!.degree >= 0.7).length / memberships.length;
    expect(clear).toBeGreaterThan(0.6);
    expect(clear).toBeLessThan(1);
  });
});
