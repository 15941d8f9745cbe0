import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();
const firstOf = async (query: string, isGermanPage = false) => namesOf(await ask(query, isGermanPage))[0];

describe('what is needed is found under the name that shops sell it by', () => {
  test.each([
    ['tune my guitar', 'Clip-on chromatic tuner'],
    ['fix a hole in a jumper', 'Visible mending sashiko kit'],
    ['darning needle', 'Assorted hand sewing needles'],
    ['first film camera', '35 mm compact film camera'],
    ['black and white developing kit', 'All-purpose film developer powder'],
    ['desk organiser', 'Stoneware pen pot'],
    ['winter sleeping bag', 'Three-season down sleeping bag'],
    ['hiking shoes', 'Cushioned trail running shoe'],
  ])('%s', async (query, name) => {
    expect(await firstOf(query)).toBe(name);
  });

  test('a size with a cross in it is one word however it is written', async () => {
    expect(await firstOf('4x5 film')).toBe('4×5 sheet film box');
  });

  test('nail clippers are no slippers', async () => {
    expect((await ask('nail clippers')).mended).toEqual([]);
  });

  test('walking sticks are those of a trek', async () => {
    expect((await ask('Wanderstöcke', true)).read.words).toBe('trekking pole');
  });

  test('what only sounds like the thing is not listed beside it', async () => {
    expect(namesOf(await ask('bird food'))).toEqual(['Golden millet sprays']);
    expect(namesOf(await ask('knitting needles'))).not.toContain('Assorted hand sewing needles');
  });
});
