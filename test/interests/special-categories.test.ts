import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/interests/personal-text.js';
import { specialCategories } from '../../src/interests/special-categories.js';
import { readSpecialTerms } from '../../src/language/personal-lexicon.js';

const isOfSpecialCategory = specialCategories(readSpecialTerms());

const isRefused = (text: string, shop: readonly string[] = []) =>
  isOfSpecialCategory(text, wordsOf(text), (word) => shop.includes(word));

describe('the special categories of personal data', () => {
  it.each(['HIV', 'gay bars', 'Alzheimer’s', 'a trade union', 'schwanger', 'diabète', 'multiple  sclerosis'])(
    'are told by %j',
    (text) => expect(isRefused(text)).toBe(true),
  );

  it.each([
    'gayo coffee',
    'union jack',
    'first aids',
    'hearing aids',
    'HEARING AIDS',
    'sidamo',
    'depression glass',
  ])('are not told by %j', (text) => expect(isRefused(text)).toBe(false));

  it('are not told by what the shop calls its own products', () => {
    expect(isRefused('pregnancy pillow', ['pillow'])).toBe(true);
    expect(isRefused('pregnancy pillow', ['pillow', 'pregnancy'])).toBe(false);
    expect(isRefused('trade union', ['trade'])).toBe(true);
  });
});
