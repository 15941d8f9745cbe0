import type { ProductId } from '../../src/catalog/product.js';
import type { Signature } from '../../src/interests/signature.js';
import { companionsOf } from '../../src/recommendations/complements/companions.js';
import type { ComplementFinder } from '../../src/recommendations/complements/complements.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { isOneKind } from '../../src/recommendations/kinds/one-kind.js';
import type { Recommendation, Shelf } from '../../src/recommendations/reasons/shelf.js';
import { isPressed } from '../../src/recommendations/scores/pressed-kinds.js';
import { drawsOf } from '../../src/segments/draws.js';
import type { Entry, EntryId, InterestId } from '../../src/visits/entry.js';
import type { PressedKind } from '../../src/visits/signals.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';

/** What the home page shows before and after one of its cards was turned down. */
export interface TurnedDown {
  readonly card: ProductId;
  /** Interests that were there before and are not after. */
  readonly lost: readonly InterestId[];
  readonly before: Page;
  readonly after: Page;
}

interface Page {
  readonly signature: Signature;
  readonly shelves: readonly Shelf[];
  /**
   * Cards on the personal shelves, and those of them that are of one kind with it, not wanted by a press, and not there
   * because they go with something else: a yarn bowl for a sock kit is in the place of no project bag.
   */
  readonly cards: number;
  readonly near: readonly number[];
}

export interface TurnedDownShop {
  readonly index: ShopIndex;
  readonly idOf: (position: number) => ProductId;
  readonly soldOut: ReadonlySet<number>;
  readonly complements?: ComplementFinder;
}

/**
 * Turns down one card of the home page that an interest has a place for, drawn with the seed: its own page is opened
 * first where the button stands there. Undefined where the page has no such card.
 */
export async function turnDownOne(
  log: readonly Entry[],
  kind: Extract<PressedKind, 'notRelevant' | 'hide'>,
  seed: number,
  shop: TurnedDownShop,
  now: number,
): Promise<TurnedDown | undefined> {
  const { signature, shelves } = await shownFor(log, shop, now);
  const cards = shelves.flatMap(({ items }) => items.filter(({ slot }) => slot.source.includes(':')));
  const chosen = cards[Math.floor(drawsOf(`turned down ${seed}`)() * cards.length)];
  if (!chosen) return undefined;
  const card = shop.idOf(chosen.position);
  const press = (what: 'view' | typeof kind): Entry => {
    return { type: 'signal', kind: what, product: card, id: `${what}-${seed}` as EntryId, at: now };
  };
  const pressed = kind === 'notRelevant' ? [press('view'), press(kind)] : [press(kind)];
  const after = await shownFor([...log, ...pressed], shop, now);
  const wanted = wantedBy(log, shop);
  const left = new Set(after.signature.interests.map(({ id }) => id));
  return {
    card,
    lost: signature.interests.map(({ id }) => id).filter((id) => !left.has(id)),
    before: pageOf({ signature, shelves }, chosen.position, wanted, shop),
    after: pageOf(after, chosen.position, wanted, shop),
  };
}

function shownFor(log: readonly Entry[], { index, complements, soldOut }: TurnedDownShop, now: number) {
  const context = { ...HOME, ...(complements ? { complements } : {}) };
  return shelvesForVisit(readVisit(log), index, now, context, soldOut);
}

/** What stays: what is of a category that the visit pressed for, and what goes with a thing that it pressed for. */
function wantedBy(
  log: readonly Entry[],
  { index, complements }: TurnedDownShop,
): (position: number) => boolean {
  const pressed = log.flatMap((entry) => {
    const isPress = entry.type === 'basket' || (entry.type === 'signal' && isPressed(entry.kind));
    return isPress && 'product' in entry && entry.product !== undefined ? [entry.product] : [];
  });
  const shelves = new Set(
    pressed.flatMap((product) => {
      const position = index.position(product);
      return position === undefined ? [] : [index.shelf(position)];
    }),
  );
  const companions = complements ? companionsOf(pressed, complements, index) : [];
  const together = new Set(companions.map(({ position }) => position));
  return (position) => shelves.has(index.shelf(position)) || together.has(position);
}

function pageOf(
  { signature, shelves }: Pick<Page, 'signature' | 'shelves'>,
  card: number,
  isWanted: (position: number) => boolean,
  { index }: TurnedDownShop,
): Page {
  const items = shelves.flatMap((shelf) => shelf.items);
  const isNear = ({ position, companion }: Recommendation) =>
    companion === undefined &&
    position !== card &&
    index.shelf(card) === index.shelf(position) &&
    !isWanted(position) &&
    isOneKind(card, position, index);
  const near = items.filter(isNear).map(({ position }) => position);
  return { signature, shelves, cards: items.length, near };
}

/** All of it together. */
export function countTurnedDown(all: readonly TurnedDown[]) {
  const sum = (of: (one: TurnedDown) => number) => all.reduce((total, one) => total + of(one), 0);
  const total = (when: 'before' | 'after') => ({
    cards: sum((one) => one[when].cards),
    near: sum((one) => one[when].near.length),
  });
  return {
    visits: all.length,
    losing: all.filter(({ lost }) => lost.length > 0).length,
    silenced: sum(silencedIn),
    before: total('before'),
    after: total('after'),
  };
}

/** Interests that a card stood for before and none does after. */
function silencedIn({ before, after }: TurnedDown): number {
  const left = interestsShown(after);
  return [...interestsShown(before)].filter((id) => !left.has(id)).length;
}

function interestsShown({ shelves }: Page): ReadonlySet<string> {
  const sources = shelves.flatMap(({ items }) => items.map(({ slot }) => slot.source));
  return new Set(sources.filter((source) => source.includes(':')));
}
