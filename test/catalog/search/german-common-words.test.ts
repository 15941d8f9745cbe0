import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../src/language/word-lists.js';
import { openDemoSearch } from './demo-search.js';

const { ask } = await openDemoSearch();

describe('a word that German has is never taken for a misspelt English one', () => {
  test.each([
    'Haut',
    'März',
    'Firma',
    'Netz',
    'steil',
    'nahe',
    'gilt',
    'Regel',
    'Platz',
    'populär',
    'Gärten',
    'Helmut',
    'Hunger',
  ])('%s, beside a tent on a German page', async (word) => {
    const { mended, read } = await ask(`Zelt ${word}`, true);
    expect(
      mended.filter(({ typed }) => typed !== 'Zelt' && read.mended.every((one) => one.typed !== typed)),
    ).toEqual([]);
  });

  test('nor is any of a sample of the common ones', async () => {
    const sample = [...wordsIn('de/common-words.txt')].filter((_, i) => i % 40 === 0);
    const mended: string[] = [];
    for (const word of sample) {
      const answers = await ask(`Zelt ${word}`, true);
      const said = answers.read.mended;
      mended.push(...answers.mended.filter((one) => !said.includes(one)).map(({ typed }) => typed));
    }
    expect(sample.length).toBeGreaterThan(300);
    expect(mended).toEqual([]);
  });

  test('an English slip on a German page is mended still', async () => {
    expect((await ask('camping kettel', true)).mended).toContainEqual({ typed: 'kettel', meant: 'kettle' });
  });
});
