import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainWord, verdictOn } from '../../src/interests/personal-text.js';
import { readPersonalLexicon, readSpecialTerms } from '../../src/language/personal-lexicon.js';
import { groupsIn, wordsIn } from '../../src/language/word-lists.js';

const LISTS = [
  'en/names-of-things.txt',
  'en/names-seldom.txt',
  'de/names-of-things.txt',
  'de/names-of-people.txt',
  'en/no-plural.txt',
  'en/small-words.txt',
];

describe('a list of words', () => {
  it.each(LISTS)('holds plain words and no comments: %s', (file) => {
    const words = wordsIn(file);
    expect(words.size).toBeGreaterThan(20);
    for (const word of words) expect(word).toMatch(/^[a-z]+$/);
  });

  it('that is missing is named', () => {
    expect(() => wordsIn('en/none.txt')).toThrow(/language\/en\/none\.txt cannot be read/);
  });
});

describe('the synonyms', () => {
  it('are groups of two and more phrases of one or two words', () => {
    const groups = groupsIn('en/synonyms.txt');
    expect(groups.length).toBeGreaterThan(100);
    for (const group of groups) {
      expect(new Set(group).size, String(group)).toBe(group.length);
      expect(group.length, String(group)).toBeGreaterThan(1);
      for (const phrase of group) expect(phrase).toMatch(/^[a-z]+(?: [a-z]+)?$/);
    }
  });
});

describe('the terms of special categories', () => {
  const reading = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'terms-'));
    const file = join(folder, 'terms.yaml');
    writeFileSync(file, text);
    try {
      return readSpecialTerms(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('are read over several lines, and refused with their line', () => {
    expect(reading('health: >-\n  hiv, multiple\n  sclerosis,\n  diabet*\n')).toEqual([
      'hiv',
      'multiple sclerosis',
      'diabet*',
    ]);
    expect(() => reading('health: hiv\nbelief: (a|b)\n')).toThrow('terms.yaml, line 2: "(a|b)" is no term.');
    expect(() => reading('health: hiv\nbelief: Katholisch\n')).toThrow('line 2: "Katholisch"');
    expect(() => reading('health: [hiv\n')).toThrow(/^terms\.yaml, line \d/);
    expect(() => reading('health:\n  - hiv\n')).toThrow('line 2: write a text');
  });

  it('are written as words are compared', () => {
    for (const term of readSpecialTerms()) expect(plainWord(term)).toBe(term);
  });
});

describe('the lexicon of a shop', () => {
  it('knows a name from a thing', () => {
    const lexicon = {
      ...readPersonalLexicon(),
      isShopWord: () => false,
      isGermanGoods: () => false,
      holdsBrand: () => false,
      hasCapitalNouns: false,
    };
    expect(verdictOn('a present for anna', lexicon)).toBe('personal');
    expect(verdictOn('a present with rose', lexicon)).toBe('interest');
    expect(verdictOn('rose for my sister Rose', lexicon)).toBe('personal');
    expect(verdictOn('hiv test', lexicon)).toBe('personal');
  });
});
