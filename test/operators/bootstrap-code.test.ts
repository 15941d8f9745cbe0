import { expect, test } from 'vitest';
import { newCode, plainCode } from '../../src/operators/bootstrap-code.js';

test('a code is 140 random bits in groups that can be read aloud', () => {
  const codes = Array.from({ length: 2_000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('every symbol is as likely as any other', () => {
  const counts = new Map<string, number>();
  const symbols = Array.from({ length: 2_000 }, () => plainCode(newCode())).join('');
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const expected = symbols.length / 32;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(counts.size).toBe(32);
  // 31 degrees of freedom: beyond 80 once in half a million runs.
  expect(chiSquare).toBeLessThan(80);
});

test('typing it is forgiving about case, spaces, dashes and look-alikes', () => {
  expect(plainCode(' 7k2m-oxqd il1L ')).toBe('7K2M0XQD1111');
});
