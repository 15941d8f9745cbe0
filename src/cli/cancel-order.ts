import { existsSync } from 'node:fs';
import { readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { cancelOrder } from '../orders/cancel-order.js';
import type { Order } from '../orders/order.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { openRedis } from '../redis/connection.js';
import { sessionsIn } from '../stores/embedded-stores.js';
import { openOrderStores } from '../stores/order-stores.js';
import { SECOND, systemClock } from '../time/clock.js';

const HELP = `Cancels an order, as one that nobody pays for: npm run cancel-order -- NUMBER

Its pieces are in stock again, its page and its line under /operators/orders are gone. The number is the
one that both print, as 4K7M-Q2XZ. An order can be cancelled from a minute after it was placed on.
`;

/** A person at a terminal waits longer than a page does, milliseconds. */
const PATIENCE = 5 * SECOND;

async function main(): Promise<void> {
  const { positionals } = optionsOf(HELP, { allowPositionals: true, options: {} });
  const [number, ...others] = positionals;
  if (number === undefined || others.length > 0)
    throw new SetupError('Name one order by its number. --help says more.');
  const order = await cancelled(number);
  if (!order)
    throw new SetupError(
      `There is no order ${number.toUpperCase()}: it was forgotten after thirty days or cancelled, was placed less than a minute ago, or the number is another. Nothing was changed.`,
    );
  process.stdout.write(`Order ${number.toUpperCase()} is cancelled. ${piecesOf(order)}\n`);
}

async function cancelled(number: string): Promise<Order | undefined> {
  const config = readConfig();
  if (!config.redis && !existsSync(sessionsIn(config))) return undefined;
  const redis = config.redis && openRedis(config.redis);
  try {
    if (redis && !(await redis.whenReady(PATIENCE)))
      throw new SetupError('Redis does not answer, so nothing was cancelled.');
    const stores = openOrderStores(config, redis);
    try {
      return await cancelOrder(number, stores, systemClock());
    } finally {
      await stores.close();
    }
  } finally {
    await redis?.close();
  }
}

function piecesOf({ lines }: Order): string {
  const back = lines.filter(({ stocktake }) => stocktake !== undefined);
  if (back.length === 0) return 'Nobody counts the pieces of what was in it.';
  return `In stock again: ${back.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ')}.`;
}

await runProgram(main, { failure: 'The order was not cancelled' });
