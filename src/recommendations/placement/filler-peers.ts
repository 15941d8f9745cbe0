import { isForOthers } from '../../catalog/audience.js';
import { dot } from '../../embedding/vectors.js';
import { segmentOfInterest } from '../../interests/interest.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import { keptOn } from '../../processes/kept-on.js';
import type { InterestId } from '../../visits/entry.js';
import { shownOf } from '../candidates/spare-guesses.js';
import { type Companion, companionsOf, companionsOfOne } from '../complements/companions.js';
import type { ComplementFinder } from '../complements/complements.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isToldApart } from '../kinds/called-alike.js';
import type { Kinship } from '../kinds/kinships.js';
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
import type { TasteTerm } from '../scores/taste-term.js';

/**
 * What a filler has in common with the product of a signal, the most first: it is of one kind with it in its category;
 * the merchant says that it goes with it; it is of another kind of one wider kind; it is near it in its category; it is of
 * its category and no more; it is of its department, where that is small.
 */
export type FillerTier = 'kind' | 'companion' | 'wider' | 'near' | 'category' | 'department';

/** A product, that of the signal that it stands beside, and what they have in common. */
export interface Peer {
  readonly position: number;
  readonly named: number;
  readonly kinship: Kinship;
  readonly companion?: Companion;
}

/** What goes with what, where anybody has said, and what no shelf shows. */
interface Company {
  readonly complements: ComplementFinder | undefined;
  readonly exclude: ReadonlySet<number> | undefined;
}

/** What one thing gives to a tier, best first. */
export function peersOf(
  term: TasteTerm,
  tier: FillerTier,
  { complements, exclude }: Company,
  index: ShopIndex,
): readonly Peer[] {
  const named = namedBy(term, index);
  switch (tier) {
    case 'kind':
    case 'wider':
    case 'near':
    case 'category':
      return named === undefined ? [] : rememberedPeers(named, tier, term, index);
    case 'department':
      return named === undefined ? [] : ofSmallDepartment(named, term, index);
    case 'companion':
      return complements ? companionsOfThing(term, complements, exclude, index) : [];
  }
}

/** What may stand beside a product of its category, for each tier. */
const FITS = { kind: isOneKind, wider: isOfNearKind, near: isNearInCategory, category: isUsual } as const;
type CategoryTier = keyof typeof FITS;
const CATEGORY_TIERS = Object.keys(FITS) as readonly CategoryTier[];

/** Lists of peers that are kept of one index: all that is asked of a thousand products in some three segments each. */
const MOST_LISTS = 10_000;

/** Constants of the catalogue alone, by product, tier and segment: nothing of a visit is in them. */
const listsOf = new WeakMap<ShopIndex['identity'], Map<number, readonly Peer[]>>();

function listsIn({ identity }: ShopIndex): Map<number, readonly Peer[]> {
  const known = listsOf.get(identity);
  if (known) return known;
  const lists = new Map<number, readonly Peer[]>();
  listsOf.set(identity, lists);
  return lists;
}

function rememberedPeers(
  named: number,
  tier: CategoryTier,
  term: TasteTerm,
  index: ShopIndex,
): readonly Peer[] {
  const lists = listsIn(index);
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

/** A department with no more than this many products is looked through as a category is in a larger shop. */
const SMALL_DEPARTMENT = 30;

/** Of other categories of a small department and of the same interest, the likest first: in a small shop a category may hold one thing. */
function ofSmallDepartment(named: number, term: TasteTerm, index: ShopIndex): Peer[] {
  const peers = index.peers(named, 'department');
  if (peers.length > SMALL_DEPARTMENT) return [];
  return peers
    .filter((position) => index.shelf(position) !== index.shelf(named) && isMember(position, term, index))
    .filter((position) => isForSame(named, position, index))
    .toSorted((a, b) => cosineOf(named, b, index) - cosineOf(named, a, index) || a - b)
    .map((position) => ({ position, named, kinship: 'department' as const }));
}

/** Of one kind as the merchant says, on other shelves: the lamps for a desk that stand among lamps. */
function ofKindElsewhere(named: number, index: ShopIndex): Peer[] {
  return index
    .ofKind(named)
    .filter((position) => index.shelf(position) !== index.shelf(named) && isOneKind(named, position, index))
    .slice(0, MOST_PEERS)
    .map((position) => ({ position, named, kinship: 'alike' }));
}

/** What goes with the product of a signal, of its department: an interest in one thing does not reach further. */
function companionsOfThing(
  term: TasteTerm,
  complements: ComplementFinder,
  exclude: Company['exclude'],
  index: ShopIndex,
): readonly Peer[] {
  const { product, unwanted, words } = term.evidence;
  if (words) {
    const open = [...words.meant].filter(([position]) => !exclude?.has(position));
    return companionsOfWords(term.interest, { ...words, meant: new Map(open) }, complements, index);
  }
  const named = product === undefined ? undefined : index.position(product);
  // Nobody needs what goes with a thing that was left for its price; what goes with a thing that is at home is welcome.
  if (product === undefined || named === undefined || unwanted === 'dear') return [];
  return ofOwnDepartment(named, companionsOfOne(product, complements, index), index);
}

/** Constants of the catalogue, kept on the list of what goes with the product. */
const peersIn = keptOn<readonly Companion[], readonly Peer[]>('peers');

function ofOwnDepartment(named: number, companions: readonly Companion[], index: ShopIndex): readonly Peer[] {
  const known = peersIn.get(companions);
  if (known) return known;
  const peers = companions
    .filter(({ position }) => index.department(position) === index.department(named))
    .map((companion): Peer => ({ position: companion.position, named, kinship: 'interest', companion }));
  peersIn.set(companions, peers);
  return peers;
}

/** What typed words surely mean, the likest first: so many things are looked at for what goes with them. */
const MOST_SURE = 4;
/** What is surely meant makes a shelf by itself from so many on: what goes with it fills up to them. */
const MOST_TOGETHER = 6;
/** Cosine from which a thing is what the words name, and not what helps: sourdough starter has .35 to baking such bread. */
const NEAR_WORDS = 0.25;
/** Cosine below which what goes with a thing has nothing to do with the words: sun lotion, of *hats*, beside a hat for the sun. */
const LEAST_NEAR = 0.25;

/**
 * What goes with the things that typed words surely mean, of their departments. A thing that is far from the words in meaning
 * helps with what they tell, and what goes with it does not: an eye pillow, of *sleeping badly*.
 */
function companionsOfWords(
  interest: InterestId,
  { meant, meaning, isUnfit }: TypedWords,
  complements: ComplementFinder,
  index: ShopIndex,
): Peer[] {
  const cosine = (position: number) => dot(meaning, index.meaning(position));
  const surely = [...meant].filter(([, one]) => one.isSure);
  if (areOfAnyUse(surely, index)) return [];
  const sure = surely
    .filter(([position, { isNamed }]) => isNamed && cosine(position) >= NEAR_WORDS)
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .slice(0, MOST_SURE)
    .flatMap(([position]) => index.idAt(position) ?? []);
  const shown = new Set(shownOf([...meant]));
  const together = companionsOf(sure, complements, index).flatMap((companion): Peer[] => {
    const named = index.position(companion.about);
    if (named === undefined || index.department(companion.position) !== index.department(named)) return [];
    if (cosine(companion.position) < LEAST_NEAR || shown.has(companion.position)) return [];
    if (isUnfit?.(companion.position)) return [];
    return [
      {
        position: companion.position,
        named,
        kinship: 'interest',
        companion: { ...companion, words: interest },
      },
    ];
  });
  return together.slice(0, Math.max(0, MOST_TOGETHER - surely.length));
}

/** Things of several departments have a material or a form in common, and no use: coffee goes with no *copper*, a tuner with no *books*. */
function areOfAnyUse(meant: readonly (readonly [number, Meant])[], index: ShopIndex): boolean {
  return new Set(meant.map(([position]) => index.department(position))).size > 1;
}

/** As near as the nearest of its category are, and not of another kind as the merchant says. */
function isUsual(named: number, position: number, index: ShopIndex): boolean {
  return (
    !isToldApart(named, position, index) &&
    isForSame(named, position, index) &&
    isAmongNearest(named, position, index) &&
    !isApart(named, position, index)
  );
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
