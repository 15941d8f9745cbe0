import { describe, expect, it } from 'vitest';
import { MOST_PHRASES } from '../../../src/interests/phrase.js';
import { DAY } from '../../../src/time/clock.js';
import type { Agreement } from '../../../src/visits/agreement.js';
import type { Entry, InterestId } from '../../../src/visits/entry.js';
import { type AddInterestPress, decide } from '../../../src/visits/presses/add-interest.js';
import { readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { consent, entry, NOON } from '../../support/entries.js';
import { axisMeaning } from '../../support/tiny-shop.js';

const TEA = { text: 'tea', meaning: axisMeaning(1) };
const one: Agreement = { meant: ['a' as never], notMeant: ['b' as never] };
const other: Agreement = { meant: ['b' as never], notMeant: ['a' as never] };

function visitOf(log: readonly Entry[]): VisitNow {
  return {
    ...{ now: NOON, visit: readVisit(log), logged: log, open: true, partial: false, personalised: true },
    ...{ inStatistics: false, withdrawn: {}, privacySignal: undefined, endsAt: NOON + DAY },
  };
}
const press = (fields: Partial<AddInterestPress>): AddInterestPress => ({
  ...{ ...TEA, isReadable: true, isAboutSomebody: false, known: [] },
  ...fields,
});
const added = entry({ type: 'phrase', ...TEA, agreed: one });
const again = {
  ...{
    interest: `phrase:${added.id}` as InterestId,
    label: 'tea',
    strength: 0.55,
    entry: added.id,
    agreed: one,
  },
} as const;

describe('words that are added', () => {
  it('keep what was ticked of what was shown', () => {
    expect(decide(visitOf([consent()]), press({ agreed: one }), 'token')).toEqual({
      entries: [{ type: 'phrase', ...TEA, agreed: one }],
    });
    expect(decide(visitOf([consent()]), press({}), 'token')).toEqual({
      entries: [{ type: 'phrase', ...TEA }],
    });
  });

  it('take the place of the same words where something else was ticked', () => {
    expect(decide(visitOf([consent(), added]), press({ again, agreed: other }), 'token')).toEqual({
      entries: [
        { type: 'undo', entry: added.id },
        { type: 'phrase', ...TEA, agreed: other },
      ],
    });
  });

  it.each([[one], [undefined]])('are there already where nothing else was: %j', (agreed) => {
    expect(decide(visitOf([consent(), added]), press({ again, agreed }), 'token')).toEqual({
      refused: { why: 'interestThere', interest: 'tea' },
    });
  });

  it('may be agreed on anew where there is no room for others', () => {
    const full = Array.from({ length: MOST_PHRASES }, () => entry({ type: 'phrase', ...TEA }));
    const visit = visitOf([consent(), ...full]);
    expect(decide(visit, press({ agreed: other }), 'token')).toEqual({ refused: { why: 'tooManyPhrases' } });
    expect('entries' in decide(visit, press({ again, agreed: other }), 'token')).toBe(true);
  });
});
