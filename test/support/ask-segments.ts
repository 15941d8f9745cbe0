import { type PartitionFiles, segmentsOf } from '../../src/analytics/store/analytics-files.js';
import { type SqlRow, withDatabase } from '../../src/analytics/store/duckdb.js';
import { eventsIn, LEDGER, linesIn } from '../../src/analytics/store/read-segments.js';

/** Asks what is on disk of a partition: tables `events` and `entries`, each event and each line of the ledger once. */
export function askSegments(files: PartitionFiles, sql: string): Promise<readonly SqlRow[]> {
  return withDatabase(async (database) => {
    const segments = segmentsOf(files);
    if (segments.length > 0) {
      await database.run(`CREATE VIEW events AS SELECT * FROM ${eventsIn(segments)};
        CREATE VIEW entries AS SELECT * FROM ${linesIn(segments)}`);
    } else {
      await database.run(`CREATE TABLE events (entry BIGINT, id VARCHAR, day DATE, kind VARCHAR, segment VARCHAR, first BOOLEAN);
        CREATE TABLE entries (entry BIGINT, ${LEDGER.map((column) => `${column} INTEGER`).join(', ')})`);
    }
    return database.rows(sql);
  });
}
