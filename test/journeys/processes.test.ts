import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../support/load.js';
import { type RunningShop, runShop } from '../support/running-shop.js';
import { THOROUGH } from '../support/thorough.js';

const PAGES = ['/', '/products/cork-yoga-block', '/departments', '/search?q=yoga', '/basket'];
const ENV = { OVERLOAD_PATIENCE: '10000' };

describe('a web process told to end under load', () => {
  test('fails no request in flight, says that connections end, and is gone within ten seconds', async () => {
    const shop = await runShop('server.js', [], ENV);
    try {
      const pages = load(shop.address, PAGES, 20);
      await expect.poll(() => pages.tally.answered, { timeout: 20_000 }).toBeGreaterThan(100);
      const { code, took } = await shop.stop();
      const tally = await pages.stop();
      expect(code).toBe(0);
      expect(took).toBeLessThan(10_000);
      expect(tally.failed).toEqual([]);
      expect(tally.errors).toBe(0);
      expect(tally.closing).toBeGreaterThan(0);
    } finally {
      shop.remove();
    }
  });
});

describe('several web processes on one port', () => {
  let shop: RunningShop;
  beforeAll(async () => {
    shop = await runShop('serve.js', ['--processes', '2'], ENV);
  });
  afterAll(() => shop.remove());

  test('index once before they open', () => {
    expect(shop.said().match(/Nothing has changed since|Indexed:/g)?.length).toBe(1);
  });

  test('share sessions: a basket filled through one is there in all', async () => {
    const added = await fetch(`${shop.address}/basket/lines`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin', Connection: 'close' },
      body: new URLSearchParams({ product: 'cork-yoga-block' }),
      redirect: 'manual',
    });
    const cookie = added.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (let turn = 0; turn < 6; turn++) {
      const page = await fetch(`${shop.address}/basket`, { headers: { cookie, Connection: 'close' } });
      expect(await page.text()).toContain('Cork yoga block');
    }
  });

  test('answer /metrics for all of them together', async () => {
    for (let turn = 0; turn < 8; turn++)
      await (await fetch(`${shop.address}/departments`, { headers: { Connection: 'close' } })).text();
    const text = await (await fetch(`${shop.address}/metrics`)).text();
    expect(text).toMatch(/_count\{route="\/departments",method="GET",status="2xx"\} 8/);
  });

  test('are replaced one by one under load without a request dropped', async () => {
    // Somebody always waits for an answer, and the processes that start have a share of the machine.
    const pages = load(shop.address, PAGES, THOROUGH ? 8 : 4, 40);
    shop.process.kill('SIGHUP');
    await shop.until(/processes\.rolled","processes":2/);
    const tally = await pages.stop();
    expect(tally.answered).toBeGreaterThan(100);
    expect(tally).toMatchObject({ failed: [], errors: 0, refused: 0 });
  });

  test('are started again when one dies', async () => {
    const [victim = 0] = await webProcessesOf(shop);
    process.kill(victim, 'SIGKILL');
    await shop.until(/process\.died/);
    await expect.poll(async () => (await webProcessesOf(shop)).length, { timeout: 20_000 }).toBe(2);
    expect((await fetch(shop.address)).status).toBe(200);
  });

  test('all end with the primary, within ten seconds', async () => {
    const { code, took } = await shop.stop();
    expect(code).toBe(0);
    expect(took).toBeLessThan(10_000);
    await expect(fetch(shop.address)).rejects.toThrow();
  });
});

/** Process ids of the web processes that are open, as the kernel knows them; the analytics worker is a child too. */
async function webProcessesOf(shop: RunningShop): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const children = await Promise.all(
    ids.map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      const isOpen = /^State:\s+[RSD]/m.test(status);
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      return isOpen && command.includes('server.js') && status.includes(`PPid:\t${shop.process.pid}\n`)
        ? [Number(id)]
        : [];
    }),
  );
  return children.flat();
}
