import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each([
  ['hat', /hard hat/],
  ['white paint', /blackboard/],
])('%s: what only sounds like it does not lead', async (query, other) => {
  const [first, second] = namesOf(await ask(query));
  expect(first).not.toMatch(other);
  expect(second).not.toMatch(other);
});

test.each([
  ['hot water bottle', 'Cable-knit hot water bottle'],
  ['hamster water bottle', 'Glass cage water bottle'],
  ['hard hat', 'Vented hard hat'],
])('%s: asked for by its own name, or for those it is for, it leads', async (query, first) => {
  expect(namesOf(await ask(query))[0]).toBe(first);
});

test('what another word for the thing heads stands behind it: a light bike is no bicycle light', async () => {
  const names = namesOf(await ask('bicycle light'));
  expect(names.slice(0, 3).every((name) => /light( pair)?$/.test(name))).toBe(true);
  expect(names.slice(0, 6).join()).not.toMatch(/bike$/m);
  expect(namesOf(await ask('light bike'))[0]).toMatch(/bike$/);
});

test('beside what is called so, what only tells of it is no good answer', async () => {
  const answers = await ask('Sonnencreme', true);
  const good = answers.found.filter(({ isGood }) => isGood);
  expect(good.length).toBeGreaterThan(1);
  expect(namesOf({ ...answers, found: good }).join()).not.toMatch(/hat|evening/);
});

test.each([
  ['working from home', 'home office'],
  ['sunburn', 'after-sun'],
  ['furniture', 'desks & chairs'],
  ['game night', 'board games'],
  // A tripod is called so; what is done is no thing.
  ['cooking', "skillet, saucepan, stockpot, wok, cook's knife"],
])('%s is found by the name that shops sell for it under: %s', async (query, name) => {
  const { read, found } = await ask(query);
  expect([read.words, read.misspelt]).toEqual([name, query]);
  expect(found.length).toBeGreaterThan(0);
});

test.each(['kettle'])('%s is found as it was said', async (query) => {
  expect((await ask(query)).read.words).toBe(query);
});

test('where all that is called so only sounds like it, nothing is called that: no cake is of tea', async () => {
  const answers = await ask('cake');
  expect(answers.isOnlyMentioned).toBe(true);
  expect(namesOf(answers)[0]).toMatch(/cake (ring|tin|stand)/);
  expect(namesOf(answers).join('\n')).not.toMatch(/pu-erh|rosin/);
});

test('what nothing bears is found by the name that shops sell for it under, though words of it are found', async () => {
  const answers = await ask('cold feet');
  expect(answers.read.words).toMatch(/^wool socks, /);
  expect(namesOf(answers)[0]).toMatch(/socks/);
  expect((await ask('kalte Füße', true)).read.words).toMatch(/^wool socks, /);
});
