import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each([
  ['knife for scoring bread', ["Baker's scoring lame"]],
  ['strip old varnish from a chair', ['Two-speed heat gun', 'Mixed-grit sanding sheets']],
  ['cycling to work in the rain', ['Full-length bicycle mudguard set', 'Waxed cotton cycling rain cape']],
  ['my feet are always cold when I run', ['Cushioned running socks, three pairs']],
  ['refinish old table', ['Beeswax furniture polish', 'Walnut water wood stain']],
])('%s: found under the names that shops have for it', async (query, names) => {
  expect(namesOf(await ask(query)).slice(0, names.length + 1)).toEqual(expect.arrayContaining(names));
});

test.each(['pizza stone', 'baby carrier'])(
  '%s: what only ends so, and is something else, is no answer',
  async (query) => {
    const names = namesOf(await ask(query));
    expect(names.filter((name) => /pumice|go board|bottle|leggings|cot\b/iu.test(name))).toEqual([]);
  },
);

test('of a thing for something, one that is for that leads before one that only bears all of the name', async () => {
  expect(namesOf(await ask('rain jacket for cycling'))[0]).toBe('Waterproof cycling jacket');
});

test('a water bowl, as Germans say it of an animal, is no singing bowl', async () => {
  expect(namesOf(await ask('Wassernapf', true))[0]).toBe('Slow feeder dog bowl');
});

test('leather that is none is no leather: cork and waxed canvas stand in for it', async () => {
  const names = namesOf(await ask('vegan leather'));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !/cork|waxed/iu.test(name))).toEqual([]);
});
