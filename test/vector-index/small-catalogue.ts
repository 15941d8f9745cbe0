import type { Product, ProductId } from '../../src/catalog/product.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { normalised } from '../../src/embedding/vectors.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import type { DiscoverSegments } from '../../src/vector-index/build-index.js';

export const DIMENSIONS = 6;

export function products(count: number): Product[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p-${i}` as ProductId,
    name: `Thing ${i}`,
    description: 'Größer — “and” brighter\u2028than it looks.',
    department: i % 2 ? 'Sport' : 'Kitchen',
    category: 'Things',
    brand: 'Acme',
    price: { amount: 100 + i, currency: 'EUR' },
    tags: [],
    materials: ['wood'],
    stock: i % 3 ? i : null,
    added: '2026-01-01',
  }));
}

/** A vector for every text, made of its characters; counts the texts it was given. */
export function countingEmbedder(modelId = 'letters'): Embedder & { readonly embedded: string[] } {
  const embedded: string[] = [];
  return {
    modelId,
    dimensions: DIMENSIONS,
    embedded,
    embed: async (texts) => {
      embedded.push(...texts);
      return Float32Array.from(texts.flatMap((text) => [...vectorOf(text)]));
    },
    close: async () => {},
  };
}

function vectorOf(text: string): Float32Array {
  const sums = new Float64Array(DIMENSIONS).fill(20);
  [...text].forEach((letter, i) => {
    sums[(letter.codePointAt(0)! + i) % DIMENSIONS]! += Math.sin(letter.codePointAt(0)! * (i + 1));
  });
  return normalised(sums);
}

/** Two segments, for even and odd positions. */
export const discoverHalves: DiscoverSegments = ({ products: all, dimensions }) => ({
  segments: ['Even', 'Odd'].map((label, i) => ({
    id: label.toLowerCase() as SegmentId,
    label,
    sensitive: i === 1,
    enabled: true,
    size: Math.ceil((all.length - i) / 2),
    silhouette: 0.25,
    centroid: Float32Array.from({ length: dimensions }, (_, d) => Number(d === i)),
    words: [label, 'thing'],
  })),
  memberships: all.map((_, i) => [
    { segment: i % 2, degree: 0.75 },
    { segment: 1 - (i % 2), degree: 0.25 },
  ]),
  silhouette: 0.25,
});
