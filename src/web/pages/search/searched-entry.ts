import { audienceOf, audiencesIn, isOfChildren } from '../../../catalog/audience.js';
import { whenAndWhere } from '../../../catalog/core-of-phrase.js';
import type { Product } from '../../../catalog/product.js';
import { whatTheyDo } from '../../../catalog/search/activities-of-persons.js';
import { english } from '../../../catalog/search/languages/en.js';
import { isOfGarment } from '../../../catalog/search/languages/garments.js';
import { isQuality } from '../../../catalog/search/ranking/qualities.js';
import type { Answer } from '../../../catalog/search/ranking/rank.js';
import { traitOf } from '../../../catalog/trait-words.js';
import { isCalledJust, kindNamed } from '../../../recommendations/typed/of-kind.js';
import { saysOpposite } from '../../../recommendations/typed/opposites.js';
import { type Around, lookedAt, spokenFor } from '../../../recommendations/typed/spoken-for.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import type { FoundProducts } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { SearchEntry } from '../../../visits/entry.js';
import type { SaysNothing } from '../../http/noting.js';
import { askedThings } from './asked-things.js';
import { saysWhole } from './said-whole.js';

const NOTHING: Around = { hidden: new Map(), entries: [], turnedDown: new Set() };

/**
 * A search as a session keeps it: its meaning and the products that it speaks for, never its words. Where its answers do not
 * tell what it was about, no product is kept, and it makes no interest.
 * @returns undefined where it found nothing, says nothing of what somebody likes, or the model did not answer
 */
export function searchedEntry(
  answers: FoundProducts,
  snapshot: Snapshot,
  around: Around = NOTHING,
): SearchEntry | undefined {
  const { products } = snapshot.catalogue;
  if (!answers.meaning || saysNothing(answers, snapshot)) return undefined;
  const isHidden = ({ position }: Answer) => around.hidden.has(products[position]?.id ?? ('' as never));
  const found = sayingSo({ ...answers, found: answers.all.filter((one) => !isHidden(one)) }, snapshot);
  if (found.length === 0) return undefined;
  const meaning = toCompact(answers.meaning);
  // What stands in for a name that nothing here bears was not asked for: running shoes, of *hiking boots*.
  // Nor was what only comes near a name, or what says less than was asked: pliers, of *Zeckenzange*.
  const { read } = answers;
  if (
    answers.isRenamed ||
    answers.isGuess ||
    isNearOnly(answers) ||
    isUntoldOfAll(answers, products) ||
    (read.byLast ?? []).length > 0 ||
    isOtherwiseSized(answers) ||
    isUnlikeBehind(answers)
  )
    return { type: 'search', meaning, found: [] };
  const { meant } = snapshot.shop.typed(read.facets.length > 0 ? read.words : read.typed, meaning, answers);
  const spoken = spokenFor({ ...answers, found }, meant, around, products);
  const asked =
    spoken.length > 0 ? spoken : askedPlainly(answers, snapshot).filter(({ id }) => !around.hidden.has(id));
  const looked = lookedAt(around, products);
  // What is done names no thing: *bread baking*.
  const isDone = english.without.isDoing(read.words.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? '');
  const isName = isPlainName(read.words) && !read.words.includes(',') && !isDone;
  const isFound = isCounted(answers, products);
  const kept = asked
    .filter(isOfLead(answers, products))
    .filter(isWornBy(read.words, snapshot.search))
    .filter(isOfKindNamed(read.words, products))
    .filter(saysDay(read.words, snapshot.search))
    .filter(isAmongCheapest(answers, products))
    .filter((one) => !saysOpposite(read.words, one))
    .filter(isName || answers.mended.length > 0 ? () => true : saysWhole(read.words))
    .filter((one) => !isName || looked.has(one.department) || isFound(one));
  const count = answers.applied.length === 0 && read.facets.length === 0 ? answers.asked : undefined;
  const things = askedThings(
    kept,
    { words: read.words, isName, found: count, looked, isBorneOnly: answers.isBorneOnly },
    products,
    snapshot.search,
  );
  return { type: 'search', meaning, found: things.map(({ id }) => id) };
}

/** What stands behind the thing none is described as: *tidy* of *desk tidy* may be the thing. */
const isUnlikeBehind = ({ unlike, read }: FoundProducts): boolean =>
  unlike !== '' && read.typed.trim().toLowerCase().endsWith(` ${unlike}`);

/** None is as large as was asked, or for the season: the smallest plant pot is none of *large plant pot*. */
const isOtherwiseSized = ({ unlike }: FoundProducts): boolean =>
  traitOf(unlike) === 'size' || whenAndWhere(unlike).length > 0;

/** So many first answers of one category say what was meant: films, of *film for a 35 mm camera*, and no camera. */
const LEAD = 3;

function isOfLead(
  { found, read: { words } }: FoundProducts,
  products: readonly Product[],
): (product: Product) => boolean {
  const lead = found.slice(0, LEAD).map(({ position }) => products[position]?.category);
  const isOne = words.trim().includes(' ') && lead.length === LEAD && new Set(lead).size === 1;
  return ({ category }) => !isOne || category === lead[0];
}

/** The page says that what it lists for a name comes near it, and nothing of it is such a thing. */
const isNearOnly = ({ asked, found, read, untold }: FoundProducts): boolean =>
  asked === 0 && untold === undefined && isPlainName(read.words) && !found.some(({ isThing }) => isThing);

/** What it is for none of these says, and they are of several departments: books of any kind, of *book to read aloud*. */
function isUntoldOfAll({ found, untold }: FoundProducts, products: readonly Product[]): boolean {
  const departments = new Set(found.slice(0, LEAD).map(({ position }) => products[position]?.department));
  return untold?.by === 'all' && departments.size > 1;
}

/** A garment for children is none for who names no child: no toddlers' raincoat is a *winter jacket*. */
function isWornBy(
  words: string,
  search: Pick<Snapshot['search'], 'isMaterial'>,
): (product: Product) => boolean {
  const said = words.trim().toLowerCase().split(/\s+/u);
  const isWorn = isOfGarment(said, search) && audiencesIn(words).size === 0;
  return (product) => !isWorn || !isOfChildren(audienceOf(product));
}

/** Of the kind that the words name, where they name one, or called just so: no fell shoe, of *road running shoes*. */
function isOfKindNamed(words: string, products: readonly Product[]): (product: Product) => boolean {
  const kind = new Set([...kindNamed(words, products)].map((position) => products[position]));
  return (product) => kind.size === 0 || kind.has(product) || isCalledJust(words, product);
}

/** So many of what was found that cost least are cheap. */
const CHEAPEST = 6;

/** Where cheap things are asked for, one that costs little of what was found: no dearest lamp, of *cheap lamp*. */
function isAmongCheapest({ read, found }: FoundProducts, products: readonly Product[]) {
  const isAsked = read.facets.some(({ wish }) => wish.kind === 'cheap');
  const prices = found.flatMap(({ position }) => products[position]?.price.amount ?? []);
  const most = prices.toSorted((a, b) => a - b)[CHEAPEST - 1] ?? Number.POSITIVE_INFINITY;
  return ({ price }: Product) => !isAsked || price.amount <= most;
}

/** An occasion that the words name its name, kind or tags tell of: no cake ring, of *wedding rings*, though one may be for a wedding cake. */
function saysDay(
  words: string,
  { occasionIn }: Pick<Snapshot['search'], 'occasionIn'>,
): (product: Product) => boolean {
  const days = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => occasionIn(word) !== '');
  const textOf = ({ name, kind = '', tags }: Product) => [name, kind, ...tags].join(' ').toLowerCase();
  return (product) => days.every((day) => textOf(product).includes(day));
}

/** Of a name what the page counts as found, and nothing of what is only near it. */
function isCounted({ asked, found }: FoundProducts, products: readonly Product[]) {
  const counted = new Set(found.slice(0, asked).map(({ position }) => products[position]));
  return (product: Product) => asked === 0 || counted.has(product);
}

/** So many of what was asked for are kept, */
const KEPT = 3;
/** where there are no more than so many: many are of several senses. */
const MOST_ASKED = 6;

/**
 * What the page says was asked for by a name of several words, where it is little and of one department or one kind: the one warm
 * sleeping bag, of *warm sleeping bag*, the stand of *laptop riser*. What only bears the words tells nothing.
 */
function askedPlainly(
  answers: FoundProducts,
  { catalogue, search }: Snapshot,
): Snapshot['catalogue']['products'] {
  const { read, found, asked, costly, present, isBorneOnly, isOnlyMentioned } = answers;
  const { words } = read;
  const first = found.slice(0, asked).flatMap(({ position }) => catalogue.products[position] ?? []);
  const isOfOne = new Set(first.map(({ department }) => department)).size === 1;
  const isSure = !isBorneOnly && !isOnlyMentioned && costly.length === 0 && present === undefined;
  const isHow = audiencesIn(words).size > 0 || words.split(' ').some(isQuality);
  const isAllGood = found.slice(0, asked).every(({ isGood }) => isGood) && isWholeName(answers, search);
  const isOfKind =
    isAllGood && first[0]?.kind !== undefined && new Set(first.map(({ kind }) => kind)).size === 1;
  const isName = !search.isSpoken(words) && !words.includes(',') && ((isHow && isOfOne) || isOfKind);
  return isSure && isName && first.length <= MOST_ASKED ? first.slice(0, KEPT) : [];
}

/** It is a name of several words and no little ones, no material, and the first answers are all of it. */
function isWholeName(
  { read, isPartial, untold }: FoundProducts,
  { isMaterial }: Pick<Snapshot['search'], 'isMaterial'>,
): boolean {
  const said = read.words.trim().split(/\s+/u);
  const isAll = untold === undefined ? !isPartial : untold.by === 'some';
  return said.length > 1 && isAll && isPlainName(read.words) && !isMaterial(said.at(-1) ?? '');
}

/** A name without little words. */
const isPlainName = (words: string): boolean =>
  words
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => !english.silent.has(word));

/** What says itself that it has none of what is not wanted, where the first answer does: a lamp without a cable. */
function sayingSo(
  { found, applied }: FoundProducts,
  { search }: Pick<Snapshot, 'search'>,
): readonly Answer[] {
  const [first] = found;
  const denied = applied.filter(({ wish }) => first !== undefined && search.lacks(wish, first.position));
  return found.filter(({ position }) => denied.every(({ wish }) => search.lacks(wish, position)));
}

/** For a present or for somebody alone, or nothing but wishes; undefined where it names what it is about. */
export function saysNothing(
  answers: FoundProducts,
  snapshot: Pick<Snapshot, 'search'>,
): SaysNothing | undefined {
  const { read, found } = answers;
  if (isPresentOnly(answers, snapshot)) {
    const isForWhom = answers.present === 'children' || whatTheyDo(read.words, snapshot.search) !== undefined;
    const isWhomAlone = isForWhom && snapshot.search.occasionIn(read.words) === '';
    return isWhomAlone ? 'whom' : 'present';
  }
  // A brand alone is looked for in all that it makes.
  return found.length > 0 && read.facets.length > 0 && !/[\p{L}\p{N}]/u.test(read.words)
    ? 'wishes'
    : undefined;
}

/** Nothing was asked for but a present: what suits somebody else says nothing of the visit. */
export function isPresentOnly(
  { isMarked, aside, present, read }: FoundProducts,
  { search }: Pick<Snapshot, 'search'>,
): boolean {
  const isGiven = isMarked || aside !== '' || present === 'children';
  return isGiven || search.isPresentForSomebody(read.words) || whatTheyDo(read.words, search) !== undefined;
}
