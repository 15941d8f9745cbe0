import { describe, expect, test } from 'vitest';
import { find } from '../../../src/catalog/search/find.js';
import { openDemoSearch } from './demo-search.js';

const { products, search } = await openDemoSearch();

/** Asks with these products as the nearest in meaning, in this order. */
const askNear = (query: string, ids: readonly string[]) =>
  find(search, query, {
    neighbours: async () =>
      ids.map((id, i) => ({
        position: products.findIndex((one) => one.id === id),
        similarity: 0.5 - i / 50,
      })),
    everything: () => [],
    isWord: () => true,
  });

describe('a thing that is said by what one does with it', () => {
  test('is what shops call so, nearest to all that was said first', async () => {
    const near = ['blackcurrant-carbohydrate-drink-powder', 'handheld-running-bottle', 'folding-race-cup'];
    const answers = await askNear('something to drink from on a long run', near);
    expect(answers.found.map(({ position }) => products[position]?.id)).toEqual(near.slice(1));
    expect(answers.read.typed).toBe('bottle, cup');
    expect(answers.read.misspelt).toBe('something to drink from on a long run');
  });

  test('the page says what none of them says', async () => {
    const answers = await askNear('something to sit on in the garden', ['corner-reading-armchair']);
    expect(answers.untold).toEqual({ words: ['garden'], by: 'all' });
  });

  test('is left to meaning where nothing near is called so', async () => {
    const answers = await askNear('something to drink from on a run', ['thermal-running-tights']);
    expect(answers.read.misspelt).toBeUndefined();
  });
});
