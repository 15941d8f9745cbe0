import { type DuckDBAppender, DuckDBInstance } from '@duckdb/node-api';

/** What keeps DuckDB from its work, and so what helps. Nothing here is the fault of the entries at hand. */
export type StoreTrouble =
  /** No space left on the disk: wait. */
  | 'full'
  /** DuckDB's memory limit, or the machine's, is reached: wait, or count less at once. */
  | 'memory'
  /** A segment cannot be read: quarantine. */
  | 'damaged';

/** Segments cannot be read or written. */
export class StoreTroubleError extends Error {
  override readonly name = 'StoreTroubleError';
  constructor(
    readonly trouble: StoreTrouble,
    cause: unknown,
  ) {
    super(SENTENCES[trouble], { cause });
  }
}

const SENTENCES: Readonly<Record<StoreTrouble, string>> = {
  full: 'The disk that holds ANALYTICS_DIR is full: events wait in the queue until there is space.',
  memory: 'DuckDB has no memory left for this step: events wait in the queue, and it is tried again.',
  damaged: 'A segment in ANALYTICS_DIR cannot be read: its worker puts it into quarantine when it starts.',
};

const FULL = /No space left|ENOSPC|Disk quota|EDQUOT|not enough (disk )?space/i;
const MEMORY = /^Out of Memory Error|failed to allocate|bad_alloc/i;
/** Faults of a statement, which no file can cause: ours to mend, and no reason to touch any file. */
const STATEMENT = /^(Parser|Syntax|Binder|Catalog|Conversion|Constraint|Not implemented|Permission) Error/;
/** What reading a file that is no whole Parquet file says. */
const DAMAGED = /^(IO|Invalid|Invalid Input|Serialization|INTERNAL|FATAL|Out of Range) Error/;

/** DuckDB says what happened in its message alone (checked against 1.5). Undefined: the statement is to blame. */
export function troubleOf(error: unknown): StoreTrouble | undefined {
  if (error instanceof StoreTroubleError) return error.trouble;
  const message = error instanceof Error ? error.message : String(error);
  if (FULL.test(message)) return 'full';
  if (MEMORY.test(message)) return 'memory';
  return !STATEMENT.test(message) && DAMAGED.test(message) ? 'damaged' : undefined;
}

/** Throws trouble as a `StoreTroubleError`, and anything else as it is. */
function throwTrouble(error: unknown): never {
  const trouble = troubleOf(error);
  throw trouble === undefined ? error : new StoreTroubleError(trouble, error);
}

/** Memory that DuckDB may take, and its threads: the worker shares its machine with the shop. */
const LIMITS = { memory_limit: '384MB', threads: '2', preserve_insertion_order: 'false' } as const;

type SqlValue = string | number | bigint | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** DuckDB in memory, which reads and writes Parquet; used by one task at a time. Methods reject with a `StoreTroubleError`. */
export interface Database {
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

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
