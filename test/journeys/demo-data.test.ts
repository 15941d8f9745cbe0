import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openReleases } from '../../src/analytics/releases/read-releases.js';
import { copyIndex } from '../support/copied-index.js';
import { THOROUGH } from '../support/thorough.js';

const run = promisify(execFile);
const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-demo-data-'));
const simulate = (...options: string[]) =>
  run('node', ['dist/cli/demo-data.js', ...options], { env: { ...process.env, DATA_DIR: dataDir } });

beforeAll(() => {
  copyIndex(inject('fewProducts'), dataDir);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('npm run demo-data', () => {
  // A day of fewer than fifty visits is published without numbers: what the full ones say is read where time is no matter.
  it('publishes a simulated week of real counts beside the shop, marked as simulated', async () => {
    const { stdout } = await simulate('--weeks', '1', '--visits', THOROUGH ? '90' : '3');
    expect(stdout.match(/\d{4}-\d\d-\d\d: \d+ visits/g)).toHaveLength(7);
    const releases = openReleases(join(dataDir, 'demo-data', 'analytics', 'releases'));
    const [listed] = await releases.list();
    if (listed?.state !== 'whole') throw new Error('There is no release that can be read.');
    expect(listed.manifest.simulated).toBe(true);
    // The clock of the simulation is not that of whoever made it.
    expect(Math.abs(Date.parse(listed.manifest.created) - Date.now())).toBeLessThan(600_000);
    const release = await releases.read({ ...listed.manifest, report: 'interest-by-day' });
    if (release?.state !== 'whole') throw new Error('The release cannot be read.');
    const visits = release.rows.filter(({ measure }) => measure === 'visits').map(({ value }) => value ?? 0);
    expect(visits).toHaveLength(7);
    for (const value of visits)
      if (THOROUGH) expect(value).toBeGreaterThanOrEqual(50);
      else expect(value).toBe(0);
    expect(release.rows.some(({ value }) => value === null)).toBe(true);
    const searches = await releases.read({ ...listed.manifest, report: 'searches' });
    if (searches?.state !== 'whole') throw new Error('The second report cannot be read.');
    const publishedOf = (id: string) => searches.rows.find(({ measure }) => measure === id)?.value;
    for (const id of ['allSearches', 'allInVain'])
      if (THOROUGH) expect(publishedOf(id)).toBeGreaterThanOrEqual(50);
      else expect(publishedOf(id)).toBeNull();
  }, 240_000);

  it('leaves the shop’s own visits alone, and nothing of the simulated ones', () => {
    expect(readdirSync(dataDir).filter((name) => /^(?:sessions|events|analytics)$/.test(name))).toEqual([]);
    expect(readdirSync(join(dataDir, 'demo-data'))).toEqual(['analytics']);
  });

  it('replaces a month only when told to', async () => {
    await expect(simulate('--weeks', '1', '--visits', '1')).rejects.toThrow('--replace makes it anew');
    await expect(simulate('--visits', 'many')).rejects.toThrow('--visits must be a whole number');
    expect(existsSync(join(dataDir, 'demo-data', 'analytics', 'releases'))).toBe(true);
  });
});
