import { expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();

test.each([
  ['coffee under 15', /tea|infusion|pu-erh/i],
  ['tea under 10', /coffee|filter papers|descaling/i],
])('half of a department’s name is no name of what stands in it: %s', async (query, other) => {
  const names = namesOf(await ask(query));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).not.toMatch(other);
});

test('the name of a department that no product bears shows all of it', async () => {
  const all = products.filter(({ department }) => department === 'Skincare & bath').length;
  expect((await ask('skincare')).found.length).toBeGreaterThanOrEqual(all);
});

test('what is for children comes first where they are named, of what is called so', async () => {
  const names = namesOf(await ask('puzzle for kids'));
  for (const name of ['Twelve-move puzzle box', 'Brass eight-tile sliding puzzle'])
    expect(names.indexOf(name)).toBeGreaterThan(names.indexOf('Seven-piece tangram'));
});

test('and last where nobody was named', async () => {
  expect(namesOf(await ask('hat'))[0]).toBe('Raffia packable sun hat');
  expect(namesOf(await ask('Mütze ohne Wolle'))[0]).toBe('Raffia packable sun hat');
  expect(namesOf(await ask('gift for grandma'))).not.toContain("Children's animal yoga mat");
  expect(namesOf(await ask('gift for my dog and me'))).not.toEqual([]);
});

test.each(['new kitten arriving soon', 'new kitten', 'new puppy toys', 'new garden'])(
  'what is new is no order where it is nothing that the shop sells: %s',
  (query) => {
    expect(search.read(query).facets).toEqual([]);
  },
);

test.each(['new lamps', 'new running shoes', 'new in cycling', 'new yoga mat'])('else it is: %s', (query) => {
  expect(search.read(query).facets.map(({ wish }) => wish.kind)).toContain('newest');
});

test.each([
  ['repair jeans', 'Visible mending sashiko kit'],
  ['cannot sleep', 'Silk and flax eye pillow'],
  ['keep warm', 'Cable-knit hot water bottle'],
  ['unblock sink', 'Sink and drain plunger'],
  ['ironing', "Tailor's pressing ham"],
])('%s', async (query, first) => {
  expect(namesOf(await ask(query))[0]).toBe(first);
});

test.each(['Bügelbrett', 'ironing board', 'Bügeleisen'])(
  'what is not here is no other board, and no pan: %s',
  async (query) => {
    expect(namesOf(await ask(query)).join()).not.toMatch(/board|\biron/i);
  },
);

test('two vowels that changed places are one slip', async () => {
  expect((await ask('bycicle lamp')).read.words).toBe('bicycle lamp');
  expect((await ask('unblock basin')).mended).toEqual([]);
});
