import { describe, expect, it } from 'vitest';
import { normalised } from '../../src/embedding/vectors.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { textMemberships } from '../../src/segments/membership.js';
import { demoShop, plantedShop } from './discovery-shop.js';

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

  it('of a product in the middle of its group are that group alone', () => {
    const discovery = discoverSegments(plantedShop({ Teapots: 30, Lanterns: 30, Saddles: 30 }));
    for (const [at, segment] of discovery.segments.entries()) {
      expect(textMemberships(segment.centroid, discovery.segments)[0]).toMatchObject({ segment: at });
      expect(textMemberships(segment.centroid, discovery.segments)[0]!.degree).toBeGreaterThan(0.7);
    }
  });

  it('of a text between two groups are about equal', () => {
    const discovery = discoverSegments(plantedShop({ Teapots: 30, Lanterns: 30, Saddles: 30 }));
    const [a, b] = discovery.segments;
    const between = normalised(a!.centroid.map((value, d) => value + b!.centroid[d]!));
    const [first, second] = textMemberships(between, discovery.segments);
    expect(first!.degree - second!.degree).toBeLessThan(0.05);
  });
});
