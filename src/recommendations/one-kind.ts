import { isForOthers } from '../catalog/audience.js';
import { cosineToProduct } from './product-pairs.js';
import type { ShopIndex } from './shop-index.js';

/** Products of one category that share no word are of one kind from this many times a usual tenth neighbour's likeness on, */
const KIND = 2;
/** and near, which is less, from this many times it: of these a reader found every second one strange. */
const NEAR = 1.5;
/** In a category with no more than this many products unlike one of them, all are of its kind. */
const MOST_UNLIKE = 4;

/**
 * Whether two products of one category have more in common than that: a word that tells what the things of it are, or
 * a likeness clearly above that of a usual neighbour. In a small category it is enough to be of it. A shaving brush and
 * a razor are of one kind, a shaving brush and a hair dryer are only both of *Hair & shaving*.
 */
export function isOneKind(named: number, position: number, index: ShopIndex): boolean {
  if (isForOthers(index.audience(named), index.audience(position))) return false;
  return isKind(named, position, index) || !isWide(named, index);
}

/** Whether it is at least nearer than a usual neighbour. */
export function isNearInCategory(named: number, position: number, index: ShopIndex): boolean {
  const isNear = likenessOf(named, position, index) >= NEAR && !isApart(named, position, index);
  return isNear || isOneKind(named, position, index);
}

/** How much two products of one category have in common: likeness in usual neighbours', and one more for a shared word. */
export function nearnessInCategory(named: number, position: number, index: ShopIndex): number {
  return likenessOf(named, position, index) + (sharesWord(named, position, index) ? 1 : 0);
}

function isKind(named: number, position: number, index: ShopIndex): boolean {
  if (isApart(named, position, index)) return false;
  if (sharesWord(named, position, index) || sharesAudience(named, position, index)) return true;
  return likenessOf(named, position, index) >= KIND;
}

/**
 * Whether the second of two products is for others than the first, or the words of both tell of different other categories: hay for rabbits and tins for
 * cats are both food, and nothing that one shopper looks for.
 */
export function isApart(one: number, other: number, index: ShopIndex): boolean {
  if (isForOthers(index.audience(one), index.audience(other))) return true;
  const [a, b] = [index.categoryWords(one).others, index.categoryWords(other).others];
  return a.size > 0 && b.size > 0 && ![...a].some((category) => b.has(category));
}

/** Likeness above chance, in that of a usual tenth neighbour. */
function likenessOf(named: number, position: number, index: ShopIndex): number {
  const usual = index.tasteFloor - index.likenessFloor;
  const likeness = cosineToProduct(named, index)(position) - index.likenessFloor;
  return usual > 0 ? likeness / usual : Number(likeness > 0);
}

function sharesWord(named: number, position: number, index: ShopIndex): boolean {
  const { kinds } = index.categoryWords(position);
  return [...index.categoryWords(named).kinds].some((word) => kinds.has(word));
}

/** Both are for the same few: a balance bike and a children's bike among bicycles. */
function sharesAudience(named: number, position: number, index: ShopIndex): boolean {
  const { of } = index.audience(named);
  const isFor = (one: number) => [...index.audience(one).of].some((audience) => of.has(audience));
  if (of.size === 0 || !isFor(position)) return false;
  const peers = index.peers(named, 'category');
  return peers.filter(isFor).length <= FEW_OF_CATEGORY * peers.length;
}

/** The share of a category that is few of it. */
const FEW_OF_CATEGORY = 1 / 3;

const wideOf = new WeakMap<ShopIndex, Map<number, boolean>>();

function isWide(named: number, index: ShopIndex): boolean {
  const wide = wideOf.get(index) ?? new Map<number, boolean>();
  wideOf.set(index, wide);
  const known = wide.get(named);
  if (known !== undefined) return known;
  let unlike = 0;
  for (const peer of index.peers(named, 'category')) {
    if (peer === named || isKind(named, peer, index)) continue;
    unlike += 1;
    if (unlike > MOST_UNLIKE) break;
  }
  wide.set(named, unlike > MOST_UNLIKE);
  return unlike > MOST_UNLIKE;
}
