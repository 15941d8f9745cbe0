import { expect, test } from 'vitest';
import { phraseHead } from '../../src/recommendations/phrase-head.js';

test.each([
  ['toys for my cat', 'toy', undefined],
  ['growing herbs indoors', 'herb', 'grow'],
  ['camping with kids', 'camp', undefined],
  ['sewing a dress', 'dres', 'sew'],
  ['mushroom foraging', 'mushroom', 'forag'],
  ['bullet journalling', 'bullet', 'journal'],
  ['hiking', 'hik', undefined],
  ['a long train journey', 'journey', undefined],
])('the stem of the head of “%s” is %s', (text, noun, doing) => {
  expect(phraseHead(text)).toEqual({ noun, doing });
});

test('a phrase of small words has no head', () => {
  expect(phraseHead('for me and you')).toBeUndefined();
});
