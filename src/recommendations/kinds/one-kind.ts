import {
  haveAudienceInCommon,
  isForBabiesInstead,
  isForOthers,
  isOfAnimals,
} from '../../catalog/audience.js';
import { readOnce } from '../../processes/kept-on.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isCalledAlike, isOfWiderKind, isToldApart, isToldOneKind } from './called-alike.js';
import { cosineOf, rememberedAnswer } from './product-pairs.js';
import { haveInCommon, sharesAnyWord, sharesCraft, sharesWord } from './shared-words.js';

/** Products of one category that share a word are of one kind from this many times a usual tenth neighbour's likeness on, */
const KIND = 2;
/** and those that share none, but for whom they are, from this many times it: a coat and a rake are both for dogs. */
const KIND_WITHOUT_WORD = 2.5;
/** and near, which is less, from this many times it: of these a reader found every second one strange. */
const NEAR = 1.5;
/** What the merchant calls one wider kind is near from a usual neighbour's likeness on. */
const NEAR_OF_WIDER = 1;
/** In a category with no more than this many products unlike one of them, all are of its kind. */
const MOST_UNLIKE = 4;

/**
 * Whether two products of one category have more in common than that: a word that tells what the things of it are, or
 * a likeness clearly above that of a usual neighbour. In a small category it is enough to be of it. A shaving brush and
 * a razor are of one kind, a shaving brush and a hair dryer are only both of *Hair & shaving*. What is called the same is,
 * two lamps and two desks; of the rest, what is not among the nearest of its category never is. Where the merchant says
 * of both what kind of thing they are, that decides.
 */
export function isOneKind(named: number, position: number, index: ShopIndex): boolean {
  return rememberedAnswer('isOneKind', named, position, index, readOneKind);
}

function readOneKind(named: number, position: number, index: ShopIndex): boolean {
  if (isApart(named, position, index)) return false;
  const told = isToldOneKind(named, position, index);
  if (told !== undefined) return told;
  const isOfCategory = index.shelf(named) === index.shelf(position);
  if (isOfCategory && isAlikeEnough(named, position, index)) return true;
  if (!isAmongNearest(named, position, index)) return false;
  return isKind(named, position, index) || !isWide(named, index);
}

/** What is called the same and less near than this is another thing: a lamp for the terrace, and one to read by. */
const LEAST_NEARNESS = 0.25;

const isAlikeEnough = (named: number, position: number, index: ShopIndex): boolean =>
  isCalledAlike(named, position, index) && nearnessInCategory(named, position, index) >= LEAST_NEARNESS;

/** Whether it is at least nearer than a usual neighbour, and not of another kind as the merchant says. */
export function isNearInCategory(named: number, position: number, index: ShopIndex): boolean {
  return rememberedAnswer('isNear', named, position, index, readNear);
}

function readNear(named: number, position: number, index: ShopIndex): boolean {
  const isOther = isToldApart(named, position, index) && !sharesAudience(named, position, index);
  const isNear = likenessOf(named, position, index) >= NEAR && !isApart(named, position, index);
  return (isNear && !isOther) || isOneKind(named, position, index);
}

/** Whether the merchant calls them two kinds of one wider kind, and they are as near as usual neighbours. */
export const isOfNearKind = (named: number, position: number, index: ShopIndex): boolean =>
  isOfWiderKind(named, position, index) &&
  likenessOf(named, position, index) >= NEAR_OF_WIDER &&
  !isApart(named, position, index);

/** How much two products of one category have in common: likeness in usual neighbours', and one more for a shared word. */
export function nearnessInCategory(named: number, position: number, index: ShopIndex): number {
  return likenessOf(named, position, index) + (sharesWord(named, position, index) ? 1 : 0);
}

/** So many usual neighbours' likenesses nearer is what is called the same: more than any likeness beside it. */
const CALLED_ALIKE = 2;

/** How near to a card a thing is that may be named for it: a chair is named for a chair before the mat under it is. */
export function nearnessToName(named: number, position: number, index: ShopIndex): number {
  const isAlike = isCalledAlike(named, position, index);
  return nearnessInCategory(named, position, index) + (isAlike ? CALLED_ALIKE : 0);
}

function isKind(named: number, position: number, index: ShopIndex): boolean {
  if (isApart(named, position, index)) return false;
  const isOfCraft = sharesCraft(named, position, index);
  if (isOfCraft || sharesWord(named, position, index) || sharesAudience(named, position, index)) return true;
  const least = sharesAnyWord(named, position, index) ? KIND : KIND_WITHOUT_WORD;
  return likenessOf(named, position, index) >= least;
}

/**
 * Whether the second of two products is for others than the first, fits other things, is for another craft, says the opposite, or the words
 * of both tell of different other categories: hay for rabbits and tins for cats are both food, a roll of 120 and one of 35 mm both film,
 * and nothing that one shopper looks for.
 */
export function isApart(one: number, other: number, index: ShopIndex): boolean {
  return rememberedAnswer('isApart', one, other, index, readApart);
}

function readApart(one: number, other: number, index: ShopIndex): boolean {
  const [named, card] = [index.audience(one), index.audience(other)];
  if (index.areOpposed(one, other)) return true;
  if (isForOthers(named, card) || isForBabiesInstead(named, card)) return true;
  // Among things for people nothing says that it is for them: shampoo is for whom its department is.
  if (isOfAnimals(named) && index.department(one) !== index.department(other)) return true;
  const [a, b] = [index.categoryWords(one), index.categoryWords(other)];
  if (haveNothingInCommon(a.crafts, b.crafts)) return true;
  return isUnfit(one, other, index) || haveNothingInCommon(a.others, b.others);
}

/** Whether both say what they fit and fit nothing in common: two films. */
const isUnfit = (one: number, other: number, index: ShopIndex): boolean =>
  haveNothingInCommon(index.categoryWords(one).fittings, index.categoryWords(other).fittings);

function haveNothingInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !haveInCommon(a, b);
}

/** Likeness above chance, in that of a usual tenth neighbour. */
function likenessOf(named: number, position: number, index: ShopIndex): number {
  const usual = index.tasteFloor - index.likenessFloor;
  const likeness = cosineOf(named, position, index) - index.likenessFloor;
  return usual > 0 ? likeness / usual : Number(likeness > 0);
}

/** The part of a category that is nearest to a thing of it: a reader found what is further strange. */
const NEAREST_PART = 1 / 3;
/** Of a small category so many. */
const LEAST_NEAREST = 3;
/** Products of a category that are compared: all of a usual one, an even sample of a large one. */
const COMPARED = 90;

function evenSample(peers: readonly number[]): readonly number[] {
  const step = Math.ceil(peers.length / COMPARED);
  return step <= 1
    ? peers
    : Array.from({ length: Math.ceil(peers.length / step) }, (_, i) => peers[i * step] as number);
}

/** Answers a question of one product once for an index. */
function onceEach<Answer extends number | boolean>(read: (named: number, index: ShopIndex) => Answer) {
  const answers = readOnce((_: ShopIndex['identity']) => new Map<number, Answer>());
  return (named: number, index: ShopIndex): Answer => {
    const known = answers(index.identity);
    const answer = known.get(named) ?? read(named, index);
    known.set(named, answer);
    return answer;
  };
}

const leastNearness = onceEach(readLeastNearness);

/** Whether a product is among the nearest third of what is of the category of another and not apart from it, three at least. */
export function isAmongNearest(named: number, position: number, index: ShopIndex): boolean {
  return rememberedAnswer('isAmongNearest', named, position, index, readAmongNearest);
}

function readAmongNearest(named: number, position: number, index: ShopIndex): boolean {
  if (isApart(named, position, index)) return false;
  const told = isToldOneKind(named, position, index);
  if (told) return true;
  if (told === false && likenessOf(named, position, index) < NEAR) return false;
  return nearnessInCategory(named, position, index) >= leastNearness(named, index);
}

/** What something of the category of a product has in common with it at least, to be among those nearest to it. */
function readLeastNearness(named: number, index: ShopIndex): number {
  const nearness = evenSample(index.peers(named, 'category'))
    .filter((peer) => peer !== named && !isApart(named, peer, index))
    .map((peer) => nearnessInCategory(named, peer, index))
    .sort((a, b) => b - a);
  const nearest = Math.max(LEAST_NEAREST, Math.ceil(NEAREST_PART * nearness.length));
  return nearness[nearest - 1] ?? Number.NEGATIVE_INFINITY;
}

/** Both are for the same few: a balance bike and a children's bike among bicycles. */
export function sharesAudience(named: number, position: number, index: ShopIndex): boolean {
  return haveAudienceInCommon(index.audience(named), index.audience(position)) && isForFew(named, index);
}

const isForFew = onceEach((named, index) => {
  const peers = index.peers(named, 'category');
  const audience = index.audience(named);
  const count = peers.filter((peer) => haveAudienceInCommon(audience, index.audience(peer))).length;
  return count <= FEW_OF_CATEGORY * peers.length;
});

const FEW_OF_CATEGORY = 1 / 3;

const isWide = onceEach((named, index) => {
  let unlike = 0;
  for (const peer of index.peers(named, 'category')) {
    if (peer === named || isKind(named, peer, index)) continue;
    unlike += 1;
    if (unlike > MOST_UNLIKE) break;
  }
  return unlike > MOST_UNLIKE;
});
