import { wordsOf } from '../../../interests/agreed-words.js';
import { askable, ENOUGH_SURE } from '../../../interests/far-words.js';
import { phraseInterest } from '../../../interests/interest.js';
import { isShown } from '../../../recommendations/placement/is-shown.js';
import { MOST_SHOWN } from '../../../visits/agreement.js';
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
}

/**
 * What a preview shows: of what is surely meant or was ticked what the home page would show, in its order; where that is little,
 * behind it what was not ticked before and what is perhaps meant, likeliest first.
 * @param wanted its visit is about the words alone (`ofTheseAlone`)
 */
export async function askedAbout(entry: Asked, wanted: ShelvesWanted): Promise<AskedAbout> {
  const { snapshot, visit } = wanted;
  const { shop } = snapshot;
  const words = wordsOf(entry, shop);
  const cards = await cardsOf(entry, wanted);
  const { all: away } = unshownPositions(visit, snapshot);
  const before = (entry.agreed?.meant ?? []).flatMap((id) => shop.position(id) ?? []);
  const meant = [...before.filter((position) => !away.has(position)), ...cards];
  const sure = [...new Set(meant)].filter((position) => words?.meant.has(position)).slice(0, MOST_SHOWN);
  const shown = new Set(sure);
  const asked = words ? askable(words, away) : [];
  const few = sure.length < ENOUGH_SURE ? asked : asked.filter((position) => words?.unticked?.has(position));
  const unsure = few.filter((position) => {
    if (shown.size === MOST_SHOWN || isShown(position, shown, shop)) return false;
    return shown.add(position);
  });
  const isLikely = (position: number) => words?.perhaps?.get(position)?.isLikely === true;
  const likely = entry.agreed === undefined ? unsure.filter(isLikely) : [];
  return { shown: [...sure, ...unsure], ticked: new Set([...sure, ...likely]) };
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
