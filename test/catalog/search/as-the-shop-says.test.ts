import { describe, expect, test } from 'vitest';
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
