import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { Cell, Day, DayRange } from '../event.js';
import { type Segment, segmentsIn } from './analytics-files.js';
import {
  type Database,
  type SqlRow,
  type StoreTroubleError,
  sqlText,
  troubleOf,
  withDatabase,
} from './duckdb.js';
import { SET_ASIDE } from './judge.js';

/** A row with an `id` is an event; one without is a line of the ledger, one an entry of the queue. */
export const EVENT_COLUMNS = ['entry', 'id', 'day', 'kind', 'segment', 'first'] as const;
/** Columns of the ledger after `entry`: events it was accepted with, and how many of them were not counted, and why. */
export const LEDGER = ['events', ...SET_ASIDE, 'dead'] as const;
/** What the ledger counts of events that may have been visits. A robot's are none. */
const LOST = ['malformed', 'unknown_kind', 'future', 'old', 'dead'] as const;

/** The engine whose queue accepted the entry. */
export const QUEUE = 'queue';

/** Every event of these segments once, as a table of SQL: the same id on the same day is the same event. */
export function eventsIn(segments: readonly Segment[]): string {
  return `(SELECT DISTINCT ON (id, day) ${EVENT_COLUMNS.join(', ')}, ${QUEUE} FROM ${filesOf(segments)} WHERE id IS NOT NULL)`;
}

/** Every line of their ledger once, as a table of SQL: an entry is known by its id and the engine that gave it. */
export function linesIn(segments: readonly Segment[]): string {
  return `(SELECT DISTINCT ON (entry, ${QUEUE}) entry, ${QUEUE}, ${LEDGER.join(', ')} FROM ${filesOf(segments)} WHERE id IS NULL)`;
}

/**
 * Counts from the segments of every partition: what is on disk, a few seconds behind the queue. An event may be
 * accepted after the day it is about, so later segments are read too.
 * @throws StoreTroubleError where a segment cannot be read: its worker puts it aside when it starts
 */
export function readCells(directory: string, { from, to }: DayRange): Promise<readonly Cell[]> {
  const days = (day: Day) => day >= from;
  return reading(directory, days, [], async (database, segments) => {
    const rows = await database.rows(`
      SELECT strftime(day, '%Y-%m-%d') AS day, segment, kind,
        sum(first::INTEGER)::INTEGER AS sessions, count(*)::INTEGER AS events
      FROM ${eventsIn(segments)} WHERE day BETWEEN DATE ${sqlText(from)} AND DATE ${sqlText(to)}
      GROUP BY ALL ORDER BY ALL`);
    return rows.map(cellOf);
  });
}

/** Events of these days that nobody could read, of a later version or damaged. @throws as `readCells` */
export function readUnreadable(directory: string, { from, to }: DayRange): Promise<number> {
  const days = (day: Day) => day >= from && day <= to;
  return reading(directory, days, 0, async (database, segments) => {
    const [row] = await database.rows(
      `SELECT coalesce(sum(${LOST.join(' + ')}), 0)::BIGINT AS lost FROM ${linesIn(segments)}`,
    );
    return Number(row?.lost);
  });
}

/** Whether a segment can be read to its end and has the columns of one. */
export async function isWhole(database: Database, { path }: Segment): Promise<boolean> {
  try {
    const columns = await database.rows(`SELECT name FROM parquet_schema(${sqlText(path)})`);
    const names = new Set(columns.map(({ name }) => name));
    if (![...EVENT_COLUMNS, QUEUE, ...LEDGER].every((name) => names.has(name))) return false;
    await database.rows(`SELECT bit_xor(hash(COLUMNS(*))) FROM read_parquet(${sqlText(path)})`);
    return true;
  } catch (error) {
    if (troubleOf(error) === 'damaged') return false;
    throw error;
  }
}

/** Merging replaces files, day after day of a week: a list that was read before is read anew so many times. */
const TRIES = 30;
/** Between two of them, milliseconds. */
const PAUSE = 100;

async function reading<T>(
  directory: string,
  ofDay: (day: Day) => boolean,
  nothing: T,
  work: (database: Database, segments: readonly Segment[]) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const segments = segmentsIn(directory).filter(({ day }) => ofDay(day));
    if (segments.length === 0) return nothing;
    try {
      return await withDatabase((database) => work(database, segments));
    } catch (error) {
      if (tries === TRIES || segments.every(({ path }) => existsSync(path))) throw error as StoreTroubleError;
      await setTimeout(PAUSE);
    }
  }
}

function filesOf(segments: readonly Segment[]): string {
  const paths = segments.map(({ path }) => sqlText(path)).join(', ');
  return `read_parquet([${paths}], union_by_name = true)`;
}

function cellOf({ day, segment, kind, sessions, events }: SqlRow): Cell {
  return {
    day: day as Day,
    segment: segment as SegmentId | '',
    kind: kind as Cell['kind'],
    sessions: Number(sessions),
    events: Number(events),
  };
}
