import { describe, expect, test } from 'vitest';
import { interestAnswers } from '../../../src/catalog/search/interest-answers.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();

describe('what is looked for, for a thing that is made of it or that it goes with', () => {
  test.each([
    ['knitting wool for a baby blanket', /yarn|wool|kit$/],
    ['strap for a guitar', /strap/],
  ] as const)('%s: only that', async (query, thing) => {
    const answers = await ask(query);
    const names = namesOf(answers);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(thing);
    expect(answers.isForNoChild).toBe(false);
  });

  test('what is so called and is for animals is none', async () => {
    expect(
      namesOf(await ask('toys for a bath'))
        .slice(0, 2)
        .join(),
    ).not.toMatch(/cat toy/);
  });
});

describe('what is to be made is found by what one makes it with', () => {
  test('a search shows the making, and says so', async () => {
    const { found, read } = await ask('knitting a blanket for a newborn');
    expect(read.words).toBe('knitting');
    for (const { position } of found.slice(0, 8))
      expect(products[position]?.department).toBe('Sewing & knitting');
  });

  test('what is called both is found as it was said', async () => {
    expect((await ask('sewing a dress for my daughter')).read.words).not.toBe('sewing');
  });

  test('own words are about the making too', () => {
    const about = (text: string) =>
      interestAnswers(text, [], search, () => true).map(({ position }) => position);
    expect(about('knitting a blanket for a newborn')).toEqual(about('knitting'));
  });
});
