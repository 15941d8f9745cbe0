import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstOnly, MOST_AGAINST, MOST_RANKING, rankingOnly } from '../../src/interests/ranking-cap.js';
import type { Share } from '../../src/interests/share.js';
import { type Signature, signatureOf } from '../../src/interests/signature.js';
import { ranking } from '../../src/recommendations/scores/ranking.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, entry, NOON, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const weeks: Entry = entry({ type: 'memory', length: 'weeks' }, NOON - 40 * DAY);
const at = (log: readonly Entry[]): Signature =>
  signatureOf(readVisit([consent(true, NOON - 40 * DAY), weeks, ...log]), shop, NOON);
const ids = (log: readonly Entry[]) => log.map((one) => one.id);
const presses = fc.array(
  fc
    .tuple(
      fc.constantFrom('view', 'interested', 'save', 'hide', 'notRelevant' as const),
      fc.constantFrom(...shop.ids),
      fc.integer({ min: NOON - DAY, max: NOON }),
    )
    .map(([kind, product, time]) => signal(kind, product, time)),
  { minLength: 0, maxLength: 400 },
);

describe('what ranks', () => {
  it('is of one interest the weightiest, of equals the newest; the strength and the list are of all', () => {
    const log = Array.from({ length: 100 }, (_, i) => signal('save', 'yoga-1', NOON - i * MINUTE));
    const [yoga] = at(log).interests;
    const own = yoga!.shares.filter(({ rankingWeight }) => rankingWeight > 0);
    expect(own.map(({ evidence }) => evidence.entry).toSorted()).toEqual(
      ids(log.slice(0, MOST_RANKING)).toSorted(),
    );
    expect(yoga!.shares).toHaveLength(100);
    const raw = yoga!.shares.reduce((sum, { weight }) => sum + weight, 0);
    expect(yoga!.strength).toBeCloseTo(1 - Math.exp(-raw), 12);
  });

  it('leaves out nothing of looks that the order of them has not made negligible', () => {
    const log = Array.from({ length: 200 }, (_, i) => signal('view', 'yoga-1', NOON - i));
    const shares = at(log).interests[0]!.shares.toReversed();
    const [heaviest] = shares;
    const lightest = shares.filter(({ rankingWeight }) => rankingWeight > 0).at(-1);
    expect(lightest!.rankingWeight / heaviest!.rankingWeight).toBeLessThan(1 / 200);
  });

  it('is what sorting all of it would give', () => {
    fc.assert(
      fc.property(presses, fc.integer({ min: 1, max: 12 }), (log, most) => {
        const { interests, aversions } = at(log);
        const first = (shares: readonly Share[]) =>
          shares
            .filter(({ rankingWeight }) => rankingWeight > 0)
            .toSorted(
              (a, b) =>
                b.rankingWeight - a.rankingWeight ||
                b.evidence.at - a.evidence.at ||
                (a.evidence.entry < b.evidence.entry ? -1 : 1),
            )
            .slice(0, most);
        for (const { shares } of interests) {
          const ranking = rankingOnly(shares, most).filter(({ rankingWeight }) => rankingWeight > 0);
          expect(new Set(ranking)).toEqual(new Set(first(shares)));
        }
        const against = new Set(againstOnly(aversions, most).map(({ evidence }) => evidence));
        expect(against.size).toBe(Math.min(most, new Set(aversions.map(({ evidence }) => evidence)).size));
      }),
      { numRuns: runs(100) },
    );
  });

  it('is bounded however long the visit is, for and against', () => {
    fc.assert(
      fc.property(presses, (log) => {
        const ranked = ranking(at(log), [], shop);
        for (const { terms } of ranked.interests) expect(terms.length).toBeLessThanOrEqual(MOST_RANKING);
        expect(new Set(ranked.negative.map(({ evidence }) => evidence)).size).toBeLessThanOrEqual(
          MOST_AGAINST,
        );
        expect(ranked.negative.every(({ weight }) => weight < 0)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  it('keeps what was turned down apart: no number of saves makes it count less', () => {
    const saves = Array.from({ length: 100 }, (_, i) => signal('save', 'yoga-1', NOON - i));
    const ranked = ranking(at([...saves, signal('notRelevant', 'yoga-2')]), [], shop);
    expect(ranked.negative.map(({ evidence }) => evidence.product)).toContain('yoga-2');
  });

  it('is everything in a visit that is no longer than that', () => {
    fc.assert(
      fc.property(presses, (log) => {
        const { interests } = at(log.slice(0, MOST_RANKING));
        const positive = interests.flatMap(({ shares }) => shares).filter(({ weight }) => weight > 0);
        expect(positive.every(({ rankingWeight }) => rankingWeight > 0)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  it('does not depend on the order in which it arrived', () => {
    fc.assert(
      fc.property(presses, (log) => {
        const weights = ({ interests }: Signature) =>
          interests.map(({ id, shares }) => [
            id,
            Object.fromEntries(
              shares.map(({ evidence, rankingWeight }) => [evidence.entry, rankingWeight]).toSorted(),
            ),
          ]);
        const same = log.map((one) => ({ ...one, at: NOON - MINUTE }));
        expect(Object.fromEntries(weights(at(same.toReversed())))).toEqual(
          Object.fromEntries(weights(at(same))),
        );
      }),
      { numRuns: runs(50) },
    );
  });
});
