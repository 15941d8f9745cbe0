import { expect, it } from 'vitest';
import type { ShopCatalogue } from '../../evaluation/profiles/profile.js';
import { withoutSegments } from '../../evaluation/shop/without-segments.js';

it('leaves a catalogue one segment of everything, in the middle of all tastes, and all else as it is', () => {
  const tastes = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
  const index = {
    dimensions: 2,
    segments: [{ id: 'bags' }, { id: 'signs' }],
    taste: (position: number) => tastes[position]!,
    memberships: (position: number) => [{ segment: position, degree: 1 }],
    popularity: (position: number) => position,
  };
  const whole = withoutSegments({ index, count: 2, idOf: String } as unknown as ShopCatalogue);
  expect(whole.index.segments).toHaveLength(1);
  expect(whole.index.memberships(1)).toEqual([{ segment: 0, degree: 1 }]);
  const [x = 0, y = 0] = whole.index.segmentTaste(0);
  expect([x, y]).toEqual([Math.fround(Math.SQRT1_2), Math.fround(Math.SQRT1_2)]);
  expect(whole.index.popularity(1)).toBe(1);
});
