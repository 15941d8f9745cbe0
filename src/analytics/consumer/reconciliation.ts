import { DAY } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';
import type { EventQueue, QueueEngine, QueueEntry } from '../queue/event-queue.js';
import { acceptedOn, positionOf } from '../queue/stream-id.js';
import { type PartitionFiles, type Segment, segmentsOf } from '../store/analytics-files.js';
import { type Database, sqlText, withDatabase } from '../store/duckdb.js';
import { SET_ASIDE } from '../store/judge.js';
import { eventsIn, linesIn, QUEUE } from '../store/read-segments.js';

/** One day's events: what the queue accepted, and what became of it. No number is below 0. */
export interface Reconciliation {
  readonly day: Day;
  readonly accepted: number;
  /** Rows in the segments. */
  readonly counted: number;
  readonly duplicate: number;
  readonly aside: number;
  readonly dead: number;
  /** In the queue and not on disk yet. */
  readonly waiting: number;
  /** Accepted and nowhere to be found; 0 or something is wrong. */
  readonly missing: number;
  /** On disk of this queue beyond what it says that it accepted; 0, or it was emptied. */
  readonly unknown: number;
  /** On disk and accepted by the queue of another engine: before the shop moved. */
  readonly elsewhere: number;
}

/** Entries of the queue that are looked at together. */
const STEP = 500;
const NOTHING = { counted: 0, dealtWith: 0, aside: 0, dead: 0, waiting: 0, elsewhere: 0 };

/** Holds the queue's own count of a day against the segments. */
export async function reconcile(files: PartitionFiles, queue: EventQueue, day: Day): Promise<Reconciliation> {
  // Counted first: what is accepted meanwhile is not missing.
  const accepted = (await queue.counts()).days.get(day)?.accepted ?? 0;
  const waiting = await waitingOn(queue, day);
  const found = await withDatabase((database) =>
    foundOn(database, segmentsOf(files, day), waiting, queue.engine),
  );
  const { dealtWith, ...rest } = found;
  const duplicate = Math.max(0, dealtWith - rest.counted - rest.aside - rest.dead);
  const left = accepted - dealtWith - rest.waiting;
  return { day, accepted, ...rest, duplicate, missing: Math.max(0, left), unknown: Math.max(0, -left) };
}

/** Days whose events may still arrive: yesterday and today. */
export function openDays(now: number): readonly Day[] {
  return [dayOf(now - DAY), dayOf(now)];
}

async function waitingOn(queue: EventQueue, day: Day): Promise<readonly QueueEntry[]> {
  const waiting: QueueEntry[] = [];
  for (let after: QueueEntry | undefined; ; ) {
    const some = await queue.entries(after?.id, STEP);
    after = some.at(-1);
    if (!after) return waiting;
    waiting.push(...some.filter(({ id }) => acceptedOn(id) === day));
  }
}

async function foundOn(
  database: Database,
  segments: readonly Segment[],
  waiting: readonly QueueEntry[],
  engine: QueueEngine,
): Promise<typeof NOTHING> {
  const sum = (entries: readonly QueueEntry[]) => entries.reduce((all, { events }) => all + events, 0);
  if (segments.length === 0) return { ...NOTHING, waiting: sum(waiting) };
  const isOwn = `${QUEUE} = ${sqlText(engine)}`;
  const [events] = await database.rows(
    `SELECT count(*) AS counted FROM ${eventsIn(segments)} WHERE ${isOwn}`,
  );
  const [lines] = await database.rows(`SELECT sum(events)::BIGINT AS dealt_with,
    sum(${SET_ASIDE.join(' + ')})::BIGINT AS aside, sum(dead)::BIGINT AS dead
    FROM ${linesIn(segments)} WHERE ${isOwn}`);
  const [others] = await database.rows(
    `SELECT sum(events)::BIGINT AS elsewhere FROM ${linesIn(segments)} WHERE NOT ${isOwn}`,
  );
  // An entry that was written and not acknowledged yet is on disk, whatever the queue says.
  const ids = waiting.map(({ id }) => positionOf(id)).join(',') || 'NULL';
  const known = await database.rows(
    `SELECT entry FROM ${linesIn(segments)} WHERE ${isOwn} AND entry IN (${ids})`,
  );
  const onDisk = new Set(known.map(({ entry }) => entry));
  return {
    counted: Number(events?.counted),
    elsewhere: Number(others?.elsewhere ?? 0),
    dealtWith: Number(lines?.dealt_with),
    aside: Number(lines?.aside),
    dead: Number(lines?.dead),
    waiting: sum(waiting.filter(({ id }) => !onDisk.has(positionOf(id)))),
  };
}
