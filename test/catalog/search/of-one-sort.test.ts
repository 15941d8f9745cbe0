import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();
const firstOf = async (query: string, many: number) => namesOf(await ask(query)).slice(0, many);

describe('what a product is called by its kind, and what only lies beside it', () => {
  test('a kind of two sorts of one thing says that it is either', async () => {
    expect(await firstOf('bedside lamp', 2)).toEqual(['Ribbed ceramic bedside lamp', 'Mushroom table lamp']);
  });

  test('what something else heads stands behind what is such a thing', async () => {
    const names = await firstOf('knitting needles', 9);
    expect(names.slice(0, 5).every((name) => /needles?(?: set)?$/u.test(name))).toBe(true);
  });

  test('no picture hanger among frames is listed for its shelf of two names', async () => {
    expect(await firstOf('picture frame', 9)).not.toContain('Slim picture ledge');
  });
});
