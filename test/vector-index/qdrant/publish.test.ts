import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { normalised } from '../../../src/embedding/vectors.js';
import {
  aliasOf,
  type CollectionShape,
  collectionName,
  createCollection,
  versionOf,
} from '../../../src/vector-index/qdrant/collection.js';
import { type PublishOptions, publish } from '../../../src/vector-index/qdrant/publish.js';
import { qdrantIndex } from '../../../src/vector-index/qdrant/qdrant-index.js';
import { readAliases, readCollections } from '../../../src/vector-index/qdrant/server-state.js';
import { type Publication, upload } from '../../../src/vector-index/qdrant/upload.js';
import type { Space } from '../../../src/vector-index/vector-index.js';
import { NEEDS_QDRANT, ownPrefix, publicationOf, realQdrant, WITHOUT_QDRANT } from '../../support/qdrant.js';

const DIMENSIONS = 8;
const EXACT: CollectionShape = { graph: false, scalar: false };

/** A catalogue whose vectors depend on its content. */
function catalogue(content: string, count = 130): Publication {
  const seed = content.length + content.charCodeAt(content.length - 1);
  const matrix = (turn: number) =>
    Float32Array.from(
      Array.from({ length: count }, (_, i) => [
        ...normalised(
          Array.from({ length: DIMENSIONS }, (_, d) => Math.sin(seed + turn + i * 3.3 + d * d * i)),
        ),
      ]).flat(),
    );
  return publicationOf({ dimensions: DIMENSIONS, meanings: matrix(0), tastes: matrix(1) }, content);
}

describe.skipIf(WITHOUT_QDRANT)(`publishing to Qdrant${NEEDS_QDRANT}`, { timeout: 60_000 }, () => {
  let prefix: string;
  let options: PublishOptions;
  beforeEach(() => {
    prefix = ownPrefix();
    options = { client: realQdrant(), prefix, shape: EXACT, patience: 500 };
  });
  afterEach(async () => {
    for (const name of await ours()) await options.client.deleteCollection(name);
  });

  const ours = async () => (await readCollections(options.client)).filter((name) => name.startsWith(prefix));
  const alias = (publication: Publication, shape = EXACT) =>
    aliasOf(prefix, versionOf(publication.manifest, shape));
  const indexOf = (publication: Publication, shape = EXACT) =>
    qdrantIndex({ client: options.client, name: alias(publication, shape), shape, ...publication.manifest });
  /** A reader must get all products, and each as near as this catalogue has it. */
  const expectWhole = async (publication: Publication, space: Space, position: number) => {
    const query = publication.vector(space, position);
    const [found = []] = await indexOf(publication).nearest(space, [query], { limit: 1_000 });
    expect(found).toHaveLength(publication.manifest.count);
    expect(found[0]).toEqual({ position, similarity: expect.closeTo(1, 5) });
  };

  it('makes a catalogue readable under its version, and marks it as the newest', async () => {
    const first = catalogue('one');
    const seen: number[] = [];
    await publish(first, { ...options, onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(130);
    await expectWhole(first, 'taste', 17);
    await expectWhole(first, 'meaning', 128);
    const aliases = await readAliases(options.client);
    expect(aliases.get(prefix)).toBe(aliases.get(alias(first)));
  });

  it('does nothing where the same catalogue is there', async () => {
    await publish(catalogue('one'), options);
    const before = await ours();
    await publish(catalogue('one'), { ...options, onProgress: () => expect.unreachable('was sent again') });
    expect(await ours()).toEqual(before);
  });

  it('keeps the newest and the one before, also when the shop goes back to that', async () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((content) => catalogue(content)) as [
      Publication,
      Publication,
      Publication,
      Publication,
    ];
    for (const publication of [a, b, c]) await publish(publication, options);
    expect(await ours()).toHaveLength(2);
    await expectWhole(b, 'taste', 1);
    await expect(indexOf(a).nearest('taste', [a.vector('taste', 0)], { limit: 1 })).rejects.toThrow();

    await publish(b, { ...options, newest: true });
    const aliases = await readAliases(options.client);
    expect(aliases.get(prefix)).toBe(aliases.get(alias(b)));
    await publish(d, options);
    expect(await ours()).toHaveLength(2);
    await expectWhole(b, 'taste', 2);
    await expectWhole(d, 'taste', 3);
  });

  it('shows a reader whole catalogues only, at every moment of a re-index', async () => {
    const [former, next] = [catalogue('former'), catalogue('next', 400)];
    await publish(former, options);
    let publishing = true;
    let looks = 0;
    let early = 0;
    const reader = async () => {
      while (publishing) {
        await expectWhole(former, 'taste', looks % 130);
        const query = next.vector('taste', looks % 400);
        const found = await indexOf(next)
          .nearest('taste', [query], { limit: 1_000 })
          .catch((error: { status?: number }) => {
            expect(error.status).toBe(404);
            early += 1;
            return undefined;
          });
        if (found) expect(found[0]).toHaveLength(400);
        const newest = await options.client.count(prefix, { exact: true });
        expect([130, 400]).toContain(newest.count);
        looks += 1;
      }
    };
    const readers = [reader(), reader()];
    await publish(next, options);
    publishing = false;
    await Promise.all(readers);
    expect(looks).toBeGreaterThan(3);
    expect(early).toBeGreaterThan(0);
    await expectWhole(next, 'meaning', 399);
  });

  it('publishes once where several processes begin together', async () => {
    const sent: number[] = [];
    const each = Array.from({ length: 4 }, (_, i) => ({
      ...options,
      client: realQdrant(),
      // Longer than making an empty collection takes.
      patience: 3_000,
      onProgress: () => sent.push(i),
    }));
    await Promise.all(each.map((own) => publish(catalogue('shared', 640), own)));
    expect(await ours()).toHaveLength(1);
    expect(new Set(sent).size).toBe(1);
    expect(sent).toHaveLength(10);
    await expectWhole(catalogue('shared', 640), 'taste', 600);
  });

  it('takes over from a run that was killed half-way, and removes what it left', async () => {
    const publication = catalogue('killed');
    const left = [publication, catalogue('other')].map(({ manifest }, i) =>
      collectionName(prefix, versionOf(manifest, EXACT), i + 1),
    );
    for (const name of left) {
      await createCollection(options.client, name, DIMENSIONS, EXACT);
      const half = { ...publication, manifest: { ...publication.manifest, count: 60 } };
      await upload(options.client, name, half);
    }
    await publish(publication, options);
    await expectWhole(publication, 'taste', 100);
    expect(await ours()).toEqual([(await readAliases(options.client)).get(prefix)]);
  });

  it('publishes again what the server has lost', async () => {
    const publication = catalogue('lost');
    await publish(publication, options);
    await options.client.delete(alias(publication), { points: [3, 4, 5], wait: true });
    await publish(publication, options);
    await expectWhole(publication, 'taste', 4);
  });

  for (const shape of [
    { graph: true, scalar: false },
    { graph: false, scalar: true },
    { graph: true, scalar: true },
  ]) {
    it(`finds nearly the same with ${JSON.stringify(shape)}`, async () => {
      const publication = catalogue('approximate', 900);
      await publish(publication, { ...options, shape });
      const queries = Array.from({ length: 20 }, (_, i) => publication.vector('taste', i * 40));
      const exclude = new Set([1, 2, 3]);
      await publish(publication, options);
      const exact = await indexOf(publication).nearest('taste', queries, { limit: 10, exclude });
      const near = await indexOf(publication, shape).nearest('taste', queries, { limit: 10, exclude });
      const shared = exact.map((some, i) => {
        const positions = new Set(near[i]?.map(({ position }) => position));
        return some.filter(({ position }) => positions.has(position)).length;
      });
      expect(shared.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(0.95 * 200);
      const { config } = await options.client.getCollection(alias(publication, shape));
      expect(config.quantization_config ?? undefined).toEqual(
        shape.scalar ? { scalar: { type: 'int8', quantile: 0.99, always_ram: true } } : undefined,
      );
    });
  }
});
