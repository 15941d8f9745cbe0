import { describe, expect, it } from 'vitest';
import { normalised, row } from '../../src/embedding/vectors.js';
import { missingScanEngine, nearestRows, openScan } from '../../src/vector-index/exact-search.js';
import { sharedCopy } from '../../src/vector-index/shared-memory.js';
import { openUsearchIndex } from '../../src/vector-index/usearch.js';
import { vectorIndexContract } from '../contracts/vector-index.js';

vectorIndexContract('usearch', openUsearchIndex);
vectorIndexContract(
  'usearch on two threads',
  (matrices) => openUsearchIndex({ ...matrices, threads: 2 }),
  20,
);
vectorIndexContract(
  'usearch in a thread of its own',
  (matrices) => openUsearchIndex({ ...matrices, threadAbove: 0 }),
  20,
);

describe('shared memory and views', () => {
  const dimensions = 8;
  const plain = Float32Array.from(
    Array.from({ length: 20_000 }, (_, i) =>
      normalised(Array.from({ length: dimensions }, (_, d) => Math.sin(i * 7 + d * d))),
    ).flatMap((vector) => [...vector]),
  );
  const queries = [row(plain, 3, dimensions), row(plain, 19_990, dimensions)];
  const options = { limit: 30, exclude: new Set([3, 8192]) };

  it('are scanned with the same result', async () => {
    const expected = nearestRows(await openScan({ matrix: plain, dimensions }), queries, options);
    const offset = new Float32Array(plain.length + dimensions);
    offset.set(plain, dimensions);
    for (const matrix of [sharedCopy(plain), offset.subarray(dimensions)]) {
      const scan = await openScan({ matrix, dimensions });
      expect(nearestRows(scan, queries, options)).toEqual(expected);
    }
  });

  it('are answered by the thread as without it', async () => {
    const matrices = { dimensions, meanings: plain, tastes: plain };
    const threaded = await openUsearchIndex({ ...matrices, threadAbove: 19_999 });
    const direct = await openUsearchIndex(matrices);
    const questions = queries.map((query) => threaded.nearest('taste', [query], options));
    expect((await Promise.all(questions)).flat()).toEqual(await direct.nearest('taste', queries, options));
    await threaded.close();
  });
});

describe('the usearch index', () => {
  it('refuses matrices that do not belong together', async () => {
    const meanings = Float32Array.of(1, 0, 0, 1);
    await expect(openUsearchIndex({ dimensions: 3, meanings, tastes: meanings })).rejects.toThrow(RangeError);
    await expect(openUsearchIndex({ dimensions: 2, meanings, tastes: meanings.slice(2) })).rejects.toThrow(
      RangeError,
    );
  });

  it('refuses what is waiting and what comes after its thread is closed', async () => {
    const meanings = Float32Array.of(1, 0, 0, 1);
    const index = await openUsearchIndex({ dimensions: 2, meanings, tastes: meanings, threadAbove: 0 });
    const waiting = expect(index.nearest('taste', [Float32Array.of(1, 0)], { limit: 1 })).rejects.toThrow(
      'closed',
    );
    await index.close();
    await waiting;
    await expect(index.nearest('taste', [Float32Array.of(1, 0)], { limit: 1 })).rejects.toThrow('closed');
  });

  it('says on which platforms it runs where it does not', () => {
    const { message } = missingScanEngine(
      new Error('No native build was found\nfor platform'),
      'win32',
      'x64',
    );
    expect(message).toMatch(/^usearch does not run on win32\/x64 \(No native build was found\): use Linux/);
  });
});
