import { wordsIn } from '../../../language/word-lists.js';
import {
  audiencesIn,
  isCalledToy,
  isOfAnimals,
  namesAnyChildren,
  namesGrownUps,
  namesYoungAnimals,
} from '../../audience.js';
import type { Answers } from '../answers/answers.js';
import { english } from '../languages/en.js';
import { isGarment } from '../languages/garments.js';
import { isTitle } from '../languages/head-of-name.js';
import { wordsOf } from '../languages/tokens.js';
import { SENTENCE_LENGTH } from '../matching/coverage.js';
import { heldWords } from '../matching/held-words.js';
import { severalOf } from '../matching/kinds.js';
import { kindNames } from '../matching/merchants-kind.js';
import type { Labels, ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import { sizesIn } from '../query/sizes.js';
import type { Term } from '../query/terms.js';
import { isQuality as isLike, type Quality, qualitiesIn, tellsOf } from '../ranking/qualities.js';
import type { Answer } from '../ranking/rank.js';
import { forAnyChildren } from './audience-filter.js';
import { calledFirst } from './called-first.js';
import { otherWords } from './thing-with-purpose.js';

/** Share of the words of a sentence that what was asked for holds at least; a name it holds whole. */
const OF_A_SENTENCE = 0.75;
/** What goes by another name for the thing is it from this share of the cosine of the nearest on: no bicycle lamp is a headtorch. */
const AS_NEAR = 0.6;

type Telling = (one: Answer) => boolean;

/** How the answers are told apart: what was asked for, and of the others what is such a thing. */
export interface Apart {
  readonly isAsked: Telling;
  readonly isSuch: Telling;
  /** What was asked for only bears the words: nothing is the thing itself. */
  readonly isBorneOnly?: boolean;
}

/**
 * Which of the answers are the thing that a name says: they are headed by it, hold every word that tells, are as it is to be,
 * and for whom.
 * @param words all that was said of the thing, its name among them
 */
export function thingNamed(name: string, words: string, answers: Answers, search: ProductSearch): Apart {
  const { found, read } = answers;
  const answer = search.ask(words);
  const { terms } = answer;
  const holds = heldBy(answer, search);
  const isHead = headedBy(name, answers, search);
  const such = found.filter(isHead);
  const { qualities } = qualitiesIn(words, read, search);
  const isQuality = ({ typed }: Term) => qualities.some(({ asked }) => asked.split(/[ -]/u).includes(typed));
  const isWearer = ({ typed }: Term) => english.persons.get(english.singular(typed)) === 'wearer';
  const sizes = sizesIn(terms, english);
  // Whom it is for is no word of the thing, and what none of them is like a sentence says.
  const isTelling = (term: Term, at: number) =>
    audiencesIn(term.typed).size === 0 &&
    !isQuality(term) &&
    ((term.isDescribing !== true && !isWearer(term)) ||
      (sizes & (1 << at)) !== 0 ||
      such.some((one) => holds(one) & (1 << at)));
  const telling = terms.flatMap((term, at) => (isTelling(term, at) ? [1 << at] : []));
  const tells = (quality: Quality) => (one: Answer) => tellsOf(quality, one, search) > 0;
  const least = terms.length < SENTENCE_LENGTH ? telling.length : OF_A_SENTENCE * telling.length;
  // What is for animals alone, as an aquarium, needs no name of one; beside another thing it does: biscuits, of tea and biscuits.
  const isForNamed = forThose(words, search);
  const isOfAnyone =
    words === read.words &&
    audiencesIn(words).size === 0 &&
    !such.some(({ position }) => isForNamed(position));
  const isFor = (position: number) => isOfAnyone || isForNamed(position);
  const holding = such.filter(
    (one) => isFor(one.position) && telling.filter((bit) => holds(one) & bit).length >= least,
  );
  const likes = qualities.filter((one) => holding.some(tells(one))).map(tells);
  const led = new Set(answer.hits.flatMap(({ position, isHeadMeant }) => (isHeadMeant ? [position] : [])));
  const whole = calledFirst(
    holding.filter((one) => likes.every((isLiked) => isLiked(one))),
    {
      terms: terms.filter((term, at) => wordsOf(name, english).includes(term.typed) && isTelling(term, at)),
      isHead: ({ position }) => led.has(position),
    },
    search,
  );
  const isTitled = ({ position }: Answer) => {
    const title = search.productAt(position)?.name ?? '';
    return isTitle(title) && title.toLowerCase().includes(words.toLowerCase());
  };
  const isShelved = calledWithShelf(answer, search);
  const things = whole.length > 0 ? whole : found.filter((one) => isShelved(one) && isFor(one.position));
  const asked = new Set([
    ...forWearers(things, such, { name, words: read.words }, search),
    ...found.filter(isTitled),
  ]);
  return { isAsked: (one) => asked.has(one), isSuch: isHead };
}

/** What is called by each word of a name but the last, and lies on a shelf of that name: a 1000 piece jigsaw among *Puzzles*. */
function calledWithShelf({ terms, hits }: WordAnswer, { productAt }: ProductSearch): Telling {
  const before = (1 << (terms.length - 1)) - 1;
  const isIt = ({ position, isHeadOfShelf, calls }: WordHit) =>
    before !== 0 &&
    isHeadOfShelf &&
    (calls & before) === before &&
    productAt(position)?.category.includes('&') === false;
  const called = new Set(hits.filter(isIt).map(({ position }) => position));
  return ({ position }) => called.has(position);
}

/** What is headed by the last word of a name, or by another word for it; of a kind that ends in the name, that. */
function headedBy(name: string, { found, near, read: { words } }: Answers, search: ProductSearch): Telling {
  const { terms, hits } = search.ask(name);
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  const hitAt = new Map(hits.map((hit) => [hit.position, hit]));
  const isOther = search.isOther(name);
  const kind = kindIn(terms, isOther, search);
  const nearness = ({ position }: Answer) => similarity.get(position) ?? 0;
  const head = 1 << (terms.length - 1);
  const least = AS_NEAR * Math.max(0, ...found.map(nearness));
  // Whom a pack is for tells that its tag says what it is: of a rucksack for children theirs.
  const [isTheirs, others] = [forThose(words, search), [name, ...otherWords(name, search)]];
  const isTagged = ({ position }: Answer) =>
    namesAnyChildren(words) &&
    isTheirs(position) &&
    others.some((other) => search.isTaggedWhole(other, position));
  // What its merchant calls otherwise and keeps on another shelf is none, whatever its name says: no plant in a pot.
  const shelfOf = (position: number) => search.productAt(position)?.category;
  const shelves = new Set([...kind].map(shelfOf));
  // Of one word its merchant's own name for a wider kind says it too: beans among *coffees*.
  const wider = terms.length === 1 ? search.kindCalled(name) : new Set<number>();
  const isElse = (position: number) =>
    kind.size > 0 && search.productAt(position)?.kind !== undefined && !shelves.has(shelfOf(position));
  // Where just that is a kind of its merchant's, what no word of it heads is none: no guitar is *guitar strings*.
  const isJustThat = terms.length > 1 && search.kindCalled(name).size > 0;
  const isHeadless = ({ isLed, isHeaded, isHeadMeant, isLedOtherwise }: WordHit) =>
    isJustThat && !isLed && !isHeaded && !isHeadMeant && !isLedOtherwise;
  return (one) => {
    if (kind.has(one.position) || isTagged(one)) return true;
    if (isElse(one.position)) return false;
    const hit = hitAt.get(one.position);
    if (hit === undefined || isOther(one.position) || isHeadless(hit)) return false;
    if (wider.has(one.position) && !isAccessory(search.productAt(one.position)?.name ?? '')) return true;
    const isCalled = one.isThing || hit.isOtherwise;
    const isNear = hit.isLed || (hit.calls & head) !== 0 || nearness(one) >= least;
    return isNear && (isCalled || (hit.isHeadMeant && kind.size === 0));
  };
}

const ACCESSORIES = wordsIn('en/accessories.txt');

/** Its name ends with what is for another thing: a cushion cover. */
const isAccessory = (name: string): boolean =>
  ACCESSORIES.has(english.singular(wordsOf(name, english).at(-1) ?? ''));

/** What is of the kind that the longest end of the words names, of two words and more: knitting kits, of *beginner knitting kit*. */
function kindIn(
  terms: readonly Term[],
  isOther: (position: number) => boolean,
  { kindCalled }: Pick<ProductSearch, 'kindCalled'>,
): ReadonlySet<number> {
  const typed = terms.map((term) => term.typed);
  const ends = typed.slice(0, -1).map((_, from) => typed.slice(from).join(' '));
  const kinds = ends.map((end) => severalOf(new Set([...kindCalled(end)].filter((at) => !isOther(at)))));
  return kinds.find(({ size }) => size > 0) ?? new Set();
}

/**
 * The words of a name that an answer holds. A material is what it is called or made of; of a kind of several names (*sock &
 * lace yarns*) its own text says which it is, unless just one of them was said (*coffee cups & glasses*).
 */
function heldBy(answer: WordAnswer, search: ProductSearch): (one: Answer) => number {
  const { terms } = answer;
  const held = heldWords(answer, search);
  const isBefore = ({ typed, isDescribing }: Term, at: number) =>
    at < terms.length - 1 && (isDescribing === true || isLike(typed));
  const naming = terms.map((term, at) => (isBefore(term, at) ? 0 : 1 << at));
  const said = plain(terms.flatMap(({ typed }, at) => (naming[at] ? [typed] : [])).join(' '));
  const isOne =
    ({ forms }: Term) =>
    (word: string) =>
      forms.has(english.singular(word)) || forms.has(`~${english.stem(word)}`);
  const isHeld = (term: Term, at: number, one: Labels, names: readonly string[]) => {
    const { name, tags, description, materials } = one;
    const isSaidBy = (texts: readonly string[]) => wordsOf(texts.join(' '), english).some(isOne(term));
    if (at === terms.length - 1) return true;
    if (term.isMaterial) return isSaidBy([name, ...tags, ...materials]);
    return names.length < 2 || !isSaidBy(names) || isSaidBy([name, ...tags, description]);
  };
  return ({ position }) => {
    const one = search.productAt(position);
    const names = kindNames(one ?? {}).at(-1) ?? [];
    const shelf = one?.category.split(' & ') ?? [];
    const { holds } = held(position);
    if ([...names, ...shelf].some((name) => plain(name) === said))
      return naming.reduce((bits, bit) => bits | bit, holds);
    return terms.reduce(
      (bits, term, at) => (one === undefined || isHeld(term, at, one, names) ? bits : bits & ~(1 << at)),
      holds,
    );
  };
}

/** Words in the singular. */
export const plain = (text: string): string => wordsOf(text, english).map(english.singular).join(' ');

/** For those who are named; where nobody is, not for animals. */
export function forThose(words: string, search: ProductSearch): (position: number) => boolean {
  const of = audiencesIn(words);
  const [forWhom, forChildren] = [search.forWhom(words), search.forChildren(words)];
  if (of.size === 0) return (position) => forWhom(position) !== 'animal';
  if (isOfAnimals({ of, isGuess: false })) {
    const isGrown = namesYoungAnimals(words) ? forGrown(search) : () => false;
    return (position) => forWhom(position) === 'asked' && !isGrown(position);
  }
  return (position) => forWhom(position) === 'asked' || forChildren(position) !== 'others';
}

/** What is called one for adults, and so is none for a puppy. */
const forGrown =
  ({ productAt }: ProductSearch) =>
  (position: number): boolean => {
    const { name = '', tags = [] } = productAt(position) ?? {};
    return namesGrownUps([name, ...tags].join(' '));
  };

/**
 * Without what is for children, where nobody named them and half of such things are for anybody; of garments where any is. What
 * its tags alone call so may be for anybody: a game for a family.
 */
function forWearers(
  whole: readonly Answer[],
  such: readonly Answer[],
  { name, words }: { readonly name: string; readonly words: string },
  search: ProductSearch,
): readonly Answer[] {
  if (audiencesIn(words).size > 0 || isCalledToy(words)) return whole;
  const isWorn = isGarment(wordsOf(name, english).at(-1) ?? '');
  const forChildren = search.forWhom(CHILDREN);
  const isForChildren = isWorn ? forAnyChildren(search) : (at: number) => forChildren(at) === 'asked';
  const isForAny = ({ position }: Answer) => !isForChildren(position);
  const others = isWorn || 2 * such.filter(isForAny).length >= such.length ? whole.filter(isForAny) : [];
  return others.length > 0 ? others : whole;
}

const CHILDREN = 'babies toddlers children';
