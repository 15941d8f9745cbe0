import { expect, test } from 'vitest';
import { kindFirst, openKinds } from '../../../src/catalog/search/kinds-called.js';
import { english } from '../../../src/catalog/search/languages/en.js';
import { openDemoSearch } from './demo-search.js';

const { ask, products } = await openDemoSearch();

const PLAIN = { name: '', tags: [] } as const;

const KINDS = [...new Set(products.flatMap(({ kind }) => kind ?? []))].filter(
  (kind) => !/[&,]/.test(kind) && products.filter((one) => one.kind === kind).length > 1,
);

test('asked for by its name, a kind goes before what is only called like it: bike lights, and no light bike', async () => {
  const { found } = await ask('bike lights');
  const kinds = found.slice(0, 6).map(({ position }) => products[position]?.kind);
  expect(kinds).toEqual(kinds.map(() => 'bike lights'));
});

test('of every kind of several products its name finds one first', async () => {
  const missed: string[] = [];
  for (const kind of KINDS) {
    const [first] = (await ask(kind)).found;
    if (first === undefined || products[first.position]?.kind !== kind) missed.push(kind);
  }
  console.log(`${KINDS.length} kinds, of ${missed.length} the first found is another: ${missed.join(', ')}`);
  expect(missed.length / KINDS.length).toBeLessThanOrEqual(0.02);
});

test('what nobody calls a kind is in the order that it had', () => {
  const kindCalled = openKinds(
    [{ kind: 'Bike locks', ...PLAIN }, { kind: 'bike locks', ...PLAIN }, PLAIN],
    english,
  );
  expect([...kindCalled('bike lock')]).toEqual([0, 1]);
  expect(kindCalled('locks').size).toBe(0);
  const answers = [{ position: 2 }, { position: 1 }, { position: 0 }];
  expect(kindFirst(answers, kindCalled('locks'))).toEqual(answers);
  expect(kindFirst(answers, kindCalled('bike locks')).map(({ position }) => position)).toEqual([1, 0, 2]);
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
