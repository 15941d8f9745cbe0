import { expect, test } from 'vitest';
import type { Signature } from '../../../src/interests/signature.js';
import { withHoldings } from '../../../src/recommendations/placement/holdings.js';
import type { Supplies } from '../../../src/recommendations/placement/supplies.js';
import type { Shelf } from '../../../src/recommendations/reasons/shelf.js';
import type { InterestId } from '../../../src/visits/entry.js';

/** Of a part of the shop, unless it says that it is of typed words. */
const idOf = (id: string) => (id.includes(':') ? id : `segment:${id}`) as InterestId;

/** A visit of interests of these raw weights, each from one signal. */
function signatureOf(weights: Readonly<Record<string, number>>): Signature {
  const interests = Object.entries(weights).map(([id, weight]) => ({
    id: idOf(id),
    label: id,
    strength: 1 - Math.exp(-weight),
    raw: weight,
    shares: [{ weight, rankingWeight: weight, evidence: { entry: id, kind: 'view', belongs: [] } }],
  }));
  return { interests, aversions: [], evidence: [] } as unknown as Signature;
}

/** The causes of a shelf whose cards stand for these interests. */
function causesOf(weights: Readonly<Record<string, number>>, ...cards: readonly string[]) {
  const items = cards.map((id, position) => ({ position, slot: { source: idOf(id) } }));
  const shelf = { id: 'visit', items } as unknown as Shelf;
  const supplies = { hasRoom: () => false } as unknown as Supplies;
  const known = { signature: signatureOf(weights), supplies, beside: new Set<string>(), isByScore: false };
  return withHoldings(shelf, known).items.map(
    ({ slot }) => (slot as { holding?: { cause: string } }).holding?.cause,
  );
}

test('two interests that hold what they are worth have their shares', () => {
  expect(causesOf({ lamps: 1, sewing: 1 }, 'lamps', 'sewing')).toEqual(['share', 'share']);
});

test('where one that is worth a place holds none, the other has it for another reason than its share', () => {
  expect(causesOf({ lamps: 2, sewing: 1 }, 'lamps', 'lamps')).toEqual(['otherwise', 'otherwise']);
});

test('words that leave their places to another for want of products say so themselves', () => {
  const weights = { rain: 1, 'phrase:puppy': 1, 'phrase:walks': 1 };
  const cards = [
    'rain',
    'rain',
    'rain',
    'rain',
    'phrase:puppy',
    'phrase:puppy',
    'phrase:walks',
    'phrase:walks',
  ];
  expect(new Set(causesOf(weights, ...cards))).toEqual(new Set(['othersShort', 'short']));
});
