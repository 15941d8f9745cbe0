import type { ProductId } from '../../catalog/product.js';
import { keptOn } from '../../processes/kept-on.js';
import type { InterestId } from '../../visits/entry.js';
import type { ShopIndex } from '../index/shop-index.js';
import { closestThroughOthers } from '../scores/co-interest-term.js';
import { type Complement, type ComplementFinder, LEAST_SCORE } from './complements.js';

export interface Companion extends Complement {
  readonly about: ProductId;
  /** What sessions that were about both say, as a part of the score; absent where its kind alone speaks for it. */
  readonly together?: number;
  /** The typed words that surely mean what it goes with; absent where something was done to that. */
  readonly words?: InterestId;
  /** No shopper made those sessions. */
  readonly simulated?: boolean;
}

/** How much going together counts in a score once divided by its maximum: on its shelf nothing weighs more. */
const WEIGHT = 1;

/**
 * What is used together with some products: what sessions were about together with them where the shop has enough of
 * that, then what goes with them by kind.
 */
export function companionsFor(
  about: readonly ProductId[],
  finder: ComplementFinder | undefined,
  index: ShopIndex,
): Companion[] {
  const together = togetherWith(about, index);
  const known = new Set(together.map(({ position }) => position));
  const byKind = finder ? companionsOf(about, finder, index) : [];
  return [...together, ...byKind.filter(({ position }) => !known.has(position))];
}

/** Above any score that a kind gives. */
const BEFORE_KINDS = 2;
const NO_KIND = { use: 0, company: 0, kind: '' } as const;

/** Of the closest neighbours of a product those of another category: others could stand in for it. */
function togetherWith(about: readonly ProductId[], index: ShopIndex): Companion[] {
  const best = new Map<number, Companion>();
  const simulated = index.coInterest?.simulated ?? false;
  for (const id of about) {
    const own = index.position(id);
    const near = own === undefined ? [] : closestThroughOthers(own, index);
    const others = near.filter(({ position }) => index.shelf(position) !== index.shelf(own as number));
    for (const { position, weight } of others) {
      const together = BEFORE_KINDS + weight;
      if (together > (best.get(position)?.together ?? 0))
        best.set(position, { ...NO_KIND, position, score: together, about: id, together, simulated });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.position - b.position);
}

/**
 * What goes with some products, each product once, beside the one it goes with best; best first. What goes with a thing and with
 * what goes with that goes with the thing: a capo with the guitar, and not with its plectrums.
 */
export function companionsOf(
  about: readonly ProductId[],
  finder: ComplementFinder,
  index: Pick<ShopIndex, 'position' | 'price'>,
): readonly Companion[] {
  const lists = about.map((id) => companionsOfOne(id, finder, index));
  const [only = [], ...others] = lists;
  if (others.length === 0) return only;
  const leads = mayLead(about, lists, index);
  const best = new Map<number, Companion>();
  for (const companion of lists.flat()) {
    const known = best.get(companion.position);
    if (!known || leads(companion, known)) best.set(companion.position, companion);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.position - b.position);
}

/** Whether a thing is named by one companion rather than by another: a thing before what goes with it and costs less. */
function mayLead(
  about: readonly ProductId[],
  lists: readonly (readonly Companion[])[],
  index: Pick<ShopIndex, 'position' | 'price'>,
): (one: Companion, other: Companion) => boolean {
  const ledBy = new Map(about.map((id, i) => [id, new Set(lists[i]?.map(({ position }) => position))]));
  const priceOf = (id: ProductId) => index.price(index.position(id) ?? -1);
  const isLed = (one: ProductId, by: ProductId) =>
    ledBy.get(by)?.has(index.position(one) ?? -1) === true && priceOf(one) < priceOf(by);
  return (one, other) =>
    isLed(other.about, one.about) || (one.score > other.score && !isLed(one.about, other.about));
}

/** What goes with one product, best first: constants of the catalogue, kept on what the finder keeps of it. */
export function companionsOfOne(
  about: ProductId,
  { of }: ComplementFinder,
  index: Pick<ShopIndex, 'position'>,
): readonly Companion[] {
  const position = index.position(about);
  if (position === undefined) return [];
  const complements = of(position);
  const known = companionsIn.get(complements);
  if (known) return known;
  const companions = complements.map((complement): Companion => ({ ...complement, about }));
  companionsIn.set(complements, companions);
  return companions;
}

const companionsIn = keptOn<readonly Complement[], readonly Companion[]>('companions');

/** The parts of a score that a complement gives, over the greatest of its shelf. */
export function companionParts(
  { use, company, together = 0 }: Companion,
  shelf: readonly Companion[],
): Readonly<Record<'use' | 'company' | 'together', number>> {
  const greatest = shelf.reduce((most, { score }) => Math.max(most, score), LEAST_SCORE);
  const part = (value: number) => (WEIGHT * value) / greatest;
  return { use: part(use), company: part(company), together: part(together) };
}
