import { expect, it } from 'vitest';
import {
  both,
  HEADED,
  NAMED,
  openPostings,
  postingsOf,
} from '../../../../src/catalog/search/matching/postings.js';

const FIELDS = [
  { weight: 2, says: NAMED },
  { weight: 1, says: 0 },
  { weight: 1, says: HEADED, isKind: true },
];

const openThree = async () => {
  const postings = openPostings(FIELDS);
  for (const [position, field, word] of [
    [0, 0, 'oak'],
    [0, 1, 'oak'],
    [0, 1, 'table'],
    [4, 1, 'oak'],
    [4, 2, 'table'],
    [9, 0, 'lamp'],
  ] as const)
    postings.add(position, field, word);
  return postingsOf(await postings.finish());
};

it('gives the products of each word, one row for each, whatever fields hold it', async () => {
  const postings = await openThree();
  const rowsOf = (word: string) => {
    const { from, to, positions, named, kinded } = postings.get(word)!;
    const own = <Kind extends { slice(from: number, to: number): Iterable<number> }>(column: Kind) => [
      ...column.slice(from, to),
    ];
    return { positions: own(positions), named: own(named), kinded: own(kinded) };
  };
  expect(rowsOf('oak')).toEqual({ positions: [0, 4], named: [NAMED, 0], kinded: [0, 0] });
  expect(rowsOf('table')).toEqual({ positions: [0, 4], named: [0, 0], kinded: [0, HEADED] });
  expect(rowsOf('lamp')).toEqual({ positions: [9], named: [NAMED], kinded: [0] });
  expect(postings.get('chair')).toBeUndefined();
});

it('adds up the fields of a product, and its kind apart', async () => {
  const { from, scores, kindScores } = (await openThree()).get('table')!;
  expect(scores[from]).toBeGreaterThan(0);
  expect(kindScores[from]).toBe(0);
  expect(scores[from + 1]).toBe(0);
  expect(kindScores[from + 1]).toBeGreaterThan(0);
});

it('keeps the numbers of all words together', async () => {
  const postings = await openThree();
  expect(postings.get('lamp')!.scores).toBe(postings.get('oak')!.scores);
});

it('tells who holds both of two words', async () => {
  const postings = await openThree();
  const shared = both(postings.get('oak')!, postings.get('table')!)!;
  expect([...shared.positions]).toEqual([0, 4]);
  expect([shared.from, shared.to]).toEqual([0, 2]);
  expect(both(postings.get('oak')!, postings.get('lamp')!)).toBeUndefined();
});
