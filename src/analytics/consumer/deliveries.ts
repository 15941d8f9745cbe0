import type { Logger } from '../../telemetry/logger.js';
import { StoreTroubleError } from '../database/duckdb-errors.js';
import type { EventStore } from '../database/duckdb-store.js';
import type { Delivery, EventQueue, QueueEntry } from '../queue/event-queue.js';
import type { StreamId } from '../queue/stream-id.js';

/** Given out so often, an entry is applied by itself: it may be what stops the worker. */
const ALONE_FROM = 4;
/** An entry that cannot be applied is tried so often before it becomes a dead letter. */
const MOST_TRIES = 5;
/** Given out so often without any verdict, an entry is given up: it seems to kill whoever touches it. */
const MOST_DELIVERIES = 12;

export interface DealOptions {
  readonly store: EventStore;
  readonly queue: EventQueue;
  readonly logger: Logger;
}

/**
 * Commits deliveries and then acknowledges them; what cannot be applied stays to be claimed, or becomes a dead
 * letter after some tries. @returns ids that were committed or known
 * @throws StoreTroubleError where the database is to blame: then nothing was acknowledged that is not in it
 */
export async function dealWith(
  deliveries: readonly Delivery[],
  options: DealOptions,
): Promise<readonly StreamId[]> {
  const hopeless = deliveries.filter((one) => one.deliveries > MOST_DELIVERIES);
  for (const one of hopeless) await giveUp(one, 'It was given out many times and never dealt with.', options);
  const rest = deliveries.filter((one) => !hopeless.includes(one));
  const suspects = rest.filter((one) => one.deliveries >= ALONE_FROM);
  const ordinary = rest.filter((one) => one.deliveries < ALONE_FROM);
  const done = await together(ordinary, options);
  for (const one of suspects) done.push(...(await alone(one, options)));
  await options.queue.acknowledge(done);
  return done;
}

async function together(deliveries: readonly Delivery[], options: DealOptions): Promise<StreamId[]> {
  if (deliveries.length === 0) return [];
  try {
    const { poison } = await options.store.apply(deliveries);
    const reasons = new Map(poison.map(({ entry, reason }) => [entry.id, reason]));
    for (const one of deliveries) {
      const reason = reasons.get(one.id);
      if (reason !== undefined) await failed(one, reason, options);
    }
    return deliveries.map(({ id }) => id).filter((id) => !reasons.has(id));
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    if (deliveries.length === 1) throw error;
    const done: StreamId[] = [];
    for (const one of deliveries) done.push(...(await alone(one, options)));
    return done;
  }
}

async function alone(delivery: Delivery, options: DealOptions): Promise<StreamId[]> {
  try {
    return await together([delivery], options);
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    await failed(delivery, 'The database refused it.', options);
    return [];
  }
}

async function failed(delivery: Delivery, reason: string, options: DealOptions): Promise<void> {
  if (delivery.deliveries >= MOST_TRIES) await giveUp(delivery, reason, options);
}

/** Buried first: if the ledger misses it then, catching up enters it. */
async function giveUp(entry: QueueEntry, reason: string, options: DealOptions): Promise<void> {
  await options.queue.bury(entry, reason);
  await options.store.enterDead(entry);
  options.logger.error('events.dead-letter', { reason, events: entry.events });
}
