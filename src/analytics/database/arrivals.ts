import type { VisitEvent } from '../event.js';
import { decodeBatch } from '../queue/event-batch.js';
import type { QueueEntry } from '../queue/event-queue.js';
import { acceptedAt, type StreamId } from '../queue/stream-id.js';
import { judge, type SetAside } from './judge.js';

/** One entry, looked through: what of it may become rows, and what was set aside. */
export interface ArrivingEntry {
  readonly id: StreamId;
  readonly events: number;
  readonly candidates: readonly VisitEvent[];
  /** Repeats of an event that stands earlier in the same commit. */
  readonly duplicates: number;
  readonly aside: Readonly<Partial<Record<SetAside, number>>>;
}

/** An entry that can never be applied, and why in one sentence of ours. */
export interface PoisonEntry {
  readonly entry: QueueEntry;
  readonly reason: string;
}

export interface Arrivals {
  readonly entries: readonly ArrivingEntry[];
  readonly poison: readonly PoisonEntry[];
}

/** Judges entries that are about to be committed together. */
export function lookThrough(entries: readonly QueueEntry[]): Arrivals {
  const seen = new Set<string>();
  const arriving: ArrivingEntry[] = [];
  const poison: PoisonEntry[] = [];
  for (const entry of entries) {
    const events = decoded(entry);
    if (typeof events === 'string') poison.push({ entry, reason: events });
    else arriving.push(judged(entry, events, seen));
  }
  return { entries: arriving, poison };
}

/** The entry's events, or what is wrong with it. */
function decoded({ payload, events }: QueueEntry): readonly unknown[] | string {
  try {
    const batch = decodeBatch(payload);
    return batch.length === events ? batch : 'It holds another number of events than was accepted.';
  } catch {
    return 'It is no batch of a schema that this worker knows.';
  }
}

/** Two events are the same if they have the same id on the same day. */
function judged(entry: QueueEntry, events: readonly unknown[], seen: Set<string>): ArrivingEntry {
  const accepted = acceptedAt(entry.id);
  const candidates: VisitEvent[] = [];
  const aside: Partial<Record<SetAside, number>> = {};
  let duplicates = 0;
  for (const one of events) {
    const verdict = judge(one, accepted);
    if (typeof verdict === 'string') {
      aside[verdict] = (aside[verdict] ?? 0) + 1;
      continue;
    }
    const key = verdict.day + verdict.id;
    if (seen.has(key)) duplicates++;
    else {
      seen.add(key);
      candidates.push(verdict);
    }
  }
  return { id: entry.id, events: entry.events, candidates, duplicates, aside };
}
