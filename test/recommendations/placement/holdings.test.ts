import { expect, test } from 'vitest';
import type { Signature } from '../../../src/interests/signature.js';
import { withHoldings } from '../../../src/recommendations/placement/holdings.js';
import type { Supplies } from '../../../src/recommendations/placement/supplies.js';
import type { Shelf } from '../../../src/recommendations/reasons/shelf.js';
import type { InterestId } from '../../../src/visits/entry.js';

/** Of a part of the shop, unless it says that it is of typed words. */
const idOf = (id: string) => (id.includes(':') ? id : `segment:${id}`) as InterestId;

/** What gives way to something chosen: the words *walks* mean it. */
const CHOSEN_INSTEAD = 99;
const WALKS = { meant: new Map([[CHOSEN_INSTEAD, { likeness: 1 }]]) };

/** A visit of interests of these raw weights, each from one signal. */
function signatureOf(weights: Readonly<Record<string, number>>): Signature {
  const interests = Object.entries(weights).map(([id, weight]) => ({
    id: idOf(id),
    label: id,
    strength: 1 - Math.exp(-weight),
    raw: weight,
    shares: [{ weight, rankingWeight: weight, evidence: evidenceOf(id) }],
  }));
  return { interests, aversions: [], evidence: [] } as unknown as Signature;
}

const evidenceOf = (entry: string) => ({
  ...{ entry, kind: 'view', belongs: [] },
  ...(entry === 'phrase:walks' ? { words: WALKS } : {}),
});

/** The causes of a shelf whose cards stand for these interests. */
const causesOf = (weights: Readonly<Record<string, number>>, ...cards: readonly string[]) =>
  causesBeside(new Set(), weights, cards);

/** The same where some positions give way to something chosen. */
function causesBeside(
  givesWay: ReadonlySet<number>,
  weights: Readonly<Record<string, number>>,
  cards: readonly string[],
) {
  const items = cards.map((id, position) => ({ position, slot: { source: idOf(id) } }));
  const shelf = { id: 'visit', items } as unknown as Shelf;
  const supplies = { hasRoom: () => false } as unknown as Supplies;
  const known = {
    ...{ signature: signatureOf(weights), supplies, beside: new Set<string>() },
    ...{ isByScore: false, givesWay },
  };
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

const WORDS = { rain: 1, 'phrase:puppy': 1, 'phrase:walks': 1 };
const CARDS = [
  ...['rain', 'rain', 'rain', 'rain'],
  ...['phrase:puppy', 'phrase:puppy', 'phrase:walks', 'phrase:walks'],
];

test('words that leave their places to another for want of products say so themselves', () => {
  expect(new Set(causesOf(WORDS, ...CARDS))).toEqual(new Set(['othersShort', 'short']));
});

test('nothing is said of want where what words mean only gives way to something chosen', () => {
  const causes = causesBeside(new Set([CHOSEN_INSTEAD]), WORDS, CARDS);
  expect(causes.at(0)).toBe('otherwise');
  expect(causes.at(-1)).not.toBe('short');
});
