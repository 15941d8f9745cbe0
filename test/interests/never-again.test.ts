import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neverAgainIn } from '../../src/interests/never-again.js';
import { signatureOf } from '../../src/interests/signature.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { fromCompact } from '../../src/sessions/compact-vector.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import type { Entry, EntryBody, EntryId, InterestId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { basket, consent, entry, NOON, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { axisMeaning, tinyShop } from '../support/tiny-shop.js';

const tiny = tinyShop();
/** Words mean the first products of the segment that they are along. */
const shop: ShopIndex & { readonly ids: typeof tiny.ids } = {
  ...tiny,
  typed: (text, meaning) => {
    const axis = text.toLowerCase() === 'espresso' ? 1 : 3;
    const meant = [0, 1, 2, 3].map((one) => [axis * 15 + one, { likeness: 1 }] as const);
    return { meaning: fromCompact(meaning), meant: new Map(meant) };
  },
};
const YOGA = 'segment:yoga' as InterestId;
const START = NOON - 20 * DAY;

const never = (interest: InterestId, at: number, lifted = false): Entry =>
  entry({ type: 'never', interest, ...(lifted ? { lifted: true as const } : {}) }, at);
const phrase = (text: string, at: number, id?: string): Entry =>
  entry({ type: 'phrase', text, meaning: axisMeaning(1) }, at, id);
const visitOf = (log: readonly Entry[]) =>
  readVisit([consent(true, START), entry({ type: 'memory', length: 'weeks' }, START), ...log]);
const at = (log: readonly Entry[], now = NOON) => signatureOf(visitOf(log), shop, now);
const labels = (log: readonly Entry[], now = NOON) => at(log, now).interests.map(({ label }) => label);

async function shownIn(log: readonly Entry[], now = NOON): Promise<string[]> {
  const { shelves } = await shelvesForVisit(visitOf(log), shop, now, HOME, new Set());
  return shelves.flatMap(({ items }) => items.map(({ position }) => String(shop.ids[position])));
}
const isOfYoga = (id: string) => shop.members(0).some((position) => shop.ids[position] === id);

describe('an interest that is never wanted again', () => {
  it('is gone at once, and no later signal builds it again', () => {
    const log = [
      signal('save', 'yoga-1', START + HOUR),
      never(YOGA, NOON - DAY),
      signal('interested', 'yoga-2'),
    ];
    expect(labels(log.slice(0, 1))).toEqual(['yoga']);
    expect(labels(log)).toEqual([]);
  });

  it('is kept away over starting over, and lists what it is called', () => {
    const log = [never(YOGA, START), entry({ type: 'reset' }, START + HOUR), signal('save', 'yoga-1')];
    expect(labels(log)).toEqual([]);
    expect(neverAgainIn(visitOf(log), shop.segments).all.map(({ label }) => label)).toEqual(['yoga']);
  });

  it('takes nothing from the others', () => {
    const others = [signal('save', 'coffee-2'), signal('interested', 'music-3')];
    expect(labels([...others, never(YOGA, NOON)])).toEqual(labels(others));
  });

  it('begins anew once it is allowed again', () => {
    const log = [signal('save', 'yoga-1', START), never(YOGA, NOON - DAY), never(YOGA, NOON - HOUR, true)];
    expect(labels(log)).toEqual([]);
    expect(labels([...log, signal('view', 'yoga-3', NOON)])).toEqual(['yoga']);
  });

  it('is there as before where the press is taken back', () => {
    const press = never(YOGA, NOON - DAY);
    const log = [signal('save', 'yoga-1', START), press, entry({ type: 'undo', entry: press.id }, NOON)];
    expect(at(log).interests[0]?.strength).toBe(at(log.slice(0, 1)).interests[0]?.strength);
  });

  it('of own words is no other interest when they are typed again, or come in a file', () => {
    const words = never('phrase:words', NOON - DAY);
    const log = [phrase('Espresso', START, 'words'), words];
    const again = [phrase('espresso', NOON), imported('espresso', 'phrase'), imported('ESPRESSO', 'label')];
    for (const one of again) expect(labels([...log, entry(one as EntryBody, NOON)])).toEqual([]);
    expect(labels([...log, phrase('records', NOON)])).toEqual(['records']);
  });

  it('is shown beside a product of its own all the same: who opens it asks for that', async () => {
    const log = [never(YOGA, NOON - DAY), signal('view', 'coffee-1')];
    const on = async (product: string) => {
      const about = { places: 4, interestShelves: 0, interestPlaces: 0, about: [product as never] };
      const { shelves } = await shelvesForVisit(visitOf(log), shop, NOON, about, new Set());
      return shelves.flatMap(({ items }) => items.map(({ position }) => String(shop.ids[position])));
    };
    expect((await on('yoga-1')).some(isOfYoga)).toBe(true);
    expect((await on('music-1')).some(isOfYoga)).toBe(false);
  });
});

function imported(name: string, called: 'label' | 'phrase'): EntryBody {
  const told = { weight: 2, halfLife: 14 * DAY, since: NOON - HOUR, examples: [] };
  return { type: 'imported', called, name, meaning: axisMeaning(1), ...told };
}

const product = fc.constantFrom(...shop.ids);
const kind = fc.constantFrom('view', 'interested', 'save', 'purchase', 'hide', 'notRelevant' as const);
const interest = fc.constantFrom<InterestId>(YOGA, 'segment:coffee', 'segment:music', 'phrase:words');
/** Anything a shopper can do but allowing it again, taking *Never again* back or taking back the words themselves. */
const deed: fc.Arbitrary<(at: number) => Entry> = fc.oneof(
  fc.tuple(kind, product).map(
    ([one, id]) =>
      (when: number) =>
        signal(one, id, when),
  ),
  product.map((id) => (when: number) => basket(id, 1, when)),
  fc.tuple(product, product).map(
    ([a, b]) =>
      (when: number) =>
        entry({ type: 'search', meaning: axisMeaning(0), found: [a, b] }, when),
  ),
  fc
    .constantFrom('espresso', 'Espresso', 'yoga', 'records')
    .map((text) => (when: number) => phrase(text, when)),
  fc
    .tuple(fc.constantFrom('yoga', 'Yoga', 'coffee', 'espresso'), fc.constantFrom('label', 'phrase' as const))
    .map(
      ([name, called]) =>
        (when: number) =>
          entry(imported(name, called), when),
    ),
  interest.map((one) => (when: number) => entry({ type: 'set', interest: one, strength: 0.9 }, when)),
  interest.map((one) => (when: number) => entry({ type: 'weigh', interest: one, factor: 0.5 }, when)),
  interest.map((one) => (when: number) => entry({ type: 'remove', interest: one }, when)),
  fc.constant((when: number) => entry({ type: 'reset' }, when)),
  fc.constant((when: number) => entry({ type: 'memory', length: 'weeks' }, when)),
);
const journey = fc
  .tuple(fc.array(deed, { maxLength: 10 }), fc.array(deed, { maxLength: 14 }))
  .map(([before, after]) => {
    const all = [
      ...before,
      (when: number) => never(YOGA, when),
      (when: number) => never('phrase:words', when),
      ...after,
    ];
    const words = phrase('espresso', START, 'words');
    return [words, ...all.map((make, i) => make(START + (i + 1) * 6 * HOUR))];
  });

describe('in random journeys', () => {
  it('nothing of what is never wanted again returns, over files that are brought too', async () => {
    await fc.assert(
      fc.asyncProperty(journey, fc.integer({ min: 0, max: 3 * DAY }), async (log, later) => {
        const now = START + log.length * 6 * HOUR + later;
        const names = labels(log, now).map((label) => label.toLowerCase());
        expect(names).not.toContain('yoga');
        expect(names).not.toContain('espresso');
        const espresso = [15, 16, 17, 18].map((position) => String(shop.ids[position]));
        // Where the visit says nothing, what sells stands there; nothing of it either.
        for (const id of await shownIn(log, now)) {
          expect(isOfYoga(id), id).toBe(false);
          expect(espresso).not.toContain(id);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('taking the presses back gives what there was without them', () => {
    fc.assert(
      fc.property(journey, (log) => {
        const presses = log.filter(({ type }) => type === 'never');
        const undone = presses.map(({ id }) => entry({ type: 'undo', entry: id as EntryId }, NOON + MINUTE));
        const without = log.filter(({ type }) => type !== 'never');
        const shares = (entries: readonly Entry[]) =>
          at(entries, NOON + HOUR).interests.map(({ id, strength }) => [id, strength]);
        expect(shares([...log, ...undone])).toEqual(shares(without));
      }),
      { numRuns: runs(200) },
    );
  });
});
