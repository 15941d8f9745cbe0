import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex, oklch, shade } from '../../src/pictures/colour.js';

describe('colours', () => {
  it('come back from Oklch as they went in', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (...rgb) => {
        const colour = `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        expect(hex(oklch(colour))).toBe(colour);
      }),
    );
  });

  it('grow lighter and darker', () => {
    expect(oklch(shade('#c8955f', 0.1)).l).toBeGreaterThan(oklch('#c8955f').l);
    expect(oklch(shade('#c8955f', -0.1)).l).toBeLessThan(oklch('#c8955f').l);
  });
});
