/**
 * Whether the percentages on a page of *Why* add up to a hundred: pages of `--pages` cards that the home pages of made
 * visits link to, each visit of `--entries` entries. What is said to be less than one per cent counts as none. Run after
 * `npm run build`.
 */
import { parseArgs } from 'node:util';
import { en } from '../src/wording/en/index.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { visitsIn } from './page-cost/visits.js';
import { demoProducts } from './shop-client.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { pages: { type: 'string', default: '1000' }, entries: { type: 'string', default: '12' } },
});
const PAGES = Number(values.pages);
const SHARE = /class="why-share[^>]*>([^<]*)</g;

const limits = { RATE_LIMIT_TIME: '0', RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0' };
const shop = await startShopProgram({ index: demoIndex(), env: limits });
const visits = visitsIn(Number(new URL(shop.address).port), demoProducts());
const found = { pages: 0, visits: 0, parts: 0, wrong: [] as string[] };
try {
  while (found.pages < PAGES) {
    const [cookie = ''] = await visits.make(1, Number(values.entries));
    found.visits += 1;
    const open = async (path: string) => (await fetch(shop.address + path, { headers: { cookie } })).text();
    const links = (await open('/')).matchAll(/href="(\/why\/[^"]+)"/g);
    for (const path of new Set([...links].map(([, href = '']) => href.replaceAll('&amp;', '&'))))
      if (found.pages < PAGES) read(await open(path), path);
  }
} finally {
  visits.close();
  await shop.stop();
}
console.log(
  `${found.pages} pages of Why of ${found.visits} visits, ${found.parts} parts: ${found.wrong.length} do not add up to 100 %`,
);
for (const one of found.wrong.slice(0, 5)) console.log(one);
if (found.wrong.length > 0) process.exitCode = 1;

function read(page: string, path: string): void {
  const shares = [...page.matchAll(SHARE)].map(([, share = '']) => share.trim());
  const sum = shares.reduce((all, one) => all + (one === en.why.share(0) ? 0 : Number.parseInt(one, 10)), 0);
  found.pages += 1;
  found.parts += shares.length;
  if (sum !== 100) found.wrong.push(`${sum} %: ${path}`);
}
