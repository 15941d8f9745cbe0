import { describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { parallelOrders } from '../support/parallel-orders.js';
import { startRedis } from '../support/redis-server.js';
import { type RunningShop, runShop } from '../support/running-shop.js';
import { THOROUGH } from '../support/thorough.js';
import { until } from '../support/until.js';
import { describeWithRedis } from '../support/with-redis.js';

/** Baskets that want what is left; `TEST_THOROUGH` has forty. */
const SESSIONS = THOROUGH ? 40 : 16;
/** Few of it are left in the demo shop. */
const SCARCE = { product: 'corner-reading-armchair', pieces: 3 };
const NOBODY_LIMITED = {
  RATE_LIMIT_PAGES: '0',
  RATE_LIMIT_PRESSES: '0',
  OVERLOAD_PATIENCE: '20000',
  ENGINE_WAIT: '20000',
};

/** Two web processes sell what there is: `npm run bench -- orders` is the same with a thousand sessions. */
async function sells(env: NodeJS.ProcessEnv): Promise<void> {
  const shop = await runShop('serve.js', ['--processes', '2'], { ...NOBODY_LIMITED, ...env });
  try {
    const result = await parallelOrders({
      address: shop.address,
      product: SCARCE.product,
      sessions: SESSIONS,
      presses: 4,
    });
    expect(result).toMatchObject({
      orders: SCARCE.pieces,
      refused: SESSIONS - SCARCE.pieces,
      twice: 0,
      odd: [],
    });
    await until(() => saysSoldOut(shop), 'every process says that it is sold out', 2_000);
  } finally {
    await shop.stop();
    shop.remove();
  }
}

/** Twenty pages in a row, so that each process makes some of them. */
async function saysSoldOut(shop: RunningShop): Promise<boolean> {
  const open = async () =>
    (await fetch(`${shop.address}/products/${SCARCE.product}`, { headers: { connection: 'close' } })).text();
  const pages = await Promise.all(Array.from({ length: 20 }, open));
  return pages.every((page) => page.includes(en.product.stock.soldOut()));
}

describe(`two processes that sell the last pieces to ${SESSIONS} baskets at once`, () => {
  test('sell each once and no more, and all of their pages say so within two seconds', () => sells({}));
});

describeWithRedis('the same with Redis', () => {
  test('sell each once and no more, and all of their pages say so within two seconds', async () => {
    const redis = await startRedis();
    try {
      await sells({ REDIS_URL: redis.url });
    } finally {
      await redis.stop();
    }
  });
});
