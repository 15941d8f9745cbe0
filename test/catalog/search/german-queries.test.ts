import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openModelWords } from '../../../src/embedding/model-words.js';
import { openDemoSearch } from './demo-search.js';

const { search } = await openDemoSearch();
const isWord = openModelWords('models/all-MiniLM-L6-v2-int8');

const QUERIES = readFileSync('test/catalog/search/german-queries.txt', 'utf8')
  .split('\n')
  .filter((line) => line.includes(' -> '))
  .map((line) => line.split(' -> ') as [string, string]);

describe('on a German page', () => {
  test.each(QUERIES)('%s is read as %s', (typed, meant) => {
    expect(search.read(typed, isWord, true).typed).toBe(meant);
  });
});

describe('on a page in either language', () => {
  test.each([
    ['Spiele zu zweit', 'game for two'],
    ['kleines Zelt', 'small tent'],
    ['zuckerfreie Schokolade', 'sugar-free chocolate'],
  ])('%s, a phrase or an ending, is %s', (typed, meant) => {
    expect(search.read(typed, isWord, false).typed).toBe(meant);
  });
});

describe('what only ends like a listed word is not read as that', () => {
  test.each([
    ['Zelt politisch', 'tent politisch'],
    ['Zelt Preise', 'tent Preise'],
    ['Zelt Bereiche', 'tent Bereiche'],
    ['Zelt auflesen', 'tent auflesen'],
  ])('%s', (typed, meant) => {
    expect(search.read(typed, isWord, true).typed).toBe(meant);
  });

  test.each([
    ['Schreibtisch', 'desk'],
    ['Holztisch', 'wood table'],
    ['Hobbyköche', 'cook'],
    ['Wolkenkissen', 'cloud cushion'],
  ])('but %s is %s', (typed, meant) => {
    expect(search.read(typed, isWord, true).typed).toBe(meant);
  });
});
