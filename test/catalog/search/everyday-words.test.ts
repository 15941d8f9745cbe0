import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('an everyday word, British or American, leads to the thing', () => {
  test.each([
    ['trainers', /running shoe$/],
    ['sneakers', /running shoe$/],
    ['jumper', /cardigan$/],
    ['sweater', /cardigan$/],
    ['trousers', /trousers$/],
    ['torch', /torch$/],
    ['flashlight', /torch$/],
    ['hob', /stove$/],
    ['cooker', /stove$/],
    ['duvet', /quilt$/],
    ['plaster', /plaster assortment$/],
    ['pram', /pram$/],
    ['stroller', /pram$/],
    ['pushchair', /pram$/],
    ['dustbin', /bin$|basket$/],
    ['trash can', /bin$|basket$/],
    ['rucksack', /rucksack$/],
    ['wellies', /wellies$/],
    ['dressing gown', /robe$/],
    ['hoover', /vacuum$/],
    ['sellotape', /tape$/],
    ['biro', /rollerball$/],
    ['anorak', /windbreaker|jacket$/],
    ['flannel', /face cloths$/],
    ['skillet', /skillet$/],
    ['spanner', /spanner$/],
    ['wrench', /spanner$/],
    ['clothespin', /pegs$/],
    ['drawing pin', /push pins$/],
    ['secateurs', /secateurs$/],
    ['cot', /cot$/],
    ['crib', /cot$/],
    ['diary', /planner$/],
    ['succulent', /succulent|cactus/],
  ] as const)('%s', async (query, thing) => {
    expect(namesOf(await ask(query))[0]).toMatch(thing);
  });

  test('what is for it is still found, behind it', async () => {
    const names = namesOf(await ask('trainers'));
    expect(names.indexOf('Cedar trainer drying forms')).toBeGreaterThan(2);
    expect(namesOf(await ask('trainer drying forms'))[0]).toBe('Cedar trainer drying forms');
  });
});

describe('a word that nothing here is called says so', () => {
  test.each(['nappy', 'nappies', 'tap', 'fridge', 'tea towel', 'washing machine', 'bath mat'])(
    '%s',
    async (query) => {
      expect((await ask(query)).isOnlyMentioned).toBe(true);
    },
  );

  test.each(['loo roll', 'tin opener', 'cling film'])('%s: not all of it', async (query) => {
    expect((await ask(query)).isPartial).toBe(true);
  });

  test('what only shares the word before a thing that nothing is, is none: no garden twine, of a garden hose', async () => {
    expect(await ask('garden hose')).toMatchObject({ found: [], isOnlyNear: true });
  });

  test.each(['bread', 'chocolate', 'merino', 'red', 'waterproof', 'guitar', 'yoga', 'fountain pen'])(
    'but not of a thing, a material, a tag or a shelf: %s',
    async (query) => {
      expect((await ask(query)).isOnlyMentioned).toBe(false);
    },
  );
});
