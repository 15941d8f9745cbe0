import { coresOf, doneWithThing, JOINTS, withoutCircumstances } from '../../catalog/core-of-phrase.js';
import { narrowestKind } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { namesForCore, shopsNames } from '../../catalog/said-otherwise.js';
import { words } from '../../text/words.js';
import { contentWords } from './content-words.js';
import { isOnlyDear, notDear, undoubted, usualPriceOf } from './doubts.js';
import type { Reader } from './reader.js';
import { stem } from './stems.js';
import { isForNamed } from './told-by.js';
import type { Weighed } from './weighed-guesses.js';
import { weightyReadings } from './weighty-words.js';

/**
 * What so much speaks for is right: less is enough for what agrees with several words, each of which says what is meant, and for
 * what is called as a list or a search names it for them.
 */
const LIKELY = { one: 1.8, several: 1.4, named: 1.4 } as const;

/** What is known of words beside what they perhaps mean. */
interface Beside {
  /** What they surely mean. */
  readonly known: readonly Weighed[];
  /** Other names for it. */
  readonly names: readonly string[];
  readonly products: readonly Product[];
  readonly thing: Reader['thing'];
}

/**
 * Which of the products worth asking about a preview ticks. Enough must speak for one, it must suit the people and the
 * season that the words name, and no other may agree with more telling words, all of which it agrees with; or it is called as
 * a list names the words. None is ticked where the thing itself is too dear to be: no cover and no pedal, of *playing the
 * piano*; nor where a list only guesses: no plectrums, of *learning guitar*.
 */
export function likelyOf(
  text: string,
  guesses: readonly Weighed[],
  { known, names, products, thing }: Beside,
): ReadonlySet<Weighed> {
  const worth = [...known, ...guesses];
  const isTheirs = isForNamed(whomOf(text)) ?? (() => true);
  const { areSeveral, agrees, tellsOf, isForSeason, isOfPlace, mayMake, isItself } = contentWords(text);
  const { isNamed } = weightyReadings(text, names, products);
  const usual = usualPriceOf(products);
  const isOnlyTooDear = isOnlyDear(worth, usual);
  const isThere = worth.some((one) => isOnlyTooDear(one) && isItself(one.product));
  const isGuess = namesForCore(text)?.isGuess === true;
  const isBesideGuess = isGuess && worth.some(({ product }) => isItself(product));
  if (isThere || isBesideGuess) return new Set();
  const isCovered = agreesBesideCore(text);
  const named = worth.filter(
    ({ weight, product, agreed }) =>
      weight >= LIKELY.named && isNamed(product) && isCovered(product) && (agreed > 0 || !isGuess),
  );
  const called = named.filter((one) => agrees(one.product) || !isAlone(one, named));
  // Who does something with a thing means the thing.
  const tool = doneWithThing(text);
  const isOfThing = tool !== undefined && thing?.(tool) !== undefined;
  const enough = LIKELY[areSeveral || isOfThing ? 'several' : 'one'];
  const sound = new Set(isGuess ? [] : undoubted(worth, usual));
  const isBeside = mayBeBeside(text, known, thing);
  const agreeing = worth.filter(
    (one) =>
      sound.has(one) &&
      one.weight >= enough &&
      agrees(one.product) &&
      tellsOf(one.product) &&
      mayMake(one.product) &&
      isBeside(one),
  );
  // A list names what it is about without where it is done, and something here is for there: no stockpot for the kitchen, of *cooking over a campfire*.
  const isElsewhere = shopsNames(text) === undefined && agreeing.some(({ product }) => isOfPlace(product));
  const there = isElsewhere ? called.filter(({ product }) => isOfPlace(product)) : called;
  const likely = [...notDear(there, usual), ...agreeing];
  return new Set(likely.filter(({ product }) => isTheirs(product) && isForSeason(product)));
}

/** Where a list names surely what all of a text means, it says for whom that is: plants *that are safe for cats* are for nobody's cat. */
function whomOf(text: string): string {
  const listed = shopsNames(text);
  return listed === undefined || listed.isGuess ? text : listed.names.join(', ').replace(HARMLESS, '');
}

/** For whom it is safe, it is not yet. */
const HARMLESS = /(?<=^|\s)\S+-safe(?=\s|$)/gu;

/** Whether a product agrees with what a text tells beside what a list has names for: no plant with *keeping houseplants alive*. */
function agreesBesideCore(text: string): (product: Product) => boolean {
  const core = [text, ...coresOf(text)].find((one) => shopsNames(one) !== undefined) ?? text;
  const kept = new Set(words(core).map(stem));
  const beside = words(withoutCircumstances(text.toLowerCase())).filter(
    (word, i) => !kept.has(stem(word)) && (i > 0 || !IS_DONE.test(word)),
  );
  return contentWords(beside.join(' ')).agrees;
}

const IS_DONE = /^\p{L}{2,}ing$/u;

/** Whether nothing else is of its department, and several things are of another: a hammock for yoga, of *sleeping outdoors*. */
function isAlone({ product: { department } }: Weighed, all: readonly Weighed[]): boolean {
  const countOf = (one: string) => all.filter(({ product }) => product.department === one).length;
  return countOf(department) < 2 && all.some(({ product }) => countOf(product.department) > 1);
}

/**
 * Whether a thing may be meant beside those that are surely meant: beside a thing that is named only others of its very kind, no
 * needles, of *sewing machine*; beside several things what is as likely as one of them. A number is that of one thing.
 */
function mayBeBeside(
  text: string,
  sure: readonly Weighed[],
  thing: Reader['thing'],
): (one: Weighed) => boolean {
  const isThing = thing?.(text) !== undefined;
  if (sure.length === 0 || (!isThing && DOING.test(text.toLowerCase()))) return () => true;
  const all = sure.map(({ product }) => narrowestKind(product));
  const kinds = new Set(NUMBER.test(text) ? [] : all.filter((kind) => kind.split(JOINTS).length === 1));
  const least = new Set(all).size > 1 ? Math.min(...sure.map(({ weight }) => weight)) : undefined;
  return ({ product, weight }) =>
    kinds.has(narrowestKind(product)) || (!isThing && least !== undefined && weight >= least);
}

const NUMBER = /\d/u;

/** What somebody does, in whatever place. */
const DOING = /^\p{L}{2,}ing\s|\s\p{L}{2,}ing$/u;
