import { audiencesIn, namesAnyChildren } from '../audience.js';
import type { Answers, FindOptions } from './answers.js';
import { besideTheThing } from './beside-the-thing.js';
import { calledOnly, isCalledByNone } from './called-only.js';
import { deniedIn } from './denied.js';
import type { Facet, ReadQuery } from './facets/facet.js';
import { fewNear, notByChance } from './few-near.js';
import { type Fulfilled, fulfil, mostNamed } from './fulfil.js';
import { inTurns } from './in-turns.js';
import { leadByWishes } from './lead-by-wishes.js';
import { NOTHING, wordsOf } from './only-wishes.js';
import { buyableFirst } from './order.js';
import {
  CALLED,
  isNameOfNothing,
  isPartFound,
  isPartial,
  isThingOnly,
  missing,
  onlyDescribing,
} from './parts-found.js';
import type { ProductSearch } from './product-search.js';
import { type Answer, isNamesake, rank, withPlace } from './rank.js';
import type { SpecificAnswer } from './specific-answer.js';
import type { WordHit } from './word-hits.js';

/** A query that looks for something, and what is found by its words. */
export interface LookedFor {
  readonly search: ProductSearch;
  readonly read: ReadQuery;
  readonly facets: readonly Facet[];
  readonly answer: SpecificAnswer;
}

/** The things that it asks for together; none where it asks for one. */
type Asked = LookedFor & { readonly things: readonly string[] };

type Shelf = ReturnType<ProductSearch['placeCalled']>;

/** Joins what is found by words and by meaning, of that what fulfils the wishes, and says how the query was understood. */
export async function byWordsAndMeaning(lookedFor: LookedFor, options: FindOptions): Promise<Answers> {
  const { search, read, facets, answer } = lookedFor;
  const asked = { ...lookedFor, things: thingsAskedFor(lookedFor) };
  const near = await options.neighbours(read.words, facets.length > 0);
  const kept = fulfil({ hits: answer.hits, near }, facets, search);
  const shelf = options.literal ? undefined : search.placeCalled(read.words);
  const ranked = rankedOf(asked, kept, shelf);
  if (ranked.length === 0 && isRefused(asked, kept)) return nothingFree(asked, kept);
  return answersOf(asked, kept, { ranked, shelf });
}

/** Best first; where somebody may come to harm, only what is called so and is free of what is not wanted. */
function rankedOf(asked: Asked, kept: Fulfilled, shelf: Shelf): readonly Answer[] {
  const { search, read, answer } = asked;
  const { words } = read;
  if (isByChance(asked)) return rank({ hits: [] }, closeTo(kept));
  const canBuy = (position: number) => search.fits({ kind: 'stock' }, position);
  const fits = (position: number) => kept.applied.every(({ wish }) => search.fits(wish, position));
  const forWhom = search.forWhom(words);
  const joined = rank(kept, kept.near, {
    canBuy,
    forWhom,
    isOther: otherThan(asked),
    isApart: search.isApart(words, answer.hits),
    isSpoken: search.isSpoken(words),
  });
  const hits = asked.things.map((thing) => search.ask(thing).hits.filter(({ position }) => fits(position)));
  const isForAnimals = (position: number) => forWhom(position) === 'animal';
  const beside = () =>
    search.isSpoken(words) || search.severalThings(words).length > 0
      ? joined
      : besideTheThing(joined, { ...answer, hits: kept.hits }, kept.near, search);
  const ranked = hits.length > 0 ? inTurns(joined, hits, isForAnimals) : beside();
  const answers = forThem(withoutOtherAnimals(ranked, asked), asked).filter(
    (one) => !isPartOnly(asked) || one.worded,
  );
  const shelved = new Set(shelf?.positions);
  // Who names the shelf of *Wooden toys* asks for no toy of a cat.
  const isForShelf = ({ position, isCalled }: Answer) =>
    isCalled || shelved.has(position) || !isForAnimals(position);
  const onShelf = buyableFirst(shelf?.positions.filter(fits) ?? [], canBuy);
  const all = withPlace(onShelf.length > 0 ? answers.filter(isForShelf) : answers, onShelf);
  // Half of a department's name is too wide: not all of Coffee & tea is tea.
  const narrow = shelf?.place.category === undefined ? [] : onShelf;
  return calledOnly(all, { words, hits: answer.hits, shelf: narrow, applied: kept.applied }, search) ?? all;
}

/** What only sounds like what is asked for, and is for none of those whom the query names. */
function otherThan({ search, read }: LookedFor): (position: number) => boolean {
  const [forWhom, isOther] = [search.forWhom(read.words), search.isOther(read.typed)];
  return (position) => forWhom(position) !== 'asked' && isOther(position);
}

/** Of what stands among things for babies, an older child is only shown what is about as near as the best. */
const NEAR_OLDER = 0.6;

/**
 * Who asks for a present for a child is shown what is for children, and nothing that only comes near. Best first: that its
 * first tag names children does not say what a thing is.
 */
function forThem(answers: readonly Answer[], { search, read: { words } }: LookedFor): readonly Answer[] {
  if (!search.isPresentForChildren(words)) return answers;
  const forChildren = search.forChildren(words);
  const best = answers.reduce((most, { score }) => Math.max(most, score), 0);
  const theirs = answers.filter(({ position, score }) => {
    const who = forChildren(position);
    return who === 'asked' || (who === 'younger' && score >= NEAR_OLDER * best);
  });
  return theirs.length > 0 ? theirs.toSorted((a, b) => b.score - a.score) : answers;
}

/** Who names children or an animal is shown nothing for another animal, while anything else is left. */
function withoutOtherAnimals(
  answers: readonly Answer[],
  { search, read: { words } }: LookedFor,
): readonly Answer[] {
  if (audiencesIn(words).size === 0) return answers;
  const forWhom = search.forWhom(words);
  const left = answers.filter(({ position }) => forWhom(position) !== 'animal');
  return left.length > 0 ? left : answers;
}

/** A part of the words alone is found: what is only near in meaning is no answer then. */
function isPartOnly({ search, read, answer }: LookedFor): boolean {
  return answer.isNarrowed || (isPartFound(answer.terms) && !search.isSpoken(read.words));
}

/** Things that no product is together; none where one thing is asked for, or exactly what was typed. */
function thingsAskedFor({ search, read, answer }: LookedFor): readonly string[] {
  // A shelf may be called both: on *Pencils & erasers* lie pencils, and erasers.
  return answer.hits.every(({ titled }) => titled < CALLED) ? search.severalThings(read.words) : [];
}

/** The word that tells is nowhere, and the others name nothing: `keep mosquitoes away` is no query for what is away. */
function isByChance({ search, read, answer }: LookedFor): boolean {
  return isPartFound(answer.terms) && !search.isSpoken(read.words) && mostMeant(answer.hits) === 0;
}

/** Cosine from which something is near a name that nothing here bears: below it any nonsense has neighbours. */
const CLOSE = 0.5;

const closeTo = ({ near }: Fulfilled) => near.filter(({ similarity }) => similarity >= CLOSE);

function mostMeant(hits: readonly WordHit[]): number {
  return hits.reduce((most, { named, meant }) => Math.max(most, named, meant), 0);
}

/** Something is called so, and none of it is free of what may do harm. */
function isRefused({ search, answer }: LookedFor, { applied }: Fulfilled): boolean {
  const isStrict = applied.some(({ wish }) => search.denials.isStrict(wish));
  return isStrict && answer.hits.some(({ isHeaded }) => isHeaded);
}

function nothingFree({ search, read }: LookedFor, { applied }: Fulfilled): Answers {
  const strict = applied.filter(({ wish }) => search.denials.isStrict(wish));
  return { ...NOTHING, read, unsaid: wordsOf(strict), unsaidOf: search.thingCalled(read.words) };
}

interface Found {
  readonly ranked: readonly Answer[];
  readonly shelf: Shelf;
}

function answersOf(asked: Asked, kept: Fulfilled, { ranked, shelf }: Found): Answers {
  const { search, read, answer } = asked;
  const { terms } = answer;
  const all = leadByWishes(ranked, { words: read.words, applied: kept.applied }, search);
  const { isThing, ...named } = howNamed(asked, kept, { ranked: all, shelf });
  const isNear = named.isPartial || named.isOnlyMentioned || named.isOnlyNear;
  const near = isNear ? fewNear(notByChance(all, kept.near)) : all;
  const things = isThing ? thingsAmong(all, kept.hits) : near;
  const saying = named.unlike === '' ? [] : sayingSo(asked, kept, { things, unlike: named.unlike });
  const found = [...saying, ...things];
  const isSaid = saying.length > 0 ? { isOnlyMentioned: true, unlike: '' } : {};
  const worded = new Set(kept.hits.map(({ position }) => position));
  return {
    ...NOTHING,
    ...named,
    ...isSaid,
    isForNoChild: !isNear && isForNoChild(asked, found),
    present: presentOf(asked, found, named),
    read,
    found,
    denied: deniedIn(found, kept.applied, search),
    applied: kept.applied,
    unmet: kept.unmet,
    costly: kept.costly,
    mended: [
      ...read.mended,
      ...terms.flatMap(({ typed, mended }) => (mended === undefined ? [] : [{ typed, meant: mended }])),
    ],
    otherwise: terms.filter(({ isOtherwise }) => isOtherwise).map(({ typed }) => typed),
    missing: missing(terms),
    near: kept.near.filter(({ position }) => !isPartOnly(asked) || worded.has(position)),
    place: shelf?.place,
  };
}

/** How far what was found is what was named. */
function howNamed(asked: Asked, kept: Fulfilled, { ranked, shelf }: Found) {
  const { search, read, answer, things } = asked;
  const isShort = shelf === undefined && !search.isSpoken(read.words);
  const isThing = isShort && isThingOnly(kept.hits, answer.terms);
  const isPart = things.length === 0 && isPartial(kept.hits, answer.terms);
  const unlike =
    isThing && saysNone(thingsAmong(ranked, kept.hits), kept.hits) ? onlyDescribing(answer.terms) : '';
  const isNarrowed = answer.hits.length > 0 && kept.applied.length > 0;
  return {
    isThing,
    unlike,
    isPartial: isPart && unlike === '',
    isOnlyMentioned: shelf === undefined && things.length === 0 && isOnlyMentioned(asked, kept, ranked),
    // A wish may leave out every product of that name: what is left is listed with a link that removes the wish.
    isOnlyNear: !ranked.some((one) => one.worded) && !(isNarrowed && ranked.length > 0),
  };
}

/** None of the things says all that it is to be, whatever another product says: no running shoe says that it is vegan. */
function saysNone(things: readonly Answer[], hits: readonly WordHit[]): boolean {
  const saying = new Set(hits.filter(({ said }) => said >= CALLED).map(({ position }) => position));
  return things.every(({ position }) => !saying.has(position));
}

/**
 * What says all of it where none of the things does, and the word is a label of the shop's: vegan flip-flops among the
 * running shoes. Of any other word it may be said of something else: a whetstone makes knives sharp.
 */
function sayingSo(
  { search }: LookedFor,
  { hits }: Fulfilled,
  { things, unlike }: { readonly things: readonly Answer[]; readonly unlike: string },
): readonly Answer[] {
  if (!search.isLabel(unlike)) return [];
  const departmentAt = (position: number) => search.productAt(position)?.department;
  const departments = new Set(things.map(({ position }) => departmentAt(position)));
  const isSaid = (position: number) => !search.fits({ kind: 'without', words: [unlike] }, position);
  return hits
    .filter(
      ({ said, position }) => said >= CALLED && departments.has(departmentAt(position)) && isSaid(position),
    )
    .map(({ position }) => ({
      position,
      score: 1,
      worded: true,
      isCalled: false,
      isThing: false,
      isGood: true,
    }));
}

/** A thing for children is asked for, and none of what is found is for any. */
function isForNoChild({ search, read: { words } }: LookedFor, found: readonly Answer[]): boolean {
  if (!namesAnyChildren(words) || found.length === 0) return false;
  const forChildren = search.forChildren(words);
  return found.every(({ position }) => forChildren(position) === 'others');
}

/** What the page says of a present for somebody whom nothing is called by. */
function presentOf(
  { search, read: { words } }: LookedFor,
  found: readonly Answer[],
  { isOnlyMentioned, isPartial, isOnlyNear }: Pick<Answers, 'isOnlyMentioned' | 'isPartial' | 'isOnlyNear'>,
): Answers['present'] {
  const forChildren = search.forChildren(words);
  const isTheirs = found.length > 0 && found.every(({ position }) => forChildren(position) !== 'others');
  if (isTheirs && search.isPresentForChildren(words)) return 'children';
  const isNear = isOnlyMentioned || isPartial || isOnlyNear;
  return isNear && search.isForSomebody(words) ? 'near' : undefined;
}

/**
 * Only what is the thing, if not what it is to be like: beside knives no whetstone for a `sharp knife`. Where most of what
 * is called so only goes with it, all of that.
 */
function thingsAmong(found: readonly Answer[], hits: readonly WordHit[]): readonly Answer[] {
  const called = new Map(
    hits.filter(({ isWholeThing }) => isWholeThing).map(({ position, isLed }) => [position, isLed]),
  );
  const whole = found.filter(({ position }) => called.has(position));
  const led = whole.filter(({ position }) => called.get(position));
  if (led.length * 2 >= whole.length && led.length > 0) return led;
  return whole.length > 0 ? whole : found;
}

function isOnlyMentioned(lookedFor: LookedFor, kept: Fulfilled, ranked: readonly Answer[]): boolean {
  const { search, read, answer } = lookedFor;
  return (
    mostNamed(kept) === 0 ||
    isNamesake(kept.hits, { isOther: otherThan(lookedFor) }) ||
    answer.isHalfOnly ||
    // What its shelf calls so is called so: a knife among *Pots, pans & knives* of the kitchen.
    (isNameOfNothing(kept.hits, answer.terms) && !ranked.some(({ isThing }) => isThing)) ||
    isCalledByNone(ranked, { words: read.words, applied: kept.applied }, search)
  );
}
