import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LISTED_GERMAN } from '../../src/catalog/search/languages/german-list.js';
import { wordsIn } from '../../src/language/word-lists.js';

const lines = readFileSync('language/de/goods-in-english.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('the list of German words', () => {
  test('has at least 1200 English words and phrases, each on one line', () => {
    const meanings = lines.map((line) => line.split(':')[0]).filter((meaning) => meaning !== '');
    expect(meanings.length).toBeGreaterThanOrEqual(1200);
    expect(twice(meanings)).toEqual([]);
  });

  test('gives each word once', () => {
    expect(twice(lines.flatMap((line) => line.split(':')[1]?.trim().split(' ')))).toEqual([]);
  });

  test('gives no word two meanings by the endings of another', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [word, meaning] of LISTED_GERMAN)
      meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning));
    const unclear = [...meanings].filter(([, all]) => all.size > 1);
    expect(unclear).toEqual([]);
  });

  test('and that of common words have nothing in common', () => {
    const listed = new Set(LISTED_GERMAN.map(([word]) => word));
    expect([...wordsIn('de/common-words.txt')].filter((word) => listed.has(word))).toEqual([]);
  });
});

function twice(all: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return all.filter((one, i) => all.indexOf(one) !== i);
}
