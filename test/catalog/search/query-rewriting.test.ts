import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { search, ask, namesOf } = await openDemoSearch();

describe('a material under the name that shops have for it', () => {
  test.each(['wool', 'soft wool', 'soft wool that does not scratch'])('%s is yarn first', async (query) => {
    expect(namesOf(await ask(query))[0]).toMatch(/yarn$/);
  });

  test('and other things of it follow', async () => {
    expect(namesOf(await ask('wool'))).toContain('Boiled wool jacket cloth');
  });
});

describe('a mood', () => {
  test.each([
    ['candlelight', /candle/],
    ['cosy', /candle|cushion|throw/],
    ['something for a rainy day', /game|jigsaw/],
  ])('%s finds what shops have for it', async (query, first) => {
    expect(namesOf(await ask(query))[0]).toMatch(first);
  });

  test('is none where a thing is named', async () => {
    expect((await ask('warm sleeping mat')).read.misspelt).toBeUndefined();
  });
});

test('what begins another name for a thing is completed by it', () => {
  expect(search.suggest('cud', 8).length).toBeGreaterThan(0);
  expect(search.suggest('qqq', 8)).toEqual([]);
});
