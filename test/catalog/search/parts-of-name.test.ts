import { expect, test } from 'vitest';
import type { Answer } from '../../../src/catalog/search/ranking/rank.js';
import type { LookedFor } from '../../../src/catalog/search/refining/asked.js';
import { partsOfName } from '../../../src/catalog/search/refining/parts-of-name.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();

/** The answers left of a name of two words, where the products of these names are as near to it as is said. */
function left(words: string, near: Readonly<Record<string, number>>): readonly string[] {
  const at = (name: string) => products.findIndex((one) => one.name === name);
  const neighbours = Object.entries(near).map(([name, similarity]) => ({ position: at(name), similarity }));
  const answer = { ...search.ask(words), isNarrowed: false };
  const asked: LookedFor = {
    search,
    read: { typed: words, words, facets: [], mended: [] },
    facets: [],
    answer,
  };
  const answers = neighbours.map(
    ({ position }): Answer => ({
      position,
      score: 0.5,
      worded: true,
      isCalled: false,
      isThing: false,
      isGood: true,
    }),
  );
  const kept = { hits: answer.hits, near: neighbours, applied: [], unmet: [] };
  return partsOfName(answers, kept as unknown as Parameters<typeof partsOfName>[1], asked).map(
    ({ position }) => products[position]?.name ?? '',
  );
}

test('what holds neither word tells of no shelf by which it would be near', () => {
  expect(left('stair gate', { 'Five-tread step ladder': 0.36 })).toEqual([]);
});

test('what is as near as such a thing could be stands before what is called by one word', () => {
  const names = left('hiking boots', {
    'Sixty-litre expedition duffel': 0.39,
    'Twenty-litre day rucksack': 0.39,
    'Cushioned trail running shoe': 0.56,
  });
  expect(names).toEqual(['Cushioned trail running shoe', 'Twenty-litre day rucksack']);
});

test('what says all of the words is left, wherever it stands', () => {
  const names = left('linseed oil', { 'Dry-finish body oil': 0.35, 'Clear hard wax oil': 0.3 });
  expect(names).toContain('Clear hard wax oil');
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
