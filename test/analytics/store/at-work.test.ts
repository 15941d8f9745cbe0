import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nobodyCounts, partitionsAlone, sayAtWork } from '../../../src/analytics/store/at-work.js';
import { makeSimulated } from '../../../src/analytics/store/simulated.js';
import { MINUTE } from '../../../src/time/clock.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-at-work-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a worker that is there', () => {
  it('is known by the partitions that it counts, until it ends or has been silent for minutes', () => {
    expect(partitionsAlone(folder, 3)).toEqual([0, 1, 2]);
    const worker = sayAtWork(folder, [0, 2]);
    expect(partitionsAlone(folder, 3)).toEqual([1]);
    expect(partitionsAlone(folder, 3, Date.now() + 3 * MINUTE)).toEqual([0, 1, 2]);
    worker.stop();
    expect(partitionsAlone(folder, 3)).toEqual([0, 1, 2]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is missed in a sentence that says what to start', () => {
    expect(nobodyCounts([], 2)).toBeUndefined();
    expect(nobodyCounts([0, 1], 2)).toMatch(/^No worker counts events: start npm run worker/);
    expect(nobodyCounts([1], 2)).toMatch(/^No worker counts partition 1:/);
  });

  it('is not missed where the visits are simulated', () => {
    const simulated = join(folder, 'anywhere');
    makeSimulated(simulated);
    expect(partitionsAlone(simulated, 2)).toEqual([]);
  });

  it('does not fail on a folder that is gone', () => {
    expect(() => sayAtWork(join(folder, 'nowhere'), [0]).stop()).not.toThrow();
  });
});
