import type { ProductId } from '../../catalog/product.js';
import type { Entry } from '../../visits/entry.js';
import { ruleOf } from '../../visits/signals.js';
import type { Visit } from '../../visits/visit.js';
import type { ShopIndex } from '../index/shop-index.js';
import {
  isCalledAlike,
  isOfShelfOrKind,
  isOfWiderKind,
  isPlainlyOneKind,
  isToldOneKind,
} from '../kinds/called-alike.js';

/**
 * Positions of what could stand in for something that was bought, lies in the basket or is said to be at home, and of which one
 * is enough: whoever has chosen an espresso machine wants none beside it, and says so by looking at none of that kind since.
 * Coffee, yarn and film are bought again, and have no rivals here; of what is neither dear nor bought only its very kind is one. What was not
 * ticked of own words does not come back by an order of something of its category.
 * @param compared what may be compared with others all the same
 */
export function rivalsOfChosen(
  { bought, basket, because, entries }: Visit,
  index: ShopIndex,
  compared: ReadonlySet<ProductId> = new Set(),
): readonly number[] {
  const rivals = new Set<number>();
  const owned = [...because].flatMap(([product, why]) => (why === 'owned' ? [product] : []));
  const chosen = new Set([...bought, ...basket.keys(), ...owned]);
  const unticked = untickedIn(entries, index);
  for (const product of chosen) {
    const position = index.position(product);
    if (position === undefined || compared.has(product)) continue;
    const isBought = bought.has(product);
    const own = [
      ...rivalsOf(position, isBought, index),
      ...(isBought ? unticked.filter((one) => isOfShelfOrKind(one, position, index)) : []),
    ];
    if (own.length === 0) continue;
    const settled = entries.findLastIndex((entry) => isChoice(entry) && entry.product === product);
    const since = entries.slice(settled + 1);
    const wanted = since.flatMap((entry) => {
      if (entry.type !== 'signal' || ruleOf(entry.kind).weight <= 0 || chosen.has(entry.product)) return [];
      return own.filter((one) => one === index.position(entry.product));
    });
    const isWanted = (one: number) => wanted.some((other) => isToldOneKind(one, other, index) !== false);
    for (const one of own) if (!isWanted(one)) rivals.add(one);
  }
  return [...rivals];
}

/**
 * Also of another kind of one wider kind, of what is dear or was bought: a pendant is no lamp for whoever has chosen one for
 * the bedside, and a pot for Turkish coffee none for whoever has ordered a moka pot.
 */
function rivalsOf(position: number, isBought: boolean, index: ShopIndex): readonly number[] {
  const isOneEnough = !index.isTakenInSeveral(position);
  const isDear = index.isDear(position);
  const ofKind = isOneEnough || (isBought && index.isOneForNow(position)) ? index.ofKind(position) : [];
  if (!isDear && !(isBought && isOneEnough)) return ofKind;
  const isRival = (peer: number) =>
    isOfWiderKind(peer, position, index) ||
    (isOneEnough && isPlainlyOneKind(peer, position, index)) ||
    (isDear && isCalledAlike(peer, position, index)) ||
    (isDear && isOneEnough && isToldOneKind(peer, position, index) === true);
  return [...new Set([...ofKind, ...index.peers(position, 'category').filter(isRival)])];
}

/** Positions of what own words were said not to mean, and no others were said to. */
function untickedIn(entries: Visit['entries'], index: ShopIndex): readonly number[] {
  const agreed = entries.flatMap((entry) => ('agreed' in entry ? (entry.agreed ?? []) : []));
  const meant = new Set(agreed.flatMap((one) => one.meant));
  const unticked = agreed.flatMap(({ notMeant }) => notMeant.filter((product) => !meant.has(product)));
  return unticked.flatMap((product) => index.position(product) ?? []);
}

/** Positions of what is of one plain kind with something in the basket: nobody needs it to go with another thing. */
export function servedBy({ basket }: Pick<Visit, 'basket'>, index: ShopIndex): ReadonlySet<number> {
  const positions = [...basket.keys()].flatMap((product) => index.position(product) ?? []);
  return new Set(
    positions.flatMap((one) => [
      ...index.ofKind(one),
      ...index.peers(one, 'category').filter((peer) => isPlainlyOneKind(peer, one, index)),
    ]),
  );
}

function isChoice(entry: Entry): entry is Extract<Entry, { readonly product: ProductId }> {
  return (
    entry.type === 'basket' ||
    (entry.type === 'because' && entry.why === 'owned') ||
    (entry.type === 'signal' && entry.kind === 'purchase')
  );
}
