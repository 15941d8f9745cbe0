import type { SetAside } from './judge.js';

/** Raised when a table changes: a file of another version is made anew. */
export const SCHEMA_VERSION = 1;

/**
 * `events`: one row a counted event; `entry` is the position of the entry that brought it (see `positionOf`).
 * `entries`: the ledger, one row an entry of the queue. `events` it was accepted with = all that follow added up.
 */
export const TABLES = `
  CREATE TABLE about (schema INTEGER);
  CREATE TABLE events (
    id VARCHAR NOT NULL, day DATE NOT NULL, kind VARCHAR NOT NULL, segment VARCHAR NOT NULL,
    first BOOLEAN NOT NULL, entry BIGINT NOT NULL
  );
  CREATE TABLE entries (
    entry BIGINT NOT NULL, events INTEGER NOT NULL, counted INTEGER NOT NULL,
    duplicate INTEGER NOT NULL, robot INTEGER NOT NULL, impossible INTEGER NOT NULL,
    malformed INTEGER NOT NULL, unknown_kind INTEGER NOT NULL, future INTEGER NOT NULL, old INTEGER NOT NULL,
    dead INTEGER NOT NULL
  );
  CREATE TABLE reconciliations (
    day DATE NOT NULL, made TIMESTAMP NOT NULL, accepted BIGINT NOT NULL, counted BIGINT NOT NULL,
    duplicate BIGINT NOT NULL, aside BIGINT NOT NULL, dead BIGINT NOT NULL, waiting BIGINT NOT NULL,
    missing BIGINT NOT NULL
  );
  INSERT INTO about VALUES (${SCHEMA_VERSION});`;

/** What a commit is made of before it is one: held in memory, never in the file. */
export const ARRIVALS = `
  CREATE TEMP TABLE arriving (
    id VARCHAR, day DATE, kind VARCHAR, segment VARCHAR, first BOOLEAN, entry BIGINT
  );
  CREATE TEMP TABLE arriving_entries (
    entry BIGINT, events INTEGER, candidates INTEGER, duplicate INTEGER, robot INTEGER, impossible INTEGER,
    malformed INTEGER, unknown_kind INTEGER, future INTEGER, old INTEGER, dead INTEGER
  );`;

/** The ledger's columns after `entry`, in order. */
export const LEDGER = [
  'events',
  'counted',
  'duplicate',
  'robot',
  'impossible',
  'malformed',
  'unknown_kind',
  'future',
  'old',
  'dead',
] as const;

/** Where the ledger counts what is set aside. */
export const ASIDE_COLUMNS: Readonly<Record<SetAside, (typeof LEDGER)[number]>> = {
  robot: 'robot',
  impossible: 'impossible',
  malformed: 'malformed',
  unknownKind: 'unknown_kind',
  future: 'future',
  old: 'old',
};
