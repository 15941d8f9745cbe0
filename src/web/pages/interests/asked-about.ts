import { wordsOf } from '../../../interests/agreed-words.js';
import { askable, ENOUGH_SURE } from '../../../interests/far-words.js';
import { phraseInterest } from '../../../interests/interest.js';
import { isShown } from '../../../recommendations/placement/is-shown.js';
import { type Agreement, MOST_AGREED, MOST_SHOWN } from '../../../visits/agreement.js';
import type { Entry } from '../../../visits/entry.js';
import { readVisit, type Visit } from '../../../visits/visit.js';
import { staysWithout } from '../../../visits/withdrawal.js';
import { fillShelves, type ShelvesWanted } from '../../parts/shelves/fill-shelves.js';
import { unshownPositions } from '../../parts/texts/unshown.js';

/** Typed words as an entry, before they are added. */
export type Asked = Entry & { readonly type: 'phrase' };

/** Positions that a preview shows, in its order, and those of them that it ticks. */
export interface AskedAbout {
  readonly shown: readonly number[];
  readonly ticked: ReadonlySet<number>;
  /** There are others to show. */
  readonly hasOthers: boolean;
}

/**
 * What a preview shows: of what is surely meant or was ticked what the home page would show, in its order; where that is little,
 * behind it what was not ticked before and what is perhaps meant, likeliest first. Who asks for others sees what they ticked so
 * far, and what was not shown yet.
 * @param wanted its visit is about the words alone (`ofTheseAlone`)
 * @param seen what was ticked so far and what was not, of a preview that was asked for others
 */
export async function askedAbout(entry: Asked, wanted: ShelvesWanted, seen?: Agreement): Promise<AskedAbout> {
  const { snapshot, visit } = wanted;
  const { shop } = snapshot;
  const words = wordsOf(entry, shop);
  const { all: away } = unshownPositions(visit, snapshot);
  const positionsOf = (ids: Agreement['meant'] = []) => ids.flatMap((id) => shop.position(id) ?? []);
  const before = positionsOf(entry.agreed?.meant).filter((position) => !away.has(position));
  const meant = new Set([...before, ...(await cardsOf(entry, wanted))]);
  const sure = [...meant]
    .filter((position) => words?.meant.has(position))
    .slice(0, Math.max(MOST_SHOWN, before.length));
  const perhaps = words ? askable(words, away) : [];
  const few =
    sure.length < ENOUGH_SURE ? perhaps : perhaps.filter((position) => words?.unticked?.has(position));
  const unsure = apart(few, sure, shop).slice(0, Math.max(0, MOST_SHOWN - sure.length));
  const first = [...sure, ...unsure];
  const left = [...(words?.meant.keys() ?? [])].filter((position) => !away.has(position));
  const others = apart([...left, ...perhaps], first, shop);
  if (seen) {
    const kept = positionsOf(seen.meant);
    const known = new Set([...kept, ...positionsOf(seen.notMeant)]);
    const next = [...first, ...others].filter((position) => !known.has(position));
    const shown = [...kept, ...next.slice(0, MOST_SHOWN)];
    return { shown, ticked: new Set(kept), hasOthers: hasRoom(known.size) && next.length > MOST_SHOWN };
  }
  const isLikely = (position: number) => words?.perhaps?.get(position)?.isLikely === true;
  const likely = entry.agreed === undefined ? unsure.filter(isLikely) : [];
  return { shown: first, ticked: new Set([...sure, ...likely]), hasOthers: others.length > 0 };
}

/** What is shown next, and once more, is told of too. */
const hasRoom = (known: number): boolean => known + 2 * MOST_SHOWN <= MOST_AGREED;

/** Without variants of what is shown, or of one another. */
function apart(
  positions: readonly number[],
  shown: readonly number[],
  shop: ShelvesWanted['snapshot']['shop'],
): readonly number[] {
  const all = new Set(shown);
  return positions.filter((position) => !isShown(position, all, shop) && all.add(position));
}

/**
 * A visit that is about these words and nothing else: what is hidden, saved, in the basket or never wanted again stays away
 * there too.
 */
export function ofTheseAlone(entry: Asked, visit: Visit): Visit {
  const kept = visit.all.filter((one) => staysWithout('personalise', one) || one.type === 'never');
  const own = visit.lane === 'main' ? entry : { ...entry, lane: visit.lane };
  return { ...readVisit([...kept, own], visit.lane), consent: new Set(['personalise'] as const) };
}

/** What the home page would show for these words alone, in its order. */
export async function cardsOf({ id }: Entry, wanted: ShelvesWanted): Promise<readonly number[]> {
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  const own = shelves
    .flatMap(({ items }) => items)
    .filter(({ slot }) => slot.source === phraseInterest(id))
    .map(({ position }) => position);
  return [...new Set(own)];
}
