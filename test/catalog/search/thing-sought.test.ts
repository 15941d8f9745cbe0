import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('of a thing that is for something, only such things are listed', () => {
  test.each([
    ['warm reading lamp for a corner', /armchair/i],
    ['warm reading lamp in the corner', /armchair/i],
    ['shoes for my first 5k', /sock|cage/i],
    ['two player board game for couples', /book|card holder/i],
  ] as const)('%s', async (query, other) => {
    const names = namesOf(await ask(query));
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => other.test(name))).toEqual([]);
  });

  test('what a whole tag calls so is one too', async () => {
    expect(namesOf(await ask('blanket for the sofa')).join()).toContain('lambswool throw');
  });

  test('what is for children stands behind what is not, where none are named', async () => {
    const names = namesOf(await ask('shoes for my first 5k'));
    const first = names.findIndex((name) => /bootie|children/i.test(name));
    expect(names.slice(0, first).length).toBeGreaterThan(4);
    expect(names.slice(first).join()).not.toMatch(/road running shoe/i);
  });
});

describe('what is said behind a thing and not by its answers', () => {
  test.each([
    ['blanket for the sofa', { words: ['sofa'], by: 'some' }],
    ['warm reading lamp for a corner', { words: ['corner'], by: 'all' }],
    ['table for a small kitchen', { words: ['kitchen'], by: 'all' }],
    ['strap for a guitar', undefined],
    ['mug for my dad', undefined],
    ['blanket for cold evenings', undefined],
  ] as const)('%s', async (query, untold) => {
    expect((await ask(query)).untold).toEqual(untold);
  });
});

test('what says the number that was said comes first', async () => {
  expect(namesOf(await ask('small tent for one person'))[0]).toMatch(/^One-person/);
});

test('of a shelf of two names what is called by the other one is none', async () => {
  expect(namesOf(await ask('chair for working at a desk all day')).join()).not.toMatch(/desk(?:,|$)/i);
});

test('a shelf that says where its things are used says not what they are', async () => {
  expect(namesOf(await ask('table for a small kitchen')).join()).not.toMatch(/napkin|cutlery/i);
});
