import { LEAST_SELLING, NO_ORDERS } from '../catalog/house-orders.js';
import { canOrder } from '../catalog/product.js';
import { messageOf, SetupError } from '../errors.js';
import { signOf } from '../files/file-sign.js';
import { LONGEST_AGO } from '../popularity/product-orders.js';
import { type ReadRelease, readRelease, releaseFile } from '../popularity/release.js';
import { popularityOf } from '../recommendations/index/popularity.js';
import type { Logger } from '../telemetry/logger.js';
import type { Clock } from '../time/clock.js';
import type { Snapshot } from './snapshot.js';

/** Keeps the shop at the release of what its own orders say of what sells. */
export interface FollowedRelease {
  /** The snapshot with the release as it now lies on disk; by the catalogue alone where there is none that can be used. */
  over(snapshot: Snapshot): Promise<Snapshot>;
  /** Whether another release lies there than the last that was read, or that has become too old to be said. */
  hasChanged(): Promise<boolean>;
}

export function followRelease(dataDir: string, clock: Clock, logger: Logger): FollowedRelease {
  const path = releaseFile(dataDir);
  let seen = '';
  let endsAt = Number.POSITIVE_INFINITY;
  return {
    async over(snapshot) {
      seen = await signOf(path);
      endsAt = Number.POSITIVE_INFINITY;
      try {
        const release = await readRelease(path);
        if (release === undefined || isOld(release, clock())) return withRelease(snapshot, undefined);
        endsAt = endOf(release);
        logger.info('popularity.read', { products: release.products.length });
        return withRelease(snapshot, release);
      } catch (error) {
        // What was ordered here is a gain and no need: the catalogue says what sells.
        logger.error('popularity.refused', { message: messageOf(error) });
        return withRelease(snapshot, undefined);
      }
    },
    hasChanged: async () => clock() >= endsAt || (await signOf(path)) !== seen,
  };
}

/** What was ordered in the months before a release was not ordered in the last months when as much time has passed again. */
const endOf = ({ released }: ReadRelease): number => released + LONGEST_AGO;

const isOld = (release: ReadRelease, now: number): boolean => endOf(release) <= now;

/**
 * The snapshot with what a release says; by the catalogue alone without one, and where it tells of fewer products that can be
 * bought than are called popular. What has left the shop is passed over.
 * @throws SetupError where it tells of none of this shop's products
 */
export function withRelease(snapshot: Snapshot, release: ReadRelease | undefined): Snapshot {
  const { fed, shop } = snapshot;
  const known = (release?.products ?? []).flatMap(([id, orders]) => {
    const position = fed.position(id);
    return position === undefined ? [] : [[position, orders] as const];
  });
  if (release && release.products.length > 0 && known.length === 0)
    throw new SetupError('The release of what was ordered names no product of this shop.');
  const told = known.filter(([position]) => fed.products[position] && canOrder(fed.products[position]));
  const orders = told.length < LEAST_SELLING ? NO_ORDERS : new Map(known);
  const ordered =
    release && orders.size > 0
      ? { has: (position: number) => orders.has(position), digest: release.digest }
      : undefined;
  return { ...snapshot, shop: { ...shop, ...popularityOf(fed.products, orders), ordered } };
}
