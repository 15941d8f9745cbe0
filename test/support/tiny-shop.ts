import type { ProductId } from '../../src/catalog/product.js';
import { addScaled, dot, normalised } from '../../src/embedding/vectors.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import type { CatalogueSegment, Membership, SegmentId } from '../../src/segments/catalogue-segment.js';
import { fromCompact } from '../../src/sessions/compact-vector.js';
import type { CompactVector } from '../../src/visits/entry.js';

const DIMENSIONS = 16;
const SEGMENTS = ['yoga', 'coffee', 'camping', 'music'] as const;
const EACH = 15;

/**
 * A shop of sixty products in four segments with made-up unit vectors: products of a segment lie around its axis.
 * Ids are `yoga-0` to `music-14`. Real enough for laws; the real engines are tested elsewhere.
 */
export function tinyShop(): ShopIndex & { readonly ids: readonly ProductId[] } {
  const ids = SEGMENTS.flatMap((name) => Array.from({ length: EACH }, (_, i) => `${name}-${i}` as ProductId));
  const tastes = ids.map((_, position) => around(Math.floor(position / EACH), position));
  const segments = SEGMENTS.map((name, axis) => segmentOf(name, axis));
  const positions = new Map(ids.map((id, position) => [id, position]));
  const everything = ids.map((_, position) => position);
  return {
    ids,
    dimensions: DIMENSIONS,
    segments,
    tasteFloor: 0.3,
    likenessFloor: 0.2,
    identity: ids,
    popularOrder: everything,
    newestOrder: [...everything].reverse(),
    position: (id) => positions.get(id),
    idAt: (position) => ids[position],
    taste: (position) => tastes[position]!,
    cosineTo: (one) => (other) => dot(tastes[one]!, tastes[other]!),
    meaning: (position) => tastes[position]!,
    memberships: (position) => membershipsOf(position),
    typed: (_, meaning) => ({ meaning: fromCompact(meaning), meant: new Map() }),
    segmentTaste: (segment) => meanOf(tastes.slice(segment * EACH, (segment + 1) * EACH)),
    tasteOfText: (meaning) => normalised(Float32Array.from(Int8Array.from(meaning))),
    price: () => 0,
    isDear: () => false,
    popularity: (position) => 1 - position / ids.length,
    freshness: (position) => position / ids.length,
    tasteOf: (meaning) => meaning,
    shelf: () => undefined,
    department: () => undefined,
    peers: () => [],
    kind: () => undefined,
    widestKind: () => undefined,
    ofKind: () => [],
    plainKinds: () => [],
    areOpposed: () => false,
    isTakenInSeveral: () => false,
    isOneForNow: () => false,
    players: () => undefined,
    nameWords: () => ({ words: [], written: [], values: new Float64Array(), loudness: 0, whole: 0 }),
    categoryWords: () => ({
      all: new Set(),
      own: new Set(),
      kinds: new Set(),
      others: new Set(),
      fittings: new Set(),
      crafts: new Set(),
    }),
    audience: () => ({ of: new Set(), isGuess: false }),
    noun: () => undefined,
    members: (segment) =>
      everything.filter((position) => membershipsOf(position).some((one) => one.segment === segment)),
    group: () => undefined,
    variants: () => [],
    vectors: {
      count: () => ids.length,
      nearest: async (_space, queries, { limit, exclude }) =>
        queries.map((query) =>
          everything
            .filter((position) => !exclude?.has(position))
            .map((position) => ({ position, similarity: dot(query, tastes[position]!) }))
            .sort((a, b) => b.similarity - a.similarity || a.position - b.position)
            .slice(0, limit),
        ),
    },
  };
}

/** A compact vector along one axis. */
export function axisMeaning(axis: number): CompactVector {
  const bytes = new Int8Array(DIMENSIONS);
  bytes[axis] = 127;
  return new Uint8Array(bytes);
}

function around(axis: number, seed: number): Float32Array {
  const vector = Float32Array.from(
    { length: DIMENSIONS },
    (_, i) => 0.2 * Math.sin(seed * 12.9898 + i * 78.233),
  );
  vector[axis] = (vector[axis] ?? 0) + 1;
  return normalised(vector);
}

function segmentOf(name: string, axis: number): CatalogueSegment {
  const centroid = new Float32Array(DIMENSIONS);
  centroid[axis] = 1;
  const id = name as SegmentId;
  return {
    id,
    label: name,
    sensitive: false,
    enabled: true,
    size: EACH,
    silhouette: 0.5,
    centroid,
    words: [name],
  };
}

/** Most products belong to one segment; every fifth also to the next. */
function membershipsOf(position: number): Membership[] {
  const segment = Math.floor(position / EACH);
  if (position % 5 !== 0) return [{ segment, degree: 1 }];
  return [
    { segment, degree: 0.7 },
    { segment: (segment + 1) % SEGMENTS.length, degree: 0.3 },
  ];
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const vector of vectors) addScaled(sum, vector, 1);
  return normalised(sum);
}
