import { describe, expect, test } from 'vitest';
import type { BasketEntry, Entry } from '../../src/visits/entry.js';
import { takingBack } from '../../src/visits/taking-back.js';
import { readVisit } from '../../src/visits/visit.js';
import { entry, NOON } from '../support/entries.js';

type Press = Entry & BasketEntry;

const sets = (quantity: number, before: number) =>
  entry({
    type: 'basket',
    product: 'a' as never,
    change: quantity - before,
    quantity,
    price: 100,
    currency: 'EUR',
  }) as Press;

/** Pieces after a press of this log was taken back. */
function piecesWithout(press: Press, log: readonly Entry[]): number {
  const back = takingBack(press, readVisit(log)).map((body) => entry(body, NOON));
  return readVisit([...log, ...back]).basket.get('a' as never)?.quantity ?? 0;
}

describe('taking a press on the basket back', () => {
  test('brings back the number of before', () => {
    const [two, five, none] = [sets(2, 0), sets(5, 2), sets(0, 5)];
    expect(piecesWithout(five, [two, five])).toBe(2);
    expect(piecesWithout(none, [two, five, none])).toBe(5);
    expect(piecesWithout(two, [two])).toBe(0);
  });

  test('takes its pieces out of a number that was set later', () => {
    const [one, two, three] = [sets(1, 0), sets(2, 1), sets(3, 2)];
    expect(piecesWithout(one, [one, two, three])).toBe(2);
    expect(piecesWithout(two, [one, two, three])).toBe(2);
    expect(piecesWithout(sets(9, 1), [one, sets(0, 1)])).toBe(0);
  });
});
