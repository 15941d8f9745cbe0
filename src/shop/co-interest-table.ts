import { coInterestOf } from '../co-interest/co-interest.js';
import { atPositions } from '../co-interest/stored-table.js';
import { readTable, tableFile } from '../co-interest-store/table-file.js';
import { messageOf, SetupError } from '../errors.js';
import { signOf } from '../files/file-sign.js';
import type { Logger } from '../telemetry/logger.js';
import type { Snapshot } from './snapshot.js';

/** Keeps the shop at the table of co-interest that lies in its data folder. */
export interface FollowedTable {
  /** The snapshot with the table as it now lies on disk; without one where there is none, or it cannot be read. */
  over(snapshot: Snapshot): Promise<Snapshot>;
  /** Whether another table lies there than the last that was read. */
  hasChanged(): Promise<boolean>;
}

export function followTable(dataDir: string, logger: Logger): FollowedTable {
  const path = tableFile(dataDir);
  let seen = '';
  return {
    async over(snapshot) {
      seen = await signOf(path);
      try {
        const stored = await readTable(path);
        if (!stored) return withTable(snapshot, undefined);
        const { products } = snapshot.catalogue;
        const table = atPositions(stored, products.length, snapshot.shop.position);
        if (table.neighbours.length === 0 && stored.products.length > 0) throw ofAnotherShop(path);
        logger.info('co-interest.read', { products: stored.products.length, simulated: stored.simulated });
        // A table in which no pair had enough sessions says nothing, and no page speaks of one.
        return withTable(snapshot, table.neighbours.length > 0 ? coInterestOf(table, stored) : undefined);
      } catch (error) {
        // A table is a gain and no need: the shop sells without it.
        logger.error('co-interest.refused', { message: messageOf(error) });
        return withTable(snapshot, undefined);
      }
    },
    hasChanged: async () => (await signOf(path)) !== seen,
  };
}

function ofAnotherShop(path: string): SetupError {
  return new SetupError(
    `The co-interest table ${path} joins no two products of this shop: fit it again with npm run co-interest.`,
  );
}

function withTable(snapshot: Snapshot, coInterest: Snapshot['shop']['coInterest']): Snapshot {
  return { ...snapshot, shop: { ...snapshot.shop, coInterest } };
}
