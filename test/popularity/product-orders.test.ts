import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { openProductOrders } from '../../src/popularity/product-orders.js';
import { DAY } from '../../src/time/clock.js';

const NOW = Date.UTC(2026, 10, 30);
const ids = (...names: readonly string[]) => names as readonly ProductId[];
let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'product-orders-')), 'orders');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** What is told of each product, to four digits. */
async function told(now = NOW) {
  const counts = await openProductOrders(folder).tally(now);
  return Object.fromEntries(
    counts.map(({ product, orders, faded }) => [product, [orders, Number(faded.toFixed(4))]]),
  );
}

describe('orders of a product', () => {
  it('are counted once a day, also by a process that begins anew', async () => {
    const day = '2026-11-29';
    await openProductOrders(folder).count(day, [ids('mug', 'tea'), ids('mug')]);
    const counts = openProductOrders(folder);
    expect(await counts.has(day)).toBe(true);
    expect(await counts.has('2026-11-28')).toBe(false);
    await counts.count(day, [ids('mug')]);
    expect(await told()).toMatchObject({ mug: [2, expect.any(Number)], tea: [1, expect.any(Number)] });
  });

  it('fade by half in fourteen days, in whatever months they lie', async () => {
    const counts = openProductOrders(folder);
    await counts.count('2026-11-30', [ids('mug')]);
    await counts.count('2026-11-16', [ids('mug'), ids('tea')]);
    await counts.count('2026-10-19', [ids('lamp')]);
    expect(await told()).toEqual({ mug: [2, 1.5], tea: [1, 0.5], lamp: [1, 0.125] });
    expect(await told(NOW + 14 * DAY)).toEqual({ mug: [2, 0.75], tea: [1, 0.25], lamp: [1, 0.0625] });
  });

  it('of months ago are neither told of nor kept', async () => {
    const counts = openProductOrders(folder);
    await counts.count('2026-08-31', [ids('mug')]);
    await counts.count('2026-10-01', [ids('tea')]);
    expect(Object.keys(await told())).toEqual(['tea']);
    expect(await readdir(folder)).toEqual(['2026-10.json']);
  });

  it('keep nothing of an order but numbers that it shares, in the order of ids, and are their owner’s alone', async () => {
    const counts = openProductOrders(folder);
    await counts.count('2026-11-01', [ids('tea', 'mug'), ids('mug', 'lamp')]);
    const [name, ...others] = await readdir(folder);
    expect([name, others]).toEqual(['2026-11.json', []]);
    expect(JSON.parse(await readFile(join(folder, name!), 'utf8'))).toEqual({
      days: ['2026-11-01'],
      products: [
        ['lamp', 1, 1],
        ['mug', 2, 2],
        ['tea', 1, 1],
      ],
    });
    expect((await stat(join(folder, name!))).mode & 0o077).toBe(0);
  });
});
