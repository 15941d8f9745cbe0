import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/catalog/search/ranking/rank.js';
import { withTheirKind } from '../../../src/catalog/search/refining/nearest-first.js';
import { soughtForThing } from '../../../src/catalog/search/refining/thing-with-purpose.js';
import { openDemoSearch } from './demo-search.js';

let demo: Awaited<ReturnType<typeof openDemoSearch>>;
beforeAll(async () => {
  demo = await openDemoSearch();
});

const namesFor = async (query: string, isForeignPage = false) =>
  demo.namesOf(await demo.ask(query, isForeignPage));

/** Products by their names, as the answers to a query: the first is the thing. */
const answersOf = (names: readonly string[]): readonly Answer[] =>
  names.map((name, at) => ({
    position: demo.products.findIndex((one) => one.name === name),
    score: 1 - at / 10,
    worded: true,
    isCalled: at === 0,
    isThing: at === 0,
    isGood: at === 0,
  }));

describe('of what is not said by all', () => {
  test('of a thing for babies by whom it is for', async () => {
    expect((await demo.ask('baby blanket')).saysForChildren).toBe('some');
  });

  test('of the day before a thing that nothing tells of', async () => {
    expect((await demo.ask('birthday card')).untold).toMatchObject({ words: ['birthday'], by: 'all' });
    expect((await demo.ask('birthday present')).untold).toBeUndefined();
  });
});

describe('of a thing for somebody only such things are listed', () => {
  test.each([
    ['guitar for a child', /guitar$/],
    ['guitar for children', /guitar$/],
    ['running shoes for women', /shoe$|spikes$/],
    ['sun cream for kids', /sun|SPF/],
  ])('%s', async (query, such) => {
    const names = await namesFor(query);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(such);
  });

  test('and what lies on a shelf of the name', async () => {
    expect((await namesFor('toys for a toddler')).length).toBeGreaterThan(6);
    expect(await namesFor('fabric for a dress')).not.toContain('Zip-front high-visibility vest');
  });
});

test('of a thing for children what only sounds like one is not all that is left', () => {
  const answers = answersOf([
    'Cable-knit hot water bottle',
    'Glass cage water bottle',
    'Insulated cycling bottle',
  ]);
  expect(soughtForThing(answers, 'water bottle for kids', demo.search, [])).toEqual(answers);
});

describe('where children are named', () => {
  test('what is sold as the same for them stands beside what is called so', async () => {
    expect((await namesFor('baby blanket')).slice(0, 3)).toContain('Muslin swaddle squares');
  });

  test('what is for them leads, where it answers well', () => {
    const answers = answersOf(['Everyday road running shoe', 'Soft-sole leather booties']);
    const good = answers.map((one) => ({ ...one, isGood: true }));
    const [first] = withTheirKind(good, { search: demo.search, read: { words: 'baby shoes' } });
    expect(first?.position).toBe(answers[1]?.position);
  });
});

test('a kit begins with what is called by the rest of its name', async () => {
  expect((await namesFor('shaving kit'))[0]).toMatch(/shaving/i);
});

test('a wider kind of several names calls nothing by the first words of one of them', async () => {
  expect(await namesFor('birthday cake tin')).not.toContain('Four-cup Yorkshire pudding tin');
});

describe('what is done', () => {
  test('by beginners begins with what is for them', async () => {
    expect((await namesFor('knitting for beginners'))[0]).toBe('Ribbed beanie knitting kit');
    expect((await namesFor('knitting for beginners')).slice(0, 3)).toContain('Recycled super chunky yarn');
  });

  test('on the way to work in the dark takes what doing it in the dark takes', async () => {
    const names = await namesFor('cycling to work in the dark');
    expect(names).toEqual(await namesFor('cycling in the dark'));
    expect(names[0]).toMatch(/light/);
  });

  test('or has been made at home takes what making it takes', async () => {
    expect(await namesFor('home made pizza')).toEqual(await namesFor('making pizza'));
  });

  test('is never done with toys, where none are asked for', async () => {
    expect(await namesFor('growing my own vegetables')).not.toContain('Slice-and-stick toy vegetables');
  });
});

describe('German names', () => {
  test.each([
    ['Gaskocher', /canister gas stove/],
    ['Satteltasche', /saddle/],
    ['Kuscheldecke', /throw$/],
    ['Backblech', /baking sheet/],
    ['Zollstock', /tape measure/],
    ['Regenhose', /puddle trousers/],
  ])('%s', async (query, first) => {
    expect((await namesFor(query, true))[0]).toMatch(first);
  });
});

describe('suggestions begin with such things', () => {
  const suggested = (query: string, isForeignPage: boolean) =>
    demo.search
      .suggest(query, 6, isForeignPage)
      .flatMap((one) => (one.type === 'product' ? [demo.products[one.position]?.name] : []));

  test.each([
    ['analoge kamera', true, /camera$/],
    ['running shoes for women', false, /shoe$/],
    ['bread kni', false, /knife$/],
  ])('%s', (query, isForeignPage, such) => {
    expect(suggested(query, isForeignPage)[0]).toMatch(such);
  });
});

test('cream before what it is for is a thing, and no colour', async () => {
  expect((await demo.ask('cream for dry hands')).applied).toEqual([]);
});
