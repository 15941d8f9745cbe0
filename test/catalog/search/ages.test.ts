import { describe, expect, test } from 'vitest';
import { english } from '../../../src/catalog/search/languages/en.js';
import { openAges } from '../../../src/catalog/search/matching/product-ages.js';
import { openModelWords } from '../../../src/embedding/model-words.js';
import { openDemoSearch } from './demo-search.js';

const isWord = openModelWords('models/all-MiniLM-L6-v2-int8');
const { search, ask, namesOf, products } = await openDemoSearch();

describe('a query that says how old a child is keeps the age, in months', () => {
  test.each([
    ['kids game age 4', 48],
    ['game for 4 year old', 48],
    ['toy for a 2 year old', 24],
    ['present 5 year old', 60],
    ['present 5 year old girl', 60],
    ['puzzle ages 3-5', 36],
    ['game for ages three and up', 36],
    ['board game 8+', 96],
    ['toy 18 months+', 18],
    ['toys from 3 years', 36],
    ['children aged six', 72],
    ['toy for a 9 month old', 9],
    ['Spiel ab 4', 48],
    ['Spiel ab 4 Jahren', 48],
    ['Spielzeug für 2-Jährige', 24],
    ['baby 6 months', 6],
    ['6 month old baby', 6],
    ['kids 10 years', 120],
    ['toddlers aged 2 years', 24],
    ['toys for a child of six', 72],
    ['building toys for my daughter who is six', 72],
    ['present for a boy of six', 72],
    ['game for a 12 year old', 144],
    ['game for 12 year olds', 144],
    ['game for 17-year-olds', 204],
    ['game for teenagers', 156],
    ['gift for a teenage girl', 156],
    ['present for his second birthday', 24],
    ['5th birthday present', 60],
    ['Geschenk zum zweiten Geburtstag', 24],
    ["gift for my daughter's third birthday", 36],
  ] as const)('%s: %i', (query, months) => {
    expect(search.read(query, isWord).age).toBe(months);
  });

  test.each([
    ...['5 year old cheddar', 'game for 4', 'lamp from 20', 'cheese aged 12 months', 'A+ rated kettle'],
    ...[
      'gift for a 60 year old',
      'tea for 2',
      'age 40 skin cream',
      'photo of a child of two continents',
      'kids of three families',
      'toys from 5 to 10 euros',
    ],
  ])('%s: none', (query) => {
    expect(search.read(query, isWord).age).toBeUndefined();
  });
});

describe('a product says from what age it is', () => {
  test.each([
    ['From three years, when the cups may also hold water.', false, 36],
    ['Three quarters of an hour, from age nine.', false, 108],
    ['Twelve and up, two to four, allow two hours.', false, 144],
    ['Ages five and over.', false, 60],
    ['Players from three upwards bring the apples home.', false, 36],
    ['Ages 3+.', false, 36],
    ['The smallest is a choking hazard below three.', true, 36],
    ['Not suitable for children under three.', true, 36],
    ['Hardback, 32 pages, for three to six.', true, 36],
    ['A first strategy game for a six-year-old who has outgrown luck.', false, 72],
    ['Sized six months to four years.', true, 6],
    ['Organic cotton, six to eighteen months.', true, 6],
    ['Lie-flat carrycot from birth, facing seat from six months.', true, 0],
  ] as const)('%s', (description, isForChildren, months) => {
    expect(english.leastAge(description, isForChildren)).toBe(months);
  });

  test.each([
    'Flowers in two to three years.',
    'Two to four players, allow two hours.',
    'For children under three, embroider the eyes.',
    'From four litres up.',
    'Twelve pieces, seven gears.',
  ])('%s none', (description) => {
    expect(english.leastAge(description, false)).toBeUndefined();
  });

  test('by a tag that is an age', () => {
    const [product] = products;
    if (!product) throw new Error('No product.');
    const toy = { ...product, name: 'Wooden toy ring', description: '', tags: ['toy', '18 months'] };
    expect(openAges([toy], english)(0).least).toBe(18);
  });
});

describe('what says that it is for older children does not answer', () => {
  test.each([
    ['kids game age 4', 48],
    ['game for 4 year old', 48],
    ['toy for a 2 year old', 24],
    ['present for a 2 year old', 24],
    ['Spiel ab 4', 48],
  ] as const)('%s', async (query, months) => {
    const answers = await ask(query);
    expect(answers.found.length).toBeGreaterThan(2);
    const ages = answers.found.map(({ position }) => search.agesOf(position).least ?? 0);
    expect(Math.max(...ages)).toBeLessThanOrEqual(months);
    expect(answers.older).toBe('left out');
    expect(answers.missing).toEqual([]);
  });

  test('what says that it is for about that age comes first, also where a word is misspelt', async () => {
    for (const query of ['game for a 4 year old', 'gaame for a 4 year old'])
      expect(namesOf(await ask(query))[0]).toBe("Hedgehog's orchard cooperative game");
  });

  test('then what is for children, and what is for babies last', async () => {
    const games = namesOf(await ask('game for a 4 year old'));
    expect(games.indexOf('Mushroom matching pairs')).toBeLessThan(
      games.indexOf("Beekeeper's engine-building game"),
    );
    const books = namesOf(await ask('book for 8 year old'));
    expect(books).toContain('Seed to supper garden story');
    expect(books).not.toContain('First hundred words board book');
  });

  test.each([
    ['game for teenagers', "Hedgehog's orchard cooperative game"],
    ['game for 12 year olds', "Hedgehog's orchard cooperative game"],
    ['kids 10 years', 'Peg hammer bench'],
    ['kids 10 years', 'Shape-sorting house'],
    ['puzzle for a 7 year old', 'Farmyard peg puzzle'],
    ['gift for an 8 year old girl', "Children's hedgehog cycle helmet"],
    ['book for 8 year old', 'Toddler first bakes cookbook'],
  ])('%s: nothing that is clearly for much younger ones', async (query, name) => {
    const answers = await ask(query);
    expect(answers.found.length).toBeGreaterThan(1);
    expect(namesOf(answers)).not.toContain(name);
  });

  test('nor what says up to what age it is, and is outgrown', async () => {
    expect(search.agesOf(products.findIndex(({ name }) => name === 'Birch balance bike')).most).toBe(60);
    expect(namesOf(await ask('bike for a 3 year old'))).toContain('Birch balance bike');
    const older = await ask('bike for a 7 year old');
    expect(namesOf(older)).not.toContain('Birch balance bike');
    expect(older.younger).toBe('left out');
  });

  test.each([
    [
      'baby 6 months',
      ['Quilted baby sleeping bag', 'Grow-with-me high chair', 'Crumb-catching silicone bib'],
    ],
    ['6 month old baby', ['Quilted baby sleeping bag', 'Glass baby feeding bottle']],
    ['kids 5 years', ['Rare breeds happy families']],
  ])(
    'where nothing but a child is named, all that says that it is for about that age: %s',
    async (query, names) => {
      expect(namesOf(await ask(query))).toEqual(expect.arrayContaining([...names]));
    },
  );

  test('toys are shown for toys, whichever kind the shop has most of', async () => {
    for (const query of ['toys 3 year old', 'toys for a 5 year old', 'toys for kids']) {
      const answers = await ask(query);
      expect(answers.mended).toEqual([]);
      expect(answers.place?.category).toBe('Wooden toys');
    }
  });

  test('a child is named once, by how old it is', () => {
    expect(search.read('gift 8 year old girl', isWord).words).toBe('gift for a child');
    expect(search.read('6 month old baby', isWord).words).toBe('for a baby');
    expect(search.read('game for my 5 year old son', isWord).words).toBe('game for my child');
  });

  test('what is worn from some months to some years is for all of them', () => {
    const text = 'Sized six months to four years.';
    expect([english.leastAge(text, true), english.mostAge(text)]).toEqual([6, 48]);
    expect(english.mostAge('Undyed, birth to twenty-four months.')).toBe(24);
    expect(english.mostAge('Two to four players, allow two hours.')).toBeUndefined();
  });

  test('nothing is said where nothing is left out', async () => {
    expect((await ask('socks for a 2 year old')).older).toBeUndefined();
    expect((await ask('game')).older).toBeUndefined();
  });
});

describe('who names babies or toddlers is shown nothing for older children', () => {
  test.each([
    ['bath toy for baby', 12],
    ['toy for a baby', 12],
    ['wooden toys for babies', 12],
    ['Holzspielzeug für Babys', 12],
    ['wooden toys for toddlers', 35],
  ] as const)('%s', async (query, months) => {
    const answers = await ask(query, true);
    expect(answers.found.length).toBeGreaterThan(0);
    const ages = answers.found.map(({ position }) => search.agesOf(position).least ?? 0);
    expect(Math.max(...ages)).toBeLessThanOrEqual(months);
    expect(answers.older).toBe('left out');
  });

  test('but of toys for children nothing', async () => {
    expect((await ask('toys for children')).older).toBeUndefined();
  });
});

test.each(['50th birthday present', 'present for her fiftieth birthday', 'Geschenk zum 50. Geburtstag'])(
  'of a grown person a birthday says that it is a present, and no number: %s',
  async (query) => {
    const answers = await ask(query, true);
    expect(answers.read.words).not.toMatch(/50|fiftieth/);
    expect(answers.isMarked).toBe(true);
  },
);

test('the age stays among the words that are typed, so that a form or a chip keeps it', () => {
  const read = search.read('red toy age 4 under 20', isWord);
  expect(read.typed).toBe('red toy age 4 under 20');
  expect(read.facets.map(({ without }) => without)).toEqual(['toy age 4 under 20', 'red toy age 4']);
  expect(read.words).toBe('toy for a child');
});

test('of toys for a child of three those from three come before those from eighteen months', async () => {
  const first = namesOf(await ask('wooden toy for a child of three')).slice(0, 2);
  const least = first.map((name) => search.agesOf(products.findIndex((one) => one.name === name)).least);
  expect(least).toEqual([36, 36]);
});
