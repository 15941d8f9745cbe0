import type { Visit } from '../../visits/visit.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isCalledAlike } from '../kinds/called-alike.js';
import { isNearInCategory } from '../kinds/one-kind.js';
import { peersToRead } from '../kinds/peers-to-read.js';

/** In a category of no more than this many, whoever finds one thing too dear looks for none that costs as much. */
const SMALL = 30;

/**
 * Positions of what is like something that was called too dear, and costs as much or more: of its category, if that is
 * small, and else what of it is of one kind with it, near it or called as it is; wherever it stands, what the merchant calls
 * the same kind. What costs less stays, what else is of another category, and the taste.
 */
export function tooDear({ because }: Pick<Visit, 'because'>, index: ShopIndex): readonly number[] {
  const dear = [...because].flatMap(([id, why]) => (why === 'dear' ? (index.position(id) ?? []) : []));
  return dear.flatMap((position) => {
    const peers = peersToRead(position, 'category', index);
    const isLike = (other: number) =>
      peers.length <= SMALL ||
      isNearInCategory(position, other, index) ||
      isCalledAlike(position, other, index);
    return [...peers.filter(isLike), ...index.ofKind(position)].filter(
      (other) => other !== position && index.price(other) >= index.price(position),
    );
  });
}
