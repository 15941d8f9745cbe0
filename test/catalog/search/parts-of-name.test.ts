import { expect, test } from 'vitest';
import type { Answer } from '../../../src/catalog/search/ranking/rank.js';
import { endOfAnswers } from '../../../src/catalog/search/refining/end-of-answers.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();

/** The answers left of a short name, where the products of these names are as near to it as is said. */
function left(words: string, near: Readonly<Record<string, number>>): readonly string[] {
  const at = (name: string) => products.findIndex((one) => one.name === name);
  const neighbours = Object.entries(near).map(([name, similarity]) => ({ position: at(name), similarity }));
  const state = { score: 0.5, worded: true, isCalled: false, isThing: false, isGood: true };
  const answers = neighbours.map(({ position }): Answer => ({ position, ...state }));
  const named = { words, answer: search.ask(words), near: neighbours };
  return endOfAnswers(answers, named, search).map(({ position }) => products[position]?.name ?? '');
}

test('what holds none of the words of a name that nothing bears is left where it is near', () => {
  expect(left('stair gate', { 'Five-tread step ladder': 0.36 })).toEqual([]);
  expect(left('stair gate', { 'Five-tread step ladder': 0.46 })).toEqual(['Five-tread step ladder']);
});

test('what says all of the words is left, wherever it stands', () => {
  const names = left('linseed oil', { 'Dry-finish body oil': 0.35, 'Clear hard wax oil': 0.3 });
  expect(names).toContain('Clear hard wax oil');
});

test('what is of the kind of the thing stands before what is only as near', () => {
  const names = left('recorder', {
    'Beech record crate': 0.4,
    'Maple descant recorder set': 0.5,
    'Blues harmonica with method': 0.1,
  });
  expect(names).toEqual(['Maple descant recorder set']);
});

test('a light for a helmet does not lead the helmets that another word calls so', async () => {
  expect(namesOf(await ask('bike helmet'))[0]).toMatch(/helmet(?: with light)?$/i);
});

test('two slips are forgiven behind a right beginning of four letters', async () => {
  expect((await ask('sourdoh')).mended).toEqual([{ typed: 'sourdoh', meant: 'sourdough' }]);
  expect((await ask('aphids')).mended).toEqual([]);
});

test('a basket for proofing is one for proving', async () => {
  expect(namesOf(await ask('proofing basket'))).toEqual(['Oval rattan proving basket']);
});
