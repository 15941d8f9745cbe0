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
  if (one.cosine >= NEAR_PART) return one.labelled >= PART || one.isGood;
  return meant.some((other) => isSamePart(one, other, SAME_PART));
}

function isSamePart(one: HeldWords, other: HeldWords, least: number): boolean {
  if (one.labelled < PART || one.cosine < least) return false;
  return Math.abs(one.labelled - other.labelled) <= EQUAL;
}

/**
 * Where nothing else is meant: what holds one word of a sentence in name or tags, where all that does is of one
 * department and nowhere far from the words. "A marathon in spring" is the marathon of running socks.
 */
export function byOneWord(held: readonly HeldWords[]): readonly HeldWords[] {
  for (const first of held) {
    if (first.labelled < PART) continue;
    const same = held.filter((one) => Math.abs(one.labelled - first.labelled) <= EQUAL);
    const isOneDepartment = same.every(({ department }) => department === first.department);
    if (same.length > 1 && isOneDepartment && same.every(({ cosine }) => cosine >= SAME_PART)) return same;
  }
  return [];
}

/**
 * One product alone that only bears the one word in its name may bear it by chance: *The Long Allotment* is a record.
 * What its tags or its shelf say of it, or its name in several words, is meant.
 */
export function withoutLone(meant: readonly HeldWords[]): readonly HeldWords[] {
  const [only] = meant;
  if (meant.length !== 1 || !only) return meant;
  return only.isTagged || only.isMadeOf || only.isPlace || only.isNamed ? meant : [];
}
