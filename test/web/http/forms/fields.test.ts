import { parse } from 'node:querystring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RequestError } from '../../../../src/errors.js';
import type { EntryId } from '../../../../src/visits/entry.js';
import { required, text, texts, wholeNumber } from '../../../../src/web/http/forms/fields.js';
import { laneOfToken, newToken, tokenIn, tokenOf } from '../../../../src/web/http/forms/token.js';

describe('a field', () => {
  test('is one text, cut, or nothing', () => {
    expect(text({ a: 'hello' }, 'a', 3)).toBe('hel');
    expect(text({ a: ['x', 'y'] }, 'a')).toBeUndefined();
    expect(text({}, 'toString')).toBeUndefined();
    expect(text(parse('__proto__=x&a=1'), 'constructor')).toBeUndefined();
  });

  test('that must be there and is not is a request that cannot be served', () => {
    expect(() => required({}, 'a')).toThrow(RequestError);
    expect(() => required({ a: '' }, 'a')).toThrow(RequestError);
    expect(required({ a: 'x' }, 'a')).toBe('x');
  });

  test('sent many times is a list of at most fifty', () => {
    expect(texts({ a: 'x' }, 'a')).toEqual(['x']);
    expect(texts({ a: Array.from({ length: 90 }, String) }, 'a')).toHaveLength(50);
    expect(texts({}, 'a')).toEqual([]);
  });

  test('is a whole number in its range or none', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const value = wholeNumber(typed, 1, 99);
        expect(value === undefined || (Number.isInteger(value) && value >= 1 && value <= 99)).toBe(true);
      }),
    );
    expect(wholeNumber('7', 1, 99)).toBe(7);
    expect(wholeNumber('100', 1, 99)).toBeUndefined();
    expect(wholeNumber('１', 1, 99)).toBeUndefined();
  });
});

describe('a form’s token', () => {
  test('is new at every rendering, and kept as it came', () => {
    const token = newToken();
    expect(newToken()).not.toBe(token);
    expect(tokenOf(token)).toBe(token);
  });

  test('that this shop could not have made is replaced', () => {
    for (const odd of [undefined, '', 'short', 'x'.repeat(40), '<script>alert(1)'])
      expect(tokenOf(odd)).toMatch(/^[A-Za-z0-9_-]{16}\.any$/);
    expect(tokenOf('<script>alert(1)')).not.toContain('<');
  });

  test('says which list its page showed', () => {
    const token = newToken();
    const lane = 'abcdefghij_-0123' as EntryId;
    expect(laneOfToken(tokenOf(tokenIn(token, 'main')))).toBe('main');
    expect(laneOfToken(tokenOf(tokenIn(token, lane)))).toBe(lane);
    expect(laneOfToken(tokenOf(undefined))).toBeUndefined();
    expect(laneOfToken(tokenOf(`${token}.not a lane`))).toBeUndefined();
  });
});
