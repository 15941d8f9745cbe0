import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/interests/signature.js';
import { DIVIDED } from '../../../src/recommendations/placement/longer-shelf.js';
import { explain } from '../../../src/recommendations/reasons/explanation.js';
import { recommend } from '../../../src/recommendations/recommend.js';
import { DAY } from '../../../src/time/clock.js';
import type { Entry } from '../../../src/visits/entry.js';
import { readVisit } from '../../../src/visits/visit.js';
import { consent, NOON, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

const shop = tinyShop();
const LONG = 20;
const SAVED: readonly Entry[] = [signal('save', 'coffee-1'), signal('save', 'music-1')];
const OWN = SAVED.flatMap((one) => ('product' in one ? (shop.position(one.product) ?? []) : []));

async function shelf(places: number, log: readonly Entry[] = SAVED) {
  const signature = signatureOf(readVisit([consent(true, NOON - DAY), ...log]), shop, NOON);
  const exclude = new Set(OWN);
  const wanted = { signature, seeds: [], exclude, places, interestShelves: 0, interestPlaces: 0 };
  const [first] = await recommend(wanted, shop);
  return first?.items ?? [];
}
const firstOfEach = (items: Awaited<ReturnType<typeof shelf>>) =>
  items.filter(
    ({ slot: { source } }, i) =>
      source !== 'new' && items.findIndex(({ slot }) => slot.source === source) === i,
  );
const positions = (items: Awaited<ReturnType<typeof shelf>>) => items.map(({ position }) => position);

describe('a shelf of more places than are divided', () => {
  it('holds the first card of each interest of a shelf of as many as are', async () => {
    const [short, long] = [await shelf(DIVIDED), await shelf(LONG)];
    expect(long).toHaveLength(LONG);
    expect(positions(firstOfEach(short))).toHaveLength(2);
    expect(positions(long)).toEqual(expect.arrayContaining(positions(firstOfEach(short))));
  });

  it('is filled by score beside them', async () => {
    const log = [signal('save', 'coffee-1'), signal('view', 'music-1')];
    const firsts = positions(firstOfEach(await shelf(DIVIDED, log)));
    const [some, more] = [await shelf(DIVIDED + 1, log), await shelf(LONG, log)];
    const least = Math.min(
      ...some.filter(({ position }) => !firsts.includes(position)).map(({ score }) => score),
    );
    for (const { position, score } of more)
      if (!positions(some).includes(position)) expect(score).toBeLessThanOrEqual(least);
  });

  it('is ordered by score, each product once', async () => {
    const long = await shelf(LONG);
    const scores = long.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(positions(long)).size).toBe(LONG);
  });

  it('names for every card what of the visit it is there for, or that it is among what sells best', async () => {
    for (const item of await shelf(LONG)) {
      const [{ type }] = explain(item).leads;
      expect(type === 'signal' || (type === 'popular' && item.slot.source === 'popular'), type).toBe(true);
    }
  });

  it('counts the cards of an interest over all its places', async () => {
    const long = await shelf(LONG);
    for (const { slot } of long) {
      expect(slot.of).toBe(LONG);
      expect(slot.places).toBe(long.filter((one) => one.slot.source === slot.source).length);
    }
  });

  it('shows nothing that was excluded', async () => {
    expect(positions(await shelf(LONG)).filter((one) => OWN.includes(one))).toEqual([]);
  });
});
