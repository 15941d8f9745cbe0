import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedLine } from '../../src/text/typed.js';

test('has nothing that cannot be seen, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = typedLine(text);
      expect(line).not.toMatch(/[\p{C}\u2028\u2029]|^\s|\s$|\s\s/u);
      expect(typedLine(line)).toBe(line);
    }),
  );
});

test.each([
  ['\u202Egninedrag\u202C', 'gninedrag'],
  ['yo\u200Bga\u2066 mat\u2069', 'yoga mat'],
  ['\uFEFFkapok\u0000bolster\u0085', 'kapok bolster'],
  ['tea\u2028pot\tlid', 'tea pot lid'],
  ['\u200F\u200E \u00AD', ''],
  ['Bodhrán, 18″', 'Bodhrán, 18″'],
])('%j is %j', (typed, line) => {
  expect(typedLine(typed)).toBe(line);
});
