import type { Evidence } from '../../interests/evidence.js';
import type { ShopIndex } from '../index/shop-index.js';
import { cosineTo, knownCosinesTo } from './likeness.js';
import { PositionValues } from './position-values.js';
import { support } from './support.js';
import type { TasteTerm } from './taste-term.js';

type Floors = Pick<ShopIndex, 'likenessFloor' | 'tasteFloor'>;

/** A negative signal only lowers what is like it: unlike things gain nothing from it, and lose nothing. */
export function negativeValue({ weight }: Pick<TasteTerm, 'weight'>, cosine: number, floors: Floors): number {
  return weight * support(cosine - floors.likenessFloor, floors);
}

/** Each thing that was turned down is compared once, in however many interests it stands, and on however many shelves. */
export function againstOf(negative: readonly TasteTerm[], index: ShopIndex): (position: number) => number {
  const weights = new Map<Evidence, number>();
  for (const { evidence, weight } of negative) weights.set(evidence, (weights.get(evidence) ?? 0) + weight);
  const heavy = [...weights].map(([evidence, weight]) => ({
    weight,
    cosines: knownCosinesTo(evidence, index),
    cosineAt: cosineTo(evidence, index),
  }));
  if (heavy.length === 0) return () => 0;
  const known = new PositionValues();
  return (position) => {
    const told = known.get(position);
    if (!Number.isNaN(told)) return told;
    let sum = 0;
    for (const one of heavy) {
      const before = one.cosines ? (one.cosines[position] as number) : Number.NaN;
      const cosine = Number.isNaN(before) ? one.cosineAt(position) : before;
      // Most products are like none of them.
      if (cosine > index.likenessFloor) sum += negativeValue(one, cosine, index);
    }
    known.set(position, sum);
    return sum;
  };
}
