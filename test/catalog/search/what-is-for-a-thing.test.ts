import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('what is looked for, for a thing that is made of it or that it goes with', () => {
  test.each([
    ['knitting wool for a baby blanket', /yarn|wool|kit$/],
    ['strap for a guitar', /strap/],
  ] as const)('%s: only that', async (query, thing) => {
    const names = namesOf(await ask(query));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(thing);
  });

  test('what is so called and is for animals is none', async () => {
    expect(
      namesOf(await ask('toys for a bath'))
        .slice(0, 2)
        .join(),
    ).not.toMatch(/cat toy/);
  });
});
