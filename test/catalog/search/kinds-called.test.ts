import { expect, test } from 'vitest';
import { kindLevels } from '../../../src/catalog/kind-levels.js';
import { english } from '../../../src/catalog/search/languages/en.js';
import { openKinds } from '../../../src/catalog/search/matching/kinds.js';
import { openDemoSearch } from './demo-search.js';

const { ask, products } = await openDemoSearch();

const PLAIN = { name: '', tags: [] } as const;

const isOfKind = (kind: string) => (one: { kind?: string }) => kindLevels(one.kind ?? '').includes(kind);
const KINDS = [...new Set(products.flatMap(({ kind }) => kindLevels(kind ?? '')))].filter(
  (kind) => kind !== '' && !/[&,]/.test(kind) && products.filter(isOfKind(kind)).length > 1,
);

test('asked for by its name, a kind goes before what is only called like it: bike lights, and no light bike', async () => {
  const { found } = await ask('bike lights');
  const kinds = found.slice(0, 6).map(({ position }) => products[position]?.kind?.split(' > ')[0]);
  expect(kinds).toEqual(kinds.map(() => 'bike lights'));
});

test('of every kind of several products its name finds one first', async () => {
  const missed: string[] = [];
  for (const kind of KINDS) {
    const [first] = (await ask(kind)).found;
    if (first === undefined || !isOfKind(kind)(products[first.position] ?? {})) missed.push(kind);
  }
  console.log(`${KINDS.length} kinds, of ${missed.length} the first found is another: ${missed.join(', ')}`);
  expect(missed.length / KINDS.length).toBeLessThanOrEqual(0.02);
});

test('a wider kind finds the things of each of its kinds', () => {
  const kindCalled = openKinds(
    [{ kind: 'teas > black teas', ...PLAIN }, { kind: 'teas > herbal teas', ...PLAIN }, PLAIN],
    english,
  );
  expect([...kindCalled('teas')]).toEqual([0, 1]);
  expect([...kindCalled('herbal tea')]).toEqual([1]);
});

test('a kind is found by its whole name, in the singular or plural', () => {
  const kindCalled = openKinds(
    [{ kind: 'Bike locks', ...PLAIN }, { kind: 'bike locks', ...PLAIN }, PLAIN],
    english,
  );
  expect([...kindCalled('bike lock')]).toEqual([0, 1]);
  expect(kindCalled('locks').size).toBe(0);
});

test.each([
  ['card game', 'Owl trick-taking game'],
  ['dog treats', 'Oat bone dog biscuits'],
])('where no kind bears just that, of kinds whose name ends so: %s', async (query, name) => {
  const { found } = await ask(query);
  expect(products[found[0]?.position ?? -1]?.name).toBe(name);
});

test('one of the names of a kind is what its own name or a tag says, if of two words, and an exact name counts alone', () => {
  const kindCalled = openKinds(
    [
      { kind: 'dog treats & chews', name: 'Oat biscuits', tags: ['dog treats'] },
      { kind: 'dog treats & chews', name: 'Yak milk chew', tags: [] },
      { kind: 'card games', ...PLAIN },
      { kind: 'family card games', ...PLAIN },
    ],
    english,
  );
  expect([...kindCalled('dog treats')]).toEqual([0]);
  expect(kindCalled('chews').size).toBe(0);
  expect([...kindCalled('card games')]).toEqual([2]);
});
