import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openGuard } from '../../away/guard.js';
import type { EngineState } from '../../telemetry/engine-state.js';
import { SECOND } from '../../time/clock.js';
import { type Day, type EventId, type EventSink, uncountedEvents, type VisitEvent } from '../event.js';
import { type Batch, type EventQueue, encodeBatch, MAX_BATCH, partitionOf } from '../queue/event-queue.js';

/** Events that wait in memory while the queue is slow or away: a few megabytes, minutes of a busy shop. */
const BUFFER_LIMIT = 20_000;
/** What was noted leaves so often, milliseconds. */
const FLUSH_EVERY = 250;
/** Deadline of a call to the queue, milliseconds; no request waits for it. */
const DEADLINE = 2 * SECOND;
/** The pause after a try that failed, doubled each time, milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2 * SECOND;
/** A process that ends tries for so long to hand over what it holds, milliseconds. */
const LAST_TRY = 3 * SECOND;

export interface EmitterOptions {
  /** One a partition. */
  readonly queues: readonly [EventQueue, ...EventQueue[]];
  readonly bufferLimit?: number;
  readonly flushEvery?: number;
  /** Called each time the queue accepts a batch. */
  readonly onAccepted?: () => void;
  /** Called with how many events would be lost with this process, whenever that changes. */
  readonly onHeld?: (events: number) => void;
}

/** Events since the process began. noted = accepted + refused + dropped + waiting. */
interface EmitterCounts {
  readonly noted: number;
  /** The queue has them. */
  readonly accepted: number;
  /** The queue was full. */
  readonly refused: number;
  /** The buffer was full, or the process ended while the queue was away. */
  readonly dropped: number;
  readonly waiting: number;
}

/**
 * Hands events to the queue in the background. Pages never wait for it: beyond its bound it drops and counts, and as
 * soon as there is room it says of each event that was lost that a visit of that day could not be counted.
 */
export interface Emitter extends EventSink {
  counts(): EmitterCounts;
  /** Says, as soon as there is room, that so many events of a day were lost elsewhere. */
  lost(day: Day, events: number): void;
  /** Whether the queue answers. */
  state(): EngineState;
  /** Hands over what it holds, for a few seconds at most; what is left then is dropped and counted. */
  close(): Promise<void>;
}

export function openEmitter(options: EmitterOptions): Emitter {
  const { queues, bufferLimit = BUFFER_LIMIT, flushEvery = FLUSH_EVERY, onAccepted, onHeld } = options;
  const guard = openGuard({ engine: 'events', deadline: DEADLINE, concurrency: queues.length });
  const counts = { noted: 0, accepted: 0, refused: 0, dropped: 0, waiting: 0 };
  const stop = new AbortController();
  const losses = openLosses();
  const tellHeld = () => onHeld?.(counts.waiting + losses.size());
  const settle = (what: 'accepted' | 'refused' | 'dropped', events: readonly VisitEvent[]) => {
    counts[what] += events.length;
    counts.waiting -= events.length;
    if (what === 'accepted') onAccepted?.();
    else losses.add(events);
    tellHeld();
  };
  const lanes = queues.map((queue) => {
    const send = async (batch: Batch) =>
      (await guard.run(() => queue.add(batch))) === 'full' ? 'refused' : 'accepted';
    return openLane({ send, settle, stop: stop.signal });
  });
  // Made here and not when something is noted: a timer made in a request would draw on that request's time budget.
  const timer = setInterval(() => {
    if (losses.size() > 0 && counts.waiting < bufferLimit / 2) note(losses.take(MAX_BATCH));
    for (const lane of lanes) void lane.flush();
  }, flushEvery).unref();
  const note = (events: readonly VisitEvent[]) => {
    counts.noted += events.length;
    const room = Math.max(0, bufferLimit - counts.waiting);
    counts.dropped += Math.max(0, events.length - room);
    losses.add(events.slice(room));
    const taken = events.slice(0, room);
    counts.waiting += taken.length;
    for (const event of taken) lanes[partitionOf(event.id, lanes.length)]?.put(event);
    tellHeld();
  };

  return {
    note,
    counts: () => ({ ...counts }),
    lost(day, events) {
      losses.addDay(day, events);
      tellHeld();
    },
    state: guard.state,
    async close() {
      clearInterval(timer);
      const late = sleep(LAST_TRY, undefined, { ref: false });
      await Promise.race([Promise.all(lanes.map((lane) => lane.flush())), late]);
      stop.abort();
      await Promise.all(lanes.map((lane) => lane.flush()));
    },
  };
}

interface LaneOptions {
  /** @throws EngineAwayError: then nobody knows whether the queue has the batch */
  send(batch: Batch): Promise<'accepted' | 'refused'>;
  settle(what: 'accepted' | 'refused' | 'dropped', events: readonly VisitEvent[]): void;
  readonly stop: AbortSignal;
}

/** One partition's way out: one batch at a time, each tried under the same name until the queue answers. */
function openLane({ send, settle, stop }: LaneOptions) {
  const writer = randomBytes(12).toString('base64url');
  let buffer: VisitEvent[] = [];
  let number = 0;
  let flushing: Promise<void> | undefined;

  const deliver = async (batch: Batch) => {
    for (let pause = FIRST_PAUSE; !stop.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await send(batch);
      } catch {
        await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
      }
    }
    return 'dropped';
  };
  const empty = async () => {
    while (buffer.length > 0) {
      const events = buffer.slice(0, MAX_BATCH);
      buffer = buffer.slice(MAX_BATCH);
      const batch = { writer, number: ++number, events: events.length, payload: encodeBatch(events) };
      settle(await deliver(batch), events);
    }
  };
  return {
    put: (event: VisitEvent) => void buffer.push(event),
    /** Resolves when the buffer is empty; a second call joins the first. */
    flush(): Promise<void> {
      flushing ??= empty().finally(() => {
        flushing = undefined;
      });
      return flushing;
    },
  };
}

/** Events that were lost, by day, until it can be said that they are missing. */
function openLosses() {
  const days = new Map<Day, number>();
  const newId = () => randomUUID() as EventId;
  const addDay = (day: Day, count: number) => void days.set(day, (days.get(day) ?? 0) + count);
  return {
    add(events: readonly VisitEvent[]) {
      for (const { day, suspect } of events) if (!suspect) addDay(day, 1);
    },
    /** What another process lost. */
    addDay,
    /** Says so of up to `limit` of them. Each was of one visit, and a visit may have lost several: never too few. */
    take(limit: number): readonly VisitEvent[] {
      let left = limit;
      return [...days].flatMap(([day, lost]) => {
        const some = Math.min(lost, left);
        left -= some;
        if (some === lost) days.delete(day);
        else days.set(day, lost - some);
        return uncountedEvents(day, some, newId);
      });
    },
    size: () => [...days.values()].reduce((sum, one) => sum + one, 0),
  };
}
