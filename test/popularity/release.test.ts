import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { readRelease, releaseFile, releaseOf, writeRelease } from '../../src/popularity/release.js';

const NOW = Date.UTC(2026, 10, 24);
const counted = (product: string, orders: number, faded: number) => ({
  product: product as ProductId,
  orders,
  faded,
});
let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'release-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('a release of what was ordered', () => {
  it('holds products of enough orders, however little is left of these, in whole orders and most first', () => {
    const counts = [
      counted('seldom', 49, 48.9),
      counted('tea', 60, 20.4),
      counted('mug', 50, 49.6),
      counted('lamp', 80, 20.2),
      counted('long-ago', 50, 0.2),
    ];
    expect(releaseOf(counts, 50, NOW)).toEqual({
      released: NOW,
      leastOrders: 50,
      products: [
        ['mug', 50],
        ['lamp', 20],
        ['tea', 20],
        ['long-ago', 1],
      ],
    });
  });

  it('is read as it was written', async () => {
    const path = releaseFile(dataDir);
    expect(await readRelease(path)).toBeUndefined();
    const release = releaseOf([counted('mug', 50, 40)], 50, NOW);
    await writeRelease(path, release);
    expect(await readRelease(path)).toEqual({ ...release, digest: expect.stringMatching(/^[0-9a-f]{8}$/) });
    const { digest } = (await readRelease(path))!;
    await writeRelease(path, releaseOf([counted('mug', 50, 41)], 50, NOW));
    expect((await readRelease(path))?.digest).not.toBe(digest);
  });

  it.each([
    ['more behind it', (path: string) => appendFile(path, 'damage')],
    ['nothing in it', (path: string) => writeFile(path, '')],
    ['no JSON', (path: string) => writeFile(path, 'mug,50\n')],
    [
      'another number in it',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('40', '90')),
    ],
  ])('with %s is refused as damaged', async (_, damage) => {
    const path = releaseFile(dataDir);
    await writeRelease(path, releaseOf([counted('mug', 50, 40)], 50, NOW));
    await damage(path);
    await expect(readRelease(path)).rejects.toThrow(/is damaged\. Remove it/);
  });

  it('of another version is refused as such', async () => {
    const path = releaseFile(dataDir);
    await writeRelease(path, releaseOf([], 50, NOW));
    await writeFile(path, (await readFile(path, 'utf8')).replace('"schema":1', '"schema":2'));
    await expect(readRelease(path)).rejects.toThrow(/by another version/);
  });
});
