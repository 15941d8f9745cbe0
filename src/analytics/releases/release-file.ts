import { DuckDBInstance } from '@duckdb/node-api';
import type { ReportRow } from '../../reports/report.js';

/**
 * Writes rows as Parquet, in the order they come in. One thread, one codec: the same rows make the same bytes.
 * Only the worker and command-line programs call this; web processes have no DuckDB.
 */
export async function writeReleaseFile(path: string, rows: readonly ReportRow[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(
      'CREATE TABLE release (day VARCHAR, segment VARCHAR, label VARCHAR, measure VARCHAR, value INTEGER)',
    );
    const appender = await connection.createAppender('release');
    for (const { day, segment, label, measure, value } of rows) {
      for (const text of [day, segment, label, measure]) appender.appendVarchar(text);
      if (value === null) appender.appendNull();
      else appender.appendInteger(value);
      appender.endRow();
    }
    appender.closeSync();
    const target = path.replaceAll("'", "''");
    await connection.run(`COPY release TO '${target}' (FORMAT parquet, COMPRESSION snappy)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
