import type { Vector } from '../embedding/vectors.js';
import { withMore, withoutLone } from './few-meant.js';
import type { HeldWords } from './held-words.js';
import { nearTheHead, ofThePhrase } from './part-of-a-phrase.js';

/** What the shopper typed as an interest, and the products that it means. */
export interface TypedWords {
  /** Unit length. */
  readonly meaning: Vector;
  /** By position; empty where the catalogue does not know the words. */
  readonly meant: ReadonlyMap<number, Meant>;
  /** What a search for the words finds that answers them, by position, whether it is meant or not. */
  readonly found?: readonly number[];
  /** A search for the words may list something: it reads them, or something holds one of them. */
  readonly isAnswered?: boolean;
  /** They name a present or an occasion, and no thing: that tells nothing of who typed them. */
  readonly isPresent?: boolean;
  /** Of words that name a child's age: what says that it is for others, and is shown for them in no way. */
  readonly isUnfit?: (position: number) => boolean;
  /** The shop's search knows no word of them. */
  readonly isUnread?: boolean;
}

export interface Meant {
  /** The product is called all of the words; else it seems to be meant, and its reason says perhaps. */
  readonly isSure: boolean;
  /** A list of what people say names it for the words: if not sure, it is a good guess. */
  readonly isListed?: boolean;
  /** Its name or kind holds a word that was typed. What goes with winter gloves has nothing to do with *cold hands*. */
  readonly isNamed?: boolean;
  /** Above 0; comparable with a likeness above chance. */
  readonly likeness: number;
}

/** On a search page, nearer than this a product may be what the words mean: */
export const WORDS_NEAR = 0.3;
/** and not much further than the nearest: "mushroom foraging" is .47 from a book of mushrooms and .32 from a monstera. */
export const WORDS_SHARE = 0.75;

/** Holds all of the words, as far as texts of one shop go. */
const ALL = 0.9;
/** A name holds a word better than a tag: a mug against coasters for mugs. */
const BY_NAME = 0.4;
const BY_TAG = 0.2;
/** Cosine from which a product that is called so is the thing, and not another of that name: a rose, and its secateurs. */
const SURELY = 0.25;
const NEAR = 0.3;
/**
 * The products that typed words mean. Nothing is meant by meaning alone, and nothing by a word that is only mentioned:
 * in meaning a paring knife called bird's-beak is near "bird watching", and descriptions of many things tell of bread.
 * Where nothing is called so, what a search for the words calls good is perhaps meant.
 * @param held the products that hold any of the words, in the order of a search for them
 */
export function meantBy(held: readonly HeldWords[]): ReadonlyMap<number, Meant> {
  return describe(foundBy(held));
}

/**
 * The same for an interest: where few are meant, with what is perhaps meant too; where it is one alone, only if more
 * than its name says so.
 */
export function meantByInterest(all: readonly HeldWords[]): ReadonlyMap<number, Meant> {
  const held = ofThePhrase(all);
  return describe(withoutLone(nearTheHead(withMore(foundBy(held), held))));
}

function foundBy(held: readonly HeldWords[]): readonly HeldWords[] {
  const called = ofThePlace(held.filter((one) => isCalled(one) || isItself(one)));
  // A shelf of lights and locks calls its locks lights too: what is itself called so is meant.
  const itself = called.filter((one) => one.labelled >= ALL || isItself(one));
  const whole = itself.length > 0 ? itself : called;
  return whole.length > 0 ? whole : meantLoosely(held);
}

/** Where a part of the shop is called so, nothing of another is meant: a walled garden is a game. */
function ofThePlace(called: readonly HeldWords[]): readonly HeldWords[] {
  const placed = new Set(called.filter(({ isPlace }) => isPlace).map(({ department }) => department));
  return placed.size === 0 ? called : called.filter(({ department }) => placed.has(department));
}

function describe(meant: readonly HeldWords[]): ReadonlyMap<number, Meant> {
  return new Map(
    meant.map((one) => [one.position, { isSure: isSure(one, meant), likeness: likenessOf(one) }]),
  );
}

const isItself = ({ isThing, isPlace }: HeldWords): boolean => isThing || isPlace;

function isCalled({ named, said, strength, cosine, isHeaded }: HeldWords): boolean {
  if (named < ALL || said < ALL || strength < BY_TAG) return false;
  return cosine >= NEAR || isHeaded || (strength >= BY_NAME && cosine >= SURELY);
}

const isPlain = (one: HeldWords): boolean => one.isHeaded || one.isMadeOf || one.isTagged || isItself(one);

/** The same, but for a tag alone. */
const isSaid = (one: HeldWords): boolean =>
  one.isHeaded || one.isMadeOf || one.isNamedAndTagged || isItself(one);

/** More departments than these, and the words are of several senses. */
const MOST_DEPARTMENTS = 2;

/** One product alone that has a word inside its name may be called so by chance. */
function isSure(one: HeldWords, meant: readonly HeldWords[]): boolean {
  if (isItself(one)) return true;
  // Of one word a tag alone is a guess, but for the first, which says what the thing is.
  if (one.labelled >= ALL && one.isTagged && (one.isFirstTag || one.isSeveral)) return true;
  const isAlone = meant.every((other) => other === one || isPlain(other));
  return one.labelled >= ALL && one.strength >= BY_NAME && (isSaid(one) || !isAlone);
}

/** Cosine from which a product that holds all of the words somewhere is near them, and one that holds a part. */
const NEAR_ALL = 0.25;
const NEAR_PART = 0.33;
/** Good answers that are looked at, best first. */
const LEADING = 6;

/**
 * The good answers of a search that are near: the leading ones
 * if they hold all of the words and are of two departments at most, or those of the department that more than half of
 * the leading ones are of. Where no good answer is near, what else holds a part.
 */
function meantLoosely(held: readonly HeldWords[]): readonly HeldWords[] {
  const near = held.filter(({ said, cosine }) => cosine >= (said >= ALL ? NEAR_ALL : NEAR_PART));
  const good = near.filter(({ isGood }) => isGood);
  return good.length > 0 ? ofMostDepartment(good) : ofOnlyDepartment(near);
}

function ofMostDepartment(good: readonly HeldWords[]): readonly HeldWords[] {
  const leading = good.slice(0, LEADING);
  const departments = new Set(leading.map(({ department }) => department));
  if (leading.every(({ said }) => said >= ALL) && departments.size <= MOST_DEPARTMENTS) return leading;
  const of = (department: string | undefined) => good.filter((one) => one.department === department);
  const most = leading.find(
    ({ department }) => leading.filter((one) => one.department === department).length > leading.length / 2,
  );
  return most ? of(most.department) : [];
}

/** One alone that is no good answer is near by chance. */
function ofOnlyDepartment(near: readonly HeldWords[]): readonly HeldWords[] {
  const departments = new Set(near.map(({ department }) => department));
  return departments.size === 1 && near.length > 1 ? near : [];
}

/** Cosine in meaning that a few words have to any product. */
const FLOOR = 0.2;
/** What a product that is called just so gains over one that is only near. */
const FOUND = 0.3;

/** What a thing gains that the part of the shop is called by: a desk before the ledger, of *home office*. */
const STAPLE = 0.2;

/** What name or tags that hold all of the words are worth at least, against the product that holds them best. */
const CALLED = 0.5;

function likenessOf({ cosine, strength, named, labelled, isPlace, isStaple }: HeldWords): number {
  const staple = isPlace && isStaple ? STAPLE : 0;
  const held = labelled >= ALL ? CALLED + (1 - CALLED) * strength : strength;
  const byName = isPlace ? 1 : held * named;
  return Math.max(0.01, likenessOfMeaning(cosine) + FOUND * byName + staple);
}

/** How like the words a product is beyond what any text is; 0 or more. */
export function likenessOfMeaning(cosine: number): number {
  return Math.max(0, cosine - FLOOR);
}
