import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, search, products } = await openDemoSearch();

describe('what three shoppers looked for is found under the name that shops have for it', () => {
  test.each([
    ['develop film at home', ['Two-reel developing tank', 'All-purpose film developer powder']],
    ['develop black and white film', ['Two-reel developing tank', 'All-purpose film developer powder']],
    ['something to sleep better', ['Silk and flax eye pillow', 'Lavender linen spray']],
    ['quiet drum kit', ['Quiet rubber practice pad']],
    ['toddler cutlery', ['Short-handled learner spoons']],
    ['perfume', ['Neroli body mist']],
    ['chain oil', ['Drip-on bicycle chain wax']],
    ['light for riding at night', ['Cut-off beam bicycle front light', 'Brake-sensing bicycle rear light']],
    ['running shoes for flat feet', ['Wide-fit stability running shoe']],
    ['shade loving plant', ['ZZ plant in 15 cm pot']],
    ['plant that needs little light', ['ZZ plant in 15 cm pot']],
  ])('%s', async (query, names) => {
    expect(namesOf(await ask(query)).slice(0, names.length)).toEqual(names);
  });

  test('of tea without caffeine no teapot', async () => {
    expect(namesOf(await ask('tea without caffeine'))).toEqual([
      'Whole-leaf peppermint tea',
      'Vanilla rooibos infusion',
    ]);
  });

  test('of the beginning of a teapot teapots come first', () => {
    const found = search
      .suggest('teap', 2)
      .map((one) => (one.type === 'product' ? products[one.position]?.name : ''));
    expect(found.every((name) => name?.endsWith('teapot'))).toBe(true);
  });

  test.each([
    ['Espressobohnen', 'Spring-lever espresso machine'],
    ['Backpulver', 'All-purpose film developer powder'],
  ])('and %s is no %s', async (query, name) => {
    expect(namesOf(await ask(query, true))).not.toContain(name);
  });
});
