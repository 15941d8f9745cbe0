import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../../src/catalog/product.js';
import { DAY, HOUR } from '../../../src/time/clock.js';
import type { Entry } from '../../../src/visits/entry.js';
import { decide } from '../../../src/visits/presses/signal.js';
import type { PressedKind } from '../../../src/visits/signals.js';
import { readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { consent, NOON, signal } from '../../support/entries.js';

const product = 'yoga-1' as ProductId;

function takenBackBy(kind: PressedKind, ...before: readonly (Entry | 'again')[]) {
  const again = before.includes('again');
  const log = [consent(true, NOON - HOUR), ...before.filter((one) => one !== 'again')];
  const visit: VisitNow = {
    ...{ now: NOON, visit: readVisit(log), logged: log, open: true, partial: false },
    ...{ personalised: true, inStatistics: false, withdrawn: {}, privacySignal: undefined },
    endsAt: NOON + DAY,
  };
  const known = {} as Parameters<typeof decide>[1]['known'];
  const decision = decide(visit, { kind, product, again, known });
  const entries = 'entries' in decision ? decision.entries : [];
  expect(entries.at(-1)).toMatchObject({ type: 'signal', kind });
  return entries.flatMap((one) => (one.type === 'undo' ? [one.entry] : []));
}

describe('a press on a product', () => {
  const liked = signal('interested', product);
  const saved = signal('save', product);
  const hidden = signal('hide', product);
  const refused = signal('notRelevant', product);

  it.each([
    ['hide', [liked, saved], [liked.id]],
    ['notRelevant', [liked, saved, hidden], [liked.id]],
    ['interested', [hidden, refused], [hidden.id, refused.id]],
    ['save', [hidden, liked], [hidden.id]],
  ] as const)('takes back what it contradicts: %s', (kind, before, taken) => {
    expect(takenBackBy(kind, ...before)).toEqual(taken);
  });

  it('takes nothing back where it is put back itself', () => {
    expect(takenBackBy('save', hidden, 'again')).toEqual([]);
  });

  it('leaves what was pressed on others, and what was only looked at', () => {
    expect(takenBackBy('hide', signal('interested', 'yoga-2'), signal('view', product))).toEqual([]);
  });
});
