import { expect, test } from 'vitest';
import { phraseHead } from '../../../src/recommendations/typed/phrase-head.js';

test.each([
  ['toys for my cat', 'toy'],
  ['growing herbs indoors', 'herb'],
  ['learning the piano', 'piano'],
  ['camping with kids', 'camp'],
  ['sewing a dress', 'sew'],
  ['cleaning a bike', 'clean'],
  ['bread baking', 'bak'],
  ['piano learning', 'piano'],
  ['hiking', 'hik'],
  ['a cup of tea', 'tea'],
  ['a long train journey', 'journey'],
])('the stem of the head of “%s” is %s', (text, head) => {
  expect(phraseHead(text)).toBe(head);
});

test('a phrase of small words has no head', () => {
  expect(phraseHead('for me and you')).toBeUndefined();
});
