import { audiencesIn } from '../../audience.js';
import { whenAndWhere } from '../../core-of-phrase.js';
import { shopsNames, withoutRoom } from '../../said-otherwise.js';
import type { Answers } from '../answers/answers.js';
import { untoldIn } from '../answers/unmatched-words.js';
import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import { isBareName } from '../matching/bare-name.js';
import type { ProductSearch } from '../matching/product-search.js';
import { isQuality, type Quality, qualitiesIn, tellsOf } from '../ranking/qualities.js';
import type { Answer } from '../ranking/rank.js';
import { ofAnotherCount } from './count-order.js';
import { isForChildrenAlone, theirsFirst } from './for-children-alone.js';
import { toldIfOther } from './match-level.js';
import { type Apart, forThose, plain, thingNamed } from './thing-named.js';
import { soughtFor } from './thing-with-purpose.js';

/** Of what only comes near so many at most are listed behind what was asked for, */
const MOST_NEAR = 9;
/** so many where nothing is that, and none behind so many that are. */
const MANY = 12;

/**
 * What was asked for first, and behind it the few that only come near: a shopper sees where the one ends and the other
 * begins. What was asked for is the thing that the last word says, or that its merchant calls so, holds every other word
 * that tells, and is for whom it was asked for. Of the others such things stand first, and what is for whom was named. Where
 * nothing but names is known, none is told from the others.
 */
export function setApart(given: Answers, search: ProductSearch): Answers {
  const answers = toldIfOther(given, search);
  const { found, place } = answers;
  const apart = toldApart(answers, search);
  const isBare = ({ position }: Answer) => isBareName(search.productAt(position));
  // What only sounds like it may be all there is, and was not asked for: a trekking-pole tent, of *trekking poles*.
  const isOther = search.isOther(answers.read.words);
  const own = (borne: readonly Answer[]) => (borne.every(({ position }) => isOther(position)) ? [] : borne);
  if (apart === undefined || found.every(isBare)) return { ...answers, all: found, asked: own(found).length };
  const named = own(found.filter(apart.isAsked));
  const ofAnother = ofAnotherCount(named, answers.read.words, search);
  const first = named.filter((one) => !ofAnother.has(one));
  const rest = found.filter((one) => !first.includes(one));
  // Who names a shelf is shown all that lies on it.
  const shelf = shelfNamed(answers, search);
  const beside = rest.filter(({ position }) => shelf.has(position)).length;
  const most = first.length === 0 ? MANY : place !== undefined ? beside : first.length < MANY ? MOST_NEAR : 0;
  // For whom something is counts more than that it is such a thing: no shears before a trowel for children.
  const isForAny = audiencesIn(answers.read.words).size === 0;
  const such = isForAny ? rest.filter(apart.isSuch) : [];
  const others = rest.filter((one) => !such.includes(one));
  const near = theirsFirst([...such, ...others], answers, search, first.length === 0).slice(0, most);
  const leading = first.length === 0 ? near.filter((one) => such.includes(one)) : [];
  const isToBuy = toBuy(answers, search);
  const counted = first.map((one) => ({ ...one, isThing: true }));
  const isTheirs = first.length > 0 && isForChildrenAlone(counted, { search, read: answers.read });
  return {
    ...answers,
    ...(isTheirs ? { saysForChildren: 'called' as const } : {}),
    ...unsaidBy(first, rest, answers, search),
    all: found,
    asked: first.length,
    isBorneOnly: apart.isBorneOnly === true && first.length > 0 && !isNamedSo(first, answers, search),
    found: [first, leading, near.filter((one) => !leading.includes(one))].flatMap(isToBuy),
  };
}

/** What says each word that tells: of what is said as one speaks, the rest only comes near. */
function sayingAll(words: string, search: ProductSearch): Apart['isAsked'] {
  const { terms, hits } = search.ask(words);
  const all = (1 << terms.length) - 1;
  const saying = new Set(hits.flatMap(({ position, holds }) => ((holds & all) === all ? [position] : [])));
  return ({ position }) => terms.length > 0 && saying.has(position);
}

/** Several words that a name has one behind the other say what it is: a *flat resistance band trio*. */
function isNamedSo(first: readonly Answer[], { read: { words } }: Answers, search: ProductSearch): boolean {
  const said = plain(words);
  return (
    said.includes(' ') && first.some(({ position }) => has(search.productAt(position)?.name ?? '', said))
  );
}

/**
 * What nothing that was asked for is like; where nothing was asked for, the words that none of the others says, where no
 * sentence tells that already.
 */
function unsaidBy(
  first: readonly Answer[],
  rest: readonly Answer[],
  answers: Answers,
  search: ProductSearch,
): Partial<Pick<Answers, 'unlike' | 'untold'>> {
  const { read, untold, missing, unlike, isOnlyMentioned, isPartial } = answers;
  const { words } = read;
  if (unlike !== '' || untold?.by === 'all' || missing.length > 0 || search.isSpoken(words)) return {};
  if (first.length > 0) {
    const { qualities } = qualitiesIn(words, read, search);
    const isTold = (quality: Quality) => first.some((one) => tellsOf(quality, one, search) > 0);
    const [only, ...more] = qualities.filter((one) => !isTold(one));
    return only !== undefined && more.length === 0 ? { unlike: only.asked } : {};
  }
  const told = isOnlyMentioned || isPartial ? undefined : untoldIn(words, search.ask(words), rest, search);
  return told?.by === 'all' ? { untold: told } : {};
}

/** So many stand in the first row, */
const ROW = 6;

/** where nothing is sold out that is not just what was typed, while enough else can be bought. */
function toBuy({ read }: Answers, search: ProductSearch): (answers: readonly Answer[]) => readonly Answer[] {
  const said = read.words.trim().toLowerCase();
  const isFirst = ({ position }: Answer) =>
    search.fits({ kind: 'stock' }, position) || search.productAt(position)?.name.toLowerCase() === said;
  return (answers) => {
    const row = answers.filter(isFirst).slice(0, ROW);
    return [...row, ...answers.filter((one) => !row.includes(one))];
  };
}

/**
 * Of a query that is said as one speaks and names no thing, what answers well was asked for. Undefined where nothing is set
 * apart: a present is answered by what is marked so, a wish by all that fulfils it.
 */
function toldApart(answers: Answers, search: ProductSearch): Apart | undefined {
  const { read, place, found, isOnlyMentioned } = answers;
  const { words } = read;
  if (namesNoThing(answers, search)) return undefined;
  const isUntold = isOnlyMentioned || answers.missing.length > 0 || answers.untold?.by === 'all';
  if (isUntold && place === undefined) return { isAsked: () => false, isSuch: () => false };
  const several = words.includes(',') ? words.split(/\s*,\s*/u) : search.severalThings(words);
  const thing = thingIn(words, search);
  if (place === undefined && thing === undefined && several.length === 0) {
    // What is shown under another name is what that name asks for.
    const isShown = read.mended.some(({ typed, meant }) => typed === meant);
    const saysAll = sayingAll(words, search);
    // The order is that of the meaning: what says all of it by the way leads nothing.
    const end = isShown ? -1 : found.findIndex((one) => !one.isGood || !saysAll(one));
    const asked = new Set((end < 0 ? found : found.slice(0, end)).filter(({ isGood }) => isGood));
    return { isAsked: (one) => asked.has(one), isSuch: ({ isGood }) => isGood };
  }
  const names = several.length > 0 ? several : [materialsThing(words, search) ?? thing ?? words];
  const said = isWhereAlone(words, search) ? (thing ?? words) : words;
  const things = names.map((name) => thingNamed(name, name === thing ? said : name, answers, search));
  const shelf = shelfAsked(answers, things, search);
  // Of two things of which one is not here, what comes near it stands in its turn.
  if (several.length > 0 && !things.every(({ isAsked }) => found.some(isAsked))) return undefined;
  const isNothing =
    place === undefined &&
    read.facets.length === 0 &&
    !found.some((one) => things.some(({ isAsked }) => isAsked(one)));
  if (isNothing && several.length === 0)
    return { isAsked: bearing(answers, search), isSuch: () => false, isBorneOnly: true };
  return {
    isAsked: (one) => shelf.has(one.position) || things.some(({ isAsked }) => isAsked(one)),
    isSuch: (one) => things.some(({ isSuch }) => isSuch(one)),
  };
}

/** Behind the thing is said where it is to be, and no more: few texts say that, whatever is called so. */
function isWhereAlone(words: string, search: ProductSearch): boolean {
  const behind = wordsOf(withoutRoom(soughtFor(words, search)?.behind ?? ''), english);
  return (
    soughtFor(words, search) !== undefined &&
    behind.every((word) => english.silent.has(word) || isWhere(word))
  );
}

/** A word for a place, and none for how a thing is to be. */
const isWhere = (word: string): boolean => whenAndWhere(word).length > 0 && !isQuality(word);

/** What lies on the shelf that is called what was looked for; nothing where none is. */
const shelfNamed = ({ place, read }: Answers, search: ProductSearch): ReadonlySet<number> =>
  new Set(place === undefined ? [] : search.placeCalled(read.words)?.positions);

/**
 * All of a shelf; where at least half of it is of the kind that its name says in two words and more, that alone: the shoes
 * among *Running shoes*, and no laces.
 */
function shelfAsked(answers: Answers, things: readonly Apart[], search: ProductSearch): ReadonlySet<number> {
  const shelf = shelfNamed(answers, search);
  const kind = answers.read.words.trim().includes(' ') ? search.kindCalled(answers.read.words) : new Set();
  const isNamed = (one: Answer) => shelf.has(one.position) && things.some(({ isAsked }) => isAsked(one));
  const named = kind.size === 0 ? [] : answers.found.filter(isNamed);
  return 2 * named.length < shelf.size ? shelf : new Set(named.map(({ position }) => position));
}

/** What shops sell a material as: yarn, of wool. Undefined where it is no material, or sold as several things. */
function materialsThing(words: string, search: ProductSearch): string | undefined {
  const [only, ...more] = search.ask(words).terms;
  if (only?.isMaterial !== true || more.length > 0) return undefined;
  const known = shopsNames(words);
  return known?.isGuess === false && known.names.length === 1 ? known.names[0] : undefined;
}

/**
 * What has all of the words in its name or among its tags, though another word says what it is: a record that is tagged jazz.
 * What only sounds so, and what is for animals that nobody named, does not.
 */
function bearing({ read: { words } }: Answers, search: ProductSearch): Apart['isAsked'] {
  const said = plain(words);
  const [isOther, isFor] = [search.isOther(words), forThose(words, search)];
  return ({ position }) => {
    const { name = '', tags = [] } = search.productAt(position) ?? {};
    return [name, ...tags].some((one) => has(one, said)) && !isOther(position) && isFor(position);
  };
}

/** A present, a material, nothing but wishes; where an age or a number of players was said, what says it stands first. */
function namesNoThing({ read, ...answers }: Answers, search: ProductSearch): boolean {
  const { words, age, players } = read;
  const [only, ...more] = search.ask(words).terms;
  const isSeveral = search.severalThings(words).length > 0;
  return (
    answers.isOnlyNear ||
    answers.isMarked ||
    (answers.present !== undefined && (thingForWhom(words, search) === undefined || isSeveral)) ||
    answers.topics.length > 0 ||
    (age ?? players) !== undefined ||
    (only?.isMaterial === true && more.length === 0 && materialsThing(words, search) === undefined) ||
    (search.isGiven(words) && search.isOccasionOnly(words.split(/\sfor\s/u)[0] ?? '')) ||
    !/[\p{L}\p{N}]/u.test(words)
  );
}

/** The thing that a query names, before what it is for. Undefined where it is said as one speaks, and names none. */
function thingIn(words: string, search: ProductSearch): string | undefined {
  const sought = soughtFor(words, search)?.sought;
  if (sought !== undefined) return sought;
  return thingForWhom(words, search) ?? (search.isSpoken(words) ? undefined : words);
}

/** The thing that is for somebody: shoes, of *shoes for women*. Undefined where none is named. */
function thingForWhom(words: string, search: ProductSearch): string | undefined {
  const [before = '', ...whom] = words.split(/\sfor\s/u);
  const isFor = whom.length > 0 && search.thingCalled(before.split(' ').at(-1) ?? '') !== '';
  return isFor ? before : undefined;
}

/** Whether a text has some words, which are in the singular, one behind the other. */
const has = (text: string, words: string): boolean => ` ${plain(text)} `.includes(` ${words} `);
