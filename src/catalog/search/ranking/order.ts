import type { ForWhom } from '../matching/audience-match.js';
import { CALLED } from '../matching/coverage.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Found } from './fusion.js';

/** What a product is worth more, by the share of the query that it is called, for being the thing and not a part of it. */
const HEAD = 0.06;
/** The same where it is called all of the query: a running shoe before the bag for one. */
const THING = 0.2;
/** The same where another word for it says what the product is. */
const THING_OTHERWISE = 0.15;

/** The same for its first tag, where no name that says all of the query ends with a word of it: an LP with a title is vinyl, a brush for one is not. */
const TAG = 0.3;
/** What goes with what is looked for is worth this share, and at most this share of the best of that: no pen before the ink. */
const BESIDE = 0.6;

/** What a product is worth less that cannot be bought: more than sizes of one thing differ by, less than `HEAD`. */
const SOLD_OUT = 0.04;

/** What a product is worth more that is for those whom the query names, and less that is for animals that it does not. */
const FOR_WHOM: Readonly<Record<ForWhom, number>> = {
  asked: 0.2,
  anybody: 0,
  animal: -0.12,
};

/** A hair. */
const BEHIND = 1e-6;

/** What besides its words and meaning tells how well a product answers. */
export interface Fitting {
  /** Whether it can be bought; all can where it is not said. */
  canBuy?(position: number): boolean;
  /** For whom it is; for anybody where it is not said. */
  forWhom?(position: number): ForWhom;
  /** Whether it only sounds like what is asked for: a hot water bottle, by `water bottle`. Nothing does where it is not said. */
  isOther?(position: number): boolean;
}

/** `Workshop vacuum` before `vacuum siphon`, and what can be bought before what is sold out, where they answer about as well. */
export function bestFirst(
  found: readonly Found[],
  hits: readonly WordHit[],
  { canBuy = () => true, forWhom = () => 'anybody', isOther = () => false }: Fitting,
): readonly Found[] {
  const isThing = ({ isHeaded, named, position }: WordHit) =>
    isHeaded && named >= CALLED && !isOther(position);
  const things = hits.filter(isThing);
  const tag = things.length > 0 ? 0 : TAG;
  const heads = new Map(hits.map((hit) => [hit.position, ofHead(hit, tag)]));
  const besides = new Set(
    hits.filter((hit) => hit.isBeside || isOther(hit.position)).map(({ position }) => position),
  );
  const worth = new Map(
    found.map(({ position, score }) => [
      position,
      score * (besides.has(position) ? BESIDE : 1) +
        (heads.get(position) ?? 0) +
        FOR_WHOM[forWhom(position)] -
        (canBuy(position) ? 0 : SOLD_OUT),
    ]),
  );
  const led = new Set(hits.filter(({ isLed }) => isLed).map(({ position }) => position));
  const most = Math.max(0, ...[...worth].map(([position, one]) => (led.has(position) ? one : 0)));
  for (const position of besides) worth.set(position, Math.min(worth.get(position) ?? 0, BESIDE * most));
  // What is for animals goes behind what is such a thing for people: a wall shelf before one for cats. So does what they
  // eat, where nothing is the thing itself: herbs to grow before those for rabbits.
  const people = things.filter(({ position }) => forWhom(position) !== 'animal');
  const leastOfPeople = Math.min(...people.flatMap(({ position }) => worth.get(position) ?? []));
  for (const [position, one] of worth)
    if (forWhom(position) === 'animal' && one > leastOfPeople) worth.set(position, leastOfPeople - BEHIND);
  const worthOf = ({ position }: Found) => worth.get(position) ?? 0;
  return found.toSorted((a, b) => worthOf(b) - worthOf(a) || a.position - b.position);
}

function ofHead(
  { isHeaded, isLedOtherwise, isTagged, isWholeThing, isLed, named }: WordHit,
  tag: number,
): number {
  // By whichever of its names: a folding bike is as much a bicycle as a city bicycle is.
  if (isLedOtherwise && !isHeaded) return THING_OTHERWISE;
  if (!isHeaded) return isTagged && named >= CALLED ? tag : 0;
  // What a thing is to be like makes no other thing of it: a warm sleeping bag is no liner for one.
  return named >= CALLED || (isWholeThing && isLed) ? THING : HEAD * named;
}

/** The same positions, those that cannot be bought last. */
export function buyableFirst(
  positions: readonly number[],
  canBuy: (position: number) => boolean,
): readonly number[] {
  return positions.toSorted((a, b) => Number(canBuy(b)) - Number(canBuy(a)));
}
