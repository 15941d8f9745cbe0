import type { Visit } from '../visits/visit.js';
import type { ShopIndex } from './shop-index.js';

/**
 * Positions of what could stand in for something dear that was bought: whoever has just bought an espresso machine wants
 * none beside it, and says so by looking at none. Coffee, yarn and film are bought again, and have no rivals here.
 */
export function rivalsOfBought({ bought, entries }: Visit, index: ShopIndex): readonly number[] {
  const rivals = new Set<number>();
  for (const product of bought) {
    const position = index.position(product);
    if (position === undefined || !index.isDear(position)) continue;
    const own = index.peers(position, 'category').filter((peer) => isCalledAlike(peer, position, index));
    const ordered = entries.findLastIndex(
      (entry) => entry.type === 'signal' && entry.kind === 'purchase' && entry.product === product,
    );
    const since = entries.slice(ordered + 1);
    const isWanted = since.some((entry) => {
      if (entry.type !== 'signal' || bought.has(entry.product)) return false;
      return own.includes(index.position(entry.product) ?? -1);
    });
    if (!isWanted) for (const one of own) rivals.add(one);
  }
  return [...rivals];
}

function isCalledAlike(one: number, other: number, index: ShopIndex): boolean {
  const noun = index.noun(other);
  return noun !== undefined && noun === index.noun(one);
}
