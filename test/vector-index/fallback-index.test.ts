import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withRequestBudget } from '../../src/away/request-budget.js';
import { fallbackIndex, noNeighbours } from '../../src/vector-index/fallback-index.js';
import { aliasOf, versionOf } from '../../src/vector-index/qdrant/collection.js';
import type { PublishedIndex } from '../../src/vector-index/qdrant/published-index.js';
import { openQdrantVectors, type QdrantVectors } from '../../src/vector-index/qdrant/qdrant-vectors.js';
import { openUsearchIndex } from '../../src/vector-index/usearch.js';
import type { VectorIndex } from '../../src/vector-index/vector-index.js';
import { type Mood, openPretendQdrant, type PretendQdrant } from '../support/pretend-qdrant.js';
import { publicationOf } from '../support/qdrant.js';
import { until } from '../support/until.js';

const meanings = Float32Array.of(1, 0, 0, 1, 0.6, 0.8);
const publication = publicationOf({ dimensions: 2, meanings, tastes: meanings });
const { manifest } = publication;
const alias = aliasOf('shop', versionOf(manifest, { graph: false, scalar: false }));
/** What the pretended Qdrant says is nearest, and what is. */
const [FROM_QDRANT, EMBEDDED] = [0, 1];
/** One attempt after a breaker has opened waits this long, milliseconds: the guard's own figure. */
const RETRY_AFTER = 1_000;

let pretend: PretendQdrant;
let published: PublishedIndex;
let vectors: QdrantVectors;
let index: VectorIndex;
const nearest = async (): Promise<number | undefined> => {
  const [found] = await index.nearest('taste', [Float32Array.of(0, 1)], { limit: 1 });
  return found?.[0]?.position;
};
const settings = (url: string) => ({ url, apiKey: undefined, quantisation: 'none', prefix: 'shop' }) as const;

async function open(url: string): Promise<void> {
  vectors = openQdrantVectors(settings(url), { retryAfter: 50, patience: 10 });
  published = vectors.open(publication);
  const second = await openUsearchIndex({ dimensions: 2, meanings, tastes: meanings });
  index = fallbackIndex(published, second, vectors.guard);
}

beforeEach(async () => {
  pretend = await openPretendQdrant(manifest.count, alias);
});
afterEach(async () => {
  published.close();
  await pretend.close();
});

describe('the embedded index behind Qdrant', () => {
  it('answers until the catalogue is published, then Qdrant does', async () => {
    pretend.mood = 'refuse';
    await open(pretend.url);
    expect(vectors.state()).toBe('trying');
    expect(await nearest()).toBe(EMBEDDED);
    pretend.mood = 'answer';
    await until(published.ready, 'it is published');
    expect(vectors.state()).toBe('up');
    expect(await nearest()).toBe(FROM_QDRANT);
    expect(index.count()).toBe(3);
  });

  for (const mood of ['stall', 'garbage', 'nonsense', 'reset', 'error'] satisfies Mood[]) {
    it(`answers within the deadline while Qdrant does "${mood}", without asking once the breaker is open`, async () => {
      await open(pretend.url);
      await until(published.ready, 'it is published');
      expect(await nearest()).toBe(FROM_QDRANT);
      pretend.mood = mood;
      for (let i = 0; i < 5; i++) {
        const began = performance.now();
        expect(await withRequestBudget(nearest)).toBe(EMBEDDED);
        expect(performance.now() - began).toBeLessThan(200);
      }
      expect(vectors.state()).toBe('down');
      const before = pretend.queries;
      for (let i = 0; i < 20; i++) expect(await nearest()).toBe(EMBEDDED);
      expect(pretend.queries).toBe(before);

      pretend.mood = 'answer';
      await pause(RETRY_AFTER + 50);
      expect(await nearest()).toBe(FROM_QDRANT);
      expect(vectors.state()).toBe('up');
    });
  }

  it('answers where nobody listens, and publishing is tried until somebody does', async () => {
    const { url } = pretend;
    await pretend.close();
    const problems: unknown[] = [];
    await open(url);
    published.close();
    published = vectors.open(publication, { onProblem: (error) => problems.push(error) });
    const second = await openUsearchIndex({ dimensions: 2, meanings, tastes: meanings });
    index = fallbackIndex(published, second, vectors.guard);
    await pause(200);
    expect(await nearest()).toBe(EMBEDDED);
    expect(problems).toHaveLength(1);
    expect(vectors.state()).toBe('trying');
    pretend = await openPretendQdrant(manifest.count, alias, Number(new URL(url).port));
    await until(published.ready, 'it is published');
    expect(await nearest()).toBe(FROM_QDRANT);
  });

  it('answers while a catalogue that the server has lost is published again', async () => {
    await open(pretend.url);
    await until(published.ready, 'it is published');
    pretend.mood = 'missing';
    expect(await nearest()).toBe(EMBEDDED);
    expect(published.ready()).toBe(false);
    pretend.mood = 'answer';
    await until(published.ready, 'it is published');
    expect(await nearest()).toBe(FROM_QDRANT);
  });

  it('waits no longer than its request may still wait', async () => {
    await open(pretend.url);
    await until(published.ready, 'it is published');
    pretend.mood = 'stall';
    const began = performance.now();
    expect(await withRequestBudget(nearest, 20)).toBe(EMBEDDED);
    expect(performance.now() - began).toBeLessThan(75);
  });
});

describe('no neighbours', () => {
  it('is an answer for every query', async () => {
    const none = noNeighbours(300_000);
    expect(none.count()).toBe(300_000);
    const queries = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    expect(await none.nearest('taste', queries, { limit: 3 })).toEqual([[], []]);
  });
});
