import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each([
  ['cast-iron teapot', /teapot$/],
  ['cast iron teapot', /teapot$/],
  ['glass teapot', /teapot$/],
  ['wooden spoon', /spoons?$/],
])('of a thing of a material that none is of, such things alone come near it: %s', async (query, such) => {
  const names = namesOf(await ask(query));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !such.test(name))).toEqual([]);
});

test('no title is near a name of which it bears a word by the way', async () => {
  expect(namesOf(await ask('sun umbrella')).join()).not.toMatch(/single/);
  expect(namesOf(await ask('green umbrella'))[0]).toMatch(/single/);
});

test('a thing for somebody in a mood is that thing, and not what shops have for the mood', async () => {
  expect(namesOf(await ask('toy for a bored cat')).join()).not.toMatch(/jigsaw|game/);
});

test.each(['running shoes women', 'running shoes men'])(
  'who wears a thing may be said behind it: %s',
  async (query) => {
    const { found, asked = 0 } = await ask(query);
    expect(asked).toBeGreaterThan(5);
    expect(namesOf({ found } as Awaited<ReturnType<typeof ask>>)[0]).toMatch(/shoe$/);
  },
);

test('of a present for an animal the page says that these come near', async () => {
  expect((await ask('gift for a cat')).present).toBe('near');
  expect((await ask('cat toy')).present).toBeUndefined();
});
