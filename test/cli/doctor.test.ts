import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-doctor-cli-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function doctor(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: unknown; out: string }> {
  const options = { env: { ...process.env, DATA_DIR: dataDir, ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli/doctor.js', ...words], options, (error, out) =>
      resolve({ code: error?.code ?? 0, out }),
    );
  });
}

describe('npm run doctor', () => {
  test('says a line for each finding and ends with 0 when nothing has failed', async () => {
    const { code, out } = await doctor([]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {7}Node: Node \d+/);
    expect(out).toMatch(/^ok {7}Model: The model is whole/m);
  });

  test('ends with 1 and says what to do when something has', async () => {
    const { code, out } = await doctor([], { MODEL_DIR: join(dataDir, 'nowhere') });
    expect(code).toBe(1);
    expect(out).toMatch(/^failed {3}Model: .*\n {9}\S/m);
  });

  test('prints findings for programs', async () => {
    const { code, out } = await doctor(['--json'], { PORT: 'x' });
    expect(code).toBe(1);
    const findings = JSON.parse(out) as { about: string; state: string }[];
    const failed = findings.filter(({ state }) => state === 'failed');
    expect(failed.map(({ about }) => about)).toEqual(['Configuration']);
    expect(findings.length).toBeGreaterThan(2);
  });

  test('knows no other options', async () => {
    expect((await doctor(['--quick'])).code).toBe(1);
  });
});
