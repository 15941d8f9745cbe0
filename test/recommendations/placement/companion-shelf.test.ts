import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/interests/signature.js';
import type { Companion } from '../../../src/recommendations/complements/companions.js';
import { companionShelf } from '../../../src/recommendations/placement/companion-shelf.js';
import { explain } from '../../../src/recommendations/reasons/explanation.js';
import { recommend } from '../../../src/recommendations/recommend.js';
import { ranking } from '../../../src/recommendations/scores/ranking.js';
import { readVisit, type Visit } from '../../../src/visits/visit.js';
import { en } from '../../../src/wording/en/index.js';
import { reasonLine } from '../../../src/wording/reasons.js';
import { consent, NOON, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

const shop = tinyShop();
const about = shop.ids[0]!;
const companion = (position: number, use: number, company: number): Companion => {
  return { position, use, company, score: use + company, kind: 'Film', about };
};
const companions = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: shop.ids.length - 1 }),
      fc.double({ min: 0, max: 1.2, noNaN: true }),
      fc.double({ min: 0.35, max: 1.5, noNaN: true }),
    ),
    { minLength: 1, maxLength: 8, selector: ([position]) => position },
  )
  .map((list) => list.map(([position, use, company]) => companion(position, use, company)));
const visits = fc
  .array(fc.constantFrom(...shop.ids), { maxLength: 5 })
  .map((ids) => readVisit([consent(true), ...ids.map((id) => signal('save', id))]));
const given = (visit: Visit) => ranking(signatureOf(visit, shop, NOON), [], shop);
const wanted = { seeds: [], exclude: new Set<number>(), places: 4, interestShelves: 0, interestPlaces: 0 };

describe('the shelf of what goes with a page', () => {
  it('has contributions that add up to each score', () => {
    fc.assert(
      fc.property(companions, visits, (list, visit) => {
        const items = companionShelf(given(visit), list, { places: 4 }, shop);
        expect(items.length).toBe(Math.min(4, list.length));
        for (const { contributions, score } of items)
          expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6);
      }),
    );
  });

  it('names what it goes with', () => {
    const items = companionShelf(given(readVisit([])), [companion(3, 0.5, 0.5)], { places: 4 }, shop);
    const [lead] = explain(items[0]!).leads;
    const names = {
      product: () => 'Half-frame camera',
      shelf: () => undefined,
      interest: (id: string) => id,
      kinds: () => [],
      joined: () => undefined,
    };
    expect(reasonLine(lead, { names, t: en })).toBe('Goes with Half-frame camera');
  });

  it('stands beside what is like the page, and holds nothing of it', async () => {
    const signature = signatureOf(readVisit([]), shop, NOON);
    const seeds = [{ taste: shop.taste(0), position: 0 }];
    const list = [companion(3, 0.5, 0.5), companion(20, 0.4, 0.5)];
    const shelves = await recommend({ ...wanted, signature, seeds, companions: list }, shop);
    expect(shelves.map(({ id }) => id)).toEqual(['page', 'goes-with']);
    const [similar, together] = shelves.map(({ items }) => items.map(({ position }) => position));
    expect(together).toEqual([3, 20]);
    expect(similar!.filter((position) => together!.includes(position))).toEqual([]);
  });

  it('stands alone where the shopper has chosen', async () => {
    const signature = signatureOf(readVisit([]), shop, NOON);
    const basket = { ...wanted, signature, seeds: [{ taste: shop.taste(0), position: 0 }], chosen: true };
    const some = await recommend({ ...basket, companions: [companion(3, 0.5, 0.5)] }, shop);
    expect(some.map(({ id }) => id)).toEqual(['goes-with']);
    const none = await recommend({ ...basket, companions: [] }, shop);
    expect(none.map(({ id }) => id)).toEqual(['page']);
  });
});
