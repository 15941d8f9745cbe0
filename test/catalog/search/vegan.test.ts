import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, search } = await openDemoSearch();

test('a vegan soap has nothing of animals, and the shop is not sure', async () => {
  const answers = await ask('vegan soap');
  expect(namesOf(answers)).toContain('Year-cured olive soap');
  expect(namesOf(answers).join()).not.toMatch(/goat|honey|beeswax|wool|silk/i);
  expect(answers.denied.map(({ isSure }) => isSure)).toEqual([false]);
  expect(answers.applied.map(({ said }) => said)).toEqual(['vegan']);
});

test.each([
  ['vegan lip balm', 'Tinted fig lip balm'],
  ['vegan food for hiking', 'Dehydrated lentil supper pouch'],
])('%s: what says that it is vegan leads', async (query, first) => {
  expect(namesOf(await ask(query))[0]).toBe(first);
});

test('a vegan that something is for, and what only looks like leather, leave nothing out', () => {
  for (const query of ['gift for a vegan', 'vegan leather strap', 'vegan'])
    expect(search.read(query).facets).toEqual([]);
});
