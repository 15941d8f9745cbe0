import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each(['construction kit', 'construction set', 'lego', 'building toys'])(
  '%s: building blocks lead',
  async (query) => {
    expect(namesOf(await ask(query))[0]).toMatch(/building blocks/);
  },
);

test('of toys that say no age and nothing of babies, those that were named stay until eight', async () => {
  expect(namesOf(await ask('building toys for a six year old'))).toContain('Unit building blocks in maple');
  expect((await ask('building toys for a nine year old')).younger).toBe('all');
});

test('what says that it is from twelve months does not, and neither does what was not named', async () => {
  const names = namesOf(await ask('toys for a 6 year old')).join();
  expect(names).not.toMatch(/stacking rings|wooden duck|rattle/);
});
