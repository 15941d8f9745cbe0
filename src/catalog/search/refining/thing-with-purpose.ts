import { wordsIn } from '../../../language/word-lists.js';
import type { Neighbour } from '../../../vector-index/vector-index.js';
import { audiencesIn } from '../../audience.js';
import { english } from '../languages/en.js';
import { CALLED } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Answer } from '../ranking/rank.js';
import { forAnyChildren } from './audience-filter.js';

type Asked = Pick<
  ProductSearch,
  | 'ask'
  | 'endsInPerson'
  | 'forChildren'
  | 'forWhom'
  | 'isCalledSo'
  | 'isOccasionOnly'
  | 'isOther'
  | 'isTaggedWhole'
  | 'productAt'
  | 'severalThings'
  | 'thingCalled'
>;

/** For what a thing is, or where and when: behind a place there is an article, unlike in *clip on lamp*. */
const BEHIND =
  /^(\S.*?)\s+(?:(?:for|that|which)\s+|(?:in|on|at|by|near|under|during|with)\s+(?:an?|the|my|our|his|her)\s+|(?:beside|above|next\s+to)\s+(?:(?:an?|the|my|our|his|her)\s+)?)(\S.*)$/iu;

/** A thing, and what is said behind it of what it is for, or of where and when. */
export interface SoughtFor {
  /** What is looked for: the `reading lamp` of `reading lamp for a corner`. */
  readonly sought: string;
  readonly behind: string;
}

/** A longer beginning is a sentence, and so is one of what is done with anything: *grow vegetables on a balcony*. */
const LONGEST = 5;
const WITH_ANYTHING = wordsIn('en/general-doings.txt');

/**
 * The thing that stands before what it is for. Undefined where nothing here is called so, or it is for somebody: whom
 * something suits is another matter.
 */
export function soughtFor(words: string, search: Asked): SoughtFor | undefined {
  const [, sought = '', behind = ''] = BEHIND.exec(words.trim()) ?? [];
  const before = sought.toLowerCase().split(/\s+/u);
  if (before.length > LONGEST || WITH_ANYTHING.has(before[0] ?? '')) return undefined;
  const named = before.filter((word) => !english.generic.has(english.singular(word)));
  const last = behind.split(/\s+/u).at(-1) ?? '';
  const isWhom = audiencesIn(last).size > 0 || search.endsInPerson(words);
  if (sought === '' || isWhom) return undefined;
  const isThing = search.thingCalled(named.at(-1) ?? '') !== '' || isOtherName(sought, search);
  return isThing ? { sought, behind } : undefined;
}

/** Another name for what is here, as a *record player* is a turntable, or what a shelf calls all that lies on it: *fabric*. */
function isOtherName(sought: string, search: Asked): boolean {
  const { hits } = search.ask(sought);
  const isOther = ({ isOtherwise, meant }: WordHit) => isOtherwise && meant >= CALLED;
  return (
    (sought.includes(' ') && hits.some(isOther)) || hits.filter(({ isShelved }) => isShelved).length >= ENOUGH
  );
}

/** Where so many are called what is looked for, what only goes by what it is for is none of it. */
const ENOUGH = 2;

/**
 * Where a thing is looked for that is for something, only what is such a thing: no armchair, by the lamp for a corner,
 * no mittens, by the wool for a baby blanket. What is so called and is for animals is none: no rope to tug at, for toys
 * for a bath. What is for children stands behind what is not. Of a thing of which there is one, that, and what is close.
 * @param near nearest first; none where the model did not answer
 */
export function soughtForThing(
  answers: readonly Answer[],
  words: string,
  search: Asked,
  near: readonly Neighbour[],
): readonly Answer[] {
  const parts = soughtFor(words, search);
  if (parts === undefined) return soughtForWhom(answers, words, search);
  const isIt = thingsCalled(parts.sought, search);
  const forWhom = search.forWhom(words);
  const isAnimals = ({ position }: Answer) => forWhom(position) === 'animal';
  const such = answers.filter((one) => isIt(one) && !isAnimals(one));
  const isCalledAll = bearing(words, search);
  const whole = such.filter(isCalledAll);
  const shelfOf = ({ position }: Answer) => search.productAt(position)?.category;
  const shelves = new Set(whole.map(shelfOf));
  const isBeside = (one: Answer) => shelves.has(shelfOf(one));
  if (whole.length > 0) return childrenLast(such.filter(isBeside), search);
  if (such.length < ENOUGH) return such.length === 0 || near.length === 0 ? answers : such;
  // What bears all of it, though it is headed by another word, is meant first: a peg rail for coats and hooks, of coat hooks.
  const named = answers.filter((one) => isCalledAll(one) && !such.includes(one) && !isAnimals(one));
  return childrenLast([...named, ...such], search);
}

/** What is called all of some words by its name, its tags or its kind. */
export function bearing(
  words: string,
  { ask }: Pick<Asked, 'ask'>,
): (one: Pick<Answer, 'position'>) => boolean {
  const called = new Set(ask(words).hits.flatMap((hit) => (hit.labelled >= CALLED ? [hit.position] : [])));
  return ({ position }) => called.has(position);
}

function childrenLast(answers: readonly Answer[], search: Asked): readonly Answer[] {
  const isForChildren = forAnyChildren(search);
  const isTheirs = ({ position }: Answer) => isForChildren(position);
  return [...answers.filter((one) => !isTheirs(one)), ...answers.filter(isTheirs)];
}

/** A short name, and whom it is for. */
const FOR_WHOM = /^(\S+(?:\s\S+){0,2})\s+for\s+(?:\S+\s+){0,4}?(\S+)$/iu;

/**
 * Where a thing is named that is for children, animals, men or women, only what is headed by its name, and what a tag or its
 * shelf calls so that is for them: of a guitar for a child no plectrum. What is for children that nobody named comes last.
 */
function soughtForWhom(answers: readonly Answer[], words: string, search: Asked): readonly Answer[] {
  const [, sought = '', whom = ''] = FOR_WHOM.exec(words.trim()) ?? [];
  const isFor = audiencesIn(whom).size > 0 || english.persons.get(english.singular(whom)) === 'wearer';
  if (!isFor || search.severalThings(words).length > 0) return answers;
  const names = sought.split(/\s+/u).map((_, from, all) => all.slice(from).join(' '));
  const isHeadedSo = (hit: WordHit) =>
    (hit.named >= CALLED && hit.isHeaded) || hit.isShelved || (hit.meant >= CALLED && hit.isOtherwise);
  const called = new Set(hitsOf(names, search, isHeadedSo).map(({ position }) => position));
  const [forWhom, forChildren] = [search.forWhom(words), search.forChildren(words)];
  const isNamesake = search.isOther(sought);
  const others = otherWords(sought, search);
  const isTheirs = (at: number) => forWhom(at) === 'asked' || forChildren(at) !== 'others';
  const isIt = ({ position }: Answer) =>
    called.has(position) ||
    (isTheirs(position) &&
      (others.some((other) => search.isTaggedWhole(other, position)) ||
        names.some((name) => search.isCalledSo(name, position) || search.isTaggedWhole(name, position))));
  // What only sounds like the thing is none: no hot water bottle, of *water bottle for kids*.
  const left = answers.filter((one) => isIt(one) && !isNamesake(one.position));
  if (left.length < ENOUGH) return answers;
  return audiencesIn(words).size > 0 ? left : childrenLast(left, search);
}

/** Other words for the last of a name: a backpack, of a rucksack. */
export function otherWords(name: string, { ask }: Pick<Asked, 'ask'>): readonly string[] {
  const last = ask(name).terms.at(-1);
  const own = english.singular(last?.typed ?? '');
  return [...(last?.forms.keys() ?? [])].filter((form) => !form.startsWith('~') && form !== own);
}

/**
 * What is called all of it, or less of what stands before its last word: a lamp, of `warm lamp`. What only shares a shelf
 * of two names with it is such a thing where it answers well: a pannier among *Bags & racks*, of bags for a bike.
 */
function thingsCalled(sought: string, search: Asked): (answer: Answer) => boolean {
  const words = sought.split(/\s+/u);
  const names = words.map((_, from) => words.slice(from).join(' '));
  const hits = hitsOf(names, search, isSo);
  const called = new Set(hits.map(({ position }) => position));
  return ({ position }) =>
    called.has(position) ||
    names.some((name) => search.isCalledSo(name, position) || search.isTaggedWhole(name, position));
}

/** Of the longest name that enough are called by, and of longer ones: beside wool to knit no cloth of wool. */
function hitsOf(
  names: readonly string[],
  search: Asked,
  isIt: (hit: WordHit) => boolean,
): readonly WordHit[] {
  const [name, ...shorter] = names;
  if (name === undefined) return [];
  const hits = search.ask(name).hits.filter(isIt);
  return hits.length >= ENOUGH ? hits : [...hits, ...hitsOf(shorter, search, isIt)];
}

const isSo = ({ isHeaded, isTagged, isOtherwise, isShelved, named, meant }: WordHit): boolean =>
  isShelved || (named >= CALLED && (isHeaded || isTagged)) || (meant >= CALLED && isOtherwise);
