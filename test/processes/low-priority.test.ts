import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { expect, it } from 'vitest';

const SCRIPT = `
  import { getPriority } from 'node:os';
  import { takeLowPriority } from './dist/processes/low-priority.js';
  takeLowPriority();
  process.stdout.write(String(getPriority()));
`;

it('is taken by the program that has time, and by no other', () => {
  const before = getPriority();
  const own = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], { encoding: 'utf8' });
  expect(Number(own)).toBeGreaterThan(before);
  expect(getPriority()).toBe(before);
});
