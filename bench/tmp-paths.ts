import { shopLoad } from '../test/support/shop-load.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';

const shop = await startShopProgram({ index: demoIndex(), env: {} });
await shopLoad({ address: shop.address, requests: 200, shoppers: 1 });
for (const perSecond of [20, 40]) {
  await shop.watchLoop();
  const l = await shopLoad({ address: shop.address, requests: 400, shoppers: 1, perSecond });
  console.log(l.p50, l.p99, l.max, await shop.loopDelay(), l.errors.slice(0, 5));
}
await shop.stop();
