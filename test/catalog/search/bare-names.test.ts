import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { NOTHING } from '../../../src/catalog/search/answers/only-wishes.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { ENTIRE } from '../../../src/catalog/search/matching/word-hits.js';
import { rank } from '../../../src/catalog/search/ranking/rank.js';
import { endOfAnswers } from '../../../src/catalog/search/refining/end-of-answers.js';
import { setApart } from '../../../src/catalog/search/refining/set-apart.js';
import { product } from '../../segments/discovery-shop.js';

const NAMES = ['Pearl ink vials, 24 pieces', 'Ink in glass vials', 'Drawing ink, black', 'Brass desk bell'];

/** What is left of all products as answers, the best first, to a name that the first two bear. */
async function leftFor(query: string, of: Partial<Product>): Promise<(string | undefined)[]> {
  const search = await buildSearch(NAMES.map((name, at) => product(`p${at}`, { ...of, name })));
  const answers = NAMES.map((_, position) => ({
    position,
    score: 1 - position / 10,
    worded: position < 3,
    isCalled: position < 2,
    isThing: position < 2,
    isGood: position < 2,
  }));
  const left = endOfAnswers(answers, { words: query, answer: search.ask(query), near: [] }, search);
  return left.map(({ position }) => NAMES[position]);
}

describe('the list of answers to a name', () => {
  it('ends behind what bears it where products say what they are', async () => {
    const told = { description: 'For the writing desk.', tags: ['writing'] };
    expect(await leftFor('ink vials', told)).toEqual(NAMES.slice(0, 2));
  });

  it('goes on behind it where they say nothing but their names', async () => {
    expect(await leftFor('ink vials', { description: '', tags: [] })).toEqual(NAMES);
  });
});

it('what has no more than a name is not left out for being weaker than what bears the whole name', () => {
  const near = [0.9, 0.42].map((similarity, position) => ({ position, similarity }));
  const listed = (isBare: boolean) =>
    rank({ hits: [{ position: 0, ...ENTIRE }] }, near, { isBare: () => isBare }).map(
      ({ position }) => position,
    );
  expect([listed(false), listed(true)]).toEqual([[0], [0, 1]]);
});

it('and none is set apart as what only comes near', async () => {
  const foundWith = async (description: string) => {
    const search = await buildSearch(NAMES.map((name, at) => product(`s${at}`, { name, description })));
    const read = { typed: 'ink vials', words: 'ink vials', facets: [], mended: [] };
    const found = NAMES.slice(0, 3).map((_, position) => ({
      position,
      score: 1 - position / 10,
      worded: true,
      isCalled: position < 2,
      isThing: position < 2,
      isGood: position < 2,
    }));
    return setApart({ ...NOTHING, isOnlyNear: false, read, found }, search).asked;
  };
  expect([await foundWith('For the writing desk.'), await foundWith('')]).toEqual([2, 3]);
});

it('clothes are no cloths', async () => {
  const names = ['Dish cloths, set of three', 'Workout clothing', 'Doll clothes'];
  const search = await buildSearch(names.map((name, at) => product(`c${at}`, { name })));
  const found = [...search.words('clothes').keys()].map((at) => names[at]);
  expect(found).toEqual(['Doll clothes', 'Workout clothing']);
});

describe('a word that is written as one and as two', () => {
  const found = async (query: string, names: readonly string[]) => {
    const search = await buildSearch(names.map((name, at) => product(`w${at}`, { name })));
    return [...search.words(query).keys()].map((at) => names[at]);
  };

  it('is found as the catalogue mostly writes it too', async () => {
    const names = [
      'Song of the marsh, Blu-ray',
      'Night train, Bluray',
      'River days (Blu-ray)',
      'Ray of light lamp',
    ];
    expect((await found('bluray', names)).toSorted()).toEqual([names[1], names[2], names[0]].toSorted());
  });

  it('and not by two words that seldom stand side by side', async () => {
    const names = ['Wool carpet', 'Hall carpet, round', 'Carpet tape', 'Car pet barrier'];
    expect(await found('carpet', names)).not.toContain('Car pet barrier');
  });
});
