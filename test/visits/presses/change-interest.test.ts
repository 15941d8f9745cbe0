import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/time/clock.js';
import type { InterestId } from '../../../src/visits/entry.js';
import { decide } from '../../../src/visits/presses/change-interest.js';
import { readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { consent, NOON } from '../../support/entries.js';

const tea = 'segment:tea' as InterestId;
const log = [consent()];
const visit: VisitNow = {
  ...{ now: NOON, visit: readVisit(log), logged: log, open: true, partial: false, personalised: true },
  ...{ inStatistics: false, withdrawn: {}, privacySignal: undefined, endsAt: NOON + DAY },
};
const shopWith = (strength: number | undefined) => ({ nameOf: () => 'Tea', strengthOf: () => strength });
const press = (change: 'less' | 'more', strength: number | undefined) =>
  decide(visit, { interest: tea, change }, shopWith(strength), 'token');

describe('one press on an interest', () => {
  it('halves what led to it, or doubles it', () => {
    expect(press('less', 0.5)).toEqual({ entries: [{ type: 'weigh', interest: tea, factor: 0.5 }] });
    expect(press('more', 0.5)).toEqual({ entries: [{ type: 'weigh', interest: tea, factor: 2 }] });
  });

  it('says that nothing gets stronger, and may always make it weaker', () => {
    expect(press('more', 0.986)).toEqual({ refused: { why: 'strengthMost', interest: 'Tea' } });
    expect(press('more', 0.98)).toHaveProperty('entries');
    expect(press('less', 0.99)).toHaveProperty('entries');
  });

  it('says where the interest is gone', () => {
    for (const change of ['less', 'more'] as const)
      expect(press(change, undefined)).toEqual({ refused: { why: 'interestGone', interest: 'Tea' } });
  });
});
