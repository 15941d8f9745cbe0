import { isCalledAlike } from './called-alike.js';
import type { ComplementFinder } from './complements/complements.js';
import { likenessTo } from './likeness.js';
import { isApart, isOneKind } from './one-kind.js';
import { isPressed } from './pressed-kinds.js';
import { cosineOf } from './product-pairs.js';
import { sharesWord } from './shared-words.js';
import type { ShopIndex } from './shop-index.js';
import type { TasteTerm } from './taste-term.js';

/**
 * How many times as like it something has to be that spoke before for a product to stay beside what was called not
 * relevant. Measured with `npm run bench -- not-relevant`.
 */
const TIMES = 4;

/** A category with no more products than this is small: whoever pressed for one of them may want any of the others. */
const SMALL = 15;

/** How like something has to be to a pressed thing, in its likeness to the thing turned down, to stay with the former. */
const AS_LIKE = 0.6;

/** A signal: something that speaks, or a thing that was called not relevant. */
interface Heard {
  readonly at: number;
  readonly likeness: Likeness;
  /** Whether a product is of one kind with that of the signal. */
  readonly isOfKind: (position: number) => boolean;
  /** Undefined where nothing was done to one product, or it has left the shop. */
  readonly position: number | undefined;
}

/** A thing that was called not relevant. */
interface Against extends Heard {
  /** By the place of a signal: a product goes that is no more than so many times as like that as like the thing turned down. */
  readonly times: () => readonly number[];
}

/** By position: what is beyond the likeness of any two products, 0 or more. */
type Likeness = (position: number) => number;

/**
 * Whether a product goes with what was called not relevant, and has no place that is kept for an interest: it is too
 * like that, or of one kind with it, for what speaks for it. What is of one kind with what was looked at and not with
 * what was turned down stays. So does what is of one kind or of one small category with a thing that was pressed for,
 * and what goes with anything that was pressed for or looked at; *Hide* refuses nothing but the product itself, which is
 * excluded already. Likenesses are compared and no weights, so that the answer does not change with time.
 * @param complements what goes with what; absent where nobody has said
 */
export function refusals(
  negative: readonly TasteTerm[],
  positive: readonly TasteTerm[],
  complements: ComplementFinder | undefined,
  index: ShopIndex,
): (position: number) => boolean {
  const refusing = once(negative).filter(({ evidence }) => evidence.kind === 'notRelevant');
  if (refusing.length === 0) return () => false;
  // The page of a product asks of none: what a long visit turned down is read for those that ask.
  let read: (position: number) => boolean;
  const known = new Map<number, boolean>();
  return (position) => {
    read ??= readRefusals(refusing, positive, complements, index);
    const refused = known.get(position) ?? read(position);
    known.set(position, refused);
    return refused;
  };
}

function readRefusals(
  refusing: readonly TasteTerm[],
  positive: readonly TasteTerm[],
  complements: ComplementFinder | undefined,
  index: ShopIndex,
): (position: number) => boolean {
  const speaking = once(positive).map((term) => heard(term, isKin, index));
  const against = refusing.map((term): Against => {
    const turnedDown = heard(term, isAkin, index);
    const timesOf = (one: Heard) => (isMoreOfKind(one, turnedDown) ? 1 : TIMES);
    return { ...turnedDown, times: lazily(() => speaking.map(timesOf)) };
  });
  const isWanted = wantedBy(positive, complements, index);
  return (position) =>
    against.some((one) => goesWith(one, position, speaking) && !isWanted(position, one.position));
}

function heard({ evidence }: TasteTerm, areAlike: AreAlike, index: ShopIndex): Heard {
  const { at, product } = evidence;
  const position = product === undefined ? undefined : index.position(product);
  const isOfKind = (other: number) => position !== undefined && areAlike(position, other, index);
  return { at, likeness: likenessTo(evidence, index), isOfKind, position };
}

function goesWith(against: Against, position: number, speaking: readonly Heard[]): boolean {
  const own = against.likeness(position);
  const isOfKind = against.isOfKind(position);
  if (own <= 0 && !isOfKind) return false;
  const times = against.times();
  return speaking.every((one, i) => {
    if (!isOfKind && one.isOfKind(position)) return false;
    return one.likeness(position) <= own * (times[i] ?? TIMES);
  });
}

/**
 * What was done after, or to another thing of the kind, says that the kind is wanted: of mats only those go that are more
 * like the one turned down than like the one looked at.
 */
const isMoreOfKind = ({ at, position }: Heard, against: Heard): boolean =>
  at > against.at || (position !== undefined && position !== against.position && against.isOfKind(position));

type AreAlike = (one: number, other: number, index: ShopIndex) => boolean;

/** Of one category, and of one kind or called the same. */
function isKin(one: number, other: number, index: ShopIndex): boolean {
  if (index.shelf(one) !== index.shelf(other)) return false;
  return isOneKind(one, other, index) || (isCalledAlike(one, other, index) && !isApart(one, other, index));
}

/** The same, or sharing a word that tells what they are: a tipi and a cave for cats are both beds. */
function isAkin(one: number, other: number, index: ShopIndex): boolean {
  if (index.shelf(one) !== index.shelf(other)) return false;
  return isKin(one, other, index) || (sharesWord(one, other, index) && !isApart(one, other, index));
}

/**
 * Whether a product belongs to something that was pressed for, or goes with something that was done to. What is called as
 * the thing turned down is, and as no thing pressed for, does not: beside a teapot another infuser is still an infuser.
 */
function wantedBy(
  positive: readonly TasteTerm[],
  complements: ComplementFinder | undefined,
  index: ShopIndex,
): (position: number, against: number | undefined) => boolean {
  const signals = once(positive).map(({ evidence }) => evidence);
  const placesOf = (some: typeof signals) =>
    some.flatMap(({ product }) => (product === undefined ? [] : (index.position(product) ?? [])));
  const isPress = ({ kind }: (typeof signals)[number]) => isPressed(kind);
  const pressed = placesOf(signals.filter(isPress));
  const seen = placesOf(signals);
  // Few pages ask: what goes with all that was pressed for, or looked at, is read for those.
  const beside = (some: readonly number[]) =>
    lazily(() => new Set(some.flatMap((one) => complements?.of(one).map(({ position }) => position) ?? [])));
  const besidePressed = beside(pressed);
  const besideSeen = beside(seen);
  const likenessOf = (one: number, position: number) =>
    Math.max(0, cosineOf(one, position, index) - index.likenessFloor);
  /** Whether a product is so many times as like one of some as it is like the thing turned down. */
  const isLike = (position: number, some: readonly number[], against: number | undefined, times: number) =>
    against === undefined ||
    some.some((one) => likenessOf(one, position) >= times * likenessOf(against, position));
  // What goes with a thing that was only looked at must not be more like the thing turned down than like that.
  const isTogether = (position: number, against: number | undefined) =>
    besidePressed().has(position) || (besideSeen().has(position) && isLike(position, seen, against, 1));
  return (position, against) => {
    // What is clearly more like the thing turned down than like any that was pressed for is no more wanted than that.
    const isNearer = () => isLike(position, pressed, against, AS_LIKE);
    const isAlike = pressed.some((one) => isCalledAlike(one, position, index));
    if (isAlike && (isNearer() || besidePressed().has(position))) return true;
    if (against !== undefined && isCalledAlike(against, position, index)) return false;
    if (isTogether(position, against)) return true;
    return isNearer() && pressed.some((one) => isOfOne(one, position, index));
  };
}

/** Reads once, when it is first asked for. */
function lazily<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= read());
}

/** Of one kind or of one small category. */
function isOfOne(one: number, other: number, index: ShopIndex): boolean {
  if (index.shelf(one) !== index.shelf(other)) return false;
  return index.peers(one, 'category').length <= SMALL || isOneKind(one, other, index);
}

/** Each signal once, in however many interests it stands. */
function once(terms: readonly TasteTerm[]): readonly TasteTerm[] {
  return [...new Map(terms.map((term) => [term.evidence, term])).values()];
}
