import { DAY } from '../../time/clock.js';
import { onDay } from '../database/daily-segments.js';
import { type Database, sqlText } from '../database/duckdb-file.js';
import { ledgerSums } from '../database/duckdb-store.js';
import { type Day, dayOf } from '../event.js';
import type { EventQueue, ListedEntry } from '../queue/event-queue.js';
import { acceptedOn, idAt, positionOf, positionsOn, type StreamId } from '../queue/stream-id.js';

/** One day's events: what the queue accepted, and what became of it. */
export interface Reconciliation {
  readonly day: Day;
  readonly accepted: number;
  /** Rows in the database. */
  readonly counted: number;
  readonly duplicate: number;
  readonly aside: number;
  readonly dead: number;
  /** In the queue and not dealt with yet. */
  readonly waiting: number;
  /** Accepted and nowhere to be found; 0 or something is wrong. Below 0: the queue forgot what it had accepted. */
  readonly missing: number;
}

/** Entries of the queue that are looked at together. */
const STEP = 100;

/** Holds the queue's own count of a day against the database. */
export async function reconcile(database: Database, queue: EventQueue, day: Day): Promise<Reconciliation> {
  const accepted = (await queue.counts()).days.get(day)?.accepted ?? 0;
  const [rows] = await database.rows(`SELECT count(*) AS counted FROM events WHERE ${onDay(day)}`);
  const ledger = await ledgerSums(database, onDay(day));
  const found = {
    counted: Number(rows?.counted),
    duplicate: ledger.duplicate,
    aside:
      ledger.robot + ledger.impossible + ledger.malformed + ledger.unknown_kind + ledger.future + ledger.old,
    dead: ledger.dead,
    waiting: await waitingOn(database, queue, day),
  };
  const sum = Object.values(found).reduce((all, one) => all + one, 0);
  return { day, accepted, ...found, missing: accepted - sum };
}

/** Reconciles a day and keeps the result as the day's row, in place of an earlier one. */
export async function reconcileAndKeep(
  database: Database,
  queue: EventQueue,
  day: Day,
  now: number,
): Promise<Reconciliation> {
  const result = await reconcile(database, queue, day);
  await keep(database, result, now);
  return result;
}

/** Days whose events may still arrive: yesterday and today. */
export function openDays(now: number): readonly Day[] {
  return [dayOf(now - DAY), dayOf(now)];
}

async function keep(database: Database, result: Reconciliation, now: number): Promise<void> {
  const { day, accepted, counted, duplicate, aside, dead, waiting, missing } = result;
  const date = `DATE ${sqlText(day)}`;
  await database.transaction(() =>
    database.run(`DELETE FROM reconciliations WHERE day = ${date};
      INSERT INTO reconciliations VALUES (${date}, make_timestamp(${now * 1_000}), ${accepted}, ${counted},
        ${duplicate}, ${aside}, ${dead}, ${waiting}, ${missing})`),
  );
}

async function waitingOn(database: Database, queue: EventQueue, day: Day): Promise<number> {
  let waiting = 0;
  let after: StreamId | undefined = idAt(positionsOn(day)[0] - 1n);
  for (;;) {
    const some: ListedEntry[] = (await queue.entries(after, STEP)).filter(({ id }) => acceptedOn(id) === day);
    after = some.at(-1)?.id;
    if (after === undefined) return waiting;
    const open = some.filter(({ state }) => state !== 'done');
    const entered = await enteredOf(
      database,
      open.map(({ id }) => id),
    );
    for (const { id, events } of open) if (!entered.has(positionOf(id))) waiting += events;
  }
}

async function enteredOf(database: Database, ids: readonly StreamId[]): Promise<ReadonlySet<bigint>> {
  if (ids.length === 0) return new Set();
  const positions = ids.map(positionOf).join(',');
  const rows = await database.rows(`SELECT entry FROM entries WHERE entry IN (${positions})`);
  return new Set(rows.map(({ entry }) => entry as bigint));
}
