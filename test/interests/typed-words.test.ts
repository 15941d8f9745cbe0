import { describe, expect, it } from 'vitest';
import { isMeant, likenessToWords } from '../../src/interests/typed-words.js';

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

  it('is what holds half of them and is nearer than most', () => {
    expect(isMeant(0.33, { strength: 0.2, coverage: 0.5 }, 0.4)).toBe(true);
    expect(isMeant(0.31, { strength: 0.2, coverage: 0.5 }, 0.4)).toBe(false);
    expect(isMeant(0.33, { strength: 0.1, coverage: 0.5 }, 0.4)).toBe(false);
  });

  it('is what holds them best though its text is of other things, and not what only shares a common word', () => {
    const blanket = { strength: 1, coverage: 0.48 };
    expect(isMeant(0.21, blanket, 0.37)).toBe(true);
    expect(isMeant(0.27, { strength: 1, coverage: 0.44 }, 0.43)).toBe(false);
  });

  it('weighs a name above nearness, and is never below nothing', () => {
    expect(likenessToWords(0.35, { strength: 1, coverage: 1 })).toBeGreaterThan(
      likenessToWords(0.39, undefined),
    );
    expect(likenessToWords(-0.2, undefined)).toBe(0);
  });
});
