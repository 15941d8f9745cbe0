import { describe, expect, it } from 'vitest';
import { readName, thingsIn, weightOf } from '../../src/interests/imported.js';
import type { TypedWords } from '../../src/interests/typed-words.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { NOON } from '../support/entries.js';
import { axisMeaning } from '../support/tiny-shop.js';

const label = (name: string) => ({ called: 'label', name }) as const;

/** A shop that knows these words alone, each at a position of its own. */
const knowing = (...known: readonly string[]) => ({
  typed: (text: string): TypedWords => {
    const position = known.indexOf(text);
    const meant = new Map(position < 0 ? [] : [[position, { likeness: 1 }] as const]);
    return { meaning: Float32Array.of(1), meant };
  },
});
const meant = (name: string, source: ReturnType<typeof knowing>, called: 'label' | 'phrase' = 'label') => [
  ...readName({ called, name }, axisMeaning(1), source).meant.keys(),
];

describe('what came in a file', () => {
  it('has faded since it was written, and never grows by a time to come', () => {
    const brought = { weight: 1, since: NOON, halfLife: 14 * DAY };
    expect(weightOf(brought, NOON)).toBe(1);
    expect(weightOf(brought, NOON + 14 * DAY)).toBeCloseTo(0.5, 12);
    expect(weightOf(brought, NOON - HOUR)).toBe(1);
  });
});

describe('a shop’s name for an interest', () => {
  it('is read as a whole where that means something', () => {
    expect(meant('Coffee & tea', knowing('Coffee & tea', 'Coffee', 'tea'))).toEqual([0]);
  });
  it('is each of the things that it joins where the whole means nothing', () => {
    expect(meant('Board games & puzzles', knowing('puzzles', 'Board games'))).toEqual([1, 0]);
    expect(meant('Cats, fish, birds & small pets', knowing('fish', 'birds'))).toEqual([0, 1]);
    expect(meant('Küche und Bad', knowing('Bad'))).toEqual([0]);
  });
  it('is nothing where neither is anything here', () => {
    expect(meant('Sails & masts', knowing('coffee'))).toEqual([]);
  });
  it('joins four things at most, so that a hostile one costs no more', () => {
    expect(thingsIn(label('a & b & c & d'))).toHaveLength(4);
    expect(thingsIn(label(Array.from({ length: 20 }, () => 'a').join('&')))).toEqual([]);
  });
});

it('words of the shopper’s own are not taken apart', () => {
  expect(meant('salt & pepper', knowing('salt', 'pepper'), 'phrase')).toEqual([]);
});
