import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openVectorCache } from '../../src/embedding/vector-cache.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-vectors-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const model = (modelId: string, dimensions = 2) =>
  openVectorCache(join(directory, 'vectors'), { modelId, dimensions });

it('keeps vectors beyond the process, for their own model only', async () => {
  const first = model('one');
  await first.put(['mat', 'block'], Float32Array.of(1, 0, 0.6, 0.8));
  await first.close();
  const again = model('one');
  expect(again.get('mat')).toEqual(Float32Array.of(1, 0));
  expect(again.get('block')).toEqual(Float32Array.of(0.6, 0.8));
  expect(again.get('strap')).toBeUndefined();
  await again.close();
  const other = model('two');
  expect(other.get('mat')).toBeUndefined();
  await other.close();
});

it('does not give back a vector of another length', async () => {
  const two = model('one');
  await two.put(['mat'], Float32Array.of(1, 0));
  await two.close();
  const three = model('one', 3);
  expect(three.get('mat')).toBeUndefined();
  await three.close();
});
