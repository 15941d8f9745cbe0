import type { Visit } from '../visits/visit.js';
import { isCalledAlike } from './called-alike.js';
import { isOneKind } from './one-kind.js';
import type { ShopIndex } from './shop-index.js';

/**
 * Positions of what is like something that was called too dear, and costs as much or more: of its category, and of one
 * kind with it or called as it is. What costs less stays, what is another thing, and the taste.
 */
export function tooDear({ because }: Pick<Visit, 'because'>, index: ShopIndex): readonly number[] {
  const dear = [...because].flatMap(([id, why]) => (why === 'dear' ? (index.position(id) ?? []) : []));
  return dear.flatMap((position) => {
    const isLike = (other: number) =>
      isOneKind(position, other, index) || isCalledAlike(position, other, index);
    return index
      .peers(position, 'category')
      .filter((other) => other !== position && index.price(other) >= index.price(position) && isLike(other));
  });
}
