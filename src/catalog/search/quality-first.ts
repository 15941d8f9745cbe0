import { groupsIn } from '../../language/word-lists.js';
import { audiencesIn } from '../audience.js';
import { beforeClause } from '../core-of-phrase.js';
import type { Answers } from './answers.js';
import type { ReadQuery } from './facets/facet.js';
import { forAnyChildren } from './for-whom-found.js';
import { english } from './languages/en.js';
import { CALLED } from './parts-found.js';
import type { ProductSearch } from './product-search.js';
import type { Answer } from './rank.js';
import { soughtFor } from './thing-sought.js';
import type { WordHit } from './word-hits.js';

/** How a product's text says that it has a quality, and how that it has the opposite. */
interface Quality {
  readonly asked: string;
  readonly tells: RegExp;
  readonly opposes: RegExp | undefined;
}

/** The qualities that were asked for, what else was, and whether any answer tells of one. */
interface Told {
  readonly qualities: readonly Quality[];
  readonly others: readonly string[];
  isTold(quality: Quality): boolean;
  /** The first answers are what was looked for. */
  readonly isAll: boolean;
}

/** What denies what stands behind it, or one word further: `not quiet`, `no more than warm`. */
const DENIED = String.raw`(?<!\b(?:not|no|never|nor|without|than|hardly)\s(?:[\p{L}]+\s)?)`;

const QUALITIES: ReadonlyMap<string, Quality> = new Map(
  groupsIn('en/qualities.txt').flatMap(([asking = '', ...said]) => {
    const opposite = said.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
    const tells = anyOf(said.filter((one) => !one.startsWith('!')));
    const opposes = opposite.length > 0 ? anyOf(opposite) : undefined;
    return asking.split(' ').map((word) => {
      const asked = word.replaceAll('_', ' ');
      return [asked, { asked, tells, opposes }] as const;
    });
  }),
);

function anyOf(phrases: readonly string[]): RegExp {
  const any = phrases.map((one) => one.replaceAll(/[ -]/g, '[ -]').replaceAll('*', String.raw`\p{L}*`));
  return new RegExp(String.raw`${DENIED}(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`, 'iu');
}

/** Names of two words for a thing, whatever the first says: a soft toy. */
const NAMES = new Set(english.synonyms.flat());

/** Words of a query that ask how a thing is to be, those that ask for the opposite, and what else was said. */
function qualitiesIn(words: string, { facets }: ReadQuery, search: ProductSearch) {
  const said = words.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const found: Quality[] = [];
  const others: string[] = [];
  for (let at = 0; at < said.length; ) {
    const length = LENGTHS.find((long) => QUALITIES.has(phraseOf(said, at, long))) ?? 1;
    const phrase = said.slice(at, at + length).join(' ');
    const known = QUALITIES.get(phrase) ?? asWritten(phrase);
    const name = said.slice(at, at + 2).join(' ');
    // The last word is the thing, but for what is said in a clause: a keyboard that is quiet.
    const isLast = at === said.length - 1 && !VERBS.has(said[at - 1] ?? '');
    const isName = length === 1 && (isLast || search.thingCalled(name) !== '' || NAMES.has(name));
    if (known === undefined || isName) others.push(phrase);
    else found.push(known);
    at += length;
  }
  const refused = facets.flatMap(({ wish }) => (wish.kind === 'without' ? wish.words : []));
  const opposites = refused.flatMap((word) => QUALITIES.get(word) ?? []).map(opposite);
  return { qualities: [...found, ...opposites], others };
}

/** Right before what a clause says that a thing is to be. */
const VERBS = new Set(['is', 'are', 'be', 'stays', 'feels', 'very', 'and']);

/** So many words from a place on; empty where there are fewer. */
const phraseOf = (said: readonly string[], at: number, long: number): string =>
  at + long > said.length ? '' : said.slice(at, at + long).join(' ');

/** Words of a phrase that asks for a quality, the longest first. */
const LENGTHS = [3, 2];

/** What is asked for with a *not*: coffee that is not bitter. */
const opposite = ({ asked, tells, opposes = NOTHING }: Quality): Quality => ({
  asked: `not ${asked}`,
  tells: opposes,
  opposes: tells,
});

/** Matches nothing. */
const NOTHING = /(?!)/u;

/** Of a word that only says what a thing is like: itself. */
function asWritten(word: string): Quality | undefined {
  const isMaterial = english.madeOf.has(word);
  if (isMaterial || !english.describes(word) || english.degree(word) !== undefined) return undefined;
  return { asked: word, tells: anyOf([`${english.stem(word)}*`]), opposes: undefined };
}

/** A name or a tag says of the thing itself what a text may say in passing. */
const BY_NAME = 2;

/**
 * The answers in an order that a quality that was asked for decides among such things alone: what tells of it stands
 * before what does not, and what tells the opposite behind; what is no such thing comes last. Where none tells of it, the page
 * says so.
 * @param words what was asked, in the language of the search
 */
export function tellingFirst(answers: Answers, words: string, search: ProductSearch): Answers {
  if (search.language !== english.code || answers.found.length === 0) return answers;
  const { qualities, others } = qualitiesIn(words, answers.read, search);
  if (qualities.length === 0 || others.length === 0) return answers;
  const thing = thingIn(others.join(' '), search);
  if (thing === undefined) return answers;
  const isIt = isThing(thing, answers, search);
  const isForOthers = forOthers(words, search);
  const told = (one: Answer) =>
    isForOthers(one.position)
      ? OF_OTHERS
      : qualities.reduce((sum, quality) => sum + tellsOf(quality, one, search), 0);
  const things = answers.found.filter(isIt);
  const ordered = things.map((one) => ({ one, told: told(one) })).toSorted((a, b) => b.told - a.told);
  const found = [...ordered.map(({ one }) => one), ...answers.found.filter((one) => !isIt(one))];
  const isTold = (quality: Quality) => things.some((one) => tellsOf(quality, one, search) > 0);
  const isAll = found.slice(0, FIRST).every(isIt);
  return { ...answers, found, ...noted({ ...answers, found }, { qualities, others, isTold, isAll }, search) };
}

/** The first answers, which tell what was found. */
const FIRST = 3;

/** What is for children or animals that nobody named stands behind what is for anybody. */
const OF_OTHERS = Number.NEGATIVE_INFINITY;

/** How far a product tells of a quality: above 0 where it does, below where it tells the opposite. */
function tellsOf({ asked, tells, opposes }: Quality, { position }: Answer, search: ProductSearch): number {
  const product = search.productAt(position);
  if (product === undefined) return 0;
  const name = [product.name, product.kind, ...product.tags].join(' . ');
  const by = (said: RegExp | undefined) =>
    said?.test(name) ? BY_NAME : said?.test(product.description) ? 1 : 0;
  // Before another word of the name it says what the thing is like, whatever else is called so: *Light bronze strings*.
  const isFirst = product.name.toLowerCase().startsWith(`${asked} `);
  return (isFirst ? BY_NAME : by(tells)) - by(opposes);
}

/**
 * The thing that a query names plainly, without how it is to be, how large or for what: the cake tin of `cake tin 20 cm`.
 * Undefined where nothing here is called so.
 */
export function thingNamed(words: string, search: ProductSearch): string | undefined {
  const [name = ''] = words
    .trim()
    .toLowerCase()
    .split(/\s(?=\d)/u);
  const said = name.split(/\s+/u);
  const isHow = (word: string) => (QUALITIES.get(word) ?? asWritten(word)) !== undefined;
  const rest = said.slice(
    Math.max(
      0,
      said.findIndex((word) => !isHow(word)),
    ),
  );
  const end = rest.findIndex(
    (word, at) => at > 0 && isHow(word) && search.thingCalled(rest.slice(0, at + 1).join(' ')) === '',
  );
  const thing = thingIn((end < 0 ? rest : rest.slice(0, end)).join(' '), search);
  return thing === undefined || search.thingCalled(thing) === '' ? undefined : thing;
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

/** What is called by the word for what is looked for, else what is called so somehow. */
export function isThing(
  thing: string,
  { found }: Pick<Answers, 'found'>,
  search: ProductSearch,
): (one: Answer) => boolean {
  const isSo = ({ isLed, isHeadMeant, named, meant }: WordHit) =>
    isLed || (isHeadMeant && Math.max(named, meant) > 0);
  const such = new Set(
    search
      .ask(thing)
      .hits.filter(isSo)
      .map(({ position }) => position),
  );
  const isVery = (one: Answer) =>
    one.isThing || such.has(one.position) || search.isTaggedWhole(thing, one.position);
  return found.some(isVery) ? isVery : ({ isCalled }) => isCalled;
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
  { qualities, others, isTold, isAll }: Told,
  search: ProductSearch,
): Pick<Answers, 'unlike' | 'untold' | 'isPartial'> {
  const { untold, unlike, isPartial, isOnlyMentioned, isOnlyNear, missing } = answers;
  const told = new Set(qualities.filter(isTold).flatMap(({ asked }) => asked.split(' ')));
  const left = untold?.words.filter((word) => !told.has(word)) ?? [];
  const first = new Set(answers.found.slice(0, 1).map(({ position }) => position));
  // Nothing but the quality is missing: rain jackets are there, of `light rain jacket`.
  const isWhole =
    isPartial &&
    isAll &&
    search
      .ask(others.join(' '))
      .hits.some(({ position, said, hasHead }) => said >= CALLED && hasHead && first.has(position));
  const [only, ...more] = qualities.filter((one) => !isTold(one));
  const isSaid =
    isOnlyMentioned || isOnlyNear || missing.length > 0 || left.length > 0 || (isPartial && !isWhole);
  // What things are called by too may be meant as one: a light.
  const isNamed =
    only !== undefined &&
    more.length === 0 &&
    english.describes(only.asked) &&
    search.thingCalled(only.asked) === '';
  const none = isNamed && !isSaid && answers.found.length > 0 ? only.asked : '';
  return {
    untold: untold && left.length > 0 ? { ...untold, words: left } : undefined,
    unlike: unlike !== '' && !told.has(unlike) ? unlike : none,
    isPartial: isPartial && !isWhole,
  };
}
