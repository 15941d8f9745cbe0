import { groupedBy } from '../../segments/tally.js';
import { countedGroup, type Draw } from '../index/drawn-groups.js';
import type { ShopIndex } from '../index/shop-index.js';
import { explain } from '../reasons/explanation.js';
import type { Recommendation } from '../reasons/shelf.js';
import { contributions } from '../scores/contributions.js';
import type { Ranking } from '../scores/ranking.js';
import type { Place } from './places.js';

/** How the place for something new is given on one shelf, where published reports tell of groups. */
export interface Drawing {
  /** Of candidates for the place those of the group with the highest draw, of the groups that have one that can be told. */
  ofFirstGroup(positions: readonly number[]): ReadonlySet<number>;
  /** A card in that place with what was drawn for its group; any other card as it is. */
  withDraw(item: Recommendation): Recommendation;
}

export const newPlace = (drawing: Drawing | undefined): Place =>
  drawing ? { source: 'new', among: drawing.ofFirstGroup } : { source: 'new' };

/** Undefined where nothing is published: then the scores alone choose. */
export function drawingFor(ranked: Ranking, index: ShopIndex): Drawing | undefined {
  const draws = index.groupDraws?.on(ranked.at);
  if (!draws) return undefined;
  const drawOf = (position: number): Draw | undefined => {
    const group = countedGroup(position, index);
    return group === undefined ? undefined : draws.of(group);
  };
  const told = new Map<number, boolean>();
  const canBeTold = (position: number): boolean => {
    const known = told.get(position) ?? isToldAt(position, ranked, index);
    told.set(position, known);
    return known;
  };
  return {
    ofFirstGroup(positions) {
      for (const [, own] of [...groupedBy(positions, drawOf)].sort(([a], [b]) => a.rank - b.rank)) {
        const tellable = own.filter(canBeTold);
        if (tellable.length > 0) return new Set(tellable);
      }
      return new Set();
    },
    withDraw(item) {
      const draw = item.slot.source === 'new' ? drawOf(item.position) : undefined;
      if (!draw || !isTold(item)) return item;
      const { group, value, rank } = draw;
      const { groups, simulated } = draws.released;
      return { ...item, slot: { ...item.slot, drawn: { group, value, rank, of: groups.length, simulated } } };
    },
  };
}

/** Something new says of what in the visit it is: that it is new is no reason by itself. */
export function isTold(item: Recommendation): boolean {
  const [lead] = item.slot.source === 'new' ? explain(item).leads : [];
  return lead?.type !== 'new' || lead.of !== undefined;
}

function isToldAt(position: number, ranked: Ranking, index: ShopIndex): boolean {
  const { strength, divisors } = ranked;
  return isTold({
    position,
    score: 0,
    slot: { source: 'new', places: 1, of: 1, byVariety: false },
    scale: { strength, divisors },
    contributions: contributions(position, ranked, index),
  });
}
