import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fadingOf } from '../../src/interests/fading.js';
import { type Signature, signatureOf } from '../../src/interests/signature.js';
import { FORGOTTEN_BELOW } from '../../src/interests/strength.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import type { Entry, InterestId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { basket, consent, entry, NOON, remove, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { axisMeaning, tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const weeks: Entry = entry({ type: 'memory', length: 'weeks' }, NOON - 40 * DAY);
const at = (log: readonly Entry[], now = NOON): Signature =>
  signatureOf(readVisit([consent(true, NOON - 40 * DAY), weeks, ...log]), shop, now);
const strength = (signature: Signature, id: string) =>
  signature.interests.find((one) => one.id === id)?.strength ?? 0;

const products = fc.constantFrom(...shop.ids);
const positive = fc.constantFrom('view', 'interested', 'save', 'purchase' as const);
const anyKind = fc.constantFrom('view', 'interested', 'save', 'purchase', 'hide', 'notRelevant' as const);
const times = fc.integer({ min: NOON - 10 * DAY, max: NOON });
const signals = fc.array(
  fc.tuple(anyKind, products, times).map(([kind, product, time]) => signal(kind, product, time)),
  { maxLength: 12 },
);

describe('a signature', () => {
  it('is empty for an empty log', () => {
    expect(at([]).interests).toEqual([]);
    expect(at([]).strength).toBe(0);
  });

  it('is empty without consent, whatever the log holds', () => {
    const visit = readVisit([signal('save', 'yoga-1'), basket('coffee-2')]);
    expect(signatureOf(visit, shop, NOON).interests).toEqual([]);
  });

  it('names the interest of what was looked at', () => {
    expect(at([signal('interested', 'yoga-1')]).interests.map((one) => one.label)).toEqual(['yoga']);
  });

  it('hears nothing more of what was hidden or called not relevant, whatever was done to it before', () => {
    for (const kind of ['hide', 'notRelevant'] as const) {
      const log = [signal('save', 'yoga-1'), signal('interested', 'yoga-2'), signal(kind, 'yoga-1')];
      const named = at(log).evidence.filter(({ weight }) => weight > 0);
      expect(named.map(({ product }) => product)).toEqual(['yoga-2']);
    }
  });

  it('counts a search that was made again once, as the latest of it', () => {
    const search = (time: number) =>
      entry({ type: 'search', meaning: axisMeaning(1), found: ['coffee-1' as never] }, time);
    const once = at([search(NOON)]);
    const often = at([search(NOON - HOUR), search(NOON - MINUTE), search(NOON)]);
    expect(often.interests).toHaveLength(1);
    expect(often.interests[0]?.strength).toBe(once.interests[0]?.strength);
    expect(often.evidence).toHaveLength(1);
  });

  it('is that of the log alone, whatever was read of the same visit before', () => {
    const more = fc.array(fc.tuple(anyKind, products, times), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(more, fc.nat(), (made, left) => {
        const first = consent(true, NOON - 40 * DAY);
        const log = [first, ...made.map(([kind, product, time]) => signal(kind, product, time))];
        const lists = log.map((_, end) => log.slice(0, end + 1));
        // As after a press was taken back: the visit begins with the same entry and is another.
        const shorter = log.filter((entry, place) => entry === first || place !== 1 + (left % made.length));
        for (const list of [...lists, shorter, log]) {
          const anew = signatureOf(readVisit(structuredClone(list)), shop, NOON);
          expect(signatureOf(readVisit([...list]), shop, NOON)).toEqual(anew);
        }
      }),
    );
  });

  it('is what it was after Less and More of an interest, in either order, and no stronger than can be set', () => {
    const yoga = 'segment:yoga' as InterestId;
    const weigh = (factor: number, time: number) => entry({ type: 'weigh', interest: yoga, factor }, time);
    const later = NOON + HOUR;
    fc.assert(
      fc.property(signals, fc.boolean(), (log, lessFirst) => {
        const before = strength(at(log, later), yoga);
        const [first, second] = lessFirst ? [0.5, 2] : [2, 0.5];
        const more = strength(at([...log, weigh(2, NOON)], later), yoga);
        expect(more).toBeLessThanOrEqual(Math.max(0.99, before) + 1e-9);
        expect(more).toBeGreaterThanOrEqual(before);
        if (more > 0.98) return;
        const both = at([...log, weigh(first, NOON), weigh(second, NOON + 1)], later);
        expect(strength(both, yoga)).toBeCloseTo(before, 9);
      }),
    );
    const often = Array.from({ length: 9 }, (_, i) => weigh(2, NOON + i));
    expect(strength(at([signal('save', 'yoga-1'), ...often], NOON + 9), yoga)).toBeCloseTo(0.99, 6);
  });

  it('keeps unrelated interests apart', () => {
    const both = at([signal('save', 'yoga-1'), signal('save', 'coffee-2')]);
    expect(both.interests.map((one) => one.label).sort()).toEqual(['coffee', 'yoga']);
  });

  it('gives the same bytes for the same log and moment', () => {
    fc.assert(
      fc.property(signals, (log) => JSON.stringify(at(log)) === JSON.stringify(at([...log]))),
      { numRuns: runs(200) },
    );
  });

  it('stays within [0, 1)', () => {
    fc.assert(
      fc.property(signals, (log) => {
        const signature = at(log);
        return [signature.strength, ...signature.interests.map((one) => one.strength)].every(
          (s) => s >= 0 && s < 1,
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('never weakens by a positive signal', () => {
    fc.assert(
      fc.property(signals, positive, products, (log, kind, product) => {
        const before = at(log);
        // Purchases of one moment are lines of one order, which is placed in one press.
        const after = at([...log, signal(kind, product, NOON + 1)]);
        return before.interests.every((one) => strength(after, one.id) >= one.strength - 1e-12);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('never grows with time alone, and what was forgotten never comes back', () => {
    fc.assert(
      fc.property(
        signals,
        fc.integer({ min: 0, max: 60 * DAY }),
        fc.integer({ min: 0, max: 60 * DAY }),
        (log, a, b) => {
          const sooner = at(log, NOON + Math.min(a, b));
          const later = at(log, NOON + Math.max(a, b));
          return later.interests.every((one) => one.strength <= strength(sooner, one.id) + 1e-12);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('does not depend on arrival order at equal times', () => {
    const equalTimes = fc.array(
      fc.tuple(anyKind, products).map(([kind, product]) => signal(kind, product)),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(equalTimes, (log) => {
        const forwards = at(log);
        const backwards = at([...log].reverse());
        return forwards.interests.every(
          (one) => Math.abs(one.strength - strength(backwards, one.id)) < 1e-12,
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is after each further signal what a copy of the whole log gives', () => {
    fc.assert(
      fc.property(signals, (log) => {
        let read: readonly Entry[] = [];
        for (const one of log) {
          read = [...read, one];
          expect(JSON.stringify(at(read))).toBe(JSON.stringify(at(structuredClone(read))));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('ignores repeats of an entry', () => {
    fc.assert(
      fc.property(signals, (log) => JSON.stringify(at(log)) === JSON.stringify(at([...log, ...log]))),
      { numRuns: runs(300) },
    );
  });

  it('counts a product that came back after ten minutes for more than a second glance', () => {
    const glance = at([signal('view', 'yoga-1', NOON - 5 * MINUTE), signal('view', 'yoga-1')]);
    const returned = at([signal('view', 'yoga-1', NOON - 11 * MINUTE), signal('view', 'yoga-1')]);
    expect(strength(returned, 'segment:yoga')).toBeGreaterThan(strength(glance, 'segment:yoga'));
  });

  it('counts a basket line only while it is in the basket', () => {
    expect(strength(at([basket('yoga-1')]), 'segment:yoga')).toBeGreaterThan(0.5);
    expect(at([basket('yoga-1'), basket('yoga-1', 0)]).interests).toEqual([]);
  });

  it('weighs what came later more when ranking, but not in the strength that the shopper sees', () => {
    const log = [
      signal('view', 'yoga-1', NOON - 3),
      signal('view', 'yoga-2', NOON - 2),
      signal('view', 'yoga-3', NOON - 1),
    ];
    const shares = at(log).interests[0]!.shares;
    expect(shares.map((share) => share.weight)[0]).toBeCloseTo(shares.map((share) => share.weight)[2]!, 4);
    expect(shares[0]!.rankingWeight).toBeLessThan(shares[2]!.rankingWeight * 0.7);
  });

  it('shares the weight of an order out among its lines, a large one counting for more, though not for each line', () => {
    const order = (lines: number, time = NOON) =>
      Array.from({ length: lines }, (_, i) => signal('purchase', `yoga-${i + 1}`, time));
    const raw = (log: readonly Entry[]) => -Math.log(1 - strength(at(log), 'segment:yoga'));
    expect(raw(order(4)) / raw(order(1))).toBeCloseTo(2, 9);
    const apart = [...order(1, NOON - 1), signal('purchase', 'yoga-2', NOON)];
    expect(raw(apart) / raw(order(1))).toBeCloseTo(2, 3);
  });

  it('counts a product that has left the shop for nothing', () => {
    expect(at([signal('save', 'gone-for-good')]).interests).toEqual([]);
  });

  it('shortens every memory when the shopper chooses this visit only', () => {
    const log = [signal('save', 'yoga-1', NOON - 8 * HOUR)];
    const short = at([...log, entry({ type: 'memory', length: 'visit' })]);
    expect(strength(short, 'segment:yoga')).toBeLessThan(strength(at(log), 'segment:yoga') / 2);
  });
});

describe('adjustments', () => {
  const log = [signal('save', 'yoga-5', NOON - HOUR), signal('interested', 'coffee-1', NOON - HOUR)];

  it('removes an interest at once, with the signals whose strongest interest it was', () => {
    fc.assert(
      fc.property(signals, (past) => {
        const before = at(past);
        return before.interests.every((one) => strength(at([...past, remove(one.id)]), one.id) === 0);
      }),
      { numRuns: runs(500) },
    );
    const spilled = at([signal('save', 'yoga-5')]);
    expect(strength(spilled, 'segment:coffee')).toBeGreaterThan(0);
    expect(at([signal('save', 'yoga-5'), remove('segment:yoga')]).interests).toEqual([]);
  });

  it('lets a removed interest begin anew from later signals', () => {
    const after = at([...log, remove('segment:yoga', NOON - MINUTE), signal('view', 'yoga-2', NOON)]);
    expect(strength(after, 'segment:yoga')).toBeCloseTo(1 - Math.exp(-0.15), 6);
  });

  it('takes a removal back by undo', () => {
    const removal = remove('segment:yoga');
    const undo = entry({ type: 'undo', entry: removal.id });
    expect(at([...log, removal, undo])).toEqual(at(log));
  });

  it('halves older evidence with less', () => {
    const less = entry({ type: 'weigh', interest: 'segment:coffee' as InterestId, factor: 0.5 });
    const raw = (signature: Signature) => -Math.log(1 - strength(signature, 'segment:coffee'));
    expect(raw(at([log[1]!, less]))).toBeCloseTo(raw(at([log[1]!])) / 2, 9);
  });

  it('sets an interest to the strength that was asked for, up or down', () => {
    fc.assert(
      fc.property(
        signals,
        fc.double({ min: 0.06, max: 0.95, noNaN: true }),
        fc.constantFrom('yoga', 'music'),
        (past, wanted, name) => {
          const interest = `segment:${name}` as InterestId;
          const set = at([...past, entry({ type: 'set', interest, strength: wanted })]);
          return Math.abs(strength(set, interest) - wanted) < 1e-9;
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('makes an interest of a typed phrase, with the words as its label', () => {
    const phrase = entry({ type: 'phrase', text: 'mushroom foraging', meaning: axisMeaning(3) });
    const [interest] = at([phrase]).interests;
    expect(interest).toMatchObject({ id: `phrase:${phrase.id}`, label: 'mushroom foraging' });
  });

  it('starts anew after a reset', () => {
    expect(at([...log, entry({ type: 'reset' })]).interests).toEqual([]);
  });
});

describe('forgetting', () => {
  it('happens at the computed moment, not before and not after', () => {
    fc.assert(
      fc.property(signals, (log) => {
        const end = NOON + 30 * DAY;
        return at(log).interests.every((interest) => {
          const moment = fadingOf(interest, NOON, end).endsAt;
          if (moment === end) return strength(at(log, end), interest.id) >= FORGOTTEN_BELOW - 1e-9;
          const before = strength(at(log, moment - 2000), interest.id);
          return strength(at(log, moment), interest.id) === 0 && (before > 0 || moment - NOON <= 2000);
        });
      }),
      { numRuns: runs(500) },
    );
  });

  it('never comes after the end of the session', () => {
    const [interest] = at([signal('save', 'yoga-1')]).interests;
    expect(fadingOf(interest!, NOON, NOON + HOUR).endsAt).toBe(NOON + HOUR);
  });
});
