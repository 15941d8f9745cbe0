import { describe, expect, test } from 'vitest';
import { find } from '../../../src/catalog/search/find.js';
import { isOfAnother } from '../../../src/catalog/search/matching/namesakes.js';
import { openDemoSearch } from './demo-search.js';

const { search, products, ask, namesOf } = await openDemoSearch();
const at = (name: string) => products.findIndex((product) => product.name === name);

describe('something for a part of the body', () => {
  const near = [
    { position: at('Buckwheat lumbar cushion'), similarity: 0.36 },
    { position: at('Ribbed stirrup leggings'), similarity: 0.35 },
    { position: at('Loofah back strap'), similarity: 0.31 },
    { position: at('Cork massage ball set'), similarity: 0.29 },
    { position: at('Recycled wool yoga blanket'), similarity: 0.28 },
  ];
  const asked = (query: string) =>
    find(search, query, { neighbours: async () => near, everything: () => [], isWord: () => true });

  test('is answered by what is called so', async () => {
    const good = (await asked('something for my back')).found.filter(({ isGood }) => isGood);
    expect(good.map(({ position }) => products[position]?.name)).toEqual([
      'Loofah back strap',
      'Buckwheat lumbar cushion',
    ]);
  });

  test('and not by what holds no word of it and is not near', async () => {
    const names = namesOf(await asked('something for my back'));
    expect(names).not.toContain('Ribbed stirrup leggings');
    expect(names.join()).not.toMatch(/Crochet-back|Mesh-back|Racerback/);
  });

  test('what comes near beside it is few', async () => {
    const many = [...products.keys()].slice(0, 90).map((position) => ({ position, similarity: 0.45 }));
    const { found } = await find(search, 'something for dry skin', {
      neighbours: async () => many,
      everything: () => [],
      isWord: () => true,
    });
    expect(found.filter(({ isGood, isCalled }) => !isGood && !isCalled).length).toBeLessThanOrEqual(12);
  });
});

test.each([
  ['back', 'Open-back five-string banjo', ['banjo'], true, true],
  ['knit', 'Cable-knit hot water bottle', ['bottle'], true, true],
  ['back', 'Loofah back strap', [], true, false],
  ['back', 'Mesh-back task chair', ['back support'], true, false],
  ['shop', 'Woollen yarn-shop', [], true, false],
  ['plug', 'Plug-in number pad', ['usb'], false, true],
  ['string', 'Open-back five-string banjo', ['banjo'], false, true],
  ['pot', 'Ground moka-pot coffee', ['coffee'], false, false],
] as const)('%s: %s is of another thing, or not', (word, name, tags, isAlone, isOther) => {
  expect(isOfAnother(word, { name, tags }, isAlone)).toBe(isOther);
});

describe('a thing for animals', () => {
  test.each(['shelves', 'shelf', 'bowl', 'brush'])(
    '%s: what is for animals comes behind what is one for people',
    async (query) => {
      const { found } = await ask(query);
      const things = found.filter(({ isThing }) => isThing).map(({ position }) => products[position]);
      const animals = things.findIndex((product) => product?.department === 'Pets');
      expect(animals).toBeGreaterThan(0);
      expect(things.slice(animals).every((product) => product?.department === 'Pets')).toBe(true);
    },
  );
});

describe('what is to be done without', () => {
  test.each([
    ...[
      'hang a picture without drilling',
      'hanging pictures without nails',
      'hang pictures without drilling',
    ],
    ...['Bilder aufhängen ohne Bohren'],
  ])('%s: what needs none', async (query) => {
    const answers = await ask(query);
    expect(namesOf(answers)[0]).toBe('Removable wall mounting strips');
    expect(namesOf(answers).join()).not.toMatch(/camera/);
  });

  test.each([
    ['shelf without drilling', true],
    ['trousers without ironing', true],
    ['jacket without lining', false],
    ['mug without handle', false],
  ])('%s: is a doing: %s', async (query, isDoing) => {
    const { wish } = search.read(query).facets[0] ?? {};
    expect(wish?.kind).toBe('without');
    expect(wish && search.denials.isDoing(wish)).toBe(isDoing);
  });
});

describe('for grown-ups', () => {
  test.each([
    ...['puzzle for adults', 'puzzle for adults 1000 pieces', 'games for adults', 'games for grown-ups'],
    ...['Spiele für Erwachsene'],
  ])('%s: nothing for children, and nothing missing', async (query) => {
    const answers = await ask(query);
    const isForChildren = search.forChildren('children');
    expect(answers.missing).toEqual([]);
    expect(answers.isOnlyMentioned).toBe(false);
    expect(answers.found.filter(({ position }) => isForChildren(position) !== 'others')).toEqual([]);
    expect(namesOf(answers).join()).not.toMatch(/cutlery/);
  });

  test('a jigsaw of as many pieces leads', async () => {
    expect(namesOf(await ask('puzzle for adults 1000 pieces'))[0]).toBe('Thousand-piece hedgerow jigsaw');
  });
});

test('beside ink for a fountain pen stands no other pen', async () => {
  const names = namesOf(await ask('Tinte für Füller'));
  expect(names[0]).toMatch(/ink/);
  expect(names.join()).not.toMatch(/gel pen|brush pen/);
});

test.each(['garden tools for children', 'gardening tools for kids', 'garden tools for a 5 year old'])(
  '%s: what is sharp comes last',
  async (query) => {
    const names = namesOf(await ask(query));
    const sharp = names.findIndex((name) => /secateurs|snips/.test(name));
    expect(names.length).toBeGreaterThan(0);
    expect(sharp === -1 || names.slice(sharp).every((name) => /secateurs|snips|knife|saw/.test(name))).toBe(
      true,
    );
  },
);

test('of things of which none is wholly what was asked for, none for children leads', async () => {
  const names = namesOf(await ask('warm sleeping bag'));
  expect(names[0]).not.toMatch(/children|baby/);
  expect(namesOf(await ask("warm children's sleeping bag"))[0]).toMatch(/children/);
});
