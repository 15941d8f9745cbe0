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

/**
 * Where nothing else is meant: what holds one word of a sentence in name or tags, where all that does is of one
 * department and nowhere far from the words ("a marathon in spring" is the marathon of running socks); else what holds
 * its last word, where nearly all that does is: "our old dog" is about a dog, "sleeping better" about no sleeping bag.
 */
export function byOneWord(held: readonly HeldWords[]): readonly HeldWords[] {
  for (const first of held) {
    if (first.labelled < PART) continue;
    const same = held.filter((one) => Math.abs(one.labelled - first.labelled) <= EQUAL);
    const isOneDepartment = same.every(({ department }) => department === first.department);
    if (same.length > 1 && isOneDepartment && same.every(({ cosine }) => cosine >= SAME_PART)) return same;
  }
  return byLastWord(held.filter(({ isLast, labelled }) => isLast && labelled >= PART));
}

/** Of what holds a word, this share is of one department where the word is of that. */
const NEARLY_ALL = 0.8;

function byLastWord(holding: readonly HeldWords[]): readonly HeldWords[] {
  const of = ({ department }: HeldWords) => holding.filter((one) => one.department === department);
  const most = holding.find((one) => of(one).length >= NEARLY_ALL * holding.length);
  const near = most ? of(most).filter(({ cosine }) => cosine >= SAME_PART) : [];
  return near.length > 1 ? near : [];
}

/** Good answers of a search that are looked at, best first, and departments that they may be of. */
const ANSWERS = 6;
const MOST_ANSWERED = 2;

/**
 * Where nothing else is meant: the good answers of a search that hold the last of the words, or are called by one of them, if
 * most of them are of one department and all of two at most, or all called the same: journals of three departments for "bullet journalling".
 */
export function byAnswers(held: readonly HeldWords[]): readonly HeldWords[] {
  const good = held
    .filter((one) => one.isGood && one.cosine >= SAME_PART && (one.isLast || one.isHeaded))
    .slice(0, ANSWERS);
  const departments = new Set(good.map(({ department }) => department));
  const isOneThing = good.every(
    ({ isHeaded, labelled }) => isHeaded && Math.abs(labelled - (good[0]?.labelled ?? 0)) <= EQUAL,
  );
  const hasMost = [...departments].some(
    (department) => good.filter((one) => one.department === department).length > good.length / 2,
  );
  return (departments.size <= MOST_ANSWERED && hasMost) || isOneThing ? good : [];
}

/** Against the nearest: what is of another category than the words tell of has to be so near. */
const AS_NEAR = 0.75;

/** The last word tells what is meant where what bears it is so near, against the nearest. */
const LAST_AS_NEAR = 0.9;

const nearestOf = (held: readonly HeldWords[]): number => Math.max(0, ...held.map(({ cosine }) => cosine));

/**
 * Of what is meant by a part of the words, what bears their last word where anything does, and is of the category that
 * the word tells of, or as near as that: a comb is found by "wet shaving" because it stands among shaving things, and a
 * thumb piano is no piano.
 */
export function ofTheWord(meant: readonly HeldWords[]): readonly HeldWords[] {
  const last = meant.filter(({ isLast }) => isLast);
  const bearing = nearestOf(last) > LAST_AS_NEAR * nearestOf(meant) ? last : meant;
  const nearest = nearestOf(bearing);
  if (!bearing.some(({ isTold }) => isTold)) return bearing.filter(({ cosine }) => cosine >= HALF * nearest);
  return bearing.filter(({ isTold, cosine }) => isTold || cosine >= AS_NEAR * nearest);
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

/** What is of more departments than this is no one interest: a gift. */
const MOST_DEPARTMENTS = 4;

/** Of many departments only what is itself called so, or made of it, is meant. */
export function ofFewDepartments(meant: readonly HeldWords[]): readonly HeldWords[] {
  if (new Set(meant.map(({ department }) => department)).size <= MOST_DEPARTMENTS) return meant;
  return meant.filter(({ isHeaded, isMadeOf, isThing }) => isHeaded || isMadeOf || isThing);
}
