import { applyTaste, applyTasteToAll, fitTaste } from '../../src/embedding/taste.js';
import { addScaled, normalised, row } from '../../src/embedding/vectors.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { cosineToProduct } from '../../src/recommendations/kinds/product-pairs.js';
import { likenessFloor } from '../../src/vector-index/likeness-floor.js';
import { tasteFloor } from '../../src/vector-index/taste-floor.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/**
 * The same catalogue whose tastes are whitened by another power (`fitTaste`: 0 centres alone, 1 whitens fully), with the
 * floors that an index of them would keep. Meanings and segments stay, and so does the vector index: it ranks, and fills
 * no shelf.
 */
export async function whitenedBy<C extends ShopCatalogue>(catalogue: C, power: number): Promise<C> {
  const { index } = catalogue;
  const { dimensions } = index;
  const transform = fitTaste(meaningsOf(catalogue), dimensions, power);
  const tastes = applyTasteToAll(transform, meaningsOf(catalogue));
  const taste = (position: number) => row(tastes, position, dimensions);
  const segmentTastes = index.segments.map((_, segment) => {
    const sum = new Float64Array(dimensions);
    for (const member of index.members(segment)) addScaled(sum, taste(member), 1);
    return normalised(sum);
  });
  const whitened: ShopIndex = {
    ...index,
    // What is remembered of pairs of products is of the tastes that these had.
    identity: {},
    taste,
    tasteOf: (meaning) => applyTaste(transform, meaning),
    segmentTaste: (segment) => segmentTastes[segment] as Float32Array,
    cosineTo: (one) => cosineToProduct(one, whitened),
    tasteFloor: await tasteFloor(tastes, dimensions),
    likenessFloor: likenessFloor(tastes, dimensions),
  };
  return { ...catalogue, index: whitened };
}

/** The same catalogue, in which the likeness of another share of random pairs counts for nothing (`likenessFloor`). */
export function flooredAt<C extends ShopCatalogue>(catalogue: C, share: number): C {
  const { index, count } = catalogue;
  const { dimensions } = index;
  const tastes = new Float32Array(count * dimensions);
  for (let position = 0; position < count; position++)
    tastes.set(index.taste(position), position * dimensions);
  const floor = likenessFloor(tastes, dimensions, { share });
  // What is remembered of pairs of products may ask for the floor.
  return { ...catalogue, index: { ...index, identity: {}, likenessFloor: floor } };
}

function meaningsOf({ index, count }: ShopCatalogue): Float32Array {
  const meanings = new Float32Array(count * index.dimensions);
  for (let position = 0; position < count; position++)
    meanings.set(index.meaning(position), position * index.dimensions);
  return meanings;
}
