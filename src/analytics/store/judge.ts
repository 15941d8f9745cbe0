import { DAY, HOUR, MINUTE } from '../../time/clock.js';
import { dayOf, EVENT_KINDS, UNCOUNTED, type VisitEvent } from '../event.js';
import { decodeBatch, type QueueEntry } from '../queue/event-queue.js';
import { acceptedAt, type StreamId } from '../queue/stream-id.js';

/** Why an event is not counted: it becomes no row, only a number in the column of this name. */
export const SET_ASIDE = ['robot', 'impossible', 'malformed', 'unknown_kind', 'future', 'old'] as const;
type SetAside = (typeof SET_ASIDE)[number];

/** Days that raw events and the queue's counts are kept; an older event comes too late. */
export const DAYS_KEPT = 30;
/** Clocks of two machines may differ by so much around midnight. */
const CLOCKS_DIFFER = 5 * MINUTE;

const ID = /^[\w.-]{8,64}$/;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const SEGMENT = /^[\p{L}\p{N}-]{0,120}$/u;
const KINDS: ReadonlySet<unknown> = new Set([...EVENT_KINDS, UNCOUNTED]);

/** One entry, looked through: its rows, and how many of its events are set aside or dead. */
export interface JudgedEntry {
  readonly id: StreamId;
  readonly events: number;
  readonly rows: readonly VisitEvent[];
  readonly aside: Readonly<Partial<Record<SetAside | 'dead', number>>>;
}

/** Judges every event of an entry. @returns one sentence of ours where the entry is no batch and never will be */
export function judgeEntry(entry: QueueEntry): JudgedEntry | string {
  let batch: readonly unknown[];
  try {
    batch = decodeBatch(entry.payload);
  } catch {
    return 'It is no batch of a schema that this worker knows.';
  }
  if (batch.length !== entry.events) return 'It holds another number of events than was accepted.';
  const rows: VisitEvent[] = [];
  const aside: Partial<Record<SetAside, number>> = {};
  for (const one of batch) {
    const verdict = judge(one, acceptedAt(entry.id));
    if (typeof verdict === 'string') aside[verdict] = (aside[verdict] ?? 0) + 1;
    else rows.push(verdict);
  }
  return { id: entry.id, events: entry.events, rows, aside };
}

/** A dead letter's line of the ledger, so that the sums still come out. */
export function deadEntry({ id, events }: QueueEntry): JudgedEntry {
  return { id, events, rows: [], aside: { dead: events } };
}

/**
 * The event if it counts, or why it is set aside. Depends on nothing but its arguments, so that an entry that is
 * read again is judged the same.
 * @param accepted the hour in which the queue accepted it, as its first millisecond since 1970
 */
function judge(event: unknown, accepted: number): VisitEvent | SetAside {
  if (typeof event !== 'object' || event === null) return 'malformed';
  const { id, day, kind, segment, first, suspect } = event as Record<keyof VisitEvent, unknown>;
  if (typeof id !== 'string' || !ID.test(id) || typeof first !== 'boolean') return 'malformed';
  if (typeof segment !== 'string' || !SEGMENT.test(segment)) return 'malformed';
  if (typeof day !== 'string' || !isDay(day)) return 'malformed';
  if (!KINDS.has(kind)) return typeof kind === 'string' ? 'unknown_kind' : 'malformed';
  if (suspect === 'robot' || suspect === 'impossible') return suspect;
  if (suspect !== undefined) return 'malformed';
  if (day > dayOf(accepted + HOUR + CLOCKS_DIFFER)) return 'future';
  if (day < dayOf(accepted - DAYS_KEPT * DAY)) return 'old';
  return event as VisitEvent;
}

/** Days repeat by the hundred thousand. */
const known = new Map<string, boolean>();
const DAYS_REMEMBERED = 1_000;

function isDay(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  const valid = DAY_FORM.test(text) && !Number.isNaN(Date.parse(text));
  if (known.size < DAYS_REMEMBERED) known.set(text, valid);
  return valid;
}
