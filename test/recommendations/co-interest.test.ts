import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coInterestOf } from '../../src/co-interest/co-interest.js';
import { type Neighbour, tableOf } from '../../src/co-interest/neighbour-table.js';
import { signatureOf } from '../../src/interests/signature.js';
import { companionsFor } from '../../src/recommendations/complements/companions.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { recommend } from '../../src/recommendations/recommend.js';
import { contributions } from '../../src/recommendations/scores/contributions.js';
import { rank, ranking } from '../../src/recommendations/scores/ranking.js';
import { DAY } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, NOON, remove, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { tinyShop } from '../support/tiny-shop.js';

/** Nothing is new in it. */
const bare = { ...tinyShop(), freshness: () => 0 };
const at = (id: string) => bare.ids.indexOf(id as (typeof bare.ids)[number]);
const named = (position: number) => bare.ids[position];

/** The shop with pairs of products, from both sides. */
function withPairs(
  pairs: readonly (readonly [string, string, number])[],
  { leastSessions = 50 } = {},
): ShopIndex {
  const rows = bare.ids.map((): Neighbour[] => []);
  for (const [one, other, weight] of pairs) {
    rows[at(one)]!.push({ position: at(other), weight });
    rows[at(other)]!.push({ position: at(one), weight });
  }
  for (const row of rows) row.sort((a, b) => b.weight - a.weight);
  return {
    ...bare,
    coInterest: coInterestOf(tableOf(rows), { leastSessions, simulated: false, fitted: NOON }),
  };
}

const shelvesOf = (log: readonly Entry[], index: ShopIndex, exclude = new Set<number>(), places = 8) =>
  recommend(
    {
      signature: signatureOf(readVisit([consent(true, NOON - DAY), ...log]), index, NOON),
      seeds: [],
      exclude,
      places,
      interestShelves: 3,
      interestPlaces: 4,
    },
    index,
  );

const sumOf = (parts: readonly { readonly value: number }[]) =>
  parts.reduce((all, { value }) => all + value, 0);

const PAIRS = [
  ['coffee-1', 'music-3', 0.3],
  ['coffee-1', 'coffee-0', 0.05],
] as const;

describe('co-interest', () => {
  it('brings what visits looked at together, with its reason and its part', async () => {
    const [shelf] = await shelvesOf([signal('save', 'coffee-1')], withPairs(PAIRS));
    const card = shelf!.items.find(({ position }) => named(position) === 'music-3');
    expect(card).toBeDefined();
    const { leads, shop } = explain(card!);
    expect(leads[0]).toEqual({ type: 'coInterest', about: 'coffee-1', simulated: false });
    const part = shop.find(({ source }) => source === 'coInterest');
    expect(part).toMatchObject({ about: 'coffee-1' });
    expect(part!.value).toBeGreaterThan(0.5 * card!.score);
  });

  it('says nothing, and changes nothing, without a table or of products that no pair names', async () => {
    const log = [signal('save', 'yoga-1'), signal('view', 'camping-2')];
    // What nothing is divided by is another with a table.
    const told = async (index: Parameters<typeof shelvesOf>[1]) =>
      JSON.stringify(await shelvesOf(log, index), (key, value) => (key === 'scale' ? undefined : value));
    const without = await told(bare);
    expect(await told(withPairs(PAIRS))).toBe(without);
    expect(await told({ ...bare, coInterest: undefined })).toBe(without);
  });

  it('counts for as much whatever else was done to products that the table does not know', async () => {
    const partOf = async (log: readonly Entry[]) => {
      const [shelf] = await shelvesOf(log, withPairs(PAIRS));
      const card = shelf!.items.find(({ position }) => named(position) === 'music-3')!;
      const { value } = card.contributions.find(({ source }) => source === 'coInterest')!;
      return value / signatureOf(readVisit([consent(true, NOON - DAY), ...log]), bare, NOON).strength;
    };
    const known = [signal('save', 'coffee-1')];
    const others = ['coffee-2', 'coffee-3', 'coffee-4'].map((id) => signal('save', id));
    expect(await partOf([...known, ...others])).toBeCloseTo(await partOf(known), 6);
  });

  it('speaks the clearer, the more sessions each pair is of', () => {
    const part = (leastSessions: number) => {
      const index = withPairs(PAIRS, { leastSessions });
      const log = [consent(true, NOON - DAY), signal('save', 'coffee-1')];
      const given = ranking(signatureOf(readVisit(log), index, NOON), [], index);
      const { ranking: ranked } = rank(given, [at('music-3')], index);
      return sumOf(
        contributions(at('music-3'), ranked, index).filter(({ source }) => source === 'coInterest'),
      );
    };
    // A usual neighbour, and nothing that is heavier: divided by that and by what chance may have in it.
    const whole = part(Number.MAX_SAFE_INTEGER);
    for (const sessions of [1, 4, 50])
      expect(part(sessions) / whole).toBeCloseTo(1 / (1 + 1 / Math.sqrt(sessions)), 6);
  });

  it('counts likeness and words twice where the product is no older than the table, and less by how much older it is', async () => {
    const index = withPairs([...PAIRS, ['coffee-1', 'coffee-2', 0.1]]);
    const alike = async (age: number) => {
      const joined = NOON - age;
      const freshness = (position: number, now: number) =>
        named(position) === 'coffee-0' ? 2 ** (-(now - joined) / (30 * DAY)) : 0;
      const signature = signatureOf(
        readVisit([consent(true, NOON - DAY), signal('save', 'coffee-1')]),
        index,
        NOON,
      );
      const given = ranking(signature, [], index);
      const of = { ...index, freshness };
      const { ranking: ranked, scores } = rank(given, [at('coffee-0'), at('coffee-2')], of);
      const parts = [at('coffee-0'), at('coffee-2')].map((one) => contributions(one, ranked, of));
      for (const [i, part] of parts.entries()) expect(sumOf(part)).toBeCloseTo(scores[i]!, 6);
      return parts.map((part) => ({
        likeness: sumOf(part.filter(({ source }) => source === 'signal' || source === 'words')),
        together: sumOf(part.filter(({ source }) => source === 'coInterest')),
      }));
    };
    const [old, young, older] = [await alike(10_000 * DAY), await alike(0), await alike(30 * DAY)];
    expect(old[0]!.likeness).toBeGreaterThan(0);
    expect(young[0]!.likeness).toBeCloseTo(2 * old[0]!.likeness, 6);
    expect(older[0]!.likeness).toBeCloseTo(1.5 * old[0]!.likeness, 6);
    // What it is bought with, and other products, have what they had.
    expect(young[0]!.together).toBeCloseTo(old[0]!.together, 6);
    expect(young[1]).toEqual(old[1]);
  });

  it('names the signal instead where that gave more', async () => {
    const [shelf] = await shelvesOf([signal('save', 'coffee-1')], withPairs(PAIRS));
    const card = shelf!.items.find(({ position }) => named(position) === 'coffee-0');
    expect(explain(card!).leads[0]).toMatchObject({ type: 'signal', signal: { product: 'coffee-1' } });
  });

  it('speaks alone, and for what goes with a product, by its twelve heaviest neighbours only', async () => {
    const heavier = bare.ids.filter((id) => /^(coffee|yoga)-/.test(id) && id !== 'coffee-1').slice(0, 12);
    const pairsWith = (more: readonly string[]) =>
      withPairs([...more.map((id) => ['coffee-1', id, 0.3] as const), ['coffee-1', 'music-3', 0.1]]);
    const shown = async (index: ShopIndex) =>
      (await shelvesOf([signal('save', 'coffee-1')], index, new Set(heavier.map(at)))).flatMap(({ items }) =>
        items.flatMap((card) =>
          explain(card).leads[0]?.type === 'coInterest' ? [named(card.position)] : [],
        ),
      );
    // Its neighbours of one category could stand in for it, whatever they weigh.
    const shelf = (position: number) => bare.ids[position]?.replace('yoga', 'coffee').split('-')[0];
    const goesWith = (index: ShopIndex) =>
      companionsFor([bare.ids[at('coffee-1')]!], undefined, { ...index, shelf }).map(({ position }) =>
        named(position),
      );
    expect(await shown(pairsWith(heavier.slice(1)))).toContain('music-3');
    expect(await shown(pairsWith(heavier))).not.toContain('music-3');
    expect(goesWith(pairsWith(heavier.slice(1)))).toEqual(['music-3']);
    expect(goesWith(pairsWith(heavier))).toEqual([]);
  });

  it('goes with its interest: removed, what it brought is gone', async () => {
    const log = [signal('save', 'coffee-1', NOON - 2), signal('save', 'yoga-1', NOON - 2)];
    const shown = async (more: readonly Entry[]) =>
      (await shelvesOf([...log, ...more], withPairs(PAIRS))).flatMap(({ items }) =>
        items.map(({ position }) => named(position)),
      );
    expect(await shown([])).toContain('music-3');
    expect(await shown([remove('segment:coffee', NOON - 1)])).not.toContain('music-3');
  });

  it('never brings what is hidden or excluded', async () => {
    const shelves = await shelvesOf([signal('save', 'coffee-1')], withPairs(PAIRS), new Set([at('music-3')]));
    expect(shelves.flatMap(({ items }) => items.map(({ position }) => named(position)))).not.toContain(
      'music-3',
    );
  });

  it('adds up: contributions are the score, whatever was done and whatever goes together', async () => {
    const product = fc.constantFrom(...bare.ids);
    const did = fc
      .tuple(
        fc.constantFrom('view', 'interested', 'save', 'notRelevant' as const),
        product,
        fc.integer({ min: 0, max: DAY / 2 }),
      )
      .map(([kind, id, age]) => signal(kind, id, NOON - age));
    const pair = fc.tuple(product, product, fc.double({ min: 0.001, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(did, { minLength: 1, maxLength: 8 }),
        fc.array(pair, { maxLength: 40 }),
        async (log, pairs) => {
          const once = new Map(
            pairs.filter(([a, b]) => a !== b).map((one) => [[one[0], one[1]].sort().join(), one] as const),
          );
          for (const { items } of await shelvesOf(log, withPairs([...once.values()])))
            for (const item of items) {
              expect(sumOf(item.contributions)).toBeCloseTo(item.score, 6);
              const { interests, shop } = explain(item);
              const shares = [...interests, ...shop].reduce((all, { share }) => all + share, 0);
              if (shares > 0) expect(shares).toBeCloseTo(1, 6);
            }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('is what goes with a product before its kind is, unless it could stand in for it', () => {
    const shop = withPairs(PAIRS);
    const shelf = (position: number) => bare.ids[position]?.split('-')[0];
    const found = companionsFor([bare.ids[at('coffee-1')]!], undefined, { ...shop, shelf });
    expect(found.map(({ position, about }) => [named(position), about])).toEqual([['music-3', 'coffee-1']]);
  });
});
