import { EVERYTHING } from '../src/catalog/places.js';
import type { Product, ProductId } from '../src/catalog/product.js';
import { normalised, row } from '../src/embedding/vectors.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { demoIndex } from './demo-index.js';
import { seeded } from './support.js';

/** Length of the noise beside a mean of two meanings. */
const NOISE = 0.5;

/** A catalogue of titles alone: no place, no description, no tags. */
export interface TitlesAlone {
  readonly products: readonly Product[];
  /** Row-major, unit length. */
  readonly meanings: Float32Array;
  readonly manifest: { readonly dimensions: number };
}

/** Two names of the demo joined, with the mean of their meanings and noise: the same for the same count. */
export async function madeTitles(count: number): Promise<TitlesAlone> {
  const { products, meanings, manifest } = await loadIndex(demoIndex());
  const { dimensions } = manifest;
  const random = seeded(1);
  const pick = () => Math.floor(random() * products.length);
  const matrix = new Float32Array(count * dimensions);
  const titles = Array.from({ length: count }, (_, at): Product => {
    const [one, other] = [pick(), pick()];
    const [a, b] = [row(meanings, one, dimensions), row(meanings, other, dimensions)];
    const spread = (2 * NOISE * Math.sqrt(3)) / Math.sqrt(dimensions);
    matrix.set(
      normalised(a.map((value, d) => value + 0.3 * (b[d] as number) + spread * (random() - 0.5))),
      at * dimensions,
    );
    const name = `${products[other]?.name.split(' ')[0] ?? ''} ${products[one]?.name ?? ''} ${at % 97}`;
    return {
      ...(products[one] as Product),
      ...EVERYTHING,
      id: `made-${at}` as ProductId,
      name,
      description: '',
      tags: [],
      materials: [],
    };
  });
  return { products: titles, meanings: matrix, manifest };
}
