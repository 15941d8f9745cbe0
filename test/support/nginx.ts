import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from 'vitest';

/** Where nginx is; undefined where there is none. */
export const NGINX = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find((path) => existsSync(path));

/** Suites that need a real nginx: skipped by name without one, a failure where CI forbids skipping. */
export function describeWithNginx(name: string, suite: () => void): void {
  if (NGINX === undefined && process.env.CI === 'true') {
    test(`${name}: there is no nginx`, () => {
      throw new Error('This suite may not be skipped here.');
    });
    return;
  }
  const title = NGINX === undefined ? `${name} (skipped: there is no nginx)` : name;
  describe.skipIf(NGINX === undefined)(title, suite);
}
