import type { ProductId } from '../../catalog/product.js';
import { wordsOf } from '../../interests/agreed-words.js';
import type { Entry } from '../../visits/entry.js';
import { restAfter, restsNothing, SHOWN_OFTEN, showingsIn } from '../../visits/showings.js';
import { ruleOf } from '../../visits/signals.js';
import type { Visit } from '../../visits/visit.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isOneKind } from '../kinds/one-kind.js';

/** A product that the shelf of the visit has shown often enough. */
export interface Resting {
  readonly product: ProductId;
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * What rests in the lane of a visit at this moment, longest to come first: what its shelf has shown four times since the
 * shopper did anything with it, and since anything new spoke for it. A pure function of the log, the catalogue and the
 * moment: no interest, weight or count depends on it.
 * @param now milliseconds since 1970
 */
export function restingIn(visit: Visit, index: ShopIndex, now: number): readonly Resting[] {
  if (restsNothing(visit)) return [];
  const often = shownOften(visit);
  if (often.size === 0) return [];
  const pressed = visit.entries.filter(isPressedFor);
  return [...often]
    .flatMap(([product, shown]): Resting[] => {
      const position = index.position(product);
      if (position === undefined) return [];
      const spoken = pressed.findLast((entry) => isFor(entry, product, position, index));
      const since = spoken ? shown.filter(({ place }) => place > visit.entries.indexOf(spoken)) : shown;
      const rest = restAfter(since.map(({ at }) => at));
      return rest && rest.from <= now && now < rest.until ? [{ product, position, until: rest.until }] : [];
    })
    .sort((a, b) => b.until - a.until || a.position - b.position);
}

/** Their positions and those of their variants: another colour of it would be shown in its place. */
export function restingPositions(visit: Visit, index: ShopIndex, now: number): ReadonlySet<number> {
  const positions = restingIn(visit, index, now).map(({ position }) => position);
  return new Set(
    positions.flatMap((position) => {
      const group = index.group(position);
      return group === undefined ? [position] : index.variants(group);
    }),
  );
}

/** When, and after which entry, a product was shown. */
interface Showing {
  readonly place: number;
  readonly at: number;
}

/** Products that were shown so often that they may rest, since the shopper last did anything with them. */
function shownOften(visit: Visit): ReadonlyMap<ProductId, readonly Showing[]> {
  const shown = new Map<ProductId, Showing[]>();
  const counting = new Set<Entry>(showingsIn(visit));
  if (counting.size < SHOWN_OFTEN) return shown;
  for (const [place, entry] of visit.entries.entries()) {
    if ('product' in entry) shown.delete(entry.product);
    if (entry.type !== 'shown' || !counting.has(entry)) continue;
    for (const product of entry.products) {
      const own = shown.get(product) ?? [];
      own.push({ place, at: entry.at });
      shown.set(product, own);
    }
  }
  return new Map([...shown].filter(([, { length }]) => length >= SHOWN_OFTEN));
}

type PressedFor = Extract<Entry, { readonly type: 'signal' | 'basket' | 'phrase' | 'imported' }>;

/** What was pressed, typed or brought and speaks for something. Looks do not wake: they would keep awake what is beside them. */
function isPressedFor(entry: Entry): entry is PressedFor {
  switch (entry.type) {
    case 'signal':
      return ruleOf(entry.kind).weight > 0 && !ruleOf(entry.kind).implicit;
    case 'basket':
      return entry.change > 0;
    default:
      return entry.type === 'phrase' || entry.type === 'imported';
  }
}

/** Whether it speaks for this product: something of its kind, words that mean it, or a file, which says much at once. */
function isFor(entry: PressedFor, product: ProductId, position: number, index: ShopIndex): boolean {
  if (entry.type === 'imported') return true;
  if (entry.type === 'phrase') return wordsOf(entry, index)?.meant.has(position) === true;
  const pressed = index.position(entry.product);
  return entry.product === product || (pressed !== undefined && isOneKind(pressed, position, index));
}
