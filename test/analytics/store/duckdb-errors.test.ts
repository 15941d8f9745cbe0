import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Database,
  openDatabase,
  StoreTroubleError,
  troubleOf,
} from '../../../src/analytics/store/duckdb.js';

let database: Database;
let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-errors-'));
  database = await openDatabase({ memory_limit: '40MB', temp_directory: '' });
});
afterEach(() => {
  database.close();
  rmSync(directory, { recursive: true, force: true });
});

const failing = (sql: string) =>
  database.rows(sql).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('what is wrong when DuckDB refuses', () => {
  it('is memory where it has none left, and not the disk', async () => {
    const error = await failing(
      "SELECT count(*) FROM (SELECT DISTINCT 'abcdefghijklmnopqrstuvwxyz0123456789' || range FROM range(3000000))",
    );
    expect(error).toBeInstanceOf(StoreTroubleError);
    expect(troubleOf(error)).toBe('memory');
    expect(String(error)).not.toMatch(/disk/);
    expect(await database.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }, 30_000);

  it.each([
    'SELEC 1',
    'SELECT * FROM no_such_table',
    'SELECT no_such_function(1)',
    'SELECT no_such_column FROM (SELECT 1 AS one)',
    "SELECT 'a'::INTEGER",
  ])('is the statement, and no file, in %j', async (sql) => {
    const error = await failing(sql);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(StoreTroubleError);
    expect(troubleOf(error)).toBeUndefined();
  });

  it('is the statement also where it asks a whole file for what no file has', async () => {
    const path = join(directory, 'whole.parquet');
    await database.run(`COPY (SELECT 1 AS one) TO '${path}' (FORMAT parquet)`);
    expect(troubleOf(await failing(`SELECT two FROM read_parquet('${path}')`))).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['garbage', 'x'.repeat(5_000)],
  ])('is the file where it is %s', async (name, text) => {
    const path = join(directory, `${name}.parquet`);
    writeFileSync(path, text);
    expect(troubleOf(await failing(`SELECT * FROM read_parquet('${path}')`))).toBe('damaged');
  });

  it('is the disk where the system says so', () => {
    expect(troubleOf(new Error('IO Error: Could not write file: No space left on device'))).toBe('full');
  });
});
