import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeSimulated } from '../../src/analytics/store/simulated.js';
import { openPrograms } from '../support/programs.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-simulated-'));
const analytics = join(folder, 'simulated-visits');
makeSimulated(analytics);
const here = openPrograms();
afterAll(() => {
  here.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['worker', []],
  ['cli/publish', ['--week', '2026-W46']],
  ['cli/analytics', ['reconcile']],
] as const)('%s keeps what is the shop’s own out of a folder of simulated visits', async (program, words) => {
  const before = readdirSync(folder);
  const { code, stderr } = await here.run(program, words, { DATA_DIR: folder, ANALYTICS_DIR: analytics });
  expect(code).toBe(1);
  expect(stderr).toMatch(/holds simulated visits.*Leave ANALYTICS_DIR out/);
  expect(readdirSync(analytics)).toEqual(['simulated']);
  expect(readdirSync(folder)).toEqual(before);
});
