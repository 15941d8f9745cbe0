import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../../src/catalog/product.js';
import { DAY, HOUR, MINUTE } from '../../../src/time/clock.js';
import type { Entry } from '../../../src/visits/entry.js';
import { decide as rest } from '../../../src/visits/presses/rest.js';
import { decide } from '../../../src/visits/presses/see-shelf.js';
import { decide as undo } from '../../../src/visits/presses/undo.js';
import { MOST_SHOWN_A_DAY, SAME_LOOK } from '../../../src/visits/showings.js';
import { endOf, readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { consent, entry, NOON, signal } from '../../support/entries.js';

const CARDS = ['yoga-1', 'yoga-2'] as ProductId[];
const shown = (at: number): Entry => entry({ type: 'shown', products: CARDS }, at);

function visitOf(log: readonly Entry[], fields: Partial<VisitNow> = {}): VisitNow {
  const visit = readVisit(log);
  return {
    ...{ now: NOON, visit, logged: log, open: log.length > 0, partial: false },
    ...{ personalised: visit.consent.has('personalise'), inStatistics: false, withdrawn: {} },
    ...{ privacySignal: undefined, endsAt: NOON + DAY },
    ...fields,
  };
}
const agreed = consent(true, NOON - HOUR);

describe('what the shelf of a visit shows', () => {
  it('is noted in a visit that asked for personalisation', () => {
    expect(decide(visitOf([agreed]), CARDS)).toEqual([{ type: 'shown', products: CARDS }]);
  });

  it.each([
    ['without personalisation', visitOf([signal('save', 'yoga-3')])],
    ['without a session', visitOf([], { personalised: true })],
    ['while the log cannot be read whole', visitOf([agreed], { partial: true })],
    ['where nothing is to rest', visitOf([agreed, entry({ type: 'rest', says: 'off' }, NOON - MINUTE)])],
    ['within ten minutes of the last', visitOf([agreed, shown(NOON - SAME_LOOK + 1)])],
    [
      'more than so often a day',
      visitOf([agreed, ...Array.from({ length: MOST_SHOWN_A_DAY }, (_, i) => shown(NOON - (20 - i) * HOUR))]),
    ],
  ])('is not noted %s', (_, visit) => {
    expect(decide(visit, CARDS)).toEqual([]);
  });

  it('is not noted where there is no such shelf', () => {
    expect(decide(visitOf([agreed]), [])).toEqual([]);
  });

  it('is noted again ten minutes later, also where it is the same', () => {
    expect(decide(visitOf([agreed, shown(NOON - SAME_LOOK)]), CARDS)).toHaveLength(1);
  });

  it('keeps the visit no longer', () => {
    const log = [agreed, signal('view', 'yoga-3', NOON - HOUR)];
    expect(endOf(readVisit([...log, shown(NOON)]))).toBe(endOf(readVisit(log)));
  });

  it('does not keep a press from being taken back with the personalisation it began', () => {
    const given = entry(
      { type: 'consent', purpose: 'personalise', granted: true, withPress: true },
      NOON - MINUTE,
    );
    const press = signal('interested', 'yoga-1', NOON - MINUTE);
    const visit = visitOf([given, press, shown(NOON)]);
    expect(undo(visit, { entry: press.id })).toMatchObject({ withdraws: 'personalise' });
  });

  it('cannot be taken back: nobody pressed it', () => {
    const one = shown(NOON - HOUR);
    expect(undo(visitOf([agreed, one]), { entry: one.id })).toMatchObject({
      refused: { why: 'nothingToTakeBack' },
    });
  });
});

describe('a press on what rests', () => {
  it.each(['over', 'off'] as const)('is an entry that can be taken back: %s', (says) => {
    expect(rest(visitOf([agreed]), says)).toEqual({ entries: [{ type: 'rest', says }] });
    const said = entry({ type: 'rest', says }, NOON - MINUTE);
    expect(undo(visitOf([agreed, said]), { entry: said.id })).toMatchObject({
      entries: [{ type: 'undo', entry: said.id }],
    });
  });

  it('that asks for what is so adds nothing', () => {
    const off = entry({ type: 'rest', says: 'off' }, NOON - MINUTE);
    expect(rest(visitOf([agreed, off]), 'off')).toEqual({ settled: off.id });
    expect(rest(visitOf([agreed, off]), 'over')).toEqual({ settled: off.id });
    expect(rest(visitOf([agreed]), 'on')).toEqual({ settled: undefined });
    expect(rest(visitOf([agreed, off]), 'on')).toEqual({ entries: [{ type: 'rest', says: 'on' }] });
  });

  it('is refused without personalisation, and while the browser objects', () => {
    expect(rest(visitOf([signal('save', 'yoga-1')]), 'over')).toMatchObject({
      refused: { why: 'notPersonalised' },
    });
    expect(rest(visitOf([agreed], { privacySignal: 'gpc' }), 'over')).toMatchObject({
      refused: { why: 'objects' },
    });
  });
});
