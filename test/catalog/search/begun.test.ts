import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each([
  ['knitting for beginners', 'Ribbed beanie knitting kit'],
  ['new to knitting', 'Ribbed beanie knitting kit'],
  ['start knitting', 'Ribbed beanie knitting kit'],
  ['learn to sew', "Beginner's tote bag kit"],
  ['start running', 'Everyday road running shoe'],
  ['take up gardening', 'Goatskin gardening gloves'],
  ['learning to crochet', 'Crochet teddy bear kit'],
])('what somebody begins is found by what one needs for it first: %s', async (query, first) => {
  const names = namesOf(await ask(query));
  expect(names[0]).toBe(first);
  expect(names.length).toBeLessThan(24);
});

test.each([
  ['sports bra', /bra$/],
  ['bedside light', /lamp$/],
  ['safety glasses', /goggles$/],
  ['tea strainer', /infuser$/],
  ['tea for better sleep', /tea|rooibos/],
  ['hiking rucksack', /pack|rucksack|bag/],
])('what shops have another name for is found by that: %s', async (query, named) => {
  const names = namesOf(await ask(query));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !named.test(name))).toEqual([]);
});

test.each([
  ['Sport-BH', /bra$/],
  ['Pullover flicken', /darning|mending/],
  ['Gummistiefel Kinder', /wellies$/],
  ['Trinkrucksack', /hydration/],
])('German words that shoppers type in one or two: %s', async (query, named) => {
  expect(namesOf(await ask(query, true))[0]).toMatch(named);
});
