import { audiencesIn } from '../../audience.js';
import { beforeClause } from '../../core-of-phrase.js';
import type { Answers } from '../answers/answers.js';
import { besidesSizes } from '../answers/untold-sizes.js';
import { english } from '../languages/en.js';
import { CALLED } from '../matching/coverage.js';
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
import { asBeginners } from './for-beginners.js';
import { NOT, noted } from './quality-notes.js';
import { bearing, soughtFor } from './thing-with-purpose.js';

/**
 * Sorts products of the requested type by a requested quality: those that state it, those that are silent, those that
 * state the opposite. What the thing is to be for is such a quality, where not all state it. Other products come last, or are
 * left out where several bear the whole name. Where no product states a quality, the page says so.
 * @param words what was asked, in the language of the search
 */
export function tellingFirst(answers: Answers, words: string, search: ProductSearch): Answers {
  if (search.language !== english.code || answers.found.length === 0) return answers;
  const { qualities, others } = qualitiesIn(asBeginners(words), answers.read, search);
  // What a clause denies is no purpose: a clock that does not tick.
  const purposes = NOT.test(words) || answers.untold?.isName ? [] : besidesSizes(answers.untold).map(saying);
  if (qualities.length + purposes.length === 0 || others.length === 0) return answers;
  const thing = thingIn(others.join(' '), search);
  if (thing === undefined) return answers;
  // Under the name that shops have for it, what is called that is it too.
  const isNamed = answers.read.words !== words;
  const isSuch = isHeadedBy(thing, answers, search);
  const isTagged = ({ position }: Answer) => search.isTaggedWhole(thing, position);
  const told = toldOf(words, [...qualities, ...purposes], search);
  // A throw is tagged a blanket too, and is one if it is warm; pegs that are tagged tent are no light tent.
  const isNamedAll = purposes.length > 0 ? bearing(thing.includes(' ') ? thing : words, search) : () => false;
  const isIt = (one: Answer) =>
    isSuch(one) ||
    isNamedAll(one) ||
    (isNamed && one.isCalled) ||
    (isTagged(one) && (qualities.length === 0 || told(one) > 0));
  const all = answers.found.filter(isIt);
  const isTelling = (quality: Quality, one: Answer) => tellsOf(quality, one, search) > 0;
  // Beside what tells of a quality what tells the opposite is no answer: no unscented candle, of `scented candle`.
  const asked = qualities.filter((one) => !NOT.test(one.asked) && all.some((other) => isTelling(one, other)));
  const isOpposed = (one: Answer) => asked.some((quality) => tellsOf(quality, one, search) < 0);
  const things = all.filter((one) => !isOpposed(one));
  const isWhole = isNamedWhole(thing, search);
  const place = (one: Answer) => (isWhole(one) ? 0 : 1);
  const ordered = things.toSorted((a, b) => place(a) - place(b) || told(b) - told(a));
  // Of several that bear the whole name what only shares a word of it is no answer: a dry bag, of `warm sleeping bag`.
  const isEnough = thing === others.join(' ') && all.filter(isWhole).length >= SEVERAL;
  const found = isEnough
    ? ordered.filter(isWhole)
    : [...ordered, ...answers.found.filter((one) => !isIt(one))];
  const telling = (quality: Quality) => found.filter((one) => isTelling(quality, one)).length;
  const isAll = found.slice(0, FIRST).every(isIt);
  const said = { qualities, others, telling, isAll, isAsked: !isNamed };
  return { ...answers, found, ...noted({ ...answers, found }, said, search) };
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
  const thing = beforeClause(words) ?? soughtFor(words, search)?.sought;
  return thing === undefined && search.isSpoken(words) ? undefined : (thing ?? words);
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
  const isSo = ({ isHeadMeant, named, meant }: WordHit) => isHeadMeant && Math.max(named, meant) > 0;
  return hitsOf(thing, search, isSo);
}

const hitsOf = (thing: string, { ask }: Pick<ProductSearch, 'ask'>, isSo: (hit: WordHit) => boolean) =>
  new Set(ask(thing).hits.flatMap((hit) => (isSo(hit) ? [hit.position] : [])));

/** What bears the whole name of the thing, if it has several words: no hand wash is a *face wash*. */
function isNamedWhole(thing: string, search: ProductSearch): (one: Pick<Answer, 'position'>) => boolean {
  if (!thing.trim().includes(' ')) return () => true;
  const isSo = ({ named, meant }: WordHit) => Math.max(named, meant) >= CALLED;
  const whole = hitsOf(thing, search, isSo);
  return ({ position }) => whole.has(position) || search.isTaggedWhole(thing, position);
}

function forOthers(asked: string, search: ProductSearch): (position: number) => boolean {
  const isForChildren = forAnyChildren(search);
  const forWhom = search.forWhom(asked);
  const isNamed = audiencesIn(asked).size > 0;
  return (position) => !isNamed && (isForChildren(position) || forWhom(position) === 'animal');
}
