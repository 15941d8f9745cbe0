import { describe, expect, it } from 'vitest';
import { fromStored, toStored } from '../../src/sessions/entry-codec.js';
import { agreementOn, areSameAgreement, MOST_AGREED } from '../../src/visits/agreement.js';
import { entry } from '../support/entries.js';
import { axisMeaning } from '../support/tiny-shop.js';

const isHere = (id: string) => !id.startsWith('gone');
const many = Array.from({ length: 40 }, (_, i) => `p-${i}`);

describe('what was agreed on', () => {
  it('is what was ticked of what was shown, and what was not', () => {
    expect(agreementOn(['a', 'b', 'c'], ['b'], isHere)).toEqual({ meant: ['b'], notMeant: ['a', 'c'] });
  });
  it('is nothing where nothing was shown, whatever was ticked', () => {
    expect(agreementOn([], ['a'], isHere)).toBeUndefined();
    expect(agreementOn(['gone-1', '../x'], ['gone-1'], isHere)).toBeUndefined();
  });
  it('holds no product twice, none that is not here, and so many at most', () => {
    expect(agreementOn(['a', 'a', 'gone-1', 'no id!'], ['a', 'gone-1'], isHere)).toEqual({
      meant: ['a'],
      notMeant: [],
    });
    const { meant, notMeant } = agreementOn(many, many.slice(0, 2), isHere)!;
    expect([...meant, ...notMeant]).toEqual(many.slice(0, MOST_AGREED));
  });
  it('is the same in any order', () => {
    const one = { meant: ['a', 'b'] as never, notMeant: [] };
    expect(areSameAgreement(one, { meant: ['b', 'a'] as never, notMeant: [] })).toBe(true);
    expect(areSameAgreement(one, { meant: ['a'] as never, notMeant: ['b'] as never })).toBe(false);
    expect(areSameAgreement(one, undefined)).toBe(false);
  });
});

describe('an entry of words that were agreed on', () => {
  const words = { type: 'phrase', text: 'tea', meaning: axisMeaning(1) } as const;
  const agreed = { meant: ['a' as never], notMeant: ['b' as never] };

  it('is read as it was stored, and is of a version that a shop of before does not fold', () => {
    const one = entry({ ...words, agreed });
    expect(fromStored(toStored(one))).toEqual(one);
    expect(toStored(one).v).toBeGreaterThan(toStored(entry(words)).v ?? 0);
  });
  it.each([
    { agreed: 'all' },
    { agreed: { meant: many, notMeant: [] } },
    { agreed: { meant: [1], notMeant: [] } },
  ])('is kept and not read where it is none: %j', (wrong) => {
    const stored = { ...toStored(entry({ ...words, agreed })), ...wrong };
    expect(fromStored(stored).type).toBe('foreign');
  });
});
