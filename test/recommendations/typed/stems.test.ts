import { expect, test } from 'vitest';
import { stem } from '../../../src/recommendations/typed/stems.js';

test.each([
  ['hiking', 'hiker', 'hike'],
  ['camping', 'camp', 'camper'],
  ['chilli', 'chillies', 'chilli'],
  ['running', 'runner', 'run'],
])('words made of one share a stem: %s, %s, %s', (...words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

test('what is short is left as it is', () => {
  expect(stem('red')).toBe('red');
});
