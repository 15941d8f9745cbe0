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
  if (sought === '' || isWhom || search.isOccasionOnly(sought)) return undefined;
  return search.thingCalled(named.at(-1) ?? '') === '' ? undefined : { sought, behind };
}

/** Where so many are called what is looked for, what only goes by what it is for is none of it. */
const ENOUGH = 2;
/** Cosine from which something else stands beside what is called so, where less is. */
const CLOSE = 0.4;

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
  if (parts === undefined) return answers;
  const isIt = thingsCalled(parts.sought, search);
  const forWhom = search.forWhom(words);
  const isAnimals = ({ position }: Answer) => forWhom(position) === 'animal';
  const left = answers.filter((one) => isIt(one) && !isAnimals(one));
  if (left.length < ENOUGH) {
    const close = new Set(
      near.filter(({ similarity }) => similarity >= CLOSE).map(({ position }) => position),
    );
    const others = answers.filter((one) => !left.includes(one) && close.has(one.position));
    return left.length === 0 || near.length === 0 ? answers : [...left, ...others];
  }
  const isForChildren = forAnyChildren(search);
  const isTheirs = ({ position }: Answer) => isForChildren(position);
  return [...left.filter((one) => !isTheirs(one)), ...left.filter(isTheirs)];
}

/**
 * What is called all of it, or less of what stands before its last word: a lamp, of `warm lamp`. What only shares a shelf
 * of two names with it is such a thing where it answers well: a pannier among *Bags & racks*, of bags for a bike.
 */
function thingsCalled(sought: string, search: Asked): (answer: Answer) => boolean {
  const words = sought.split(/\s+/u);
  const names = words.map((_, from) => words.slice(from).join(' '));
  const hits = hitsOf(names, search);
  const called = new Set(hits.filter(isSo).map(({ position }) => position));
  return ({ position }) =>
    called.has(position) ||
    names.some((name) => search.isCalledSo(name, position) || search.isTaggedWhole(name, position));
}

/** Of the longest name that enough are called by, and of longer ones: beside wool to knit no cloth of wool. */
function hitsOf(names: readonly string[], search: Asked): readonly WordHit[] {
  const [name, ...shorter] = names;
  if (name === undefined) return [];
  const { hits } = search.ask(name);
  return hits.filter(isSo).length >= ENOUGH ? hits : [...hits, ...hitsOf(shorter, search)];
}

const isSo = ({ isHeaded, isTagged, isOtherwise, named, meant }: WordHit): boolean =>
  (named >= CALLED && (isHeaded || isTagged)) || (meant >= CALLED && isOtherwise);
