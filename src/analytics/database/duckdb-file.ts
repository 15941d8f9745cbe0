import { statSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { StoreTroubleError, throwTrouble } from './duckdb-errors.js';

/** Memory that the database may take, and its threads: the worker shares its machine with the shop. */
const LIMITS = { memory_limit: '384MB', threads: '2' } as const;

export type SqlValue = string | number | bigint | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One open database, used by one task at a time. Every method rejects with a `StoreTroubleError` where the file is to blame. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Runs statements and forgets what they return. */
  run(sql: string): Promise<void>;
  /** Dates come as text, whole numbers of 64 bits as bigint. */
  rows(sql: string): Promise<readonly SqlRow[]>;
  /** Runs the work and commits; rolls back where it throws. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** @throws StoreTroubleError where the file was deleted, replaced or cut short since it was opened. */
  check(): void;
  /** Closing twice does nothing more. */
  close(): void;
}

/** Opens a file, or a database in memory where the path is undefined. @throws StoreTroubleError */
export async function openDatabase(path?: string): Promise<Database> {
  const instance = await DuckDBInstance.create(path ?? ':memory:', LIMITS).catch(inOpening);
  const connection = await instance.connect();
  let closed = false;
  const opened = path === undefined ? undefined : statSync(path);
  const run = async (sql: string) => {
    await connection.run(sql).catch(throwTrouble);
  };
  return {
    connection,
    run,
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql).catch(throwTrouble);
      return reader.getRowObjects() as SqlRow[];
    },
    async transaction(work) {
      await run('BEGIN');
      try {
        const result = await work();
        await run('COMMIT');
        return result;
      } catch (error) {
        // A commit that failed has ended the transaction already.
        await connection.run('ROLLBACK').catch(() => undefined);
        return throwTrouble(error);
      }
    },
    check() {
      if (path === undefined || opened === undefined) return;
      const now = statSync(path, { throwIfNoEntry: false });
      if (now?.ino !== opened.ino || now.size < opened.size) {
        throw new StoreTroubleError('damaged', new Error('the file was deleted, replaced or cut short'));
      }
    },
    close() {
      if (closed) return;
      closed = true;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A file that cannot be opened, and is neither locked nor without space, is damaged whatever the message. */
function inOpening(error: unknown): never {
  try {
    throwTrouble(error);
  } catch (known) {
    throw known instanceof StoreTroubleError ? known : new StoreTroubleError('damaged', error);
  }
}

/** A text or path as a literal of SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
