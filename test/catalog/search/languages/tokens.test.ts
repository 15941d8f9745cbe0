import { expect, test } from 'vitest';
import { english } from '../../../../src/catalog/search/languages/en.js';
import { wordsOf } from '../../../../src/catalog/search/languages/tokens.js';

/** Two ways to write the same measure, and others that are no measure. */
const ALIKE = [
  ['6 foot ladder', '6 ft. ladder'],
  ['six feet', '6ft'],
  ['5 gallon bucket', '5-gal. bucket'],
  ['60 watt bulb', '60W bulb'],
  ['2 quarts', '2 qt.'],
  ['8 pounds', '8 lb.'],
  ['1/2 inch pipe', '1/2 in. pipe'],
  ['1/2" pipe', '1/2 in. pipe'],
  ['52″ fan', '52 inch fan'],
  ['2 in. x 4 in.', '2 inch x 4 inch'],
  ['30 x 40', '30×40'],
  ['30 × 40 cm', '30x40 cm'],
];

test.each(ALIKE)('%s is written as %s', (one, other) => {
  expect(wordsOf(one, english)).toEqual(wordsOf(other, english));
});

test('a fraction of a unit is one word, and so is its unit', () => {
  expect(wordsOf('3/4 in. MDF', english)).toEqual(['3/4in', 'mdf']);
  expect(wordsOf('1-1/4 in.', english)).toEqual(['1', '1/4in']);
});

test('two lengths hold the size that they make, as it is often typed', () => {
  expect(wordsOf('4 in. x 4 in. x 8 ft. post', english)).toEqual(['4in', '4x4', '4in', 'x', '8ft', 'post']);
  expect(wordsOf('4x4 post', english)).toEqual(['4x4', 'post']);
});

test('a little word behind a number is no unit', () => {
  expect(wordsOf('2 in a box', english)).toEqual(['2', 'in', 'a', 'box']);
  expect(wordsOf('size 36/38', english)).toEqual(['size', '36', '38']);
});
