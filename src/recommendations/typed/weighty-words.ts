import { saysForWhom } from '../../catalog/audience.js';
import { coresOf, whenAndWhere } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { namesForMood, shopsNames, withoutStart, wordsOfMood } from '../../catalog/said-otherwise.js';
import { wordsIn } from '../../language/word-lists.js';
import { keptOn } from '../../processes/kept-on.js';
import { tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { wordSample } from '../index/use-words.js';
import { stem } from './stems.js';

/** What is said beside what a text is about: when, where and with whom. It tells so much of what else it would. */
const ASIDE = 0.5;
/** A word that hardly anything holds tells no more than one that a few things do. */
const MOST_WEIGHT = 6.2;

/** What may be done to anything, and that it is begun: what is for that says so. */
const GENERAL: ReadonlySet<string> = new Set(
  [...wordsIn('en/general-doings.txt'), 'made', 'working', 'feeling', 'better'].map(stem),
);
const BEGINNING: ReadonlySet<string> = new Set(
  ['beginner', 'first', 'learning', 'new', 'starting'].map(stem),
);
/** Stands for all words of a beginner, and for what says that it is for one. */
const BEGINNER = 'beginner';
const FOR_BEGINNERS = /\b(?:beginners?|first)\b/iu;
const TELLS_OF_BEGINNERS = /\bbeginners?\b/iu;

/** The words of a text that tell what is meant, as stems, each with how much it tells. */
interface WeightyWords {
  readonly stems: readonly string[];
  /** Those that are not said beside what the text is about. */
  readonly core: readonly string[];
  /** Those of them that a product's name, kind and tags hold. */
  heldBy(product: Product): ReadonlySet<string>;
  /** The same of one that is called what the text is about by another name. */
  heldByNamed(product: Product): ReadonlySet<string>;
  /** How much of what the words tell some stems are, in [0, 1]. */
  shareOf(held: ReadonlySet<string>): number;
  /** How much more the words would tell by which nothing here is called, over what the others tell; 0 where there are none. */
  readonly untold: number;
  /** How much of it is told by tags that say nothing else: *night running*, of *trail running at night*. */
  taggedShare(product: Product): number;
}

/**
 * Weighs the words of a text by how few things are called so (inverse document frequency, Sparck Jones 1972): neither what
 * may be done to anything, nor for whom it is. That somebody begins is told by what says that it is for beginners.
 * @param text in the language that is searched in
 */
function weightyWords(text: string, products: readonly Product[]): WeightyWords {
  const said = tellingWords(text.toLowerCase());
  const aside = new Set([...whenAndWhere(text), ...besideCore(text, said)].map(stem));
  const counts = countsIn(products);
  const rarity = (one: string) => {
    const held = counts.of.get(one) ?? 0;
    return held === 0 ? 0 : Math.min(MOST_WEIGHT, Math.log(counts.all / (1 + held)));
  };
  const all = said.filter((word) => !saysForWhom(word)).map(stem);
  const telling = all.filter((one) => !GENERAL.has(one) && !BEGINNING.has(one));
  const stems = [...new Set(telling.some((one) => rarity(one) > 0) ? telling : all)];
  const weights = new Map(
    stems.flatMap((one): [string, number][] => {
      const weight = rarity(one) * (aside.has(one) ? ASIDE : 1);
      return weight > 0 ? [[one, weight]] : [];
    }),
  );
  const isBegun =
    withoutStart(text) !== undefined || words(text.toLowerCase()).some((word) => BEGINNING.has(stem(word)));
  const sumOf = (of: Iterable<string>) => [...of].reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);
  const whole = sumOf(weights.keys());
  const shareOf = (held: Iterable<string>) => (whole === 0 ? 0 : sumOf(held) / whole);
  const unknown =
    stems.filter((one) => !weights.has(one) && !aside.has(one) && !counts.places.has(one)).length *
    MOST_WEIGHT;
  const heldIn = (product: Product, isHeld: (one: string) => boolean) => {
    const held = [...weights.keys()].filter((one) => stemsOf(product).all.has(one) || isHeld(one));
    return new Set(isBegun && held.length > 0 && isForBeginners(product) ? [...held, BEGINNER] : held);
  };
  return {
    stems: [...weights.keys()],
    core: stems.filter((one) => !aside.has(one)),
    shareOf,
    untold: whole === 0 ? 0 : unknown / whole,
    heldBy: (product) => heldIn(product, () => false),
    heldByNamed: (product) => heldIn(product, (one) => !aside.has(one)),
    taggedShare(product) {
      const tags = stemsOf(product).tags.filter(
        (tag) => tag.length > 0 && tag.every((one) => weights.has(one)),
      );
      return shareOf(new Set(tags.flat()));
    },
  };
}

/** What a text says beside what it is about. */
function besideCore(text: string, said: readonly string[]): readonly string[] {
  const core = coresOf(text).at(-1);
  const kept = new Set(core === undefined ? said : tellingWords(core));
  return said.filter((word) => !kept.has(word));
}

/** More than one word, or one that says nothing of what is done. */
const OF_THING = /\s|[^g]$|[^n]g$|[^i]ng$/u;

const isForBeginners = ({ name, tags, description }: Product): boolean =>
  [name, ...tags].some((one) => FOR_BEGINNERS.test(one)) || TELLS_OF_BEGINNERS.test(description);

const placeStems = ({ category, department }: Product): ReadonlySet<string> =>
  new Set(tellingWords(`${category} ${department}`).map(stem));

interface Stems {
  /** Of name, kind and tags. */
  readonly all: ReadonlySet<string>;
  /** Of each tag. */
  readonly tags: readonly (readonly string[])[];
}

const stemsKept = keptOn<Product, Stems>('stems');

function stemsOf(product: Product): Stems {
  const known = stemsKept.get(product);
  if (known) return known;
  const stemsIn = (text: string) => tellingWords(text).map(stem);
  const tags = product.tags.map(stemsIn);
  const all = new Set([...stemsIn(product.name), ...stemsIn(product.kind ?? ''), ...tags.flat()]);
  const stems = { all, tags };
  stemsKept.set(product, stems);
  return stems;
}

interface Counts {
  /** Products that were read. */
  readonly all: number;
  /** How many of them hold a stem. */
  readonly of: ReadonlyMap<string, number>;
  /** Stems of the names of their categories and departments. */
  readonly places: ReadonlySet<string>;
}

const countsKept = keptOn<readonly Product[], Counts>('stemCounts');

function countsIn(products: readonly Product[]): Counts {
  const known = countsKept.get(products);
  if (known) return known;
  const sample = wordSample(products);
  const of = new Map<string, number>();
  for (const one of sample.flatMap((product) => [...stemsOf(product).all]))
    of.set(one, (of.get(one) ?? 0) + 1);
  const places = new Set(sample.flatMap((product) => [...placeStems(product)]));
  const counts = { all: sample.length, of, places };
  countsKept.set(products, counts);
  return counts;
}

/**
 * A text and other names for what it means, weighed alike. Where it tells of nothing but how somebody
 * feels, the names alone tell what is meant.
 */
export function weightyReadings(text: string, others: readonly string[], products: readonly Product[]) {
  const said = weightyWords(text, products);
  const ofMood = new Set(wordsOfMood(text).map(stem));
  const isFeeling = ofMood.size > 0 && said.core.every((one) => ofMood.has(one));
  const names = isFeeling ? [...others, ...namesForMood(text)] : others;
  const named = names.map((name) => calledBy(name, products));
  const readings = [...(isFeeling ? [] : [said]), ...named.map(({ words: read }) => read)];
  const isNamed = (product: Product) => named.some(({ isCalled }) => isCalled(product));
  const sold = isFeeling ? namesForMood(text) : namesSold(text);
  const listed = sold.map((name) => calledBy(name, products));
  const isListed = (product: Product) => listed.some(({ isCalled }) => isCalled(product));
  return {
    stems: said.stems,
    /** How much of the words a product is called, or all where a name for them is that of it and its place in the shop, in [0, 1]. */
    shareOf(product: Product) {
      if (isNamed(product)) return 1;
      return isFeeling ? 0 : said.shareOf(said.heldBy(product));
    },
    untold: listed.length > 0 ? 0 : said.untold,
    /** How much it agrees with of the text itself, or all where a list calls it so, in [0, 1]. */
    agreedShareOf: (product: Product) => (isListed(product) ? 1 : said.shareOf(said.heldBy(product))),
    isListed,
    /** Whether a product is called by one of the other names that is of a thing: all there is for knitting is called by that. */
    isNamed: (product: Product) =>
      named.some(
        ({ words: read }, i) => OF_THING.test(others[i] ?? '') && isKnown(read) && isCalledAll(read, product),
      ),
    taggedShare: (product: Product) => Math.max(0, ...readings.map((one) => one.taggedShare(product))),
    /** The words that a product agrees with. */
    heldBy: (product: Product) => (isNamed(product) ? said.heldByNamed(product) : said.heldBy(product)),
  };
}

const isCalledAll = ({ shareOf, heldBy }: WeightyWords, product: Product): boolean =>
  shareOf(heldBy(product)) >= 1;

/** Whether each word of a name is known of something: of *film photography* films are called the one alone. */
const isKnown = ({ core, stems }: WeightyWords): boolean => core.every((one) => stems.includes(one));

/** Names that a list is sure of. */
function namesSold(text: string): readonly string[] {
  const listed = shopsNames(text);
  return listed === undefined || listed.isGuess ? [] : listed.names;
}

/** Whether a product is called all of a name, or stands in a part of the shop that is called just so. */
function calledBy(name: string, products: readonly Product[]) {
  const read = weightyWords(name, products);
  const stems = new Set(tellingWords(name).map(stem));
  const isNameOf = (place: string) => {
    const own = new Set(tellingWords(place).map(stem));
    return own.size === stems.size && [...own].every((one) => stems.has(one));
  };
  return {
    words: read,
    isCalled: (product: Product) =>
      isCalledAll(read, product) || [product.category, product.department].some(isNameOf),
  };
}
