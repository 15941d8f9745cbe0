import type { Catalogue } from '../catalog/catalogue.js';
import { canOrder } from '../catalog/product.js';
import { addScaled, dotWide } from '../embedding/vectors.js';
import { readOnce } from '../processes/kept-on.js';
import type { ShopIndex } from '../recommendations/index/shop-index.js';

/** Products looked at for each part of the shop: enough to find its middle. */
const LOOKED_AT = 200;

const known = readOnce((_: ShopIndex) => new Map<readonly number[], number | undefined>());

/**
 * The most typical of some products, nearest to their mean taste: what stands for them in a picture. One that can be
 * bought where there is one; undefined where there are none. Worked out once for each list and index.
 * @param positions a list of the catalogue's own, which is the same from one request to the next
 */
export function typicalOf(
  positions: readonly number[],
  catalogue: Catalogue,
  index: ShopIndex,
): number | undefined {
  const typical = known(index);
  if (!typical.has(positions)) typical.set(positions, find(positions, catalogue, index));
  return typical.get(positions);
}

function find(positions: readonly number[], { products }: Catalogue, index: ShopIndex): number | undefined {
  const step = Math.ceil(positions.length / LOOKED_AT);
  const sample = positions.filter((_, i) => i % step === 0);
  const mean = new Float64Array(index.dimensions);
  for (const position of sample) addScaled(mean, index.taste(position), 1);
  const ready = sample.filter((position) => products[position] && canOrder(products[position]));
  const nearness = new Map(sample.map((position) => [position, dotWide(mean, index.taste(position))]));
  return (ready.length > 0 ? ready : sample).toSorted(
    (a, b) => (nearness.get(b) ?? 0) - (nearness.get(a) ?? 0) || a - b,
  )[0];
}
