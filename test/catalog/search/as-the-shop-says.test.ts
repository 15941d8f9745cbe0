import { describe, expect, test } from 'vitest';
import { meaningsIn } from '../../../src/language/word-lists.js';
import { THOROUGH } from '../../support/thorough.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('what shops sell under several names', () => {
  test.each([
    ['something for cold feet', [/socks/, /hot water bottle/]],
    ['spa evening at home', [/bath soak/, /mask/, /scrub/]],
    ['candlelight dinner', [/candle/, /napkins/]],
    ['Frühstück im Bett', [/serving tray/, /teapot/]],
    ['a day at the beach with kids', [/sun lotion/, /beach shelter/]],
  ] as const)('%s: each name has its turn among the first', async (query, things) => {
    const answers = await ask(query);
    const first = namesOf(answers).slice(0, 5).join('\n');
    for (const thing of things) expect(first).toMatch(thing);
    expect(answers.mended.map(({ meant }) => meant).join()).toContain(', ');
  });

  test('nothing for children where nobody named any', async () => {
    expect(namesOf(await ask('something for cold feet')).join()).not.toMatch(/booties/);
  });

  test('a guess of which the first name finds nothing is none', async () => {
    expect((await ask('learning guitar')).read.words).toBe('learning guitar');
  });
});

describe('a shelf of two names says of nothing which it is', () => {
  test('combs are shown for a hair brush, and the page says so', async () => {
    const { read, found } = await ask('hair brush');
    expect(read.misspelt).toBe('hair brush');
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(['hair dye', 'bird feeder'])('nothing is called %s', async (query) => {
    const { isPartial, isOnlyMentioned, isOnlyNear, found } = await ask(query);
    expect(isPartial || isOnlyMentioned || isOnlyNear).toBe(true);
    expect(found.every(({ isThing }) => !isThing)).toBe(true);
  });
});

describe('what the list surely knows as it was typed', () => {
  test.each([
    ['plants not poisonous for cats', 'Peacock calathea', /ZZ plant|rubber plant|litter/],
    ['plants without much light', 'ZZ plant in 15 cm pot', /lamp|light|LED/],
    ['keeping coffee hot', 'Leakproof commuter mug', /coffee$/],
    ['coffee without machine', 'Porcelain cone dripper', /Huila/],
    ['grind coffee', 'Conical burr hand grinder', /canister/],
    ['vegetable garden', 'Balcony cherry tomato seeds', /twine/],
    ['brown leaf tips', 'Brass plant mister', /cream/],
    ['bike theft', 'Combination cable bike lock', /anchor/],
    ['eau de parfum', 'Neroli body mist', /loaf/],
  ])('%s: is shown, whatever a wish or a slip in it would find', async (query, name, not) => {
    const names = namesOf(await ask(query));
    expect(names).toContain(name);
    expect(names.filter((one) => not.test(one))).toEqual([]);
  });

  test('each phrase of the list finds something, but for what is not sold here', async () => {
    const phrases = [...meaningsIn('en/said-otherwise.txt')].flatMap(([phrase, meaning]) =>
      phrase !== '' && !meaning.startsWith('perhaps') ? [phrase.replaceAll('_', ' ')] : [],
    );
    const asked = phrases.filter((_, i) => THOROUGH || i % 8 === 0);
    const nothing: string[] = [];
    for (const phrase of asked) if ((await ask(phrase)).found.length === 0) nothing.push(phrase);
    expect(phrases.length).toBeGreaterThan(1000);
    expect(nothing).toEqual([]);
  }, 120_000);
});
