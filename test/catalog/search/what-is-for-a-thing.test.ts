import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('what is looked for, for a thing that is made of it or that it goes with', () => {
  test.each([['knitting wool for a baby blanket', /yarn|wool|kit$/]] as const)(
    '%s: only that',
    async (query, thing) => {
      const names = namesOf(await ask(query));
      expect(names.length).toBeGreaterThan(1);
      for (const name of names) expect(name).toMatch(thing);
    },
  );

  test.each([
    ['strap for a guitar', ['Handwoven guitar strap']],
    ['stand for a guitar', ['Folding A-frame guitar stand']],
    ['cover for a cushion', ['Washed linen cushion cover']],
  ] as const)('%s: where one is called both, what lies beside it', async (query, only) => {
    expect(namesOf(await ask(query))).toEqual(only);
  });

  test.each(['coat hooks for the hall', 'hooks for coats'])(
    '%s: what bears all of the thing leads, whatever it is headed by',
    async (query) => {
      expect(namesOf(await ask(query))[0]).toBe('Five-peg Shaker rail');
    },
  );

  test('what all of a longer name is said of is meant: buttons for a winter coat are coat buttons', async () => {
    expect(namesOf(await ask('buttons for a winter coat'))[0]).toBe('Horn-effect coat buttons');
  });

  test.each([
    ['bowl for a dog', 'dog bowl'],
    ['bed for my cat', 'cat bed'],
    ['hay for rabbits', 'rabbit hay'],
  ] as const)('%s is a %s', async (query, name) => {
    const [said, called] = [await ask(query), await ask(name)];
    expect(namesOf(said)).toEqual(namesOf(called));
    expect(namesOf(said).join()).not.toMatch(/yarn|singing|camp bed/i);
  });

  test('what is so called and is for animals is none', async () => {
    expect(
      namesOf(await ask('toys for a bath'))
        .slice(0, 2)
        .join(),
    ).not.toMatch(/cat toy/);
  });
});
