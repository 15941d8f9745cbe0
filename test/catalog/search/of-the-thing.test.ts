import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test('a thing with a clause behind it is found by its name before anything that only holds words of the clause', async () => {
  const answers = await ask('houseplant that survives a dark room');
  const first = namesOf(answers).slice(0, 8);
  expect(first.filter((name) => /darkroom/iu.test(name))).toEqual([]);
  for (const name of first)
    expect(name).toMatch(/plant|lily|monstera|fig tree|cactus|orchid|hoya|palm|fern/iu);
});

test('what a clause finds stays where the best of it is the thing already', async () => {
  expect(namesOf(await ask('shoes that are waterproof'))[0]).toBe('Waterproof winter trail shoe');
});

test('a wish in a clause stays fulfilled', async () => {
  const names = namesOf(await ask('gloves that are not for gardening'));
  expect(names.filter((name) => /gardening/iu.test(name))).toEqual([]);
});
