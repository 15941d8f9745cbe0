import { audiencesIn, isForOthers } from '../../catalog/audience.js';
import { withoutTimeToCome } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { namesForMood, otherwise, shopsNames, withoutStart } from '../../catalog/said-otherwise.js';
import { english } from '../../catalog/search/languages/en.js';
import { dot } from '../../embedding/vectors.js';
import type { TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { CatalogueIndex } from '../../vector-index/catalogue-index.js';
import type { ShopIndex } from '../index/shop-index.js';
import { meantByBoth } from './both-things.js';
import { forBeginners } from './for-beginners.js';
import { ofAskedAge } from './of-asked-age.js';
import { saysOpposite } from './opposites.js';
import { isCalled, stem } from './phrase-head.js';
import { readAs, withFoundOf } from './read-as.js';
import { isOnlyGuessed, withCore } from './read-core.js';
import { withThingDone } from './read-doing.js';
import { type ReadWords, readWords, type TextReader, type Told } from './read-words.js';

/**
 * Reads a typed interest as the shop's search reads its words, and decides what it means. Words that mean nothing in the
 * language of the search are read as those of the other language, as on a page in that.
 */
export function readTyped(
  text: string,
  meaning: Float32Array,
  index: CatalogueIndex,
  reader: TextReader,
  shop: Told,
): TypedWords {
  const { guessed, ...read } = readFromStart(text, meaning, index, reader, shop);
  const meant = read.meant.size > 0 ? read.meant : guessed;
  const asked = reader.inSearchLanguage?.(text, true) ?? text;
  const fitting = ofAskedAge(asked, meant, reader, index);
  return { ...read, ...fitting, meant: withNamed(asked, fitting.meant, index) };
}

/** Says of each product whether its name or kind holds a word that was typed. */
function withNamed(
  text: string,
  meant: TypedWords['meant'],
  { products }: Pick<CatalogueIndex, 'products'>,
): TypedWords['meant'] {
  const stems = tellingWords(text).map(stem);
  const isNamed = (product: Product | undefined) =>
    product !== undefined && stems.some((one) => isCalled(one, product));
  return new Map(
    [...meant].map(([at, one]) => [at, isNamed(products[at]) ? { ...one, isNamed: true } : one]),
  );
}

/** What there is to be less of is no taste: *less time at screens* is about no screen. */
const LESS = /^(?:less|fewer|no\s+more|away\s+from|spend(?:ing)?\s+less)\s/iu;

/** What somebody is coming to is read, where it means more than how: *getting back into running* is running. */
function readFromStart(
  text: string,
  meaning: Float32Array,
  index: CatalogueIndex,
  reader: TextReader,
  shop: Told,
): ReadWords {
  const asked = reader.inSearchLanguage?.(text, true) ?? text;
  const later = withoutTimeToCome(asked);
  if (later !== asked) return readFromStart(later, meaning, index, reader, shop);
  if (LESS.test(asked)) return { meaning, meant: new Map(), guessed: new Map() };
  const read = (words: string) =>
    withoutOpposites(words, readInLanguages(ofAge(words), meaning, index, reader, shop), index);
  const asTyped = read(text);
  if (asTyped.isPresent) return asTyped;
  const cosine = (position: number) => dot(meaning, index.vector('meaning', position));
  const both = meantByBoth(asked, read, { products: index.products, cosine });
  if (both !== undefined) return { ...asTyped, isUnread: false, meant: both };
  const to = withoutStart(text) ?? withoutStart(asked);
  const begun = to === undefined ? asTyped : read(to);
  const isListed = to !== undefined && begun.meant.size > 0 && shopsNames(to) !== undefined;
  // A list that names what who begins it needs says more than the thing.
  const isToldHow = [...asTyped.meant.values()].some((one) => one.isListed);
  const isBegun = isListed || (!isToldHow && begun.meant.size > asTyped.meant.size);
  const best = isBegun ? begun : asTyped;
  const done = withThingDone(asked, best, read);
  const core = withCore(done, to ?? asked, read);
  return forBeginners(text, withoutOpposites(`${text} ${asked}`, core, index), index.products);
}

/** A child, for how old it is: a present for a five-year-old is one for a child. */
const ofAge = (text: string): string => english.aged(text)?.text ?? text;

/** Without what says the opposite of the words, under whatever names it was found. */
function withoutOpposites(
  text: string,
  read: ReadWords,
  { products }: Pick<CatalogueIndex, 'products'>,
): ReadWords {
  return withoutUnwanted(read, (position) => {
    const product = products[position];
    return product !== undefined && saysOpposite(text, product);
  });
}

function readInLanguages(
  text: string,
  meaning: Float32Array,
  index: CatalogueIndex,
  reader: TextReader,
  shop: Told,
): ReadWords {
  const [plain, foreign] = [false, true].map(
    (isForeign) => reader.inSearchLanguage?.(text, isForeign) ?? text,
  );
  const denied = reader.denied?.(plain ?? text);
  if (denied) {
    // What is only said to be unwanted is no taste.
    if (denied.rest === '') return { meaning, meant: new Map(), guessed: new Map() };
    return withoutUnwanted(readInLanguages(denied.rest, meaning, index, reader, shop), denied.isUnwanted);
  }
  const read = (words: string) => readWords(words, meaning, index, reader, shop);
  const asTyped = read(plain ?? text);
  // Whatever else its words may mean, what suits somebody else is no taste of who asks.
  if (asTyped.isPresent) return { ...asTyped, meant: new Map(), guessed: new Map() };
  const called = shopsNames(plain ?? text);
  const asCalled = called && readAs(asTyped, called, read);
  if (asCalled && asCalled.meant.size > 0) return asCalled;
  if (asTyped.meant.size >= FEW) return asTyped;
  const cosine = (position: number) => dot(meaning, index.vector('meaning', position));
  const isForeign = foreign !== undefined && foreign !== plain && isNearer(read(foreign), asTyped, cosine);
  const inOther = isForeign ? [foreign, ...(shopsNames(foreign)?.names ?? []), otherwise(foreign)] : [];
  const others = [otherwise(plain ?? text), ...inOther].filter((one) => one !== undefined);
  const best = others.reduce((best, other) => {
    if (best.meant.size >= FEW) return best;
    const others = read(other);
    return others.meant.size > best.meant.size ? withFoundOf(others, best) : withFoundOf(best, others);
  }, asTyped);
  const names = namesForMood(plain ?? text);
  const found = best.meant.size > 0 ? best.meant : best.guessed;
  // Beside few guesses a mood of somebody counts too: a jacket for puddles says little of a rainy day with children.
  const isFew = found.size === 0 || (audiencesIn(plain ?? text).size > 0 && isOnlyGuessed(found));
  if (names.length === 0 || !isFew) return best;
  const perhaps = readAs(best, { names, isGuess: true }, (name) => {
    const one = read(name);
    return { ...one, meant: forThoseAlone(plain ?? text, one.meant, shop.audience) };
  });
  return { ...perhaps, meant: new Map([...perhaps.meant, ...best.meant]) };
}

/** A mood is that of those whom the words name, and else of any grown person: wooden toys are for a rainy day with children. */
function forThoseAlone(
  text: string,
  meant: TypedWords['meant'],
  audience: ShopIndex['audience'],
): TypedWords['meant'] {
  const asked = { of: audiencesIn(text), isGuess: true };
  const isTheirs = (position: number) =>
    !isForOthers(asked, audience(position)) && (asked.of.size === 0 || audience(position).of.size > 0);
  return new Map([...meant].filter(([position]) => isTheirs(position)));
}

/** Of what words mean, what is not said to be unwanted: the rest of *bread without yeast* is bread. */
function withoutUnwanted(
  { meant, guessed, found = [], ...read }: ReadWords,
  isUnwanted: (position: number) => boolean,
): ReadWords {
  const wanted = (all: TypedWords['meant']) =>
    new Map([...all].filter(([position]) => !isUnwanted(position)));
  return {
    ...read,
    meant: wanted(meant),
    guessed: wanted(guessed),
    found: found.filter((position) => !isUnwanted(position)),
  };
}

/**
 * Whether words are rather of the other language: those that find something in their own are not, unless what the other
 * reading means is nearer to what was typed. A rock is no skirt on an English page; *Tee* is tea on a German one.
 */
function isNearer(other: TypedWords, own: TypedWords, cosine: (position: number) => number): boolean {
  if (own.meant.size > 0) return false;
  const nearest = (positions: Iterable<number>) => Math.max(0, ...[...positions].map(cosine));
  return (own.found ?? []).length === 0 || nearest(other.meant.keys()) > nearest(own.found ?? []);
}

/** Fewer products than this are no shelf: other words for the same are read. */
const FEW = 4;
