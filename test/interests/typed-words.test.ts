import { describe, expect, it } from 'vitest';
import { isMeant, isSure, likenessToWords } from '../../src/interests/typed-words.js';

describe('what typed words mean', () => {
  it('is what is about as near as the nearest, where that is near at all', () => {
    expect(isMeant(0.4, undefined, 0.41)).toBe(true);
    expect(isMeant(0.37, undefined, 0.41)).toBe(false);
    expect(isMeant(0.29, undefined, 0.29)).toBe(false);
  });

  it('is what holds all of them well and is near', () => {
    expect(isMeant(0.35, { strength: 1, coverage: 1 }, 0.41)).toBe(true);
    expect(isMeant(0.4, { strength: 0.27, coverage: 1 }, 0.51)).toBe(false);
    expect(isMeant(0.11, { strength: 1, coverage: 1 }, 0.46)).toBe(false);
  });

  it('is what holds more than half of them and is nearer than most', () => {
    expect(isMeant(0.33, { strength: 0.2, coverage: 0.6 }, 0.4)).toBe(true);
    expect(isMeant(0.31, { strength: 0.2, coverage: 0.6 }, 0.4)).toBe(false);
    expect(isMeant(0.33, { strength: 0.1, coverage: 0.6 }, 0.4)).toBe(false);
    expect(isMeant(0.34, { strength: 0.95, coverage: 0.53 }, 0.41)).toBe(false);
  });

  it('is sure only of what holds them all', () => {
    expect(isSure(0.35, { strength: 1, coverage: 1 })).toBe(true);
    expect(isSure(0.5, { strength: 1, coverage: 0.6 })).toBe(false);
    expect(isSure(0.5, undefined)).toBe(false);
  });

  it('weighs a name above nearness, and is never below nothing', () => {
    expect(likenessToWords(0.35, { strength: 1, coverage: 1 })).toBeGreaterThan(
      likenessToWords(0.39, undefined),
    );
    expect(likenessToWords(-0.2, undefined)).toBe(0);
  });
});
