import type { ProductId } from '../../catalog/product.js';
import type { Evidence } from '../../interests/evidence.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isCalledAlike, isToldOneKind } from '../kinds/called-alike.js';
import { positionsFound } from '../kinds/kinship.js';
import { isApart, isOneKind } from '../kinds/one-kind.js';
import { cosineOf } from '../kinds/product-pairs.js';
import { sharesWord } from '../kinds/shared-words.js';
import { type Likeness, likenessAt, likenessFrom } from './likeness.js';
import { PositionValues } from './position-values.js';
import { isPressed } from './pressed-kinds.js';
import type { TasteTerm } from './taste-term.js';

/**
 * How many times as like it something has to be that spoke before for a product to stay beside what was called not
 * relevant. Measured with `npm run bench -- not-relevant`.
 */
const TIMES = 4;
/** The same beside a look of before at another thing of the kind. */
const TIMES_OF_KIND = 1.25;

/** A category with no more products than this is small: whoever pressed for one of them may want any of the others. */
const SMALL = 15;

/** How like something has to be to a pressed thing, in its likeness to the thing turned down, to stay with the former. */
const AS_LIKE = 0.6;

/** A thing that was called not relevant. */
interface Against {
  readonly at: number;
  readonly likeness: Likeness;
  /** Whether a product is of one kind with it. */
  readonly isOfKind: (position: number) => boolean;
  /** Undefined where it has left the shop. */
  readonly position: number | undefined;
}

interface Speaking {
  readonly at: number;
  readonly likeness: Likeness;
  /** Undefined where nothing was done to one product, or it has left the shop. */
  readonly position: number | undefined;
  /** Positions of what a search found. */
  readonly found: readonly number[];
  /** What of it was called not relevant. */
  readonly turnedDown: readonly number[];
}

/**
 * Whether a product leaves with what was called not relevant, and has no place that is kept for an interest: it is of one
 * kind with that, and more like it than like what speaks for the product. What is of another kind stays, also where it is
 * near, and so does what was pressed for the likes of; *Hide* refuses nothing but the product itself, which is excluded
 * already. Likenesses are compared and no weights, so that the answer does not change with time.
 */
export function refusals(
  negative: readonly TasteTerm[],
  positive: readonly TasteTerm[],
  index: ShopIndex,
): (position: number) => boolean {
  const refusing = once(negative).filter(({ evidence }) => evidence.kind === 'notRelevant');
  if (refusing.length === 0) return () => false;
  // The page of a product asks of none: what a long visit turned down is read for those that ask.
  let read: (position: number) => boolean;
  const known = new PositionValues();
  return (position) => {
    const before = known.get(position);
    if (!Number.isNaN(before)) return before === 1;
    read ??= readRefusals(refusing, positive, index);
    const refused = read(position);
    known.set(position, Number(refused));
    return refused;
  };
}

function readRefusals(
  refusing: readonly TasteTerm[],
  positive: readonly TasteTerm[],
  index: ShopIndex,
): (position: number) => boolean {
  const against = refusing.map((term) => againstOf(term, index));
  const speaking = latestEach(positive).map(({ evidence }): Speaking => {
    const { at, product } = evidence;
    const position = product === undefined ? undefined : index.position(product);
    const found = positionsFound(evidence, index);
    const turnedDown = positionsFound({ found: evidence.turnedDown ?? [] }, index);
    return { at, likeness: likenessFrom(evidence, index), position, found, turnedDown };
  });
  const isWanted = wantedBy(positive, index);
  return (position) =>
    against.some((one) => leavesWith(one, position, speaking, index) && !isWanted(position, one.position));
}

function againstOf({ evidence }: TasteTerm, index: ShopIndex): Against {
  const position = evidence.product === undefined ? undefined : index.position(evidence.product);
  const isOfKind = (other: number) => position !== undefined && isAkin(position, other, index);
  return { at: evidence.at, likeness: likenessFrom(evidence, index), isOfKind, position };
}

/** What is of one kind with the thing turned down, and spoken for by nothing else. */
function leavesWith(
  against: Against,
  position: number,
  speaking: readonly Speaking[],
  index: ShopIndex,
): boolean {
  return against.isOfKind(position) && !isSpokenFor(against, position, speaking, index);
}

/** Whether it is of one kind with something else that speaks for it, or more like that than like the thing turned down. */
function isSpokenFor(
  against: Against,
  position: number,
  speaking: readonly Speaking[],
  index: ShopIndex,
): boolean {
  const isOfKind = (one: number | undefined) =>
    one !== undefined && isToldOneKind(one, position, index) === true;
  const isOther = !isOfKind(against.position);
  const own = likenessAt(against.likeness, position, index);
  return speaking.some((one) => {
    if (isOther && isOfKind(one.position)) return true;
    if (one.found.includes(position))
      return !isFoundTogether(one, against) || isCheap(position, against, index);
    return likenessAt(one.likeness, position, index) > own * timesFor(one, against);
  });
}

/**
 * A search that found the product and not the thing turned down still asks for it: of games for two, go after chess. One
 * that found both says nothing for the other, unless that costs far less.
 */
const isFoundTogether = ({ turnedDown }: Speaking, { position }: Against): boolean =>
  position !== undefined && turnedDown.includes(position);

/** What costs so many times as much as another of its kind may have been turned down for its price. */
const DEAR = 3;

/** Beside a grinder that was turned down one of a third of its price still answers the search that found both. */
const isCheap = (position: number, against: Against, index: ShopIndex): boolean =>
  against.position !== undefined && index.price(against.position) > DEAR * index.price(position);

/**
 * What was done after, or to another thing of the kind, says that the kind is wanted: of mats only those go that are more
 * like the one turned down than like the one looked at; after a look of before, also those that are nearly as like it.
 */
function timesFor({ at, position }: Speaking, against: Against): number {
  if (at > against.at) return 1;
  const isOfKind = position !== undefined && position !== against.position && against.isOfKind(position);
  return isOfKind ? TIMES_OF_KIND : TIMES;
}

/**
 * Of one kind as the merchant says, or called the same in one category: whoever does not want one filter for a camera
 * hardly wants the others. Where nothing is said of kinds, also what shares a word that tells what they are.
 */
function isAkin(one: number, other: number, index: ShopIndex): boolean {
  const told = isToldOneKind(one, other, index);
  if (told === true) return true;
  if (index.shelf(one) !== index.shelf(other)) return false;
  if (told === false) return index.noun(one) !== undefined && index.noun(one) === index.noun(other);
  if (isOneKind(one, other, index)) return true;
  const isSame = isCalledAlike(one, other, index) || sharesWord(one, other, index);
  return isSame && !isApart(one, other, index);
}

/**
 * Whether a product belongs to something that was pressed for: it is called as that is or of one kind with it, and not
 * clearly more like the thing turned down. What is called as the thing turned down is, and as no thing pressed for, does
 * not: beside a teapot another infuser is still an infuser.
 */
function wantedBy(
  positive: readonly TasteTerm[],
  index: ShopIndex,
): (position: number, against: number | undefined) => boolean {
  const pressed = once(positive)
    .filter(({ evidence }) => isPressed(evidence.kind))
    .flatMap(({ evidence: { product } }) => (product === undefined ? [] : (index.position(product) ?? [])));
  const likenessOf = (one: number, position: number) =>
    Math.max(0, cosineOf(one, position, index) - index.likenessFloor);
  return (position, against) => {
    const isNearer =
      against === undefined ||
      pressed.some((one) => likenessOf(one, position) >= AS_LIKE * likenessOf(against, position));
    if (!isNearer) return false;
    if (pressed.some((one) => isCalledAlike(one, position, index))) return true;
    const isCalledAsAgainst = against !== undefined && isCalledAlike(against, position, index);
    return !isCalledAsAgainst && pressed.some((one) => isOfOne(one, position, index));
  };
}

/** Of one kind or of one small category. */
function isOfOne(one: number, other: number, index: ShopIndex): boolean {
  if (index.shelf(one) !== index.shelf(other)) return false;
  return index.peers(one, 'category').length <= SMALL || isOneKind(one, other, index);
}

/** Each signal once; of those at one product the latest, which of all of them says most for what is like it. */
function latestEach(terms: readonly TasteTerm[]): readonly TasteTerm[] {
  const latest = new Map<ProductId | Evidence, TasteTerm>();
  for (const term of terms) {
    const { evidence } = term;
    const known = latest.get(evidence.product ?? evidence);
    if (!known || evidence.at > known.evidence.at) latest.set(evidence.product ?? evidence, term);
  }
  return [...latest.values()];
}

/** Each signal once, in however many interests it stands. */
function once(terms: readonly TasteTerm[]): readonly TasteTerm[] {
  return [...new Map(terms.map((term) => [term.evidence, term])).values()];
}
