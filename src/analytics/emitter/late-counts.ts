import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LogSnapshot, type SessionId, type SessionLog, seenIn } from '../../sessions/session-log.js';
import { type Clock, SECOND } from '../../time/clock.js';
import type { LoggedEntry } from '../../visits/entry.js';
import { readVisit } from '../../visits/visit.js';
import { dayOf, type EventId, type EventSink, uncountedEvents } from '../event.js';
import { eventsOf, type Happening, type Marker, markersDue, type Suspect } from './counting.js';

/** Counts that wait in memory while the session log does not answer. */
const MOST_WAITING = 20_000;
/** How often what waits is tried, milliseconds; outside of requests, so that nobody waits for it. */
const LOOK_EVERY = 250;
/** The pause after a round in which the log did not answer, milliseconds. */
const AFTER_FAILURE = SECOND;
/** A process that ends tries for so long to count what it holds, milliseconds. */
const LAST_TRY = 2 * SECOND;

/** Marks of which nobody knows whether the log took them. */
export interface MarkedCount {
  readonly at: number;
  readonly marked: readonly Marker[];
  readonly suspect: Suspect | undefined;
}

/** What happened while nobody knew what the log held. */
export interface UnmarkedCount {
  readonly at: number;
  /** What of it there is to count. @param log whole */
  happenedIn(log: readonly LoggedEntry[]): readonly Happening[];
  newMarker(due: Happening): Marker;
  suspectIn(log: readonly LoggedEntry[]): Suspect | undefined;
  /** Marks of appends that failed: the log may have taken them. */
  readonly tried?: readonly Marker[];
}

export type LateCount = MarkedCount | UnmarkedCount;

/** Counts later what could not be counted at once, as soon as the session's log answers. */
export interface LateCounts {
  add(session: SessionId, count: LateCount): void;
  waiting(): number;
  /** Tries once more, for two seconds at most; what is left is reported as uncounted. */
  close(): Promise<void>;
}

export interface LateCountsOptions {
  readonly log: Pick<SessionLog, 'kept' | 'read' | 'append'>;
  readonly events: EventSink;
  readonly clock: Clock;
  /** Called with how many counts wait, whenever that changes. */
  readonly onWaiting?: (counts: number) => void;
  readonly mostWaiting?: number;
  readonly lookEvery?: number;
}

const newId = () => randomUUID() as EventId;

/**
 * While a log is away, or a part of it waits on this machine's disk, a count waits here in memory: of a visit that may
 * never have agreed nothing is written down. Once the whole log is there it says whether the visit had agreed by then,
 * and what it was counted for before. What cannot wait is reported: one visit uncounted, of that day.
 */
export function openLateCounts(options: LateCountsOptions): LateCounts {
  const { log, events, clock, onWaiting, mostWaiting = MOST_WAITING, lookEvery = LOOK_EVERY } = options;
  const waiting = new Map<SessionId, LateCount[]>();
  const lost = new Set<string>();
  const stop = new AbortController();
  let size = 0;
  let closed = false;
  const running = run();
  return {
    add(session, count) {
      if (closed || size >= mostWaiting) return lose(session, [count]);
      waiting.set(session, [...(waiting.get(session) ?? []), count]);
      size += 1;
      onWaiting?.(size);
    },
    waiting: () => size,
    async close() {
      closed = true;
      stop.abort();
      await running;
      await Promise.race([tryAll(), sleep(LAST_TRY, undefined, { ref: false })]);
      for (const [session, counts] of waiting) lose(session, counts);
      onWaiting?.(0);
    },
  };

  async function run(): Promise<void> {
    let pause = lookEvery;
    while (!stop.signal.aborted) {
      await sleep(pause, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
      if (!stop.signal.aborted) pause = (await tryAll()) ? lookEvery : AFTER_FAILURE;
    }
  }

  /** @returns false where the log does not answer: then the rest waits, too */
  async function tryAll(): Promise<boolean> {
    for (const [session, counts] of waiting) {
      const left = await countNow(session, counts);
      // More may have come meanwhile, behind those that were tried.
      const all = [...left, ...(waiting.get(session) ?? []).slice(counts.length)];
      size -= counts.length - left.length;
      onWaiting?.(size);
      if (all.length === 0) waiting.delete(session);
      else waiting.set(session, all);
      if (left.length > 0) return false;
    }
    lost.clear();
    return true;
  }

  /** @returns what could not be counted yet, as it is to be tried again; what was counted before it stays counted */
  async function countNow(session: SessionId, counts: readonly LateCount[]): Promise<LateCount[]> {
    for (const [done, count] of counts.entries()) {
      // What fails for any other reason waits, too: a count ends no process.
      const left = await countOne(session, count).catch(() => count);
      if (left) return [left, ...counts.slice(done + 1)];
    }
    return [];
  }

  /** @returns what is to be tried again where the log does not answer; undefined once it is counted */
  async function countOne(session: SessionId, count: LateCount): Promise<LateCount | undefined> {
    const known = await wholeLog(session);
    if (!known) return count;
    const marked = 'marked' in count ? count : await mark(session, count, known);
    if (!('marked' in marked)) return marked;
    const after = marked === count ? known : await wholeLog(session);
    if (!after) return marked;
    const due = eventsOf(heldBy(after, marked.marked), after.entries, { suspect: marked.suspect, newId });
    if (due.length > 0) events.note(due);
    return undefined;
  }

  /** Undefined while the log does not answer, a part of it is away, or waits to be written. */
  async function wholeLog(session: SessionId): Promise<LogSnapshot | undefined> {
    try {
      const { waiting: unwritten, partial } = await log.kept(session);
      if (partial || unwritten.length > 0) return undefined;
      const snapshot = await log.read(session, clock());
      return snapshot.partial ? undefined : snapshot;
    } catch {
      return undefined;
    }
  }

  /**
   * The marks that the log was still due, once they are appended; none where the visit had not agreed. Where the append
   * fails, the count as it was, with the marks that were tried: the log may hold them all the same.
   */
  async function mark(session: SessionId, count: UnmarkedCount, known: LogSnapshot): Promise<LateCount> {
    const { at, happenedIn, newMarker, suspectIn, tried = [] } = count;
    const { entries, length } = known;
    const due = hadAgreed(entries, at)
      ? markersDue(happenedIn(entries), { log: entries, length, now: at }).map(newMarker)
      : [];
    try {
      if (due.length > 0) await log.append(session, due, { now: clock(), seen: seenIn(known) });
      return { at, marked: [...heldBy(known, tried), ...due], suspect: suspectIn(entries) };
    } catch {
      return { ...count, tried: [...tried, ...due] };
    }
  }

  /** A visit is reported once a day, however much of it is lost. */
  function lose(session: SessionId, counts: readonly LateCount[]): void {
    for (const day of new Set(counts.map(({ at }) => dayOf(at)))) {
      const key = `${day} ${session}`;
      if (!lost.has(key)) events.note(uncountedEvents(day, 1, newId));
      if (lost.size < mostWaiting) lost.add(key);
    }
  }
}

/** Those of these marks that the log has taken. */
function heldBy({ entries }: LogSnapshot, marks: readonly Marker[]): readonly Marker[] {
  const ids = new Set(entries.map(({ id }) => id));
  return marks.filter(({ id }) => ids.has(id));
}

/** By then, and still. */
function hadAgreed(log: readonly LoggedEntry[], at: number): boolean {
  const isAgreed = (entries: readonly LoggedEntry[]) => readVisit(entries).consent.has('statistics');
  return isAgreed(log) && isAgreed(log.filter((entry) => entry.at <= at));
}
