import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('what was meant is found by the name that it goes by', () => {
  test.each([
    ['Bohrer für Beton', 'Mixed drill bit set'],
    ['drill bits for concrete', 'Mixed drill bit set'],
    ['hot water bottle', 'Cable-knit hot water bottle'],
    ['Hautpflege für trockene Haut', 'Overnight plum cream'],
    ['wool for a baby blanket', 'Superwash merino DK yarn'],
    ['baby wool', 'Superwash merino DK yarn'],
    ['Wolle für eine Babydecke', 'Superwash merino DK yarn'],
    ['herb garden', 'Windowsill herb growing kit'],
    ['hat for running in the sun', 'Crushable running cap'],
  ])('%s: %s', async (query, first) => {
    const answers = await ask(query, true);
    expect(namesOf(answers)[0]).toBe(first);
    expect(answers.asked).toBeGreaterThan(0);
  });

  test('a cream for the face is a moisturiser, and what is for another skin is none', async () => {
    expect(namesOf(await ask('face cream'))).toContain('Everyday barrier moisturiser');
    const answers = await ask('face cream for dry skin');
    expect(namesOf(answers).slice(0, answers.asked)).not.toContain('Aloe gel moisturiser');
  });
});

test('a doing that nothing says is named with what it is done to', async () => {
  expect((await ask('noise cancelling headphones')).missing).toEqual(['noise cancelling']);
});

test('what somebody likes that half of a department is called by lies in that department', async () => {
  const names = namesOf(await ask('gift for my dad who likes tools'));
  expect(names).toContain('First flat tool kit');
  expect(names).not.toContain('Needle distribution tool');
});

test('the cheapest is the cheapest of all that its merchant calls so', async () => {
  expect(namesOf(await ask('cheap coffee'))).toContain('Kenyan AA coffee beans');
});

test('what is for the newborn is left out for a child of five', async () => {
  const names = namesOf(await ask('birthday present for a 5 year old'));
  expect(names).not.toContain('Crinkly cloth sea book');
  expect(names).not.toContain('First hundred words board book');
});
