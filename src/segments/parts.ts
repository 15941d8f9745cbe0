import type { TellingPlace } from '../catalog/places.js';
import { clusterCounts } from './cluster-count.js';

/** A department with no more products than this is one interest, whatever they are. */
const ONE_INTEREST = 30;
/** In a shop with no more products than this so is one with no more than a third of them; each larger one is looked through by itself. */
const SMALL_SHOP = 300;
const SHARE = 1 / 3;

/** In a small shop so many groups a product are room enough, */
const EACH = 1 / 2;
/** and in any so many altogether: interests are read on one page. */
const MOST_GROUPS = 60;

/** The parts that a catalogue is grouped in, as positions of products. */
export interface Parts {
  /** Each is a group. */
  readonly whole: readonly (readonly number[])[];
  /** In each of these, groups are found. */
  readonly open: readonly (readonly number[])[];
  /** Nothing says where these are: they join the groups of what is nearest to them. */
  readonly joining: readonly number[];
}

/**
 * A small department is a group by itself, and holds nothing of another one: a ladder is no part of *Fastenings*. Of a
 * small shop that has categories alone, those are read. A shop of more small departments than it has room for groups is
 * grouped by what its products mean, whatever it calls them.
 */
export function partsOf(places: readonly TellingPlace[]): Parts {
  const isSmallShop = places.length <= SMALL_SHOP;
  const most = isSmallShop ? Math.max(ONE_INTEREST, SHARE * places.length) : ONE_INTEREST;
  const whole: number[][] = [];
  const large: number[][] = [];
  const joining: number[] = [];
  for (const [place, positions] of byPlace(places, isSmallShop)) {
    const isLarge = positions.length > most || (place === undefined && !isSmallShop);
    if (isLarge) large.push(positions);
    else if (place === undefined) joining.push(...positions);
    else whole.push(positions);
  }
  const room = Math.max(...clusterCounts(places.length), isSmallShop ? EACH * places.length : 0);
  if (whole.length === 0 || whole.length > Math.min(room, MOST_GROUPS))
    return { whole: [], open: [[...places.keys()]], joining: [] };
  const together = [large.flat().sort((a, b) => a - b)];
  return { whole, open: (isSmallShop ? large : together).filter(({ length }) => length > 0), joining };
}

function byPlace(
  places: readonly TellingPlace[],
  isSmallShop: boolean,
): ReadonlyMap<string | undefined, number[]> {
  const level =
    isSmallShop && places.every(({ department }) => department === undefined) ? 'category' : 'department';
  const found = new Map<string | undefined, number[]>();
  for (const [position, place] of places.entries()) {
    const known = found.get(place[level]);
    if (known) known.push(position);
    else found.set(place[level], [position]);
  }
  return found;
}
