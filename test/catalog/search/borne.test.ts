import { describe, expect, test } from 'vitest';
import { isBorne } from '../../../src/catalog/search/answers/words-in-a-name.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, search } = await openDemoSearch();

describe('that nothing is called so is said of no word that a name or a tag bears', () => {
  test.each(['merino', 'merino beanie', 'merino socks', 'trainers', 'running trainers'])(
    '%s',
    async (query) => {
      expect((await ask(query)).otherwise).toEqual([]);
    },
  );

  test('it is said of a word that none bears', async () => {
    expect((await ask('couch')).otherwise).toEqual(['couch']);
    expect(isBorne('couch', search)).toBe(false);
  });

  test.each(['headlamp', 'cake', 'rug'])('a product bears %s', (word) => {
    expect(isBorne(word, search)).toBe(true);
  });
});

describe('what bears the material stands before what only means it', () => {
  test.each([
    ['merino', 5],
    ['merino beanie', 1],
  ] as const)('%s', async (query, count) => {
    const { found } = await ask(query);
    const first = found.slice(0, count).map(({ position }) => search.productAt(position));
    for (const one of first) expect(`${one?.name} ${one?.tags.join()}`).toMatch(/merino/i);
  });
});

test('a headlamp of a bicycle is listed as one', async () => {
  expect(namesOf(await ask('headlamp')).join()).toMatch(/headlamp/i);
});
