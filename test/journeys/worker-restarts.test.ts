import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partitionFiles } from '../../src/analytics/store/analytics-files.js';
import { askSegments } from '../support/ask-segments.js';
import { runShop } from '../support/running-shop.js';

/** Processes that this one has started and that still run. */
const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

test('a worker that was killed is started again by its shop, and what came meanwhile is counted', async () => {
  const shop = await runShop('server.js', [], { LOG_LEVEL: 'info', OVERLOAD_PATIENCE: '10000' });
  const ready = () => shop.said().match(/events\.worker-ready/g)?.length ?? 0;
  let visits = 0;
  const visit = async () => {
    const body = new URLSearchParams({ returnTo: '/' });
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const answer = await fetch(`${shop.address}/statistics`, {
      ...{ method: 'POST', headers, body, redirect: 'manual' as const },
    });
    expect(answer.status).toBe(303);
    visits++;
  };
  try {
    const pid = shop.process.pid ?? 0;
    expect(childrenOf(pid)).toEqual([]);
    for (let turn = 0; turn < 3; turn++) await visit();
    await expect.poll(ready, { timeout: 30_000 }).toBe(1);
    const [worker = 0, ...others] = childrenOf(pid);
    expect(others).toEqual([]);
    // It hangs, then it is killed: what comes from here on is the next one's to count.
    process.kill(worker, 'SIGSTOP');
    for (let turn = 0; turn < 4; turn++) await visit();
    process.kill(worker, 'SIGKILL');
    await shop.until(/events\.worker-ended/);
    await expect.poll(ready, { timeout: 30_000 }).toBe(2);
    expect(childrenOf(pid)).not.toContain(worker);
    for (let turn = 0; turn < 2; turn++) await visit();
    expect((await shop.stop()).code).toBe(0);
    const files = partitionFiles(join(shop.dataDir, 'analytics'), 0);
    const rows = await askSegments(files, 'SELECT kind, count(*)::INTEGER AS n FROM events GROUP BY kind');
    expect(rows).toEqual([{ kind: 'visit', n: visits }]);
  } finally {
    shop.remove();
  }
});
