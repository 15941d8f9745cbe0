import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask } = await openDemoSearch();

test.each(['tea towel', 'bicycle wrench', 'fridge'])(
  'that nothing is called %s is said above another thing',
  async (query) => {
    expect((await ask(query)).isOnlyMentioned).toBe(true);
  },
);
