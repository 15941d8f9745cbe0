import type { HeldWords } from './held-words.js';

/** Fewer products than this are no shelf: others are looked for. */
const FEW = 4;
/** So many are enough. */
const MOST = 8;
/** Cosine from which a product of the same department that holds a part of the words, or is a good answer, is near them. */
const NEAR_PART = 0.33;
/** The same of one that holds the very part that the products found hold. */
const SAME_PART = 0.2;
/** Of another department it has to be nearly as near as the one that was found. */
const ELSEWHERE = 0.8;
/** A share of the words that is more than a word such as *new*. */
const PART = 0.3;
/** Cosine from which one product alone is surely near a sentence. */
const CLEARLY = 0.5;
/** Called all of the words. */
const ALL = 0.9;
/** Shares of words are sums of fractions. */
const EQUAL = 0.01;

/**
 * Beside few products that typed words mean, what is perhaps meant too: of the same department what holds a part of the
 * words in name or tags, or is a good answer, and is near; beside one alone that holds a part, what holds the same part
 * elsewhere and is nearly as near: an edible fungi jigsaw beside a picture book of a mushroom wood.
 */
export function withMore(meant: readonly HeldWords[], held: readonly HeldWords[]): readonly HeldWords[] {
  if (meant.length === 0 || meant.length >= FEW) return meant;
  const departments = new Set(meant.map(({ department }) => department));
  const others = held.filter((one) => !meant.includes(one));
  const beside = others.filter((one) => departments.has(one.department) && isNearPart(one, meant));
  const [first] = meant;
  const elsewhere =
    meant.length === 1 && first && beside.length === 0
      ? others.filter((one) => isSamePart(one, first, ELSEWHERE * first.cosine))
      : [];
  return [...meant, ...beside, ...elsewhere].slice(0, MOST);
}

function isNearPart(one: HeldWords, meant: readonly HeldWords[]): boolean {
  if (one.isGood) return one.cosine >= SAME_PART;
  if (one.cosine >= NEAR_PART) return one.labelled >= PART;
  return meant.some((other) => isSamePart(one, other, SAME_PART));
}

function isSamePart(one: HeldWords, other: HeldWords, least: number): boolean {
  if (one.labelled < PART || one.cosine < least) return false;
  return Math.abs(one.labelled - other.labelled) <= EQUAL;
}

/** A share of the words that is half of them, and how near one product alone has to be that bears it. */
const HALF = 0.5;
const FAIRLY = 0.4;

/**
 * One product alone may bear a word by chance: *The Long Allotment* is a record. If it is called all that was typed, its
 * tags, its shelf, or its name in several words have to say so; if a part, a word that tells what things of its
 * category are, or their meaning: a banjo is meant by "playing the banjo", building blocks are not by "building a
 * treehouse". A tag that bears one word and does not say what the
 * thing is, is none of them: a folding bike is tagged *train*.
 */
export function withoutLone(meant: readonly HeldWords[]): readonly HeldWords[] {
  const [only] = meant;
  if (meant.length !== 1 || !only) return meant;
  if (only.named < ALL) {
    const isHalf = only.isSeveral && only.labelled >= HALF && only.cosine >= FAIRLY;
    return only.isTold || only.cosine >= CLEARLY || isHalf ? meant : [];
  }
  const isTagOnly =
    !only.isSeveral && only.isTagged && !only.isFirstTag && !only.isNamedAndTagged && !only.isHeaded;
  const isCalled =
    (only.isTagged && !isTagOnly) || only.isNamedAndTagged || only.isMadeOf || only.isPlace || only.isNamed;
  return isCalled || (only.isSeveral && only.labelled >= ALL) ? meant : [];
}
