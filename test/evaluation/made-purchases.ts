import { writeFileSync } from 'node:fs';
import { drawsOf } from '../../src/segments/draws.js';
import { DAY } from '../../src/time/clock.js';

/** Titles are made of a look and a thing. */
export const THINGS = [
  'mug',
  'lantern',
  'cushion',
  'birdhouse',
  'teapot',
  'paper napkins',
  'toy train',
  'garden trowel',
];
export const LOOKS = [
  'red',
  'blue',
  'striped',
  'vintage',
  'floral',
  'polka dot',
  'wooden',
  'small',
  'large',
  'Christmas',
];
const CUSTOMERS = 50;
const VISITS = 14;
const LINES = 4;
/** How many lines are of what the customer likes at the time. */
const OF_TASTE = 0.75;
const FIRST_DAY = Date.UTC(2011, 0, 3, 9);
const DAYS = 264;

/**
 * Writes purchases in the columns of Online Retail: fifty customers who each like two kinds of things from January on and
 * two others from the middle of May, and buy a quarter at random. Always the same.
 */
export function writeMadePurchases(path: string): void {
  const draw = drawsOf('made purchases');
  const one = (count: number) => Math.floor(draw() * count);
  const rows = ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const tastes = Array.from({ length: 4 }, () => one(THINGS.length));
    for (let visit = 0; visit < VISITS; visit++) {
      const at = FIRST_DAY + (visit * DAYS * DAY) / VISITS + one(10) * DAY;
      const isLate = visit >= VISITS / 2;
      for (let line = 0; line < LINES; line++) {
        const liked = tastes[(isLate ? 2 : 0) + one(2)] ?? 0;
        const thing = draw() < OF_TASTE ? liked : one(THINGS.length);
        const look = one(LOOKS.length);
        const date = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
        const code = 10_000 + thing * 100 + look;
        rows.push(
          `${customer}-${visit},${code},${LOOKS[look]} ${THINGS[thing]},1,${date},2.5,${customer},UK`,
        );
      }
    }
  }
  writeFileSync(path, `${rows.join('\n')}\n`);
}
