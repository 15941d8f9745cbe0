import { bothOf, coresOf } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { namesForCore, shopsNames } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { isOtherThing } from '../../catalog/search/matching/namesakes.js';
import { ENOUGH_SURE } from '../../interests/far-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { Neighbour } from '../../vector-index/vector-index.js';
import { type ContentWords, contentWords } from './content-words.js';
import { undoubted, usualPriceOf } from './doubts.js';
import { likelyOf } from './likely.js';
import { foundBy } from './meant-by-search.js';
import { isForOtherNumber } from './of-asked.js';
import { thingsListed } from './of-mood.js';
import { saysOpposite } from './opposites.js';
import type { Reader } from './reader.js';
import type { MeantSoFar, Read, Reading } from './reading.js';
import { type Found, isForNamed } from './told-by.js';
import { type Weighed, WORTH_ASKING, weighed } from './weighed-guesses.js';
import { weightyReadings } from './weighty-words.js';

/** Guesses that are kept: a preview shows a few. */
const MOST = 48;
/** So much more has to speak for what agrees with no word: gaffer tape, of *painting the bedroom*. */
const STRANGE = 0.15;
/** A guess is so like the words, and each behind it so much less. */
const [GUESS, STEP] = [0.6, 0.01];
export interface Asking {
  /** Near in meaning. */
  readonly near: readonly Neighbour[];
  readonly products: readonly Product[];
  ask(said: string): Answers | undefined;
  read(said: string): Read | undefined;
  cosine(position: number): number;
  readonly thing?: Reader['thing'];
  /** Somebody is asked what they mean: a noted search speaks only for what is sure. */
  readonly isQuestion: boolean;
}

/**
 * Without what is doubted, and where few things are surely meant, with what else may be asked about: of what the words are
 * about, what shops have for the mood that they tell, what a search finds and what is near, all that enough speaks for. Of one
 * word that no list has another name for what a search finds says enough.
 */
export function withGuesses(text: string, { answers, meant }: Read, asking: Asking): Reading {
  const { ask, read, products } = asking;
  const found = foundAs(text, answers);
  const names = [...(namesForCore(text)?.names ?? []), ...found];
  const certain = [...meant].filter(([, { isSure }]) => isSure);
  // Two things that are named at once agree each with its own words.
  const isOne = bothOf(text).length > 0 || tellingWords(text).length < 2;
  const sure = isOne ? certain : undoubtedOf(certain, { text, names, found, asking });
  const isSure = new Set(sure.map(([position]) => position));
  const doubted = new Map([...meant].map(([at, one]) => [at, { ...one, isSure: isSure.has(at) }]));
  if (sure.length >= ENOUGH_SURE || !asking.isQuestion) return doubted;
  const isLittle = certain.length === 0 && meant.size < ENOUGH_SURE;
  const listed = thingsListed(text, ask, { products, hasSure: certain.length > 0 });
  const core = isLittle ? aboutCore(text, read) : new Map();
  const guessed = new Map([...core, ...listed, ...doubted]);
  if (guessed.size === 0 || (tellingWords(text).length < 2 && names.length === 0)) return guessed;
  const all = weighed(candidates(text, { answers, guessed, listed }, asking), text, {
    ...asking,
    names,
    read: new Set(guessed.keys()),
    listed: new Set(listed.keys()),
  });
  const known = all.filter(({ position }) => isSure.has(position));
  const isNamed = isOfSureName(text, names, { sure, products });
  const worth = inTurn(
    all.filter(
      ({ position, product, weight, agreed }) =>
        !isSure.has(position) &&
        isNamed(product) &&
        weight >= WORTH_ASKING + (agreed === 0 && !listed.has(position) && !core.has(position) ? STRANGE : 0),
    ),
  ).slice(0, MOST);
  if (worth.length === 0 && sure.length === 0) return guessed;
  const likely = likelyOf(text, worth, { known, names, products, thing: asking.thing });
  const inOrder = [
    ...worth.filter((one) => likely.has(one)),
    ...worth.filter((one) => !likely.has(one)),
    ...forNamed(text, all, { worth, sure: isSure, read: guessed }),
  ];
  const guesses = inOrder.map((one, i): [number, MeantSoFar] => {
    const guess = { isSure: false, likeness: GUESS - i * STEP };
    return [one.position, likely.has(one) ? { ...guess, isLikely: true } : guess];
  });
  return new Map([...guesses, ...sure]);
}

/** Where a list surely names what all of a text means and that is here, nothing else is asked about: no coffee, of *coffee on the go*. */
function isOfSureName(
  text: string,
  names: readonly string[],
  { sure, products }: { sure: readonly unknown[]; products: readonly Product[] },
): (product: Product) => boolean {
  if (sure.length === 0 || shopsNames(text)?.isGuess !== false) return () => true;
  const { isListed, isNamed } = weightyReadings(text, names, products);
  return (product) => isListed(product) || isNamed(product);
}

/** Where little is worth a question, what is read so far for those whom the words name: toys, of *toddler birthday*. */
function forNamed(
  text: string,
  all: readonly Weighed[],
  { worth, sure, read }: { worth: readonly Weighed[]; sure: ReadonlySet<number>; read: Reading },
): readonly Weighed[] {
  const isTheirs = isForNamed(text);
  if (isTheirs === undefined || sure.size > 0 || worth.length > 1) return [];
  return all.filter(
    (one) =>
      read.has(one.position) && !sure.has(one.position) && !worth.includes(one) && isTheirs(one.product),
  );
}

/** Each thing more of one category counts so much less: who is asked wants to see what else may be meant. */
const OF_ONE_CATEGORY = 0.05;

/** Weighty things, one category not before all others. */
function inTurn(all: readonly Weighed[]): readonly Weighed[] {
  const counts = new Map<string, number>();
  const turns = all.map((one) => {
    const { category } = one.product;
    const before = counts.get(category) ?? 0;
    counts.set(category, before + 1);
    return { one, turn: one.weight - OF_ONE_CATEGORY * before };
  });
  return turns.toSorted((a, b) => b.turn - a.turn).map(({ one }) => one);
}

/** Other names by which a search found what a text means. */
function foundAs(text: string, { mended }: Answers): readonly string[] {
  const isOfPart = shopsNames(text) === undefined && shopsNames(text.replace(BEHIND, '')) !== undefined;
  const names = isOfPart ? [] : mended.flatMap((one) => one.meant.split(', '));
  return names.filter((name) => !text.includes(name));
}

/** When or where it is, behind what a list knows: its name for that is none for all. */
const BEHIND = /\s(?:on|at|in|from|after|during)\s.*$/u;

interface SoFar {
  readonly answers: Answers;
  readonly guessed: Reading;
  readonly listed: Reading;
}

/** What a list names, and what a search finds, what is read so far and what is near or called one of the words, of the sense of the words. */
function candidates(
  text: string,
  { answers, guessed, listed }: SoFar,
  { near, products, ask }: Asking,
): readonly Found[] {
  const called = weightyReadings(text, [], products).stems.flatMap((one) =>
    (ask(one)?.found ?? []).filter(({ isCalled }) => isCalled),
  );
  const others = [...guessed.keys(), ...[...near, ...called].map(({ position }) => position)].map(
    (position) => ({ ...NO_ANSWER, position }),
  );
  const answered = new Map([...others, ...answers.found].map((one) => [one.position, one]));
  const inOrder = [...answers.found, ...[...answered.values()].filter(({ score }) => score === 0)];
  const found = foundBy({ ...answers, found: inOrder }, text, { products });
  const isFound = new Set(found.map(({ one }) => one.position));
  const named = [...listed.keys()].flatMap((position): Found[] => {
    const product = products[position];
    const one = answered.get(position);
    const isOther =
      product &&
      (saysOpposite(text, product) || isForOtherNumber(text, product) || isOtherThing(text, product));
    return product && one && !isFound.has(position) && !isOther ? [{ one, product }] : [];
  });
  return [...found, ...named];
}

const NO_ANSWER = { score: 0, worded: false, isCalled: false, isThing: false, isGood: false } as const;

interface Doubting {
  readonly text: string;
  readonly names: readonly string[];
  /** Names by which a search found what the text means. */
  readonly found: readonly string[];
  readonly asking: Asking;
}

/**
 * Of what is surely meant what nothing speaks against: who types an interest is asked about what does not agree with all that the
 * words tell, unless a list calls it so; and what a thing's plain name means is meant, however dear it is.
 */
function undoubtedOf(
  sure: readonly (readonly [number, MeantSoFar])[],
  { text, names, found, asking: { products, thing, isQuestion } }: Doubting,
): readonly (readonly [number, MeantSoFar])[] {
  const said = weightyReadings(text, names, products);
  const { agrees } = contentWords(nameOf(text, found));
  const called = sure.flatMap(([position, one]) => {
    const product = products[position];
    const isMeant = product && (!isQuestion || agrees(product) || said.isListed(product));
    return isMeant ? [{ position, one, product, held: said.heldBy(product) }] : [];
  });
  const usual = thing?.(text) === undefined ? usualPriceOf(products) : Number.POSITIVE_INFINITY;
  return undoubted(called, usual).map(({ position, one }) => [position, one]);
}

/** A name for all of a text says what it is, several what it may be; a guess of the list names nothing. */
function nameOf(text: string, found: readonly string[]): string {
  const [name = text, ...others] = shopsNames(text)?.isGuess ? [] : found;
  return others.length > 0 ? text : name;
}

/** How products agree with what a text tells: what goes with what it means is beside it only where it does. */
export function agreeing(text: string, answers: Answers): Pick<ContentWords, 'agrees' | 'suits' | 'serves'> {
  const { agrees } = contentWords(nameOf(text, foundAs(text, answers)));
  return { ...contentWords(text), agrees };
}

/** What a text is about without when, where and with whom, as guesses: muffins, of *muffins on a sunday*. */
function aboutCore(text: string, read: (said: string) => Read | undefined): Reading {
  for (const core of coresOf(text)) {
    const { meant = new Map() } = read(core) ?? {};
    if (meant.size > 0) return new Map([...meant].map(([at, one]) => [at, { ...one, isSure: false }]));
  }
  return new Map();
}
