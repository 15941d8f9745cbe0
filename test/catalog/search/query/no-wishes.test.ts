import { describe, expect, test } from 'vitest';
import { openDemoSearch } from '../demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('what no text has to say', () => {
  test.each([
    'wool that does not scratch',
    'tent that does not leak',
    "chair that doesn't squeak",
    'camera for learning',
    'sturdy camera for learning',
  ])('%s', async (query) => {
    const { isPartial, untold, missing, found } = await ask(query);
    expect({ isPartial, untold, missing }).toEqual({ isPartial: false, untold: undefined, missing: [] });
    expect(found.length).toBeGreaterThan(1);
  });
});

describe('a quality that none tells', () => {
  test.each([
    ['stainless steel tea strainer', 'materials tell it'],
    ['wet shaving', 'it is done, and no thing'],
    ['new baby gift', 'the baby is new'],
    ['soft wool', 'what follows tells it'],
  ])('is not said of %s: %s', async (query) => {
    expect((await ask(query)).unlike).toBe('');
  });

  test('is said where it is so', async () => {
    expect((await ask('non stick pan')).unlike).toBe('non-stick');
  });
});

describe('a colour', () => {
  test.each(['green teapot', 'white candle'])(
    '%s is not met by what a text says beside it',
    async (query) => {
      const { applied, unmet } = await ask(query);
      expect(applied).toEqual([]);
      expect(unmet).toHaveLength(1);
    },
  );

  test('at the end may be the thing', async () => {
    const { unmet, applied } = await ask('foot cream');
    expect([...applied, ...unmet]).toEqual([]);
  });
});

describe('what is left out', () => {
  test('is what is printed, where patterns are refused', async () => {
    expect(namesOf(await ask('cotton fabric not patterned')).join()).not.toMatch(/print|strip|gingham/i);
  });

  test('and what burns gas', async () => {
    expect(namesOf(await ask('stove for camping no gas')).join()).not.toMatch(/Two-burner|canister/);
  });
});

test('five letters are mended to no word that begins otherwise', async () => {
  expect((await ask('midge repellent')).mended).toEqual([]);
});

describe('a stem', () => {
  test('of how a thing is calls nothing so', async () => {
    expect((await ask('sustainable')).isOnlyMentioned).toBe(true);
    expect((await ask('secateures')).isOnlyMentioned).toBe(false);
  });
});

test('sandalwood smells', async () => {
  expect(namesOf(await ask('soap without perfume')).join()).not.toMatch(/sandalwood/i);
});
