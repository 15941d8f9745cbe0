import type { InterestId } from '../../visits/entry.js';
import type { Source } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Recommendation } from '../reasons/shelf.js';
import type { Ranking } from '../scores/ranking.js';
import { type AskedFor, asAskedFor } from './as-asked-for.js';
import type { Scored } from './diversify.js';
import { GOOD, isOpen, poorTiers, type Room } from './filled-shelves.js';
import type { FillerTier } from './filler-peers.js';
import { fillersInTurn } from './fillers.js';
import { pressedTerms } from './named-things.js';

/** A pressed interest with fewer good cards is filled up to so many with what is near its things, as a shelf of one interest is. */
export const ENOUGH_GOOD = 3;

/** What each interest of a visit can fill places with. */
export interface Supplies {
  /** How many products it gives more than any other interest does, variants of one thing counted once. */
  claims(interest: Source): number;
  /** What is near the things behind it and claimed by no interest, best first. Each is read when it is first asked for. */
  fillers(interest: InterestId): Iterable<Recommendation>;
  /** Whether it can fill one place more than these. */
  hasRoom(interest: InterestId, held: number): boolean;
}

const NOTHING: ReadonlySet<number> = new Set();

/** @param places that a shelf has: so many fillers of an interest are looked for */
export function suppliesOf(ranked: Ranking, room: Room, places: number, index: ShopIndex): Supplies {
  const interests = new Map<number, Source>(room.claims.map(({ position, source }) => [position, source]));
  const isClaimed = (position: number) => interests.get(position)?.includes(':') ?? false;
  const counts = countsOf(room.claims, index);
  const claims = (interest: Source) => counts.get(interest) ?? 0;
  const isFree = (position: number) => !isClaimed(position) && isOpen(position, NOTHING, room, index);
  const ofTiers = (interest: InterestId, tiers: readonly FillerTier[], count: number) =>
    asAskedFor(
      fillersInTurn(
        { ...ranked, interests: ranked.interests.filter((one) => one.interest === interest) },
        { tiers, complements: room.complements, unnamed: room.unnamed, isOpen: isFree },
        index,
      ),
      count,
    );
  const pressed = new Set(pressedTerms(ranked).map((term) => term.interest));
  const known = new Map<InterestId, AskedFor<Recommendation>>();
  const read = (interest: InterestId): AskedFor<Recommendation> => {
    const good = ofTiers(interest, GOOD, places);
    const missing = ENOUGH_GOOD - claims(interest);
    if (good.hasMoreThan(missing - 1)) return good;
    const filled = pressed.has(interest)
      ? ofTiers(interest, [...GOOD, 'near', ...poorTiers(room)], missing)
      : good;
    // What an interest has nothing better than has one place, so that it is not passed over.
    return claims(interest) > 0 || filled.hasMoreThan(0)
      ? filled
      : ofTiers(interest, ['near', ...poorTiers(room)], 1);
  };
  const fillersOf = (interest: InterestId) => {
    const list = known.get(interest) ?? read(interest);
    known.set(interest, list);
    return list;
  };
  return {
    claims,
    fillers: fillersOf,
    hasRoom: (interest, held) =>
      held < claims(interest) || fillersOf(interest).hasMoreThan(held - claims(interest)),
  };
}

function countsOf(claims: readonly Scored[], index: ShopIndex): Map<Source, number> {
  const things = new Map<Source, Set<string | number>>();
  for (const { position, source } of claims) {
    const own = things.get(source) ?? new Set();
    things.set(source, own.add(index.group(position) ?? position));
  }
  return new Map([...things].map(([source, own]) => [source, own.size]));
}
