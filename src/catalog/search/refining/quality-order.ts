import { audiencesIn } from '../../audience.js';
import { beforeClause } from '../../core-of-phrase.js';
import type { Answers } from '../answers/answers.js';
import { besidesSizes } from '../answers/untold-sizes.js';
import { english } from '../languages/en.js';
import { CALLED, isNameOfNothing, SENTENCE_LENGTH } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import {
  isQuality,
  type Quality,
  qualitiesIn,
  saying,
  tellsOf,
  withoutPhrases,
} from '../ranking/qualities.js';
import type { Answer } from '../ranking/rank.js';
import { forAnyChildren } from './audience-filter.js';
import { soughtFor } from './thing-with-purpose.js';

/** The qualities that were asked for, what else was, and whether any answer tells of one. */
interface Told {
  readonly qualities: readonly Quality[];
  readonly others: readonly string[];
  isTold(quality: Quality): boolean;
  /** The first answers are what was looked for. */
  readonly isAll: boolean;
  /** They were asked for by the name that was said. */
  readonly isAsked: boolean;
}

/**
 * The answers in an order that a quality that was asked for decides among such things alone: what tells of it stands
 * before what does not, and what tells the opposite behind; so does what says what the thing is for, where not all do. What
 * is no such thing comes last, or is left out where several bear the whole name. Where none tells of a quality, the page
 * says so.
 * @param words what was asked, in the language of the search
 */
export function tellingFirst(answers: Answers, words: string, search: ProductSearch): Answers {
  if (search.language !== english.code || answers.found.length === 0) return answers;
  const { qualities, others } = qualitiesIn(words, answers.read, search);
  // What a clause denies is no purpose: a clock that does not tick.
  const purposes = NOT.test(words) ? [] : besidesSizes(answers.untold).map(saying);
  if (qualities.length + purposes.length === 0 || others.length === 0) return answers;
  const thing = thingIn(others.join(' '), search);
  if (thing === undefined) return answers;
  // Under the name that shops have for it, what is called that is it too.
  const isNamed = answers.read.words !== words;
  const isSuch = isHeadedBy(thing, answers, search);
  const isTagged = ({ position }: Answer) => search.isTaggedWhole(thing, position);
  const told = toldOf(words, [...qualities, ...purposes], search);
  // A throw is tagged a blanket too, and is one if it is warm; pegs that are tagged tent are no light tent.
  const isIt = (one: Answer) =>
    isSuch(one) || (isNamed && one.isCalled) || (isTagged(one) && (qualities.length === 0 || told(one) > 0));
  const things = answers.found.filter(isIt);
  const isWhole = isNamedWhole(thing, search);
  const place = (one: Answer) => (told(one) < OF_OTHERS ? 2 : isWhole(one) ? 0 : 1);
  const ordered = things.toSorted((a, b) => place(a) - place(b) || told(b) - told(a));
  // Of several that bear the whole name what only shares a word of it is no answer: a dry bag, of `warm sleeping bag`.
  const isEnough = thing === others.join(' ') && things.filter(isWhole).length >= SEVERAL;
  const found = isEnough
    ? ordered.filter((one) => isWhole(one) || isTagged(one))
    : [...ordered, ...answers.found.filter((one) => !isIt(one))];
  const isTold = (quality: Quality) => found.some((one) => tellsOf(quality, one, search) > 0);
  const isAll = found.slice(0, FIRST).every(isIt);
  const telling = { qualities, others, isTold, isAll, isAsked: !isNamed };
  return { ...answers, found, ...noted({ ...answers, found }, telling, search) };
}

/** So many that bear a whole name are a list. */
const SEVERAL = 3;

/** How far each answer tells of all that was asked of it; of what is for others how far it tells the opposite. */
function toldOf(words: string, all: readonly Quality[], search: ProductSearch): (one: Answer) => number {
  const isForOthers = forOthers(words, search);
  const forChildren = search.forChildren(words);
  const known = new Map<number, number>();
  const toldBy = (one: Answer) => {
    const sum = all.reduce((told, quality) => told + tellsOf(quality, one, search), 0);
    if (isForOthers(one.position)) return OF_OTHERS + Math.min(0, sum);
    return sum + (forChildren(one.position) === 'others' ? 0 : OF_THEIRS);
  };
  return (one) => {
    const told = known.get(one.position) ?? toldBy(one);
    known.set(one.position, told);
    return told;
  };
}

const NOT = /\b(?:not|no|never|without)\b|n['’]?t\b/iu;
const WITH = /^with\s/iu;

/** The first answers, which tell what was found. */
const FIRST = 3;

/** What is for the children that were named: as much as a quality that a name tells. */
const OF_THEIRS = 2;

/** What is for children or animals that nobody named stands behind what is for anybody, and before what tells the opposite. */
const OF_OTHERS = -0.5;

/**
 * The thing that a query names plainly, without how it is to be, how large or for what: the cake tin of `cake tin 20 cm`.
 * Undefined where nothing here is called by its last word.
 */
function thingNamed(words: string, search: ProductSearch): string | undefined {
  const [name = ''] = words
    .trim()
    .toLowerCase()
    .split(/\s(?=\d)/u);
  const said = withoutPhrases(name).split(/\s+/u);
  const rest = said.slice(
    Math.max(
      0,
      said.findIndex((word) => !isQuality(word)),
    ),
  );
  const end = rest.findIndex(
    (word, at) => at > 0 && isQuality(word) && search.thingCalled(rest.slice(0, at + 1).join(' ')) === '',
  );
  const plain = end < 0 ? rest : rest.slice(0, end);
  const last = plain.findLastIndex((word) => !english.silent.has(word));
  const thing = thingIn(plain.slice(0, last + 1).join(' '), search);
  return search.thingCalled(thing?.split(' ').at(-1) ?? '') === '' ? undefined : thing;
}

/**
 * Whether an answer is the thing that a text of several words names plainly; of a name that nothing here ends with, what bears
 * all of it: a rain running jacket, of *rain jacket*. Undefined where it names none.
 */
export function plainThing(
  text: string,
  search: ProductSearch,
): ((one: Pick<Answer, 'position' | 'isThing'>) => boolean) | undefined {
  const thing = text.trim().includes(' ') ? thingNamed(text, search) : undefined;
  if (thing === undefined) return undefined;
  const such = headedBy(thing, search);
  const isWhole = search.thingCalled(thing) === '' ? isNamedWhole(thing, search) : () => true;
  return (one) =>
    (one.isThing || such.has(one.position) || search.isTaggedWhole(thing, one.position)) && isWhole(one);
}

/** What is looked for: a keyboard, of *a keyboard that is quiet*. Undefined where a sentence tells of no one thing. */
function thingIn(words: string, search: ProductSearch): string | undefined {
  const thing = beforeClause(words) ?? soughtFor(words, search)?.sought ?? beforeWhom(words, search);
  return thing === undefined && search.isSpoken(words) ? undefined : (thing ?? words);
}

/** What is for somebody: the dog bed of `dog bed for an old dog`. */
function beforeWhom(words: string, search: ProductSearch): string | undefined {
  const [before = '', ...whom] = words.split(/\sfor\s/u);
  const isNamed = whom.length > 0 && search.thingCalled(before.split(' ').at(-1) ?? '') !== '';
  return isNamed ? before : undefined;
}

function isHeadedBy(
  thing: string,
  { found }: Pick<Answers, 'found'>,
  search: ProductSearch,
): (one: Answer) => boolean {
  const such = headedBy(thing, search);
  const isVery = (one: Answer) => one.isThing || such.has(one.position);
  return found.some(isVery) ? isVery : ({ isCalled }) => isCalled;
}

/** Positions of what is called by the word for a thing. */
function headedBy(thing: string, search: ProductSearch): ReadonlySet<number> {
  const isSo = ({ isLed, isHeadMeant, named, meant }: WordHit) =>
    isLed || (isHeadMeant && Math.max(named, meant) > 0);
  return hitsOf(thing, search, isSo);
}

const hitsOf = (thing: string, { ask }: Pick<ProductSearch, 'ask'>, isSo: (hit: WordHit) => boolean) =>
  new Set(ask(thing).hits.flatMap((hit) => (isSo(hit) ? [hit.position] : [])));

/** What bears the whole name of the thing, if it has several words: no hand wash is a *face wash*. */
function isNamedWhole(thing: string, search: ProductSearch): (one: Pick<Answer, 'position'>) => boolean {
  if (!thing.trim().includes(' ')) return () => true;
  const isSo = ({ isLed, named, meant }: WordHit) => isLed && Math.max(named, meant) >= CALLED;
  const whole = hitsOf(thing, search, isSo);
  return ({ position }) => whole.has(position) || search.isTaggedWhole(thing, position);
}

function forOthers(asked: string, search: ProductSearch): (position: number) => boolean {
  const isForChildren = forAnyChildren(search);
  const forWhom = search.forWhom(asked);
  const isNamed = audiencesIn(asked).size > 0;
  return (position) => !isNamed && (isForChildren(position) || forWhom(position) === 'animal');
}

/** What the page says of the qualities that are told, and of one that none tells. */
function noted(
  answers: Answers,
  { qualities, others, isTold, isAll, isAsked }: Told,
  search: ProductSearch,
): Pick<Answers, 'unlike' | 'untold' | 'isPartial' | 'isOnlyMentioned'> {
  const { untold, unlike, isOnlyNear, missing } = answers;
  const told = new Set(qualities.filter(isTold).flatMap(({ asked }) => asked.split(' ')));
  const left = untold?.words.filter((word) => !told.has(word)) ?? [];
  const first = new Set(answers.found.slice(0, 1).map(({ position }) => position));
  const bare = search.ask(others.join(' '));
  // Nothing but the quality is missing: rain jackets are there, of `light rain jacket`.
  const isWhole =
    isAll &&
    bare.hits.some(({ position, said, hasHead }) => said >= CALLED && hasHead && first.has(position));
  // With its qualities it is too long for a name, and nothing is called that without them: no `non slip bath mat` is here.
  const isOfNothing = isLongName(answers, others, search) && isNameOfNothing(bare.hits, bare.terms);
  // Things that are called so are here, and what they are to be is told in other words: a compact camera, of `small camera`.
  const isCalled = isWhole && qualities.length > 0;
  const isOnlyMentioned = (answers.isOnlyMentioned && !isCalled) || isOfNothing;
  const [only, ...more] = qualities.filter((one) => !isTold(one));
  // What things are called by too may be meant as one: a light. Behind a `for` it is said of somebody: a small dog.
  const isNamed =
    only !== undefined &&
    more.length === 0 &&
    !NOT.test(only.asked) &&
    english.describes(only.asked) &&
    search.thingCalled(only.asked) === '' &&
    !english.without.isDoing(others.at(-1) ?? '') &&
    !isOfSomebody(only.asked, answers.read.words) &&
    isAsked;
  // A quality that no sentence can name, and nothing tells of, is a word that is missing: a lid, of `saucepan with lid`.
  const isPartial = answers.isPartial && !(isWhole && (isNamed || !WITH.test(only?.asked ?? '')));
  const isSaid = isOnlyMentioned || isOnlyNear || missing.length > 0 || left.length > 0 || isPartial;
  const none = isNamed && !isSaid && answers.found.length > 0 ? only.asked : '';
  return {
    untold: untold && left.length > 0 ? { ...untold, words: left } : undefined,
    unlike: unlike !== '' && !told.has(unlike) ? unlike : none,
    isPartial,
    isOnlyMentioned,
  };
}

/** Said of whom a thing is for: *collar for a small dog*, *small dog coat*. */
function isOfSomebody(quality: string, words: string): boolean {
  const [, ...whom] = words.toLowerCase().split(/\sfor\s/u);
  const [next = ''] = (words.toLowerCase().split(quality)[1] ?? '').trim().split(' ');
  return whom.join(' ').includes(quality) || audiencesIn(next).size > 0;
}

function isLongName({ read, place }: Answers, others: readonly string[], search: ProductSearch): boolean {
  const isSentence = search.ask(read.words).terms.length >= SENTENCE_LENGTH;
  const isPlain = others.every((word) => !english.silent.has(word));
  return place === undefined && isSentence && isPlain && !search.isSpoken(read.words);
}
