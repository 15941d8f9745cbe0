import { describe, expect, test } from 'vitest';
import { openDemoSearch } from '../demo-search.js';

const { ask, namesOf } = await openDemoSearch();

describe('nothing says that nothing is called so where the first answer is it', () => {
  test.each([
    ['sewing machine for quilts', 'Computerised quilting machine'],
    ['paint for bathroom walls', 'Chalky matt wall emulsion'],
    ['yoga mat thick', 'Natural rubber yoga mat'],
    ['notebook for fountain pen', 'A5 dot-grid notebook'],
    ['Lätzchen', 'Crumb-catching silicone bib'],
  ])('%s', async (query, first) => {
    const answers = await ask(query, true);
    expect(namesOf(answers)[0]).toBe(first);
    expect(answers.isOnlyMentioned).toBe(false);
  });

  test('but where it is another thing', async () => {
    for (const query of ['tea towel', 'bicycle wrench', 'fridge'])
      expect((await ask(query)).isOnlyMentioned).toBe(true);
  });
});
