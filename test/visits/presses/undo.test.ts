import { expect, it } from 'vitest';
import { DAY } from '../../../src/time/clock.js';
import type { Entry } from '../../../src/visits/entry.js';
import { decide } from '../../../src/visits/presses/undo.js';
import { readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { consent, entry, NOON } from '../../support/entries.js';
import { axisMeaning } from '../../support/tiny-shop.js';

const visitOf = (log: readonly Entry[]): VisitNow => ({
  ...{ now: NOON, visit: readVisit(log), logged: log, open: true, partial: false, personalised: true },
  ...{ inStatistics: false, withdrawn: {}, privacySignal: undefined, endsAt: NOON + DAY },
});
const tea = { type: 'phrase', text: 'tea', meaning: axisMeaning(1) } as const;
const agreed = (meant: string, notMeant: string) => ({
  agreed: { meant: [meant as never], notMeant: [notMeant as never] },
});

it('brings back what was ticked of typed words before something else was', () => {
  const first = entry({ ...tea, ...agreed('a', 'b') }, NOON - 9, 'first');
  const undo = entry({ type: 'undo', entry: first.id }, NOON - 5, 'undo');
  const second = entry({ ...tea, ...agreed('b', 'a') }, NOON - 5, 'second');
  const log = [consent(), first, undo, second];

  expect(decide(visitOf(log), { entry: second.id })).toEqual({
    entries: [
      { type: 'undo', entry: second.id },
      { ...tea, ...agreed('a', 'b') },
    ],
  });
});

it('brings back no words that were taken back before the same were added again', () => {
  const first = entry({ ...tea, ...agreed('a', 'b') }, NOON - 9, 'first');
  const undo = entry({ type: 'undo', entry: first.id }, NOON - 7, 'undo');
  const second = entry({ ...tea, ...agreed('b', 'a') }, NOON - 5, 'second');

  expect(decide(visitOf([consent(), first, undo, second]), { entry: second.id })).toEqual({
    entries: [{ type: 'undo', entry: second.id }],
  });
});

it('brings back no other words that another window took back in the same millisecond', () => {
  const coffee = entry({ type: 'phrase', text: 'coffee', meaning: axisMeaning(2) }, NOON - 9, 'coffee');
  const undo = entry({ type: 'undo', entry: coffee.id }, NOON - 5, 'undo');
  const added = entry(tea, NOON - 5, 'added');

  expect(decide(visitOf([consent(), coffee, undo, added]), { entry: added.id })).toEqual({
    entries: [{ type: 'undo', entry: added.id }],
  });
});

it('takes back a file, and nothing of another that a clock set back gave the same moment', () => {
  const brought = (name: string, at = NOON - 5) =>
    entry(
      {
        ...{ type: 'imported', called: 'phrase', name, weight: 1, halfLife: DAY, since: NOON - DAY },
        ...{ examples: [], meaning: axisMeaning(1) },
      },
      at,
      name,
    );
  const [tea1, tea2] = [brought('green tea'), brought('black tea')];
  const between = entry({ type: 'undo', entry: 'none' as never }, NOON - 1, 'between');
  const log = [consent(), tea1, tea2, between, brought('yoga mats')];

  expect(decide(visitOf(log), { entry: tea2.id })).toEqual({
    entries: [
      { type: 'undo', entry: tea1.id },
      { type: 'undo', entry: tea2.id },
    ],
  });
});
