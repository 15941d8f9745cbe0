import { describe, expect, test } from 'vitest';
import { english } from '../../../src/catalog/search/languages/en.js';
import { severalThings } from '../../../src/catalog/search/query/several-things.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();
const isThing = (word: string) => ['needle', 'thread', 'mug', 'book', 'tea', 'biscuit', 'lid'].includes(word);
const thingsIn = (query: string) => severalThings(query, english, isThing);

describe('things that are asked for together', () => {
  test.each([
    ['needle and thread', ['needle', 'thread']],
    ['needle with thread', ['needle', 'thread']],
    ['needle or thread', ['needle', 'thread']],
    ['needle & thread', ['needle', 'thread']],
    ['needle, thread', ['needle', 'thread']],
    ['a needle plus some thread', ['needle', 'thread']],
    ['tea, a mug and a good book', ['tea', 'mug', 'book']],
    ['mug and book for my dad', ['mug', 'book']],
  ])('%s', (query, things) => {
    expect(thingsIn(query)).toEqual(things);
  });

  test.each([
    'needle',
    'mug with handle',
    'mug with lid',
    'mug and something to read in bed',
    'tea and tea',
    'tea and a very long green mug',
    'mug for tea',
  ])('%s is one thing, or none', (query) => {
    expect(thingsIn(query)).toEqual([]);
  });

  test.each([
    ['tea and biscuits', /tea$/, /biscuit/],
    ['needle & thread', /needle/, /thread/],
    ['violin or guitar', /violin/, /guitar$/],
    ['bread with butter', /bread/, /butter/],
    ['pillow and blanket', /pillow$/, /blanket$/],
  ] as const)('%s: the best of each first, in turns', async (query, one, other) => {
    const names = namesOf(await ask(query));
    expect(names[0]).toMatch(one);
    expect(names[1]).toMatch(other);
  });

  test('a name that only counts the one thing is not both', async () => {
    const names = namesOf(await ask('nice teapot and cups'));
    expect(names[0]).toMatch(/teapot$/);
    expect(names[1]).toMatch(/cups?(?: and saucer)?$/);
  });

  test('what is one thing with another leads with what has both', async () => {
    expect(namesOf(await ask('helmet with light'))[0]).toBe('Commuter cycle helmet with light');
  });

  test('biscuits for dogs are none for tea, unless the query names the dog', async () => {
    const place = async (query: string) =>
      namesOf(await ask(query)).findIndex((name) => /dog biscuits/.test(name));
    expect(await place('tea and biscuits')).toBeGreaterThan(1);
    expect(await place('dog collar and biscuits')).toBe(1);
  });
});

describe('for whom a thing is', () => {
  test('what is for animals follows what is not, unless they are named', async () => {
    expect(namesOf(await ask('shampoo'))).toEqual(['Nettle shampoo bar', 'Oatmeal dog shampoo bar']);
    expect(namesOf(await ask('dog shampoo'))[0]).toBe('Oatmeal dog shampoo bar');
    expect(namesOf(await ask('shampoo for pets'))[0]).toBe('Oatmeal dog shampoo bar');
  });

  test.each(['perfume-free shampoo', 'shampoo without perfume', 'Shampoo ohne Parfüm'])(
    '%s: what says itself that it has none leads, unless it is for dogs',
    async (query) => {
      const answers = await ask(query, query.includes('ü'));
      expect(namesOf(answers)).toEqual(['Nettle shampoo bar', 'Oatmeal dog shampoo bar']);
      expect(answers.isOnlyMentioned).toBe(false);
    },
  );

  test('where only animals have such a thing it leads', async () => {
    expect(namesOf(await ask('collar'))[0]).toMatch(/collar$/);
  });

  test('what is for those who are named leads', async () => {
    expect(namesOf(await ask('yoga mat for children'))[0]).toBe("Children's animal yoga mat");
    expect(namesOf(await ask('bike for my child'))[0]).toBe("Light twenty-inch children's bike");
  });
});
