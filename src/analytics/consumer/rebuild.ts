import { SECOND } from '../../time/clock.js';
import { ledgerSums } from '../database/duckdb-store.js';
import {
  discardDatabase,
  type OpenPartition,
  openPartition,
  type PartitionOptions,
} from './open-partition.js';

export interface Rebuilt {
  /** Events of every entry in the ledger. */
  readonly events: number;
  /** Those of them that are rows. */
  readonly counted: number;
  readonly seconds: number;
}

/** The database was made anew: ends this use of it, and opening it again does the rest. */
export class RebuildAsked extends Error {
  override readonly message = 'The database is made anew from segments and queue.';
}

/**
 * Closes the database, discards it and makes it anew from segments and queue. Everything is brought to disk first,
 * so that nothing hangs on the file that is discarded.
 */
export async function rebuild(partition: OpenPartition, options: PartitionOptions): Promise<Rebuilt> {
  const began = performance.now();
  await partition.segments.write();
  partition.close();
  discardDatabase(options.files);
  const anew = await openPartition(options);
  const { events, counted } = await ledgerSums(anew.store.database);
  anew.close();
  return { events, counted, seconds: (performance.now() - began) / SECOND };
}
