import { type DuckDBAppender, DuckDBDateValue } from '@duckdb/node-api';
import { DAY } from '../../time/clock.js';
import type { Day } from '../event.js';
import type { QueueEntry } from '../queue/event-queue.js';
import { positionOf } from '../queue/stream-id.js';
import { type ArrivingEntry, lookThrough, type PoisonEntry } from './arrivals.js';
import type { Database } from './duckdb-file.js';
import { ARRIVALS, ASIDE_COLUMNS, LEDGER, SCHEMA_VERSION, TABLES } from './duckdb-schema.js';
import { SET_ASIDE } from './judge.js';

/** What became of some entries. */
export interface Applied {
  /** Entries that were there already: they count nothing again. */
  readonly known: number;
  /** Events that became rows. */
  readonly counted: number;
  /** These can never be applied and were left out. */
  readonly poison: readonly PoisonEntry[];
}

/** One partition's events in DuckDB: a cache that can be made anew from segments and queue. */
export interface EventStore {
  readonly database: Database;
  /**
   * Writes entries, their rows and their counts in one transaction. An entry that is known already is left out, in
   * whatever company it comes; an event that is known already counts as a duplicate.
   */
  apply(entries: readonly QueueEntry[]): Promise<Applied>;
  /** Enters a dead letter in the ledger, once, so that the sums still come out. */
  enterDead(entry: QueueEntry): Promise<void>;
}

/** True where the file holds the tables of this version, loaded completely. */
export async function isReady(database: Database): Promise<boolean> {
  const [table] = await database.rows("SELECT 1 FROM duckdb_tables() WHERE table_name = 'about'");
  if (!table) return false;
  const [about] = await database.rows('SELECT schema FROM about');
  return about?.schema === SCHEMA_VERSION;
}

/** Makes the tables in a fresh file. */
export async function createTables(database: Database): Promise<void> {
  await database.run(TABLES);
}

/** Uses a database whose tables are there. */
export async function openStore(database: Database): Promise<EventStore> {
  await database.run(ARRIVALS);
  const commit = async (arriving: readonly ArrivingEntry[], dead: readonly QueueEntry[]) => {
    await database.run('DELETE FROM arriving; DELETE FROM arriving_entries');
    await appendEvents(database, arriving);
    await appendEntries(database, arriving, dead);
    return database.transaction(async () => {
      await database.run(freshRows(arriving));
      await database.run(
        `INSERT INTO events SELECT id, day, kind, segment, first, entry FROM fresh; ${LEDGER_ROWS}`,
      );
      const [count] = await database.rows('SELECT count(*) AS counted FROM fresh');
      return Number(count?.counted ?? 0);
    });
  };

  return {
    database,
    async apply(entries) {
      database.check();
      const known = await knownAmong(database, entries);
      const arrivals = lookThrough(onceEach(entries).filter(({ id }) => !known.has(positionOf(id))));
      const counted = arrivals.entries.length === 0 ? 0 : await commit(arrivals.entries, []);
      return {
        known: entries.length - arrivals.entries.length - arrivals.poison.length,
        counted,
        poison: arrivals.poison,
      };
    },
    async enterDead(entry) {
      const known = await knownAmong(database, [entry]);
      if (known.size === 0) await commit([], [entry]);
    },
  };
}

function onceEach(entries: readonly QueueEntry[]): QueueEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** Positions of those entries that the ledger holds. */
async function knownAmong(database: Database, entries: readonly QueueEntry[]): Promise<ReadonlySet<bigint>> {
  if (entries.length === 0) return new Set();
  const positions = entries.map(({ id }) => positionOf(id));
  const rows = await database.rows(`SELECT entry FROM entries WHERE entry IN (${positions.join(',')})`);
  return new Set(rows.map(({ entry }) => entry as bigint));
}

/** Rows by the ten thousand go in through an appender: half a million a second. */
async function append(database: Database, table: string, fill: (to: DuckDBAppender) => void): Promise<void> {
  const appender = await database.connection.createAppender(table);
  try {
    fill(appender);
  } finally {
    appender.closeSync();
  }
}

async function appendEvents(database: Database, arriving: readonly ArrivingEntry[]): Promise<void> {
  const dates = new Map<Day, DuckDBDateValue>();
  await append(database, 'arriving', (to) => {
    for (const { id, candidates } of arriving) {
      const position = positionOf(id);
      for (const event of candidates) {
        to.appendVarchar(event.id);
        to.appendDate(dateOf(event.day, dates));
        to.appendVarchar(event.kind);
        to.appendVarchar(event.segment);
        to.appendBoolean(event.first);
        to.appendBigInt(position);
        to.endRow();
      }
    }
  });
}

function dateOf(day: Day, dates: Map<Day, DuckDBDateValue>): DuckDBDateValue {
  const date = dates.get(day) ?? new DuckDBDateValue(Date.parse(day) / DAY);
  dates.set(day, date);
  return date;
}

async function appendEntries(
  database: Database,
  arriving: readonly ArrivingEntry[],
  dead: readonly QueueEntry[],
): Promise<void> {
  await append(database, 'arriving_entries', (to) => {
    const row = (entry: QueueEntry['id'], numbers: readonly number[]) => {
      to.appendBigInt(positionOf(entry));
      for (const number of numbers) to.appendInteger(number);
      to.endRow();
    };
    for (const { id, events, candidates, duplicates, aside } of arriving) {
      row(id, [events, candidates.length, duplicates, ...SET_ASIDE.map((why) => aside[why] ?? 0), 0]);
    }
    for (const { id, events } of dead) row(id, [events, 0, 0, ...SET_ASIDE.map(() => 0), events]);
  });
}

/** Only the days at hand are gone through for repeats: their rows lie together. */
function freshRows(arriving: readonly ArrivingEntry[]): string {
  const days = new Set(arriving.flatMap(({ candidates }) => candidates.map(({ day }) => day)));
  const list = days.size === 0 ? 'NULL' : [...days].map((day) => `DATE '${day}'`).join(',');
  return `CREATE OR REPLACE TEMP TABLE fresh AS
    SELECT * FROM arriving ANTI JOIN (SELECT id, day FROM events WHERE day IN (${list})) USING (id, day)`;
}

const LEDGER_ROWS = `INSERT INTO entries BY NAME
  SELECT entry, events, coalesce(n, 0) AS counted, duplicate + candidates - coalesce(n, 0) AS duplicate,
    ${SET_ASIDE.map((why) => ASIDE_COLUMNS[why]).join(', ')}, dead
  FROM arriving_entries LEFT JOIN (SELECT entry, count(*)::INTEGER AS n FROM fresh GROUP BY entry) USING (entry)`;

/** The ledger added up: events accepted, and what became of them. */
export async function ledgerSums(
  database: Database,
  where = 'true',
): Promise<Readonly<Record<(typeof LEDGER)[number], number>>> {
  const sums = LEDGER.map((column) => `coalesce(sum(${column}), 0)::BIGINT AS ${column}`).join(', ');
  const [row = {}] = await database.rows(`SELECT ${sums} FROM entries WHERE ${where}`);
  return Object.fromEntries(LEDGER.map((column) => [column, Number(row[column])])) as Record<
    (typeof LEDGER)[number],
    number
  >;
}
