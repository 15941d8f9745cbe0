import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/time/clock.js';
import { MAX_QUANTITY } from '../../src/visits/basket-lines.js';
import { CONSENT_LIFETIME } from '../../src/visits/memory.js';
import { endOf, readVisit } from '../../src/visits/visit.js';
import { basket, consent, entry, NOON, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';

describe('reading a log', () => {
  it('ignores repeats, so that a double submit is harmless', () => {
    const line = basket('yoga-1');
    expect(readVisit([line, line]).basket.get('yoga-1' as never)?.quantity).toBe(1);
  });

  it('folds one list of entries once in each lane, and another list anew', () => {
    const log = [signal('view', 'yoga-1'), signal('save', 'yoga-2')];
    expect(readVisit(log)).toBe(readVisit(log));
    expect(readVisit(log, 'gift' as never)).toBe(readVisit(log, 'gift' as never));
    expect(readVisit(log, 'gift' as never)).not.toBe(readVisit(log));
    expect(readVisit([...log])).not.toBe(readVisit(log));
  });

  it('takes an entry back as if it had not been', () => {
    const hide = signal('hide', 'yoga-1');
    const visit = readVisit([hide, entry({ type: 'undo', entry: hide.id })]);
    expect(visit.hidden.size).toBe(0);
    expect(visit.entries).toEqual([]);
  });

  it('adds and removes basket pieces within bounds', () => {
    const changes = fc.array(fc.integer({ min: -120, max: 120 }), { maxLength: 20 });
    fc.assert(
      fc.property(changes, (all) => {
        const quantity =
          readVisit(all.map((change) => basket('a', change))).basket.get('a' as never)?.quantity ?? 0;
        return quantity >= 0 && quantity <= MAX_QUANTITY;
      }),
      { numRuns: runs(1000) },
    );
  });

  it('follows consent as it is given and withdrawn', () => {
    expect(readVisit([consent()]).consent.has('personalise')).toBe(true);
    expect(readVisit([consent(), consent(false)]).consent.has('personalise')).toBe(false);
  });
});

describe('the end of a session', () => {
  it('comes 24 hours after its last entry', () => {
    expect(endOf(readVisit([signal('view', 'yoga-1')]))).toBe(NOON + DAY);
  });

  it('moves to seven days when something is saved or in the basket', () => {
    expect(endOf(readVisit([signal('save', 'yoga-1')]))).toBe(NOON + 7 * DAY);
    expect(endOf(readVisit([basket('yoga-1')]))).toBe(NOON + 7 * DAY);
  });

  it('moves to thirty days with a memory of weeks', () => {
    expect(endOf(readVisit([entry({ type: 'memory', length: 'weeks' })]))).toBe(NOON + 30 * DAY);
  });

  it('is not there for an empty log', () => {
    expect(endOf(readVisit([]))).toBe(0);
  });

  it('is half a year after an agreement at the latest, however often the shop is visited', () => {
    const weeks = entry({ type: 'memory', length: 'weeks' });
    const later = NOON + CONSENT_LIFETIME - DAY;
    const log = [consent(), weeks, signal('view', 'yoga-1', later)];
    expect(endOf(readVisit(log))).toBe(NOON + CONSENT_LIFETIME);
    expect(endOf(readVisit([...log, consent(false, later)]))).toBe(later + 30 * DAY);
    const asked = [consent(false, later), consent(true, later), signal('view', 'yoga-1', later + 20 * DAY)];
    expect(endOf(readVisit([...log, ...asked]))).toBe(later + 50 * DAY);
  });
});
