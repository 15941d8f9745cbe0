import { afterAll, expect, it, vi } from 'vitest';
import { hearEngine } from '../../src/lmdb/engine-words.js';

const printed: unknown[] = [];
const before = console.error;
console.error = (...said: unknown[]) => void printed.push(...said);
afterAll(() => {
  console.error = before;
  vi.restoreAllMocks();
});

it('a commit that failed is printed by nobody as a stack, and anything else as it was', () => {
  hearEngine();
  hearEngine();
  const failed = Object.assign(new Error('No space left on device'), { code: 28 });
  failed.stack =
    'Error: No space left on device\n    at lmdbError (/srv/shop/node_modules/lmdb/native.js:1:1)';
  console.error(failed);
  const other = new Error('something else');
  console.error(other);
  console.error('In beforecommit callback', failed);
  expect(printed).toEqual([other, 'In beforecommit callback', failed]);
});
