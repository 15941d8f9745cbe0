import type { HeldWords } from './held-words.js';

/** Called all of the words, as far as texts of one shop go. */
const ALL = 0.9;
/** How near what holds only a part of several words has to be to them, cosine: */
const NEAR_ENOUGH = {
  /** as any that is called by their head; */
  always: 0.41,
  /** by a word that tells what the things of its category are; */
  told: 0.35,
  /** as a good answer of a search; */
  good: 0.32,
  /** as a good answer that holds all of them, though not by name; */
  said: 0.28,
  /** by name or tags that hold most of them, where nothing holds all. */
  most: 0.2,
} as const;
/** A share of the words that is most of them. */
const MOST_HELD = 0.58;
/** Of what holds a part and is near, this share is of one department where the words have one sense. */
const ONE_SENSE = 0.5;

/**
 * Of several words, what holds only a part has to hold what they are about, their head: a cat flap holds half of "toys
 * for my cat", a gel cold pack half of "swimming in cold water", a wooden duck of "wooden floors". What tells of all of them is called by most.
 * Where what is near is of many departments the words have many senses, and nothing of it is meant: mushrooms are on
 * fabric, in games and on lamps.
 */
export function ofThePhrase(held: readonly HeldWords[]): readonly HeldWords[] {
  const whole = held.filter(isWhole);
  const parts = held.filter((one) => !isWhole(one) && (one.isAbout || isMostlyCalled(one)));
  const near = parts.filter(({ cosine }) => cosine >= NEAR_ENOUGH.good);
  const of = (department: string | undefined) => near.filter((one) => one.department === department).length;
  const isOneSense = near.some(({ department }) => of(department) >= ONE_SENSE * near.length);
  if (near.length > 0 && !isOneSense) return whole;
  const kept = new Set([...whole, ...parts]);
  return held.filter((one) => kept.has(one));
}

/** Called most of the words and tells of the others: a dripper tagged *pour-over* that tells of coffee. */
const isMostlyCalled = ({ said, labelled }: HeldWords): boolean => said >= ALL && labelled >= MOST_HELD;

/** Of what holds only a part, what is near the words. */
export function nearTheHead(meant: readonly HeldWords[]): readonly HeldWords[] {
  const hasWhole = meant.some(isWhole);
  return meant.filter((one) => isWhole(one) || one.cosine >= nearEnough(one, hasWhole));
}

const isWhole = (one: HeldWords): boolean =>
  !one.isSeveral || one.named >= ALL || one.isThing || one.isPlace || one.isMadeOf;

function nearEnough(one: HeldWords, hasWhole: boolean): number {
  if (one.isGood && !hasWhole) return one.said >= ALL ? NEAR_ENOUGH.said : NEAR_ENOUGH.good;
  // Beside what holds all of them, what another word heads is another thing: a deodorant, by "hand cream".
  if (hasWhole) return one.isHeaded ? NEAR_ENOUGH.always : Number.POSITIVE_INFINITY;
  if (one.labelled >= MOST_HELD) return NEAR_ENOUGH.most;
  return one.isTold ? NEAR_ENOUGH.told : NEAR_ENOUGH.always;
}
