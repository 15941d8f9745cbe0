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

test('a vegan that something is for leaves nothing out', () => {
  for (const query of ['gift for a vegan', 'vegan']) expect(search.read(query).facets).toEqual([]);
});

test.each(['vegan leather strap', 'faux leather strap'])(
  '%s: nothing of the material that is only imitated is wanted',
  async (query) => {
    const answers = await ask(query);
    expect(answers.applied.map(({ wish }) => wish)).toEqual([{ kind: 'without', words: ['leather'] }]);
    expect(namesOf(answers).join()).not.toMatch(/leather/i);
  },
);
