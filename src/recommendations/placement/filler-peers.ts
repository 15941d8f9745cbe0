import { isForOthers } from '../../catalog/audience.js';
import { segmentOfInterest } from '../../interests/interest.js';
import { keptOn, readOnce } from '../../processes/kept-on.js';
import { type Companion, companionsOfOne } from '../complements/companions.js';
import type { ComplementFinder } from '../complements/complements.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isCalledAlike, isOfWiderKind, isToldApart } from '../kinds/called-alike.js';
import {
  isAmongNearest,
  isApart,
  isNearInCategory,
  isOfNearKind,
  isOneKind,
  nearnessInCategory,
} from '../kinds/one-kind.js';
import { peersToRead } from '../kinds/peers-to-read.js';
import { cosineOf } from '../kinds/product-pairs.js';
import { sharesAnyWord } from '../kinds/shared-words.js';
import { ofSmallDepartment } from '../kinds/small-departments.js';
import { isPressed } from '../scores/pressed-kinds.js';
import type { TasteTerm } from '../scores/taste-term.js';
import { companionsOfWords } from './companions-of-words.js';
import type { Peer } from './peer.js';

/**
 * How close a filler is to the product of a signal, closest first. `kind`: same kind and category. `companion`: the
 * merchant says that they go together. `wider`: another kind of the same wider kind. `near`: near it in its category.
 * `category`: only of its category. `family`: only of its wider kind. `department`: only of its small department.
 */
export type FillerTier = 'kind' | 'companion' | 'wider' | 'near' | 'category' | 'family' | 'department';

/** What goes with what, where anybody has said, and what is not named to go with anything. */
export interface Company {
  readonly complements: ComplementFinder | undefined;
  readonly unnamed: ReadonlySet<number> | undefined;
}

/** What one thing gives to a tier, best first. */
export function peersOf(
  term: TasteTerm,
  tier: FillerTier,
  { complements, unnamed }: Company,
  index: ShopIndex,
): readonly Peer[] {
  const named = namedBy(term, index);
  switch (tier) {
    case 'kind':
    case 'wider':
    case 'near':
    case 'category':
    case 'family':
      return named === undefined ? [] : rememberedPeers(named, tier, term, index);
    case 'department':
      return named === undefined ? [] : ofDepartment(named, term, index);
    case 'companion':
      return complements ? companionsOfThing(term, complements, unnamed, index) : [];
  }
}

/** What may stand beside a product of its category, for each tier. */
const FITS = {
  kind: isOneKind,
  wider: isOfNearKind,
  near: isNearInCategory,
  category: isUsual,
  family: isOfFamily,
} as const;
type CategoryTier = keyof typeof FITS;
const CATEGORY_TIERS = Object.keys(FITS) as readonly CategoryTier[];

/** Lists of peers that are kept of one index: all that is asked of a thousand products in some three segments each. */
const MOST_LISTS = 10_000;

/** Constants of the catalogue alone, by product, tier and segment: nothing of a visit is in them. */
const listsOf = readOnce((_: ShopIndex['identity']) => new Map<number, readonly Peer[]>());

function rememberedPeers(
  named: number,
  tier: CategoryTier,
  term: TasteTerm,
  index: ShopIndex,
): readonly Peer[] {
  const lists = listsOf(index.identity);
  const segment = segmentOfInterest(term.interest, index.segments) ?? index.segments.length;
  const place = named * CATEGORY_TIERS.length + CATEGORY_TIERS.indexOf(tier);
  const key = place * (index.segments.length + 1) + segment;
  const known = lists.get(key);
  if (known) return known;
  if (lists.size >= MOST_LISTS) lists.clear();
  const others = tier === 'kind' ? ofKindElsewhere(named, index) : [];
  const list = [...ofCategory(named, term, FITS[tier], index), ...others];
  lists.set(key, list);
  return list;
}

/** A word in common, though much of the category bears it: plectrums before a fuzz pedal, beside a tuner for guitars. */
const SHARED_WORD = 0.25;

/** Peers of one thing that are read, best first: a shelf takes a few of them, and a large category holds hundreds. */
const MOST_PEERS = 60;

/** Of one category: members of the interest first, then what has most in common. */
function ofCategory(named: number, term: TasteTerm, fits: Fits, index: ShopIndex): Peer[] {
  const rankOf = (position: number) =>
    nearnessInCategory(named, position, index) +
    (sharesAnyWord(named, position, index) ? SHARED_WORD : 0) +
    (isMember(position, term, index) ? MEMBERS_FIRST : 0);
  const ranked = peersToRead(named, 'category', index)
    .map((position) => ({ position, rank: rankOf(position) }))
    .sort((a, b) => b.rank - a.rank || a.position - b.position);
  const peers: Peer[] = [];
  for (const { position } of ranked) {
    if (peers.length === MOST_PEERS) break;
    if (fits(named, position, index)) peers.push({ position, named, kinship: 'category' });
  }
  return peers;
}

/**
 * Of a small department and of the same interest, its own category, what is called alike and the likest first: in a
 * small shop a category may hold one thing.
 */
function ofDepartment(named: number, term: TasteTerm, index: ShopIndex): Peer[] {
  const isOfCategory = (position: number) => index.shelf(position) === index.shelf(named);
  const rankOf = (position: number) =>
    Number(isOfCategory(position)) +
    Number(isCalledAlike(named, position, index)) +
    cosineOf(named, position, index) / 2;
  return ofSmallDepartment(named, index)
    .filter((position) => position !== named && isMember(position, term, index))
    .filter((position) => isForSame(named, position, index) && !isToldApart(named, position, index))
    .toSorted((a, b) => rankOf(b) - rankOf(a) || a - b)
    .map((position) => ({ position, named, kinship: isOfCategory(position) ? 'category' : 'department' }));
}

/** Of one kind as the merchant says, on other shelves: the lamps for a desk that stand among lamps. */
function ofKindElsewhere(named: number, index: ShopIndex): Peer[] {
  return index
    .ofKind(named)
    .filter((position) => index.shelf(position) !== index.shelf(named) && isOneKind(named, position, index))
    .slice(0, MOST_PEERS)
    .map((position) => ({ position, named, kinship: 'alike' }));
}

/**
 * What goes with the product of a signal, of its department: an interest in one thing does not reach further. With a thing
 * that was pressed what goes with it from elsewhere does too, where nothing of its department does: cable ties with a box
 * for cables.
 */
function companionsOfThing(
  term: TasteTerm,
  complements: ComplementFinder,
  unnamed: Company['unnamed'],
  index: ShopIndex,
): readonly Peer[] {
  const { product, unwanted, words } = term.evidence;
  if (words) {
    const open = [...words.meant].filter(([position]) => !unnamed?.has(position));
    return companionsOfWords(term.interest, { ...words, meant: new Map(open) }, complements, index);
  }
  const named = product === undefined ? undefined : index.position(product);
  // Nobody needs what goes with a thing that was left for its price; what goes with a thing that is at home is welcome.
  if (product === undefined || named === undefined || unwanted === 'dear') return [];
  const company = companionsOfOne(product, complements, index);
  const own = ofOwnDepartment(named, company, index);
  return own.length === 0 && isPressed(term.evidence.kind) ? company.map((one) => beside(named, one)) : own;
}

/** Constants of the catalogue, kept on the list of what goes with the product. */
const peersIn = keptOn<readonly Companion[], readonly Peer[]>('peers');

function ofOwnDepartment(named: number, companions: readonly Companion[], index: ShopIndex): readonly Peer[] {
  const known = peersIn.get(companions);
  if (known) return known;
  const peers = companions
    .filter(({ position }) => index.department(position) === index.department(named))
    .map((companion) => beside(named, companion));
  peersIn.set(companions, peers);
  return peers;
}

const beside = (named: number, companion: Companion): Peer => ({
  position: companion.position,
  named,
  kinship: 'interest',
  companion,
});

/** As near as the nearest of its category are, and not of another kind as the merchant says. */
function isUsual(named: number, position: number, index: ShopIndex): boolean {
  return (
    !isToldApart(named, position, index) &&
    isForSame(named, position, index) &&
    isAmongNearest(named, position, index) &&
    !isApart(named, position, index)
  );
}

/** Of one wider kind, however far: an LP, where a CD is the only one of the shop. */
function isOfFamily(named: number, position: number, index: ShopIndex): boolean {
  return isOfWiderKind(named, position, index) && !isApart(named, position, index);
}

function isForSame(named: number, position: number, index: ShopIndex): boolean {
  return !isForOthers(index.audience(named), index.audience(position));
}

type Fits = (named: number, position: number, index: ShopIndex) => boolean;

/** So many usual neighbours' likenesses nearer does something of another interest have to be; more than any cosines are apart. */
const MEMBERS_FIRST = 2;

/** The product of a signal; a search speaks for what it found, and for no neighbour of that. */
function namedBy({ evidence: { product } }: TasteTerm, index: ShopIndex): number | undefined {
  return product === undefined ? undefined : index.position(product);
}

function isMember(position: number, { interest }: TasteTerm, index: ShopIndex): boolean {
  const own = segmentOfInterest(interest, index.segments);
  return own !== undefined && index.memberships(position).some(({ segment }) => segment === own);
}
