import { JOINTS } from '../../catalog/core-of-phrase.js';
import { narrowestKind } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { namesForCore } from '../../catalog/said-otherwise.js';
import { contentWords } from './content-words.js';
import { isOnlyDear, undoubted, usualPriceOf } from './doubts.js';
import type { Reader } from './reader.js';
import { isForNamed } from './told-by.js';
import type { Weighed } from './weighed-guesses.js';
import { weightyReadings } from './weighty-words.js';

/** What so much speaks for is right: less is enough for what agrees with several words, each of which says what is meant. */
const LIKELY = { one: 1.8, several: 1.4 } as const;

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
 * Of what is worth a question what a preview ticks: so much speaks for it, it agrees with all that the words tell and nothing
 * with more, and it is for those whom they name. Nothing where the thing itself is only too dear to be ticked: no cover and
 * no pedal, of *playing the piano*; nor where a list only guesses what is meant.
 */
export function likelyOf(
  text: string,
  guesses: readonly Weighed[],
  { known, names, products, thing }: Beside,
): ReadonlySet<Weighed> {
  const worth = [...known, ...guesses];
  const isTheirs = isForNamed(text) ?? (() => true);
  const { areSeveral, agrees, isItself } = contentWords(text);
  const { isListed } = weightyReadings(text, names, products);
  const listed = namesForCore(text);
  const isSold = listed?.isGuess === false ? isListed : () => false;
  const enough = LIKELY[areSeveral ? 'several' : 'one'];
  const likely = worth.filter(
    ({ weight, product }) => weight >= enough && (agrees(product) || isSold(product)) && isTheirs(product),
  );
  const usual = usualPriceOf(products);
  const sound = new Set(undoubted(worth, usual));
  const isOnlyTooDear = isOnlyDear(worth, usual);
  const isThere = worth.some((one) => isOnlyTooDear(one) && isItself(one.product));
  const isBeside = mayBeBeside(text, known, thing);
  return new Set(isThere || listed?.isGuess ? [] : likely.filter((one) => sound.has(one) && isBeside(one)));
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
