import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/pictures/bounds.js';
import { subpaths } from '../../src/pictures/svg-path.js';

describe('a path', () => {
  it('is followed through relative steps, closings and packed arc flags', () => {
    const [first, second] = subpaths('M10 10h20v5H12zm5 5a4 4 0 01-8 0z');
    expect(first?.points.at(-1)).toEqual({ x: 12, y: 15 });
    expect(second?.points[0]).toEqual({ x: 15, y: 15 });
    expect(second?.points.at(-1)).toEqual({ x: 7, y: 15 });
    expect(second?.data).toBe('M15 15a4 4 0 01-8 0z');
  });

  it('lends its box, as circles and rectangles do', () => {
    expect(
      boundsOf(
        '<path d="M2 3l4 5"/><circle cx="10" cy="10" r="4"/><rect x="-1" y="6" width="2" height="2"/>',
      ),
    ).toEqual({
      left: -1,
      top: 3,
      right: 14,
      bottom: 14,
    });
    const circle = boundsOf('<path d="M10 0a10 10 0 1 1-20 0a10 10 0 1 1 20 0z"/>');
    for (const side of ['left', 'top'] as const) expect(circle?.[side]).toBeCloseTo(-10);
    for (const side of ['right', 'bottom'] as const) expect(circle?.[side]).toBeCloseTo(10);
    expect(boundsOf('<g/>')).toBeUndefined();
  });
});
