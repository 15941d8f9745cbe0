import { describe, expect, test } from 'vitest';
import { english } from '../../../src/catalog/search/languages/en.js';
import { openDemoSearch } from './demo-search.js';

const { search, ask, namesOf, products } = await openDemoSearch();
const tagsOf = (position: number) => products[position]?.tags ?? [];

describe('a person that a thing is for is no word that is missing', () => {
  test.each(
    [
      ...['dad', 'mum', 'sister', 'colleague', 'teacher', 'child', 'niece', 'sister in law', 'mum and dad'],
      ...['partner', 'kids', 'neighbour'],
    ].map((person) => `mug for my ${person}`),
  )('%s', async (query) => {
    const answers = await ask(query);
    expect(answers.missing).toEqual([]);
    expect(answers.isOnlyMentioned || answers.isPartial).toBe(false);
    expect(namesOf(answers)[0]).toMatch(/mug$/);
  });

  test('nor with a price that none has', async () => {
    const answers = await ask('mug for my dad under 10');
    expect(answers.missing).toEqual([]);
    expect(answers.unmet).toMatchObject([{ wish: { kind: 'price', most: 10 } }]);
  });

  test.each(['dad mug', 'my teacher’s mug'])('%s: nor where no “for” is said', async (query) => {
    const answers = await ask(query);
    expect(answers.missing).toEqual([]);
    expect(namesOf(answers)[0]).toMatch(/mug$/);
  });

  test.each(['something for my colleague', 'for my dad', 'my sister in law', 'something for my boss'])(
    '%s: what is marked as a gift',
    async (query) => {
      const answers = await ask(query);
      expect(answers.isMarked).toBe(true);
      for (const { position } of answers.found.slice(0, 5))
        expect(`${namesOf(answers).join()} ${tagsOf(position).join()}`).toMatch(/gift/);
    },
  );

  test.each([
    ...['thank you present for a neighbour', 'get well gift', 'anniversary present for my wife'],
    ...['christmas present for mum', 'leaving present for a colleague'],
  ])('%s: an occasion is no word of a thing', async (query) => {
    const answers = await ask(query);
    expect(answers.isMarked).toBe(true);
    expect(answers.found.length).toBeGreaterThan(20);
  });

  test.each([
    ...['gift for a child', 'gift for a 5 year old', 'present for my 7-year-old girl', 'gift for boys'],
    ...['something for a child', 'birthday gift for an eight year old'],
  ])('%s: what is for children', async (query) => {
    const answers = await ask(query);
    expect(answers.present).toBe('children');
    expect(answers.found.length).toBeGreaterThan(10);
    expect(namesOf(answers).join()).not.toMatch(/pram|nappy/);
  });

  test.each([
    ...['gift for a gardener', 'birthday present for a keen baker', 'gardener gifts', 'presents for cooks'],
    ...['gift for grandma who knits', 'present for a friend who bakes', 'looking for a gift for a gardener'],
    ...['gift for a cyclist under 20', 'present for my dad'],
  ])('%s is for somebody else', (query) => {
    expect(search.isPresentForSomebody(search.read(query).words)).toBe(true);
  });

  test.each([
    ...[
      'gardening gift',
      'mug for my dad',
      'knitting for beginners',
      'gloves for a gardener',
      'gift for kids',
    ],
    ...[
      'gift wrap',
      'gardener',
      'looking for runner beans',
      'gift wrap for a baker',
      'cooking with friends',
      'gift for a cat',
      'tea and biscuits',
    ],
  ])('%s is not only for somebody else', (query) => {
    expect(search.isPresentForSomebody(search.read(query).words)).toBe(false);
  });

  test.each(['Geschenk für einen Fünfjährigen', 'Geschenk für meinen 5-jährigen Sohn', 'Geschenk für Jungs'])(
    '%s: what is for children',
    async (query) => {
      expect((await ask(query, true)).present).toBe('children');
    },
  );

  test('an age is that of somebody whom a thing is for', async () => {
    expect((await ask('gift for a 40 year old woman')).isMarked).toBe(true);
    expect((await ask('gift for a 2 year old')).read.words).toBe('gift for a toddler');
    expect((await ask('5 year old cheddar')).read.words).toBe('5 year old cheddar');
    expect((await ask('Spielzeug für Einjährige', true)).read.words).toBe('toy for toddler');
  });

  test('who loves something is a person, and the thing is asked for', async () => {
    for (const query of ['present for a cat lover', 'gift for a coffee fan'])
      expect((await ask(query)).missing).toEqual([]);
    expect(namesOf(await ask('gift for a coffee fan'))[0]).toMatch(/coffee/);
    expect(namesOf(await ask('christmas cactus'))[0]).toBe('Christmas cactus in bud');
  });

  test('who something is for still tells apart what is found', async () => {
    expect(namesOf(await ask('shorts for men'))[0]).toMatch(/^Men's/);
    expect(namesOf(await ask('buttons of mother-of-pearl'))[0]).toMatch(/^Mother-of-pearl/);
  });

  test('a word that is a thing too is one where nobody is meant', async () => {
    expect((await ask('pop record')).missing).toEqual([]);
    expect((await ask('nan bread')).missing).toEqual(['nan']);
    expect((await ask('bread for my nan')).missing).toEqual([]);
  });

  test('what is not known is still missing', async () => {
    expect((await ask('mug for Xanthippe')).missing).toEqual(['xanthippe']);
    expect(
      [...english.persons.keys()].every((word) => english.singular(word) === word || /m[ae]n$/.test(word)),
    ).toBe(true);
  });
});
