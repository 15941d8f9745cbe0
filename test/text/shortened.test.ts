import { expect, it } from 'vitest';
import { shortened } from '../../src/text/shortened.js';

it('leaves a text that is short enough as it is', () => {
  expect(shortened('Cork yoga block', 15)).toBe('Cork yoga block');
});

it('cuts a long one after a word, and a word without end inside', () => {
  const title = 'SADES A55 Lightweight PC Gaming Headset 3.5mm Stereo, Over-Ear Wired';
  expect(shortened(title, 48)).toBe('SADES A55 Lightweight PC Gaming Headset 3.5mm…');
  expect(shortened('x'.repeat(60), 30)).toBe(`${'x'.repeat(29)}…`);
});

it('cuts no character in two', () => {
  expect(shortened('🎁'.repeat(40), 30)).toBe(`${'🎁'.repeat(29)}…`);
});
