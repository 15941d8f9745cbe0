import { expect, test } from 'vitest';
import { headFirst } from '../../../src/catalog/search/head-first.js';
import { openDemoSearch } from './demo-search.js';

const { search, products } = await openDemoSearch();

/** Names in the order of the answers, where each is as near as is told. */
function ordered(words: string, nearness: Readonly<Record<string, number>>): readonly string[] {
  const at = (name: string) => products.findIndex((product) => product.name === name);
  const names = Object.keys(nearness);
  const answers = names.map((name) => ({
    position: at(name),
    score: 1,
    worded: true,
    isCalled: false,
    isThing: false,
    isGood: true,
  }));
  const near = names.map((name) => ({ position: at(name), similarity: nearness[name] ?? 0 }));
  const read = { typed: words, words, facets: [], mended: [] };
  return headFirst(
    answers,
    { search, read, facets: [], answer: { ...search.ask(words), isNarrowed: false } },
    near,
  ).map(({ position }) => products[position]?.name ?? '');
}

test('what is the thing and much nearer goes before what only has the words', () => {
  const found = {
    'Stiff-soled road cycling shoes': 0.326,
    'Single-speed commuter bike': 0.443,
    'Steel gravel bike with mounts': 0.43,
  };
  expect(ordered('road bike', found)).toEqual([
    'Single-speed commuter bike',
    'Steel gravel bike with mounts',
    'Stiff-soled road cycling shoes',
  ]);
});

test('what is only called by a look or by what is said with non is left out', () => {
  const glasses = {
    'Brick red nail polish': 0.38,
    'Double-wall latte glasses': 0.4,
    'Photochromic cycling glasses': 0.37,
  };
  expect(ordered('red wine glasses', glasses)).not.toContain('Brick red nail polish');
  const pans = { 'Enamel milk pan': 0.47, 'Bamboo rain stick': 0.33, 'Low-sided crêpe pan': 0.52 };
  expect(ordered('non stick pan', pans)).not.toContain('Bamboo rain stick');
});

test('what is for animals that nobody named comes behind a choice of what is not', () => {
  const baskets = {
    'Wire hay rack basket': 0.47,
    'Wire wastepaper basket': 0.38,
    'Oval rattan proving basket': 0.37,
  };
  expect(ordered('hanging basket', baskets).at(-1)).toBe('Wire hay rack basket');
});
