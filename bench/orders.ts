/**
 * A thousand sessions that all want the same product, through two web processes, embedded and with Redis: how many
 * pieces are sold beyond what there was (none may be), and how many baskets make two orders (none may). Each session
 * presses `--presses` times at once. `-- --sessions 1000 --presses 2 --engines lmdb,redis`. Run after `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parallelOrders } from '../test/support/parallel-orders.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { benchRedis } from './bench-redis.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    sessions: { type: 'string', default: '1000' },
    presses: { type: 'string', default: '2' },
    engines: { type: 'string', default: 'lmdb,redis' },
  },
});
const PRODUCT = 'lavender-yoga-mat-spray';
const stock = stockOf(PRODUCT);
const index = demoIndex();

const engines = values.engines.split(',');
if (engines.includes('lmdb')) await run('LMDB', {});
const redis = engines.includes('redis') ? await benchRedis() : undefined;
if (!redis && engines.includes('redis'))
  console.log('Redis: skipped, there is no redis-server and REDIS_URL is not set');
else if (redis) {
  try {
    await run('Redis', { REDIS_URL: redis.url });
  } finally {
    await redis.stop();
  }
}

/** Patience: what is measured is who gets a piece, not how many the shop turns away. */
async function run(engine: string, env: NodeJS.ProcessEnv): Promise<void> {
  const patient = { OVERLOAD_PATIENCE: '60000', ENGINE_WAIT: '60000', ...env };
  const shop = await startShopProgram({
    index,
    program: 'serve.js',
    words: ['--processes', '2'],
    env: patient,
  });
  try {
    const { orders, refused, twice, odd, took } = await parallelOrders({
      address: shop.address,
      product: PRODUCT,
      sessions: Number(values.sessions),
      presses: Number(values.presses),
    });
    console.log(
      `${engine}: ${values.sessions} sessions want ${stock} pieces, ${values.presses} presses each: ${orders} orders, ` +
        `${Math.max(0, orders - stock)} oversold, ${twice} baskets ordered twice, ${refused} told that there is none left, ` +
        `${odd.length} other answers; ${Math.round(took)} ms`,
    );
    if (orders !== Math.min(stock, Number(values.sessions)) || twice > 0 || odd.length > 0)
      process.exitCode = 1;
  } finally {
    await shop.stop();
  }
}

function stockOf(id: string): number {
  const lines = readFileSync('catalog/products.jsonl', 'utf8').trim().split('\n');
  const products = lines.map((line) => JSON.parse(line) as { readonly id: string; readonly stock: number });
  return products.find((product) => product.id === id)?.stock ?? 0;
}
