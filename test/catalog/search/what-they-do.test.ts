import { describe, expect, test } from 'vitest';
import { whatTheyDo } from '../../../src/catalog/search/activities-of-persons.js';
import { openDemoSearch } from './demo-search.js';

const { search, ask, namesOf, products } = await openDemoSearch();

describe('what somebody does is found by what one does it with', () => {
  test.each([
    ['gift for someone who knits', 'knitting'],
    ['present for a friend who bakes', 'baking'],
    ['something for my dad who paints', 'painting'],
    ['gift for somebody who likes to hike', 'hiking'],
    ['gift for someone who really loves running', 'running'],
    ['someone who plays the guitar', 'guitar'],
    ['gift for a knitter', 'knitting'],
    ['birthday present for a keen cyclist', 'cycling'],
    ['gift for someone who gardens', 'garden'],
  ])('%s: %s', (query, doing) => expect(whatTheyDo(query, search)).toBe(doing));

  test.each([
    'gift for someone who has everything',
    'gift for someone who lives alone',
    'knitting',
    'a cook’s knife',
  ])('%s tells of nothing that is done', (query) => expect(whatTheyDo(query, search)).toBeUndefined());

  test.each([
    ['gift for someone who knits', /knit|yarn|needle/i, 'Cable-knit hot water bottle'],
    ['gift under 30 for a friend who knits', /knit|yarn|needle|stitch/i, 'Cable-knit hot water bottle'],
    ['gift for a climber', /climb/i, 'Cat climbing wall shelf'],
    ['gift for someone who gardens', /garden|twine/i, 'Walled garden tile duel'],
    ['gift for someone who reads', /reading/i, 'Wordless snow day book'],
  ])('%s', async (query, first, not) => {
    const answers = await ask(query);
    expect(namesOf(answers)[0]).toMatch(first);
    expect(namesOf(answers).slice(0, 8)).not.toContain(not);
    expect(answers.present).toBe('near');
    expect(answers.missing).toEqual([]);
  });

  test('whoever has everything is given what is marked as a gift', async () => {
    const { isMarked, found } = await ask('gift for someone who has everything');
    expect(isMarked).toBe(true);
    expect(products[found[0]?.position ?? -1]?.tags.join()).toMatch(/gift/);
  });
});
