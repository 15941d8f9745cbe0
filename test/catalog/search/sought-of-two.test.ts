import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each([
  ['guitar strings for beginner', /strings$/iu],
  ['guitar strings for my old guitar', /strings$/iu],
])('of a thing of two words the last one leads: %s', async (query, first) => {
  expect(namesOf(await ask(query))[0]).toMatch(first);
});

test('what is to come says nothing of what is wanted', async () => {
  const names = namesOf(await ask('first marathon next year'));
  expect(names.filter((name) => /one-year|train set|planner/iu.test(name))).toEqual([]);
  expect(namesOf(await ask('hang a shelf'))[0]).toBe('Self-drilling plasterboard anchors');
});
