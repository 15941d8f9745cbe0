import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { besideWorker, hasCounted } from '../../../src/analytics/emitter/start-worker.js';
import { silentLogger } from '../../../src/telemetry/logger.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-worker-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(text: string): string {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, text);
  return file;
}

describe('the worker beside a shop', () => {
  it('is started again when it ends by itself, later each time, and says so', async () => {
    const error = vi.fn();
    const worker = besideWorker({ logger: { ...silentLogger, error }, file: program('process.exit(3)') });
    worker.start();
    await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(2), { timeout: 10_000, interval: 50 });
    expect(error.mock.calls).toEqual([
      ['events.worker-ended', { code: 3, againInSeconds: 1 }],
      ['events.worker-ended', { code: 3, againInSeconds: 2 }],
    ]);
    await worker.close();
  });

  it('is not started again once it was told to end', async () => {
    const error = vi.fn();
    const file = program('setInterval(() => {}, 1_000)');
    const worker = besideWorker({ logger: { ...silentLogger, error }, file });
    worker.start();
    expect(worker.pid()).toEqual(expect.any(Number));
    await worker.close();
    expect(worker.pid()).toBeUndefined();
    expect(error).not.toHaveBeenCalled();
  });
});

describe('where a worker is due', () => {
  it('is told by files of counts, and by a folder that cannot be read', () => {
    expect([hasCounted(folder), hasCounted(join(folder, 'none'))]).toEqual([false, false]);
    writeFileSync(join(folder, 'segments'), '');
    expect(hasCounted(folder)).toBe(true);
    rmSync(join(folder, 'segments'));
    mkdirSync(join(folder, 'segments'));
    writeFileSync(join(folder, 'segments', '2026-11-30-p0-0a1b.parquet'), '');
    expect(hasCounted(folder)).toBe(true);
  });
});
