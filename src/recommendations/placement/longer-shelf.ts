import type { InterestId } from '../../visits/entry.js';
import type { Candidate, Source } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import { explain } from '../reasons/explanation.js';
import type { Recommendation, Shelf } from '../reasons/shelf.js';
import type { Ranked } from '../scores/ranking.js';
import type { Scored } from './diversify.js';
import { explainedShelf } from './explained-shelf.js';
import { counted, isOpen, type Room } from './filled-shelves.js';
import { restingLast } from './substitutes.js';

/** Places of a visit's shelf that are divided among its interests: as many as the home page has. */
export const DIVIDED = 8;

/**
 * A shelf of a visit with more places than are divided. Of each interest it holds the first card that a shelf of so many
 * holds; all its other places the score alone decides, also between interests, over all that was fetched, and it orders
 * all of them. What no signal clearly speaks for stands there too where its reason names a thing of the visit, and what
 * sells best; what leaves with something turned down never does.
 */
export function longerShelf(
  shelf: Shelf,
  places: number,
  found: readonly Candidate[],
  ranked: Ranked,
  room: Room,
  index: ShopIndex,
): Shelf {
  if (shelf.items.length >= places || places <= DIVIDED) return shelf;
  const items = firstOfEach(shelf.items);
  const shown = new Set(items.map(({ position }) => position));
  for (const one of bestFirst(found, ranked, room)) {
    if (items.length === places) break;
    if (!isOpen(one.position, shown, room, index)) continue;
    const slot = { source: one.source, places: 1, of: 1, byVariety: false };
    const [item] = explainedShelf('visit', [{ ...one, slot }], ranked.ranking, index).items;
    if (!item || !isSaid(item)) continue;
    items.push(item);
    shown.add(one.position);
  }
  const ordered = items.toSorted((a, b) => b.score - a.score || a.position - b.position);
  return { ...shelf, items: counted(restingLast(ordered, room)) };
}

/** The first card of each interest. Something new has no place of its own beside so many. */
function firstOfEach(items: readonly Recommendation[]): Recommendation[] {
  const seen = new Set<Source>(['new']);
  return items.filter(({ slot: { source } }) => {
    const isFirst = !seen.has(source);
    seen.add(source);
    return isFirst;
  });
}

/** What the visit speaks for more than against, and what sells, by score; ties by position. */
function bestFirst(
  found: readonly Candidate[],
  ranked: Ranked,
  { claims, resting }: Room,
): readonly Scored[] {
  const claimed = new Map(claims.map((one) => [one.position, one]));
  return found
    .flatMap(({ position, from }, row) => claimed.get(position) ?? unclaimed(position, from, row, ranked))
    .filter(({ position, source, score }) => source !== 'new' && score > 0 && !resting.has(position))
    .toSorted((a, b) => b.score - a.score || a.position - b.position);
}

/** What an interest fetched and no signal of it clearly speaks for is of the interest that gives it most. */
function unclaimed(
  position: number,
  from: Candidate['from'],
  row: number,
  { ranking, byInterest, scores }: Ranked,
): Scored[] {
  if (from !== 'interests' || ranking.refuses(position)) return [];
  let source: InterestId | undefined;
  let most = 0;
  for (const [i, values] of byInterest.entries()) {
    const value = values[row] ?? 0;
    if (value <= most) continue;
    source = ranking.interests[i]?.interest;
    most = value;
  }
  return source === undefined ? [] : [{ position, source, score: scores[row] ?? 0 }];
}

/** A card says what of the visit it is there for, or that it is among what sells best. */
function isSaid(item: Recommendation): boolean {
  const [{ type }] = explain(item).leads;
  if (type === 'popular' || type === 'ordered') return item.slot.source === 'popular';
  return type === 'signal' || type === 'coInterest';
}
