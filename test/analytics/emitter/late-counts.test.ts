import { beforeEach, describe, expect, it } from 'vitest';
import type { Happening, Marker } from '../../../src/analytics/emitter/counting.js';
import {
  type LateCount,
  type MarkedCount,
  openLateCounts,
  type UnmarkedCount,
} from '../../../src/analytics/emitter/late-counts.js';
import type { EventSink, VisitEvent } from '../../../src/analytics/event.js';
import type { KeptLog, LogSnapshot, SessionId } from '../../../src/sessions/session-log.js';
import { SECOND } from '../../../src/time/clock.js';
import type { LoggedEntry } from '../../../src/visits/entry.js';
import { entry, NOON } from '../../support/entries.js';
import { until } from '../../support/until.js';

const VISIT = 'visit' as SessionId;

let stored: LoggedEntry[];
let sent: VisitEvent[];
/** What each call of these meets, first to last; a call beyond them succeeds. */
let fails: { append: ('before' | 'after' | 'no')[]; read: ('yes' | 'no')[] };
beforeEach(() => {
  stored = [entry({ type: 'consent', purpose: 'statistics', granted: true }, NOON - SECOND)];
  sent = [];
  fails = { append: [], read: [] };
});

const snapshot = (): LogSnapshot => ({
  entries: [...stored],
  length: stored.length,
  endsAt: NOON + SECOND,
  basket: '',
  withdrawn: {},
});
const log = {
  kept: async (): Promise<KeptLog> => ({ head: undefined, entries: [], waiting: [] }),
  async read(): Promise<LogSnapshot> {
    if (fails.read.shift() === 'yes') throw new Error('away');
    return snapshot();
  },
  async append(_: SessionId, entries: readonly LoggedEntry[]) {
    const fail = fails.append.shift();
    if (fail === 'before') throw new Error('full');
    stored.push(...entries);
    if (fail === 'after') throw new Error('full');
    return { kind: 'appended' as const, endsAt: NOON, removed: [], log: snapshot() };
  },
};
const events: EventSink = { note: (noted) => void sent.push(...noted) };

let made = 0;
const counted = (kind: Happening['kind']): UnmarkedCount => ({
  at: NOON,
  happenedIn: () => [{ kind, segment: '' }],
  newMarker: (due): Marker => entry({ type: 'counted', ...due }, NOON, `mark-${++made}`) as Marker,
  suspectIn: () => undefined,
});

/** Its marks were appended while nobody knew what the log held. */
function marked(kind: Happening['kind']): MarkedCount {
  const mark = counted(kind).newMarker({ kind, segment: '' });
  stored.push(mark);
  return { at: NOON, marked: [mark], suspect: undefined };
}

/** Adds these, and tells what was sent once none waits. */
async function sentFor(...counts: (Happening['kind'] | LateCount)[]): Promise<string[]> {
  const late = openLateCounts({ log, events, clock: () => NOON, lookEvery: 5 });
  for (const one of counts) late.add(VISIT, typeof one === 'string' ? counted(one) : one);
  await until(() => late.waiting() === 0, 'nothing waits');
  await late.close();
  return sent.map(({ kind }) => kind).toSorted();
}

describe('late counts of one visit', () => {
  it('are each counted once, in the order they came', async () => {
    expect(await sentFor('looked', 'chose')).toEqual(['chose', 'looked', 'visit']);
  });

  it('that were counted already stay counted where the append of a later one fails', async () => {
    fails.append = ['no', 'before'];
    expect(await sentFor('view', 'chose')).toEqual(['chose', 'view', 'visit']);
  });

  it('whose marks were there already stay counted where the append of a later one fails', async () => {
    fails.append = ['before'];
    expect(await sentFor(marked('looked'), 'chose')).toEqual(['chose', 'looked', 'visit']);
  });

  it('keep their marks where the log does not answer after it took them', async () => {
    fails.read = ['no', 'yes'];
    expect(await sentFor('looked')).toEqual(['looked', 'visit']);
  });

  it('keep marks that the log took though it said that it failed', async () => {
    fails.append = ['after'];
    expect(await sentFor('looked', 'chose')).toEqual(['chose', 'looked', 'visit']);
  });
});
