import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products } = await openDemoSearch();

describe('an exclusion keeps what answers the rest of the query, however it is said', () => {
  test.each([
    'bread without gluten',
    'bread no gluten',
    'bread, not gluten',
    'gluten-free bread',
    'gluten free bread',
    'non-gluten bread',
    'bread free of gluten',
    'bread but no gluten',
  ])('%s: what is for bread, and no flour', async (query) => {
    const answers = await ask(query);
    const names = namesOf(answers);
    expect(names).toContain('Two-pound loaf tin');
    expect(names).toContain('Instant dried yeast');
    expect(names.join()).not.toMatch(/flour|sourdough starter/i);
    expect(answers.applied.map(({ wish }) => wish.kind)).toEqual(['without']);
    // No bread is sold here, and somebody may come to harm: the page says so.
    expect(answers.isOnlyMentioned).toBe(true);
    expect(answers.denied.some(({ isSure }) => isSure)).toBe(false);
  });

  test.each(['chocolate without nuts', 'nut-free chocolate', 'chocolate no nuts', 'non-nut chocolate'])(
    '%s: chocolate',
    async (query) => {
      const names = namesOf(await ask(query));
      expect(names.slice(0, 2).sort()).toEqual(['Dark couverture buttons', 'Dutch-process cocoa powder']);
    },
  );

  test.each(['non-dairy chocolate', 'dairy-free chocolate', 'chocolate without dairy'])(
    '%s: no cocoa butter, which is called so',
    async (query) => {
      expect(namesOf(await ask(query))).toEqual(['Dark couverture buttons']);
    },
  );

  test.each(['rug without wool', 'non-wool rug', 'wool-free rug', 'rug not wool', 'rug, no wool'])(
    '%s: no wool in its materials',
    async (query) => {
      const { found } = await ask(query);
      expect(found.length).toBeGreaterThan(0);
      for (const { position } of found) expect(products[position]?.materials).not.toContain('wool');
    },
  );

  test.each(['gluten-free flour', 'flour without gluten', 'non-gluten flour'])(
    '%s: where the thing itself is sold, nothing stands in for it',
    async (query) => {
      const answers = await ask(query);
      expect(answers.found).toEqual([]);
      expect(answers.unsaid).toEqual(['gluten']);
      expect(answers.unsaidOf).toBe('flour');
    },
  );

  test.each(['non-slip socks', 'non-slip towel'])('%s: what a label says is no exclusion', async (query) => {
    const answers = await ask(query);
    expect(answers.applied).toEqual([]);
    expect(namesOf(answers)[0]).toMatch(/non-slip/i);
  });
});

test.each(['dog food grain free', 'dog food without grain', 'grain free dog treats'])(
  'what is made of a grain has grain: %s',
  async (query) => {
    const names = namesOf(await ask(query));
    for (const grain of ['Chicken and barley kibble', 'Oat bone dog biscuits'])
      expect(names).not.toContain(grain);
  },
);
