import { describe, expect, test } from 'vitest';
import { openDemoSearch } from '../demo-search.js';

const { ask, namesOf } = await openDemoSearch();
const firstOf = async (query: string, isForeignPage = false) =>
  namesOf(await ask(query, isForeignPage)).slice(0, 3);

describe('where few bear a name, such things follow', () => {
  test('puzzles, where none is called a solo puzzle', async () => {
    const names = namesOf(await ask('solo puzzle'));
    expect(names).toEqual(expect.arrayContaining(['Twelve-move puzzle box', 'Forged ring-and-chain puzzle']));
    expect(names.join()).not.toMatch(/tent/);
  });

  test('and stand before what its shelf of two names alone calls so', async () => {
    expect((await firstOf('nylon guitar strings'))[0]).toBe('Light phosphor bronze strings');
  });

  test('but no puzzle beside the jigsaw of so many pieces', async () => {
    expect(namesOf(await ask('puzzle for adults 1000 pieces'))).toEqual(['Thousand-piece hedgerow jigsaw']);
  });

  test('of three words the last says what is looked for', async () => {
    expect((await firstOf('instant camera film'))[0]).toBe('Colour square instant pack');
  });

  test('a soft toy is found as a whole', async () => {
    expect(namesOf(await ask('Kuscheltier', true)).join()).not.toMatch(/vegetables|duck/);
  });

  test('no dress pattern among things for sewing and knitting is one for knitting', async () => {
    const { found } = await ask('knitting pattern');
    expect(found.filter(({ isThing }) => isThing)).toHaveLength(1);
  });
});

describe('the number that was asked for', () => {
  test('stands first among such things, and another one behind', async () => {
    const names = namesOf(await ask('one burner stove'));
    expect(names.at(-1)).toBe('Two-burner table stove');
    expect(namesOf(await ask('four person tent'))[0]).toBe('Four-person tunnel tent');
  });
});

describe('for children', () => {
  test('that only some are is said', async () => {
    expect((await ask('kids bike helmet')).saysForChildren).toBe('some');
    expect((await ask('bike helmet')).saysForChildren).toBeUndefined();
  });
});
