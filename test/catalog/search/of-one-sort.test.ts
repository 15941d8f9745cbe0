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

  test.each(['ukulele strings', 'violin strings'])(
    '%s: what shares a shelf with strings is none, and the page says so',
    async (query) => {
      expect((await ask(query)).isOnlyMentioned).toBe(true);
    },
  );

  test('what only mentions paints, or is tagged painting, is none for a wall', async () => {
    const names = await firstOf('paint for bathroom walls', 9);
    expect(names.some((name) => /filler|roller/u.test(name))).toBe(false);
  });

  test('of a word that nothing says and another that calls no thing nothing is shown', async () => {
    expect(await firstOf('potty training', 9)).toEqual([]);
  });

  test('of one word what it calls so stands before what another word for it finds', async () => {
    expect((await firstOf('puppy', 2)).at(-1)).toBe('Double-ended training lead');
  });

  test('what is for children goes behind nothing that is much less the thing', async () => {
    expect((await firstOf('night light', 1)).at(0)).toBe('Full moon night light');
  });

  test('what carries things on a bicycle is a bag', async () => {
    expect(await firstOf('bags for a bike', 9)).toContain('Roll-top waterproof bike panniers');
  });
});
