import { isForOthers } from '../../catalog/audience.js';
import { JOINTS } from '../../catalog/core-of-phrase.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isToldOneKind } from '../kinds/called-alike.js';
import { isPressed } from '../scores/pressed-kinds.js';
import type { TasteTerm } from '../scores/taste-term.js';
import { type Company, peersOf } from './filler-peers.js';
import type { Peer } from './peer.js';

/** By so much more does what goes with a thing fit one that was looked at, if that is named before one that was pressed. */
const FITS_BETTER = 0.25;

interface Beside {
  /** What may be named. */
  readonly things: readonly TasteTerm[];
  readonly company: Company;
  /** Whether the card may stand there for another thing. */
  isOpen(position: number, term: TasteTerm): boolean;
}

/**
 * What goes with a thing that was looked at, and about as well with one that was pressed, is there because of the press: the
 * merchant pairs that with it too, or calls the two things one kind.
 */
export function pressedBeside(
  peer: Peer,
  term: TasteTerm,
  { things, company, isOpen }: Beside,
  index: ShopIndex,
): [Peer, TasteTerm] {
  if (!peer.companion || isPressed(term.evidence.kind)) return [peer, term];
  let best: [Peer, TasteTerm] = [peer, term];
  let most = peer.companion.score - FITS_BETTER;
  for (const other of things) {
    if (!isPressed(other.evidence.kind) || !isOpen(peer.position, other)) continue;
    const beside = besideThing(peer, other, company, index);
    if (!beside?.companion || beside.companion.score < most) continue;
    best = [beside, other];
    most = beside.companion.score;
  }
  return best;
}

function besideThing(peer: Peer, other: TasteTerm, company: Company, index: ShopIndex): Peer | undefined {
  const paired = peersOf(other, 'companion', company, index).find(
    ({ position }) => position === peer.position,
  );
  const { product, unwanted } = other.evidence;
  const named = product === undefined || unwanted === 'dear' ? undefined : index.position(product);
  if (paired || named === undefined || !product || !peer.companion) return paired;
  // Things of a kind of several names are not one thing: a chew, of *chew & tug toys*, is thrown by nobody.
  const isOfKind = isToldOneKind(named, peer.named, index) === true && !JOINTS.test(index.kind(named) ?? '');
  return isOfKind && isForSame(named, peer.named, index)
    ? { ...peer, named, companion: { ...peer.companion, about: product } }
    : undefined;
}

/** For the same people, or the same animals: food for cats is no food for birds, whatever else the merchant calls it. */
const isForSame = (one: number, other: number, index: ShopIndex): boolean =>
  !isForOthers(index.audience(one), index.audience(other)) &&
  !isForOthers(index.audience(other), index.audience(one));
