import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products } = await openDemoSearch();

describe('what only says what a thing is like answers nothing', () => {
  test.each([
    'colourless green ideas',
    'quiet yellow sorrow',
    'waterproof snowboard',
    'wooden yoyo',
    'small blue spaceship',
    'warm igloo',
    'large red igloos',
  ])('%s: nothing is called that', async (query) => {
    const answers = await ask(query);
    expect(namesOf(answers)).toEqual([]);
    expect(answers.isOnlyNear).toBe(true);
    expect(answers.applied).toEqual([]);
  });

  test.each([
    ['quiet hair dryer', /hair dryer$/],
    ['warm blanket', /blanket$/],
    ['reading light', /reading light$/],
    ['light bike', /bike$/],
    ['portable speaker', /speakers?|radio/],
    ['soft', /soft/i],
    ['something purple', /purple|lavender|vine|light/i],
    ['waterproof jacket', /jacket$/],
  ] as const)('%s: with a thing beside it, it does', async (query, thing) => {
    expect(namesOf(await ask(query))[0]).toMatch(thing);
  });

  test('only what is such a thing answers, whatever else is like it', async () => {
    const { found } = await ask('wooden spoon');
    expect(found.length).toBeGreaterThan(0);
    for (const { position } of found)
      expect(`${products[position]?.name} ${products[position]?.description}`).toMatch(/spoon|cutlery/i);
  });

  test('ideas are of no use alone, and of an occasion they are gifts', async () => {
    expect((await ask('gift ideas')).isMarked).toBe(true);
    expect((await ask('ideas for my dad')).isMarked).toBe(true);
    expect(namesOf(await ask('ideas'))).toEqual([]);
  });
});
