import type { ProductId } from '../../catalog/product.js';
import type { Entry } from '../../visits/entry.js';
import type { Visit } from '../../visits/visit.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isCalledAlike, isOfWiderKind } from '../kinds/called-alike.js';

/**
 * Positions of what could stand in for something dear that was bought, lies in the basket or is said to be at home:
 * whoever has chosen an espresso machine wants none beside it, and says so by looking at none since. Coffee, yarn and film
 * are bought again, and have no rivals here.
 */
export function rivalsOfChosen(
  { bought, basket, because, entries }: Visit,
  index: ShopIndex,
): readonly number[] {
  const rivals = new Set<number>();
  const owned = [...because].flatMap(([product, why]) => (why === 'owned' ? [product] : []));
  const chosen = new Set([...bought, ...basket.keys(), ...owned]);
  for (const product of chosen) {
    const position = index.position(product);
    if (position === undefined || !index.isDear(position)) continue;
    // Also of another kind of one wider kind: a pendant is no lamp for whoever has chosen one for the bedside.
    const isRival = (peer: number) =>
      isCalledAlike(peer, position, index) || isOfWiderKind(peer, position, index);
    const own = index.peers(position, 'category').filter(isRival);
    const settled = entries.findLastIndex((entry) => isChoice(entry) && entry.product === product);
    const since = entries.slice(settled + 1);
    const isWanted = since.some((entry) => {
      if (entry.type !== 'signal' || chosen.has(entry.product)) return false;
      return own.includes(index.position(entry.product) ?? -1);
    });
    if (!isWanted) for (const one of own) rivals.add(one);
  }
  return [...rivals];
}

function isChoice(entry: Entry): entry is Extract<Entry, { readonly product: ProductId }> {
  return (
    entry.type === 'basket' ||
    (entry.type === 'because' && entry.why === 'owned') ||
    (entry.type === 'signal' && entry.kind === 'purchase')
  );
}
