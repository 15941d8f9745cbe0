import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each(['running shoes women', "women's running shoes", 'running shoes for men'])(
  'where no shoe says for whom it is, running shoes lead: %s',
  async (query) => {
    const answers = await ask(query);
    const first = namesOf(answers).slice(0, 5);
    expect(first.filter((name) => !/shoe$/iu.test(name))).toEqual([]);
    expect([answers.isPartial, answers.untold?.by]).toEqual([false, 'all']);
  },
);

test('what says for whom it is leads', async () => {
  expect(namesOf(await ask('yoga shorts men'))[0]).toMatch(/^Men/u);
});
