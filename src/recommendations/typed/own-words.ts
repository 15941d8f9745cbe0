import { audiencesIn } from '../../catalog/audience.js';
import { bothOf, coresOf } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import { withoutStart } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { isReadWhole } from '../../catalog/search/languages/german-whole.js';
import { wholeWord } from '../../catalog/search/languages/whole-word.js';
import { isQuality } from '../../catalog/search/ranking/qualities.js';
import { dot } from '../../embedding/vectors.js';
import type { TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import type { CatalogueIndex } from '../../vector-index/catalogue-index.js';
import type { Neighbour } from '../../vector-index/vector-index.js';
import { withoutFar } from './far-guesses.js';
import { withoutOtherUses } from './for-one-use.js';
import { agreeing, withGuesses } from './guesses.js';
import { heldToWords } from './held-to-words.js';
import { meantBySearch } from './meant-by-search.js';
import { ofAskedPlayers, unfitFor } from './of-asked.js';
import { ofAskedAge } from './of-asked-age.js';
import { heldToKind } from './of-kind.js';
import { heldToList } from './of-list.js';
import type { Reader } from './reader.js';
import { type MeantSoFar, parted, type Read, type Reading } from './reading.js';
import { refusedWords } from './refused-words.js';
import { isNameOrTag, stem } from './stems.js';
import { isForAnybodyIn } from './told-by.js';

/**
 * Reads a typed interest: it means what the shop's search answers to it; where that is little, perhaps what it is about without
 * when, where and with whom, and what shops have for the mood that it tells.
 * @param meaning of the text, unit length: its other readings are compared with it too
 * @param known what a search answered to the text already, its wishes fulfilled
 */
export function readOwnWords(
  text: string,
  meaning: Float32Array,
  index: CatalogueIndex,
  reader: Omit<Reader, 'taste' | 'memberships'>,
  known?: Answers,
): TypedWords {
  const neighbours = nearest(meaning, index);
  const cosine = (position: number) => dot(meaning, index.vector('meaning', position));
  const shop = { products: index.products, cosine, ...(reader.thing ? { thing: reader.thing } : {}) };
  const ask = (said: string, isForeign = false) => {
    const answers = (said === text ? known : undefined) ?? reader.answers?.(said, neighbours, isForeign);
    return answers && withoutMarked(answers);
  };
  const read = (said: string, isForeign = false): Read | undefined => {
    const answers = ask(said, isForeign);
    return answers && { answers, meant: meantBySearch(answers, asReadIn(said, answers, reader), shop) };
  };
  const plain = read(text);
  const own = plain && withBegun(plain, text, read);
  if (!own) return { meaning, meant: new Map(), isUnread: true };
  const foreign = known === undefined && reader.isReadOtherwise?.(text) ? read(text, true) : undefined;
  const { answers, meant } = foreign && isNearer(foreign, own, cosine) ? foreign : own;
  // Of somebody new presents are found too: a *new mum* is one for whom they are.
  const ofWhom = answers.isMarked ? coresOf(text) : [];
  const saysPresent = [answers.read.typed, answers.read.words, ...ofWhom].some((said) =>
    reader.isPresent?.(said),
  );
  // A search says so too of a present for a child, whose age it knows.
  if (saysPresent || answers.present === 'children')
    return { meaning, meant: new Map(), isAnswered: answers.isMarked, isPresent: true };
  const asRead = asReadIn(text, answers, reader);
  const whole = ofBoth(asRead, meant, index.products, read) ?? meant;
  const asking = {
    ask,
    read,
    near: neighbours,
    cosine,
    thing: reader.thing,
    products: index.products,
    isQuestion: known === undefined,
  };
  // A list's name for the words says no more for how many they are.
  const guessed = withGuesses(asRead, { answers, meant: whole }, asking);
  const near = withoutFar(asRead, guessed, { ...asking, answers });
  const all = ofAskedPlayers(text, near, index.products);
  const { meant: ofAge, isUnfit } = ofAskedAge(asRead, all, reader, index);
  const { held, isRefused } = asking.isQuestion
    ? heldToWhole(asRead, { answers, meant: ofAge }, index.products)
    : { held: ofAge, isRefused: undefined };
  const isSurelyRead =
    answers.read.original === undefined || answers.read.mended.every(({ typed }) => isReadWhole(typed));
  // A thing's plain name does not say what goes with it; that somebody begins with it does.
  const isName = reader.thing?.(asRead) !== undefined && withoutStart(asRead) === undefined;
  const { agrees, suits, serves } = isName ? OF_A_NAME : agreeing(asRead, answers);
  const ofProduct = (is: (product: Product) => boolean) => (position: number) => {
    const product = index.products[position];
    return product !== undefined && is(product);
  };
  return {
    meaning,
    ...parted(isSurelyRead ? withoutOtherUses(asRead, held, index.products) : onlyGuessed(held)),
    agrees: ofProduct(agrees),
    suits: ofProduct(suits),
    serves: ofProduct(serves),
    ...unfitFor(text, [isUnfit, isRefused && ofProduct(isRefused)], index.products),
    isAnswered: answers.found.length + answers.topics.length > 0,
    isUnread:
      [text, asRead].every((said) => reader.isRead?.(said) === false) &&
      answers.read.facets.length + answers.found.length === 0,
  };
}

/** What is only marked for an occasion suits anybody: it is nothing that words mean, whatever else they say. */
const withoutMarked = (answers: Answers): Answers =>
  answers.isMarked ? { ...answers, found: [], all: [] } : answers;

/** Only what says all that is asked, is named by the list that is called so, and is of the kind that is called so. */
function heldToWhole(text: string, read: Read, products: readonly Product[]) {
  const { held, isRefused } = heldTo(text, read, products);
  return { held: heldToKind(text, heldToList(text, held, products), products), isRefused };
}

/** Without what tells of what is not wanted; what does not say all that is asked of it is only a guess. */
function heldTo(text: string, { answers, meant }: Read, products: readonly Product[]) {
  const { asked, isFree, isRefused } = refusedWords(text, answers.read, products);
  const left = [...meant].flatMap(([at, one]) => {
    const product = products[at];
    return product && isRefused?.(product) !== true ? [{ at, one, product }] : [];
  });
  const beside = { found: answers.found, products, offered: left.map(({ product }) => product) };
  const parts = bothOf(asked);
  const fits = (parts.length > 0 ? parts : [asked]).map((part) => heldToWords(part, beside));
  const held = left.map(({ at, one, product }): [number, MeantSoFar] => {
    const { isLikely: _, ...guess } = one;
    const isHeld = isFree(product) && fits.some((isFit) => isFit(product));
    return [at, isHeld ? one : { ...guess, isSure: false }];
  });
  return { held: new Map(held), isRefused };
}

/** Nothing of it is sure: of what was typed in German not all was read. */
const onlyGuessed = (read: Reading): Reading =>
  new Map([...read].map(([at, { isLikely: _, ...one }]) => [at, { ...one, isSure: false }]));

const OF_A_NAME = { agrees: () => false, suits: () => false, serves: () => false } as const;

/** With what somebody begins, where a text says that it is begun: guitars, of *learning guitar*. */
function withBegun(plain: Read, text: string, read: (said: string) => Read | undefined): Read {
  const begun = withoutStart(text);
  const { meant = new Map() } = (begun !== undefined && read(begun)) || {};
  const unsure = [...meant].filter(([at]) => plain.meant.get(at)?.isSure !== true);
  return { ...plain, meant: new Map([...plain.meant, ...unsure]) };
}

/**
 * A text in the language that is searched in, its misspelt words as they were meant. A search that is answered by another name
 * for it has read that.
 */
function asReadIn(
  text: string,
  { read, mended }: Answers,
  { translated }: Pick<Reader, 'translated'>,
): string {
  if (read.original !== undefined) return read.typed;
  const said = translated?.(text) ?? text;
  return mended.reduce((rest, one) => rest.replace(wholeWord(one.typed), one.meant), said.toLowerCase());
}

/**
 * Whether words are rather of the other language: the search knows more of them in that, or what they mean there is nearer to
 * what was typed. *Tee* is tea on a German page.
 */
function isNearer(foreign: Read, own: Read, cosine: (position: number) => number): boolean {
  const unknown = own.answers.missing.length - foreign.answers.missing.length;
  if (unknown !== 0) return unknown > 0;
  const nearestOf = ({ meant }: Read) => Math.max(0, ...[...meant.keys()].map(cosine));
  const [there, here] = [nearestOf(foreign), nearestOf(own)];
  // Where neither means anything, what it is about and its mood are read in the one whose words are found.
  const isFoundThere = own.answers.isOnlyNear && !foreign.answers.isOnlyNear;
  return there > here || (there === here && isFoundThere);
}

/** So much less like than the one before, at most, is what has its turn. */
const STEP = 0.001;

/**
 * Of two things that are named at once every second place is for the other; undefined where one of them surely means nothing, or
 * the best of both is surely one thing: a cup and saucer.
 */
function ofBoth(
  text: string,
  whole: Reading,
  products: readonly Product[],
  read: (said: string) => Read | undefined,
): Reading | undefined {
  const names = bothOf(text);
  const stems = names.flatMap(tellingWords).map(stem);
  // Animals are no part of a thing: litter for cats, of *cats and plants*, though it is made of plants.
  const isOfAnyone = names.every((name) => audiencesIn(name).size === 0);
  const isOne = (at: number) => isOfAnyone && stems.every((word) => isNameOrTag(word, products[at]));
  const [best] = [...whole];
  if (best?.[1].isSure && isOne(best[0])) return undefined;
  // Of *salt and pepper mill* the salt is none.
  const areAlike = new Set(names.map((name) => words(name).length)).size === 1;
  const isAnybodys = isForAnybodyIn(text, products);
  // Where one is no more than a guess, what is sure of the other would take all of its places.
  const both = (areAlike ? names : []).map((name) =>
    [...(read(name)?.meant ?? [])].filter(([at, { isSure }]) => isSure && isAnybodys(at)),
  );
  if (both.length === 0 || both.some(({ length }) => length === 0) || isOnlyHow(names)) return undefined;
  const most = Math.max(...both.map(({ length }) => length));
  const turns = Array.from({ length: most }, (_, i) => both.flatMap((one) => (one[i] ? [one[i]] : [])));
  let least = Math.max(...both.flat().map(([, { likeness }]) => likeness));
  return new Map(
    turns.flat().map(([at, one]): [number, MeantSoFar] => {
      least = Math.min(least, Math.max(one.likeness, least - STEP));
      return [at, { ...one, likeness: least }];
    }),
  );
}

/** Two ways that one thing is to be are no two things: *warm and soft*. */
const isOnlyHow = (names: readonly string[]): boolean =>
  names.every((name) => words(name).every((word) => isQuality(word)));

/** Above this number of products, words alone decide: comparing all meanings takes 0.4 microseconds each. */
const MOST_COMPARED = 20_000;
/** Products near in meaning that a search is told of. */
const NEAREST = 100;

function nearest(meaning: Float32Array, { products, onDisk, vector }: CatalogueIndex): readonly Neighbour[] {
  if (onDisk || products.length > MOST_COMPARED) return [];
  return products
    .map((_, position) => ({ position, similarity: dot(meaning, vector('meaning', position)) }))
    .sort((a, b) => b.similarity - a.similarity || a.position - b.position)
    .slice(0, NEAREST);
}
