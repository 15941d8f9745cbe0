import { HDBSCAN } from 'hdbscan-ts';
import { agnes } from 'ml-hclust';
import { kmeans } from 'ml-kmeans';
import type { Product } from '../../src/catalog/product.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { cosineAt, middles, type Rows } from '../../src/segments/rows.js';
import { gaussianMixture } from './gaussian-mixture.js';

/** Products and their meanings: what is clustered. */
export interface Sample {
  readonly products: readonly Product[];
  readonly rows: Rows;
}

export interface Method {
  readonly name: string;
  /** The cluster of each row. @param k clusters wanted, where a method can be told */
  readonly cluster: (sample: Sample, k: number, seed: number) => Int32Array;
}

export const METHODS: readonly Method[] = [
  {
    name: 'the shop',
    cluster: ({ products, rows: { matrix, dimensions } }, _, seed) => {
      const { memberships } = discoverSegments({ products, meanings: matrix, dimensions, seed });
      return Int32Array.from(memberships, ([first]) => first?.segment ?? 0);
    },
  },
  {
    name: 'k-means (ml-kmeans 7.0.1)',
    cluster: ({ rows }, k, seed) => {
      const options = { initialization: 'kmeans++', seed: seed + 1, maxIterations: 100 } as const;
      return Int32Array.from(kmeans(vectorsOf(rows), k, options).clusters);
    },
  },
  {
    name: 'agglomerative, Ward (ml-hclust 4.0.0)',
    cluster: ({ rows }, k) => {
      const assigned = new Int32Array(rows.count);
      const groups = agnes(vectorsOf(rows), { method: 'ward' }).group(k).children;
      groups.forEach((group, number) => {
        for (const row of group.indices()) assigned[row] = number;
      });
      return assigned;
    },
  },
  {
    name: 'Gaussian mixture, spherical (own, 30 rounds of EM)',
    cluster: ({ rows }, k, seed) => gaussianMixture(rows, k, seed),
  },
  {
    name: 'HDBSCAN (hdbscan-ts 1.0.17), noise to the nearest',
    cluster: ({ rows }) => {
      const found = new HDBSCAN({ minClusterSize: 5, minSamples: 3 }).fit(vectorsOf(rows));
      return withoutNoise(rows, Int32Array.from(found));
    },
  },
];

function vectorsOf({ matrix, dimensions, count }: Rows): number[][] {
  return Array.from({ length: count }, (_, i) => [...matrix.subarray(i * dimensions, (i + 1) * dimensions)]);
}

/** Rows of no cluster (-1) go to the nearest one; all to one where there is none. */
function withoutNoise(rows: Rows, labels: Int32Array): Int32Array {
  const clusters = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  if (clusters === 0) return labels.fill(0);
  const { dimensions } = rows;
  const centroids = middles(
    rows,
    labels.map((label) => (label < 0 ? clusters : label)),
    clusters + 1,
  );
  return labels.map((label, row) => {
    if (label >= 0) return label;
    const cosines = Array.from({ length: clusters }, (_, c) =>
      cosineAt(rows.matrix, row * dimensions, centroids, c * dimensions, dimensions),
    );
    return cosines.indexOf(Math.max(...cosines));
  });
}
