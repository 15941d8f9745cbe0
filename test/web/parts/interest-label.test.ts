import { expect, test } from 'vitest';
import type { Interest } from '../../../src/interests/signature.js';
import { shownLabel } from '../../../src/web/parts/texts/interest-label.js';

const CATEGORIES: Readonly<Record<string, string>> = {
  tank: 'Fish & aquariums',
  filter: 'Fish & aquariums',
  collar: 'Cats',
  food: 'Pet food & treats',
  sachet: 'Pet food & treats',
  lead: 'Dogs',
  mug: 'Cups & storage',
  lamp: 'Desk order & light',
  lamps: 'Desk order & light',
  stapler: 'Desk order & light',
  punch: 'Desk order & light',
  tray: 'Desk order & light',
};
const NAMES: Readonly<Record<string, string>> = { sachet: 'Salmon sachets for cats' };
const KINDS: Readonly<Record<string, string>> = { lamp: 'lights > desk lamps', lamps: 'lights > desk lamps' };
const product = (id: string) =>
  id in CATEGORIES
    ? { name: NAMES[id] ?? '', tags: [], kind: KINDS[id], category: CATEGORIES[id], department: 'Pets' }
    : undefined;
/** @param largest the group that holds all of it: that of the interest is `some`, the first */
const snapshotOf = (largest: number) =>
  ({
    catalogue: { product, products: Object.keys(CATEGORIES).map(product) },
    shop: {
      segments: [
        { id: 'some', label: 'A list' },
        { id: 'dogs', label: 'Dogs' },
      ],
      memberships: () => [{ segment: largest, degree: 1 }],
    },
  }) as unknown as Parameters<typeof shownLabel>[1];
const snapshot = snapshotOf(0);
const LIST = 'Cats, fish & small animals';

const called = (label: string, ...evidence: readonly object[]) =>
  shownLabel(
    {
      id: 'segment:some',
      label,
      shares: evidence.map((one) => ({ weight: 1, evidence: one })),
    } as unknown as Interest,
    snapshot,
  );

test('an interest of a group that is a list is called by the one category that it is all of', () => {
  expect(called(LIST, { product: 'tank' }, { found: ['filter', 'tank'] })).toBe('Fish & aquariums');
});

test('or by the one of several that says for whom all of it is', () => {
  expect(called(LIST, { product: 'collar' }, { product: 'sachet' })).toBe('Cats');
  expect(called(LIST, { product: 'collar' }, { product: 'food' })).toBe(LIST);
  expect(called(LIST, { product: 'tank' }, { product: 'sachet' })).toBe(LIST);
});

test('or by its kind, where its category lies for the most part in another group', () => {
  const mostElsewhere = {
    catalogue: { ...snapshot.catalogue, products: [...snapshot.catalogue.products] },
    shop: {
      ...snapshot.shop,
      memberships: (position: number) => [
        { segment: Object.keys(KINDS).includes(Object.keys(CATEGORIES)[position] ?? '') ? 0 : 1, degree: 1 },
      ],
    },
  } as typeof snapshot;
  const one = (...ids: readonly string[]) =>
    ({
      id: 'segment:some',
      label: 'Desks, chairs & screens',
      shares: ids.map((id) => ({ weight: 1, evidence: { product: id } })),
    }) as unknown as Interest;
  expect(shownLabel(one('lamp', 'lamps'), mostElsewhere)).toBe('Desk lamps');
  expect(shownLabel(one('stapler'), mostElsewhere)).toBe('Desks, chairs & screens');
});

test('one that came in a file is called as there, where the shop calls anything of that group so', () => {
  expect(called(LIST, { product: 'collar', called: 'Cats' })).toBe('Cats');
  expect(called(LIST, { product: 'collar', called: LIST })).toBe(LIST);
  expect(called(LIST, { product: 'collar', called: 'Katzen' })).toBe('Cats');
  expect(called(LIST, { product: 'food', called: 'Pets' })).toBe('Pets');
  expect(called(LIST, { called: 'Fish & aquariums' })).toBe('Fish & aquariums');
  expect(called(LIST, { product: 'collar', called: 'Cats' }, { product: 'tank' })).toBe(LIST);
});

test('and as its group where it is of several, or of one that the shop has no more', () => {
  expect(called(LIST, { product: 'tank' }, { product: 'collar' })).toBe(LIST);
  expect(called(LIST, { product: 'gone' })).toBe(LIST);
  expect(called(LIST)).toBe(LIST);
});

test('a group that is named after what its things have in common keeps its name', () => {
  expect(called('Coffee, cups & storage', { product: 'mug' })).toBe('Cups & storage');
  expect(called('Cups & coffee', { product: 'mug' })).toBe('Cups & coffee');
});

test('one whose category lies for the most part in another group is called as its group', () => {
  const shares = [{ weight: 1, evidence: { product: 'tank' } }];
  const one = { id: 'segment:some', label: LIST, shares } as unknown as Interest;
  expect(shownLabel(one, snapshotOf(1))).toBe(LIST);
});

test('one of a group that is called as another category is called by its own', () => {
  expect(called('Cats', { product: 'tank' }, { product: 'filter' })).toBe('Fish & aquariums');
  expect(called('Cats', { product: 'tank' }, { product: 'collar' })).toBe('Cats');
  expect(called('Cats', { product: 'lead' })).toBe('Cats');
  expect(called('Pet things', { product: 'tank' })).toBe('Pet things');
});

test('what speaks against it does not name it', () => {
  const shares = [
    { weight: 1, evidence: { product: 'tank' } },
    { weight: -1, evidence: { product: 'collar' } },
  ];
  const one = { id: 'segment:some', label: LIST, shares } as unknown as Interest;
  expect(shownLabel(one, snapshot)).toBe('Fish & aquariums');
});

test('one of which the list names nothing is called by its category, or its department, if no other group is', () => {
  expect(called(LIST, { product: 'food' })).toBe('Pet food & treats');
  expect(called(LIST, { product: 'lead' })).toBe('Pets');
  expect(called(LIST, { product: 'lead' }, { product: 'food' })).toBe('Pets');
  expect(called(LIST, { product: 'lead' }, { product: 'collar' })).toBe(LIST);
});
