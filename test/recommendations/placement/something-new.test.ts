import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/interests/signature.js';
import type { GroupDraws } from '../../../src/recommendations/index/drawn-groups.js';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import { explain } from '../../../src/recommendations/reasons/explanation.js';
import { recommend, type Wanted } from '../../../src/recommendations/recommend.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { DAY } from '../../../src/time/clock.js';
import { readVisit } from '../../../src/visits/visit.js';
import { consent, entry, NOON, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

const shop = tinyShop();

/** The shop where an interest fetches only what is nearest, so that something new of each is left. */
const narrow: ShopIndex = {
  ...shop,
  freshness: (position) => (1 + shop.freshness(position, NOON)) / 2,
  popularity: () => 0,
  vectors: {
    ...shop.vectors,
    nearest: (space, queries, options) => shop.vectors.nearest(space, queries, { ...options, limit: 6 }),
  },
};

/** Draws in which the groups rank as they are named. */
const inOrder = (...names: readonly string[]): GroupDraws => {
  const groups = names.map((name) => ({ group: name as SegmentId, looked: 0, pressed: 0 }));
  return {
    on: () => ({
      released: { day: '2026-11-24', simulated: false, looked: 0, groups },
      of(group) {
        const at = names.indexOf(group);
        const drawn = groups[at];
        return drawn && { ...drawn, value: 1 / (2 + at), rank: at + 1 };
      },
    }),
  };
};

const log = [
  consent(true, NOON - 40 * DAY),
  entry({ type: 'memory', length: 'weeks' }, NOON - 40 * DAY),
  signal('save', 'coffee-1'),
  signal('save', 'music-1'),
];

async function shelfWith(
  groupDraws: GroupDraws | undefined,
  more: Partial<Wanted> = {},
  of: ShopIndex = narrow,
) {
  const index = { ...of, groupDraws };
  const wanted: Wanted = {
    signature: signatureOf(readVisit(log), index, NOON),
    seeds: [],
    exclude: new Set(),
    places: 8,
    interestShelves: 0,
    interestPlaces: 4,
    ...more,
  };
  const [shelf] = await recommend(wanted, index);
  return shelf!.items;
}

const newOn = (items: Awaited<ReturnType<typeof shelfWith>>) =>
  items.filter(({ slot }) => slot.source === 'new');
/** The group that a product is counted under. */
const groupOf = (position: number) => shop.segments[shop.memberships(position)[0]!.segment]!.id as string;

describe('the place for something new', () => {
  it('goes to the group with the highest draw that has something new for the visit', async () => {
    for (const first of ['coffee', 'music']) {
      // A group that the shop has nothing of has the very highest.
      const [card, ...others] = newOn(await shelfWith(inOrder('nothing', first, 'coffee', 'music')));
      expect(others).toEqual([]);
      expect(groupOf(card!.position)).toBe(first);
      expect(card!.slot.drawn).toEqual({ group: first, value: 1 / 3, rank: 2, of: 4, simulated: false });
      expect(explain(card!).leads[0]).toMatchObject({ type: 'new', isDrawn: true, of: { type: 'signal' } });
    }
  });

  it('is the one of that group that has it where no other group has anything new', async () => {
    for (const first of ['coffee', 'music']) {
      const [drawn] = newOn(await shelfWith(inOrder(first, 'yoga', 'camping', 'coffee', 'music')));
      const newestOrder = narrow.newestOrder.filter((one) => groupOf(one) === first);
      const [alone] = newOn(await shelfWith(inOrder(first), {}, { ...narrow, newestOrder }));
      expect(drawn!.position).toBe(alone!.position);
    }
  });

  it('changes no other place, and nothing at all where nothing is published', async () => {
    const before = await shelfWith(undefined);
    expect(await shelfWith({ on: () => undefined })).toEqual(before);
    const after = await shelfWith(inOrder('music', 'coffee', 'yoga', 'camping'));
    const others = (items: typeof before) =>
      items.filter(({ slot }) => slot.source !== 'new').map(({ position, score }) => [position, score]);
    expect(others(after)).toEqual(others(before));
    expect(newOn(before)[0]!.slot).not.toHaveProperty('drawn');
  });

  it('goes to the next of its group where that rests, then to the next group', async () => {
    const order = inOrder('music', 'coffee', 'yoga', 'camping');
    const resting = new Set<number>();
    const seen: string[] = [];
    for (let times = 0; times < 40; times++) {
      const [card] = newOn(await shelfWith(order, { resting }));
      if (!card || resting.has(card.position)) break;
      seen.push(groupOf(card.position));
      expect(card.slot.drawn?.group).toBe(groupOf(card.position));
      resting.add(card.position);
    }
    expect(seen.indexOf('coffee')).toBeGreaterThan(0);
    expect(seen.lastIndexOf('music')).toBeLessThan(seen.indexOf('coffee'));
  });
});
