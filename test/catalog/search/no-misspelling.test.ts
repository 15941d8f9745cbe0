import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask } = await openDemoSearch();

describe('a word that the shop does not have is no misspelt one', () => {
  test.each(['gnats', 'my plant has fungus gnats', 'birthday cake topper', 'mattress topper', 'choppers'])(
    '%s',
    async (query) => {
      expect((await ask(query)).mended).toEqual([]);
    },
  );

  test.each([
    ['nife', 'knife'],
    ['lmap', 'lamp'],
    ['bokk', 'book'],
    ['hamer', 'hammer'],
    ['grindr', 'grinder'],
    ['leesh', 'leash'],
  ])('but %s is %s', async (query, meant) => {
    expect((await ask(query)).mended.map((one) => one.meant)).toEqual([meant]);
  });
});
