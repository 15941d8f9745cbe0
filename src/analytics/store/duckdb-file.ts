import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { throwTrouble } from './duckdb-errors.js';

/** Memory that DuckDB may take, and its threads: the worker shares its machine with the shop. */
const LIMITS = { memory_limit: '384MB', threads: '2', preserve_insertion_order: 'false' } as const;

export type SqlValue = string | number | bigint | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** DuckDB in memory, which reads and writes Parquet; used by one task at a time. Methods reject with a `StoreTroubleError`. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Runs statements and forgets what they return. */
  run(sql: string): Promise<void>;
  /** Whole numbers of 64 bits come as bigint. */
  rows(sql: string): Promise<readonly SqlRow[]>;
  /** Adds rows to a table: half a million a second. */
  append(table: string, fill: (to: DuckDBAppender) => void): Promise<void>;
  /** Closing twice does nothing more. */
  close(): void;
}

/** @param limits of DuckDB's settings, where they differ @throws StoreTroubleError */
export async function openDatabase(limits: Readonly<Record<string, string>> = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { ...LIMITS, ...limits }).catch(throwTrouble);
  const connection = await instance.connect();
  let closed = false;
  return {
    connection,
    async run(sql) {
      await connection.run(sql).catch(throwTrouble);
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql).catch(throwTrouble);
      return reader.getRowObjects() as SqlRow[];
    },
    async append(table, fill) {
      const appender = await connection.createAppender(table);
      try {
        fill(appender);
      } finally {
        appender.closeSync();
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

/** Opens a database for one piece of work. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** A text or path as a literal of SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
