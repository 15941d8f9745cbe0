import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { openLmdb } from '../lmdb/lmdb-file.js';
import { openRedis } from '../redis/connection.js';
import { lmdbStock } from '../stock/lmdb-stock.js';
import { redisStock } from '../stock/redis-stock.js';
import { type CountKey, type Stock, type Stocktake, stocktakeIn } from '../stock/stock.js';
import { SECOND } from '../time/clock.js';
import { sessionsIn } from './embedded-stores.js';

/** Redis may take so long to answer, milliseconds. */
const PATIENCE = 2 * SECOND;

/**
 * Pieces sold under these counts, for a program beside the shop; what waits on a machine for Redis is not among them.
 * Undefined where the store cannot be read now.
 */
export async function piecesSold(config: Config, counts: readonly CountKey[]): Promise<number | undefined> {
  try {
    return await (config.redis ? inRedis(config.redis, counts) : onDisk(config, counts));
  } catch {
    return undefined;
  }
}

async function inRedis(settings: NonNullable<Config['redis']>, counts: readonly CountKey[]) {
  const redis = openRedis(settings);
  try {
    return (await redis.whenReady(PATIENCE)) ? await sumOf(redisStock(redis), counts) : undefined;
  } finally {
    await redis.close();
  }
}

async function onDisk(config: Config, counts: readonly CountKey[]): Promise<number> {
  const folder = sessionsIn(config);
  if (!existsSync(join(folder, 'data.mdb'))) return 0;
  const root = openLmdb(folder);
  try {
    return await sumOf(lmdbStock(root), counts);
  } finally {
    await root.close();
  }
}

async function sumOf(stock: Pick<Stock, 'sold'>, counts: readonly CountKey[]): Promise<number> {
  const sold = await stock.sold([...new Set(counts.map((key): Stocktake => stocktakeIn(key)))]);
  return counts.reduce((sum, key) => sum + (sold.get(key) ?? 0), 0);
}
