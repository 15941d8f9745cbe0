import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { dot } from '../../src/embedding/vectors.js';
import { signatureOf } from '../../src/interests/signature.js';
import { candidates } from '../../src/recommendations/candidates/candidates.js';
import { divide } from '../../src/recommendations/placement/places.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { recommend, type Wanted } from '../../src/recommendations/recommend.js';
import { interestValue } from '../../src/recommendations/scores/interest-term.js';
import { rank, ranking } from '../../src/recommendations/scores/ranking.js';
import { DAY } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, entry, NOON, remove, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const weeks = entry({ type: 'memory', length: 'weeks' }, NOON - 40 * DAY);
const signatureFor = (log: readonly Entry[]) =>
  signatureOf(readVisit([consent(true, NOON - 40 * DAY), weeks, ...log]), shop, NOON);
const wanted = (log: readonly Entry[], more: Partial<Wanted> = {}): Wanted => ({
  signature: signatureFor(log),
  seeds: [],
  exclude: new Set(),
  places: 8,
  interestShelves: 3,
  interestPlaces: 4,
  ...more,
});
const names = (items: readonly { position: number }[]) => items.map(({ position }) => shop.ids[position]!);

const products = fc.constantFrom(...shop.ids);
const signals = fc.array(
  fc
    .tuple(
      fc.constantFrom('view', 'interested', 'save', 'hide', 'notRelevant' as const),
      products,
      fc.integer({ min: 0, max: 5 * DAY }),
    )
    .map(([kind, product, age]) => signal(kind, product, NOON - age)),
  { minLength: 1, maxLength: 10 },
);
const positions = fc.uniqueArray(fc.integer({ min: 0, max: shop.ids.length - 1 }), { maxLength: 40 });

describe('a recommendation', () => {
  it('fills the shelf from the interest of the visit', async () => {
    const [shelf] = await recommend(
      wanted([signal('save', 'coffee-1'), signal('interested', 'coffee-2')]),
      shop,
    );
    expect(shelf?.id).toBe('visit');
    expect(names(shelf!.items).filter((id) => id.startsWith('coffee')).length).toBeGreaterThanOrEqual(7);
  });

  it('gives each interest places by its share', async () => {
    const [shelf] = await recommend(wanted([signal('save', 'coffee-1'), signal('save', 'music-1')]), shop);
    const of = (name: string) => names(shelf!.items).filter((id) => id.startsWith(name)).length;
    expect(Math.min(of('coffee'), of('music'))).toBeGreaterThanOrEqual(3);
  });

  /** The shop where an interest fetches only what is nearest, so that something new of it is left. */
  const narrow = {
    ...shop,
    vectors: {
      ...shop.vectors,
      nearest: ((space, queries, options) =>
        shop.vectors.nearest(space, queries, { ...options, limit: 8 })) as typeof shop.vectors.nearest,
    },
  };

  it('keeps the last place for something new of an interest, which gives it more than its sales do', async () => {
    const joined = { ...narrow, freshness: (position: number) => (1 + narrow.freshness(position, NOON)) / 2 };
    const [shelf] = await recommend(wanted([signal('save', 'coffee-1')]), joined);
    const last = shelf!.items.at(-1)!;
    expect(last.slot.source).toBe('new');
    expect(shop.memberships(last.position).some(({ segment }) => segment === 1)).toBe(true);
    const { leads, interests, shop: ofShop } = explain(last);
    expect(leads[0]).toMatchObject({ type: 'new', of: { type: 'signal', signal: { product: 'coffee-1' } } });
    const sales = ofShop.find(({ source }) => source === 'popular')?.value ?? 0;
    expect(interests[0]!.value).toBeGreaterThan(sales);
  });

  it('gives that place to the next best where nothing new is of an interest', async () => {
    const music = { ...narrow, newestOrder: shop.newestOrder.slice(0, 10), freshness: () => 0 };
    const [shelf] = await recommend(wanted([signal('save', 'coffee-1')]), music);
    expect(shelf!.items.length).toBeGreaterThanOrEqual(7);
    expect(shelf!.items.map(({ slot }) => slot.source)).not.toContain('new');
  });

  it('fills the shelf from the category where nothing is clearly like what it is about', async () => {
    const own = (position: number) => [0, 1, 2, 3, 4, 5].map((i) => 15 * Math.floor(position / 15) + i);
    const peers = (position: number, of: string) =>
      of === 'category' ? own(position) : shop.ids.map((_, at) => at);
    const far = { ...narrow, likenessFloor: 0.999, peers };
    const exclude = new Set([
      shop.ids.indexOf('coffee-1' as ProductId),
      shop.ids.indexOf('coffee-3' as ProductId),
    ]);
    const [shelf] = await recommend(wanted([signal('save', 'coffee-1')], { exclude }), far);
    expect(shelf!.id).toBe('visit');
    // What is only of the category makes a shelf of something that was pressed, and no long one.
    expect(names(shelf!.items).sort()).toEqual(['coffee-0', 'coffee-2', 'coffee-4']);
    for (const item of shelf!.items) {
      const { leads } = explain(item);
      expect(leads[0]).toMatchObject({
        type: 'signal',
        signal: { kinship: 'category', product: 'coffee-1' },
      });
      expect(item.contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(item.score, 6);
    }
  });

  it('fills it with all of a small department', async () => {
    const peers = (position: number) => [0, 1, 2, 3, 4, 5].map((i) => 15 * Math.floor(position / 15) + i);
    const [shelf] = await recommend(wanted([signal('save', 'coffee-1')]), {
      ...narrow,
      likenessFloor: 0.999,
      peers,
    });
    expect(names(shelf!.items)).toEqual(
      expect.arrayContaining(['coffee-0', 'coffee-2', 'coffee-3', 'coffee-4']),
    );
  });

  it('never shows what is excluded', async () => {
    await fc.assert(
      fc.asyncProperty(signals, positions, async (log, hidden) => {
        const exclude = new Set(hidden);
        const shelves = await recommend(wanted(log, { exclude }), shop);
        return shelves.every((shelf) => shelf.items.every((item) => !exclude.has(item.position)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('shows no product twice', async () => {
    await fc.assert(
      fc.asyncProperty(signals, async (log) => {
        const shown = (await recommend(wanted(log), shop)).flatMap((shelf) => names(shelf.items));
        return new Set(shown).size === shown.length;
      }),
      { numRuns: runs(300) },
    );
  });

  it('is never empty, with or without a session', async () => {
    const [popular] = await recommend(wanted([]), shop);
    expect(popular).toMatchObject({ id: 'popular' });
    expect(popular!.items).toHaveLength(8);
    const seeds = [{ taste: shop.taste(20), position: 20 }];
    const [page] = await recommend(wanted([], { seeds, exclude: new Set([20]) }), shop);
    expect(page?.id).toBe('page');
    expect(names(page!.items).every((id) => id.startsWith('coffee'))).toBe(true);
  });

  it('has contributions that add up to its score', async () => {
    await fc.assert(
      fc.asyncProperty(signals, fc.constantFrom(0, 20, 40), async (log, seed) => {
        const shelves = await recommend(
          wanted(log, { seeds: seed ? [{ taste: shop.taste(seed) }] : [] }),
          shop,
        );
        return shelves.every((shelf) =>
          shelf.items.every((item) => {
            const { interests, aversions, shop: terms } = explain(item);
            const sum = [...interests, ...aversions, ...terms].reduce((all, part) => all + part.value, 0);
            return Math.abs(sum - item.score) < 1e-6;
          }),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('takes nothing from what an interest gives when more is saved in it, however wide it becomes', () => {
    const saved = fc.uniqueArray(products, { minLength: 1, maxLength: 12 });
    const valuesOf = (ids: readonly string[]) => {
      const { interests } = ranking(signatureFor(ids.map((id) => signal('save', id))), [], shop);
      const given = (segment: number, position: number) =>
        interests.reduce(
          (sum, one) => sum + (one.segment === segment ? interestValue(one, position, shop) : 0),
          0,
        );
      return shop.segments.map((_, segment) => shop.ids.map((_, position) => given(segment, position)));
    };
    fc.assert(
      fc.property(saved, products, (ids, more) => {
        const [before, after] = [valuesOf(ids).flat(), valuesOf([...ids, more]).flat()];
        return after.every((value, i) => value >= (before[i] ?? 0) - 1e-9);
      }),
      { numRuns: runs(200) },
    );
  });

  it('lowers what is like something not relevant and praises nothing for being unlike it', async () => {
    const found = await candidates(
      signatureFor([signal('save', 'coffee-1')]),
      [],
      { exclude: new Set() },
      shop,
    );
    const all = found.map((one) => one.position);
    const scores = (log: readonly Entry[]) => {
      const { ranking: ranked, scores } = rank(
        { ...ranking(signatureFor(log), [], shop), strength: 1 },
        all,
        shop,
      );
      return [...scores].map((value) => value * ranked.divisors.taste);
    };
    const before = scores([signal('save', 'coffee-1')]);
    const after = scores([signal('save', 'coffee-1'), signal('notRelevant', 'coffee-9')]);
    expect(after.every((value, i) => value <= before[i]! + 1e-12)).toBe(true);
    expect(after.some((value, i) => value < before[i]! - 0.1)).toBe(true);
  });

  it('hears a signal only where it speaks for what is like it', async () => {
    const log = [signal('save', 'coffee-1'), signal('view', 'camping-1'), signal('view', 'music-1')];
    for (const shelf of await recommend(wanted(log), shop)) {
      for (const item of shelf.items) {
        for (const one of item.contributions) {
          if (one.source !== 'signal') continue;
          const { evidence, interest } = one.term;
          const named = shop.taste(shop.position(evidence.product!)!);
          expect(dot(named, shop.taste(item.position))).toBeGreaterThan(shop.likenessFloor);
          const segments = shop.memberships(item.position).map(({ segment }) => shop.segments[segment]!.id);
          expect(segments.map((id) => `segment:${id}`)).toContain(interest);
        }
      }
    }
  });

  it('fills the shelf of one interest from its own evidence alone', async () => {
    await fc.assert(
      fc.asyncProperty(signals, async (log) => {
        const [, ...own] = await recommend(wanted(log), shop);
        return own.every(({ id, items }) =>
          items.every(({ contributions }) =>
            contributions.every(
              (one) => one.source === 'aversion' || (one.source === 'signal' && one.term.interest === id),
            ),
          ),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('follows a changed mind: six looks outweigh what was saved before', async () => {
    const looks = [1, 2, 3, 4, 6, 7].map((i) => signal('view', `music-${i}`, NOON - (8 - i) * 60_000));
    const [shelf] = await recommend(wanted([signal('save', 'coffee-1', NOON - 600_000), ...looks]), shop);
    expect(names(shelf!.items).filter((id) => id.startsWith('music')).length).toBeGreaterThanOrEqual(4);
  });

  it('names at least four different things where there are four signals', async () => {
    const log = ['coffee-1', 'coffee-4', 'music-2', 'yoga-3'].map((id) => signal('save', id));
    const [shelf] = await recommend(wanted(log), shop);
    const named = shelf!.items.map((item) => explain(item).leads[0]);
    const products = named.flatMap((lead) => (lead.type === 'signal' ? [lead.signal.product] : []));
    expect(new Set(products).size).toBe(4);
  });

  it('gives way to the shop as the signature fades', async () => {
    const log = [signal('view', 'coffee-1')];
    const fresh = signatureFor(log);
    const faded = { ...fresh, strength: fresh.strength / 4 };
    const lead = (signature: typeof fresh) => {
      const [liked = 0, popular = 0] = rank(ranking(signature, [], shop), [16, 0], shop).scores;
      return liked - popular;
    };
    expect(lead(faded)).toBeLessThan(lead(fresh));
  });
});

describe('the named reason', () => {
  it('is true: without the named interest the product leaves or falls among the same candidates', async () => {
    let asked = 0;
    let held = 0;
    await fc.assert(
      fc.asyncProperty(signals, async (log) => {
        const want = wanted(log);
        const [shelf] = await recommend(want, shop);
        const found = await candidates(want.signature, [], want, shop);
        const all = found.map((one) => one.position);
        const rankOf = (position: number, entries: readonly Entry[]) => {
          const signature = signatureFor(entries);
          const { scores } = rank(ranking(signature, [], shop), all, shop);
          const own = scores[all.indexOf(position)]!;
          return scores.filter((other) => other > own).length;
        };
        for (const item of shelf!.items) {
          const [lead] = explain(item).leads;
          if (lead.type !== 'signal') continue;
          asked += 1;
          const after = [...log, remove(lead.interest)];
          const [left] = await recommend(wanted(after), shop);
          const leaves = !left!.items.some((one) => one.position === item.position);
          if (leaves || rankOf(item.position, after) > rankOf(item.position, log)) held += 1;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(asked).toBeGreaterThan(300);
    expect(held / asked).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the parts of an explanation', () => {
  it('have shares that add up to one, and none below zero', async () => {
    await fc.assert(
      fc.asyncProperty(signals, async (log) => {
        const shelves = await recommend(wanted(log), shop);
        return shelves.every(({ items }) =>
          items.every((item) => {
            const { interests, shop: own } = explain(item);
            const shares = [...interests, ...own].map((part) => part.share);
            return (
              shares.every((share) => share > 0) && Math.abs(shares.reduce((a, b) => a + b, 0) - 1) < 1e-9
            );
          }),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('tell what speaks against the product apart from what speaks for it', async () => {
    const log = [signal('save', 'coffee-1'), signal('hide', 'coffee-9')];
    const [shelf] = await recommend(wanted(log), shop);
    const against = shelf!.items.map((item) => explain(item).aversions);
    expect(
      against.some((parts) => parts.some(({ product, value }) => product === 'coffee-9' && value < 0)),
    ).toBe(true);
  });
});

describe('dividing places', () => {
  it('gives the greater of two shares that round to the same quotient no fewer', () => {
    const least = 1.6 + 2 * Number.EPSILON;
    const more = least + Number.EPSILON;
    expect(more / 3).toBe(least / 3);
    const order = divide(new Map([['least', least] as const, ['more', more] as const]), 3);
    expect(order).toEqual(['more', 'least', 'more']);
  });

  it('gives all places, more to a greater share', () => {
    const shares = fc.array(fc.double({ min: 0.01, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 12 }), (weights, places) => {
        const sources = weights.map((_, i) => `segment:${i}` as const);
        const order = divide(new Map(sources.map((source, i) => [source, weights[i]!])), places);
        const given = sources.map((source) => order.filter((one) => one === source).length);
        return (
          order.length === places &&
          weights.every((w, i) => weights.every((v, j) => !(w > v) || given[i]! >= given[j]!))
        );
      }),
      { numRuns: runs(1000) },
    );
  });
});
