import { describe, expect, test } from 'vitest';
import { find } from '../../../src/catalog/search/find.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();

describe('a query said as one speaks is answered by its meaning first', () => {
  test.each([
    'keep a drink hot on a walk',
    'what can I plant in october',
    'birthday present for a runner',
    "shoes that won't get wet",
    'help me fall asleep',
  ])('%s is spoken', (query) => {
    expect(search.isSpoken(query)).toBe(true);
  });

  test.each(['yoga mat', 'half-size classical guitar', 'tent and sleeping bag', 'set the table', 'a mug'])(
    '%s is a name',
    (query) => {
      expect(search.isSpoken(query)).toBe(false);
    },
  );

  test('what is only near is listed though one word of it is found elsewhere', async () => {
    const near = products.findIndex(({ id }) => id === 'baseplate-walking-compass');
    const { found } = await find(search, 'find my way in fog', {
      neighbours: async () => [{ position: near, similarity: 0.28 }],
      everything: () => [],
      isWord: () => true,
    });
    expect(found[0]?.position).toBe(near);
    expect(found.length).toBeGreaterThan(1);
  });
});

test.each([
  ['dog leesh', 'leash', /training lead$/],
  ['sneekers', 'sneaker', /running shoe$/],
] as const)('%s: a misspelt word for what is called otherwise here', async (query, meant, thing) => {
  const answers = await ask(query);
  expect(answers.mended.map((one) => one.meant)).toEqual([meant]);
  expect(namesOf(answers)[0]).toMatch(thing);
});
