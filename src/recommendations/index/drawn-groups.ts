import { randomBeta } from 'd3-random';
import type { TasteSource } from '../../interests/taste-source.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import { drawsOf } from '../../segments/draws.js';

/** The group that a look at a product, or a press on it, is counted under: the strongest that the shop may name. */
export function countedGroup(position: number, index: Groups): SegmentId | undefined {
  return index.segments[index.memberships(position)[0]?.segment ?? -1]?.id;
}

type Groups = Pick<TasteSource, 'segments' | 'memberships'>;

/** What published reports count of a group of products: visits, added up over weeks and faded, so no whole numbers. */
export interface ReleasedGroup {
  readonly group: SegmentId;
  /** Visits that opened a product of it. */
  readonly looked: number;
  /** Visits that pressed *Interested* on one. Nobody has to look before they press: it may be more. */
  readonly pressed: number;
}

/** What published reports say on one day of all groups that a shop may name, and nothing else: an account holds it. */
export interface ReleasedDay {
  /** A day of the shop's calendar, as `2026-11-30`. */
  readonly day: string;
  /** Some of the visits were made by a program, not by shoppers. */
  readonly simulated: boolean;
  /** Visits that looked, of all groups and days, also where nothing stands of those that pressed. */
  readonly looked: number;
  readonly groups: readonly ReleasedGroup[];
}

export interface Draw extends ReleasedGroup {
  /** In [0, 1]: a share of presses that is as likely as the reports leave it. */
  readonly value: number;
  /** From 1, among the draws of all groups that day. */
  readonly rank: number;
}

/** The draws of a day: the same for every visitor, in every process, and whenever they are asked for again. */
export interface DayDraws {
  readonly released: ReleasedDay;
  /** Undefined of a group that the shop may not name. */
  of(group: SegmentId): Draw | undefined;
}

export interface GroupDraws {
  /** Of the day of a moment; undefined where nothing had been published by then. @param at milliseconds since 1970 */
  on(at: number): DayDraws | undefined;
}

/**
 * What the prior weighs, in visits: as many as stand behind the least number that a report publishes. A group of which
 * nothing is published is drawn as one of which that much is known, from about half of the usual share to twice of it,
 * and a week of published numbers outweighs it.
 */
const PRIOR_VISITS = 50;

/**
 * Draws a share of presses for each group by Thompson sampling (Thompson 1933; Chapelle & Li 2011): from the Beta
 * distribution of what the reports leave possible, so that a group is first as often as it may be the best. One draw holds
 * for a day (a batch): it tells no visitor from another, a page that is loaded again does not change, and an account of a
 * shelf can be computed anew. The prior has the mean of all that was published: the presses that stand, of all looks that
 * stand. Most numbers of presses that are withheld are small, and of the looks beside them none would be known: without
 * them a group of which nothing stands would be taken for one of those that press most (`npm run bench -- exploring`). A
 * group's draw is seeded by the day and its id, so that no other group moves it but through that mean.
 */
export function drawsOn(released: ReleasedDay): DayDraws {
  const mean = sharePressed(released);
  const drawn = released.groups
    .map((one) => ({ ...one, value: drawFor(one, mean, released.day) }))
    .sort((a, b) => b.value - a.value || (a.group < b.group ? -1 : 1));
  const draws = new Map(drawn.map((one, at): [SegmentId, Draw] => [one.group, { ...one, rank: at + 1 }]));
  return { released, of: (group) => draws.get(group) };
}

/** The share of all that looked, by Laplace's rule of succession: never 0 and never 1, of which no Beta is the mean. */
function sharePressed({ looked, groups }: ReleasedDay): number {
  const pressed = groups.reduce((sum, one) => sum + pressedOf(one), 0);
  return (Math.min(looked, pressed) + 1) / (looked + 2);
}

function drawFor(one: ReleasedGroup, mean: number, day: string): number {
  const pressed = PRIOR_VISITS * mean + pressedOf(one);
  const others = PRIOR_VISITS * (1 - mean) + one.looked - pressedOf(one);
  return randomBeta.source(drawsOf(`${day}\n${one.group}`))(pressed, others)();
}

/** A press on a card whose product nobody opened is no part of those who looked: at most all of them pressed. */
const pressedOf = ({ looked, pressed }: ReleasedGroup): number => Math.min(looked, pressed);
