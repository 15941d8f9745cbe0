import { audienceOf, audiencesIn, isForOthers, namesAnyChildren } from '../../catalog/audience.js';
import { whenAndWhere } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { english } from '../../catalog/search/languages/en.js';
import { isQuality } from '../../catalog/search/ranking/qualities.js';
import type { Answer } from '../../catalog/search/ranking/rank.js';
import { traitOf } from '../../catalog/trait-words.js';
import { headNoun, tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import type { Reader } from './reader.js';
import { isCalled, isCalledBy, isNameOrTag, stem } from './stems.js';

export interface Shop {
  readonly products: readonly Product[];
  /** Of the typed words and the product at a position. */
  cosine(position: number): number;
  /** Whether an answer is the thing that a text names plainly; undefined where it names none. */
  thing?: Reader['thing'];
}

/** An answer of a search with its product. */
export interface Found {
  readonly one: Answer;
  readonly product: Product;
  /** It is of the material that the words name. */
  readonly isOfIt?: boolean;
}

/**
 * Whether the name or kind of a product holds a word of a thing (`stemsOfThings`) that is a tag too, or its kind, or what the
 * name says that it is: a strap of climbing rope is for no climbing, and a Swiss cheese monstera no cheese.
 */
export function isNamedBy(text: string): (product: Product) => boolean {
  const stems = new Set(stemsOfThings(text));
  // What a tag is called last, it is: sea salt is no sea.
  const lastOf = (tag: string) => tellingWords(tag).at(-1) ?? '';
  const isItself = ({ name, kind = '', tags }: Product) =>
    [headNoun(name) ?? '', ...tellingWords(kind), ...tags.map(lastOf)].some((word) => stems.has(stem(word)));
  return (product) => [...stems].some((word) => isCalled(word, product)) && isItself(product);
}

/** How a thing is to be says not what it is. */
const saysHow = (word: string): boolean => isQuality(word) || traitOf(word) !== undefined || isLabel(word);

/** What it is to be free of says still less: of *vegan skincare* a nail polish tells no more than vegan. */
const isLabel = (word: string): boolean => english.without.labels.has(word);

/** Whether words say how things are to be, and none that is called so or made of it: *quiet*, *warm and soft*. */
export function saysOnlyHow(text: string, found: readonly Found[]): boolean {
  const said = tellingWords(text.toLowerCase());
  const isMaterial = (word: string) =>
    found.some(({ product }) => product.materials.flatMap(tellingWords).includes(word));
  const isNamed = found.some(({ one }) => one.isThing);
  return !isNamed && said.length > 0 && said.every((word) => saysHow(word) && !isMaterial(word));
}

/** Stems of the words that say neither when, where nor for which child; of all where there are no others. */
function stemsOfThings(text: string): readonly string[] {
  const aside = new Set(whenAndWhere(text));
  const said = tellingWords(text);
  const things = said.filter((word) => !aside.has(word) && !namesAnyChildren(word));
  return [...new Set((things.length > 0 ? things : said).map(stem))];
}

/** Whether a tag holds a word that was typed: a title says nothing of what a thing is. */
export function tagsHold(text: string, { tags }: Product): boolean {
  const stems = new Set(tellingWords(text).map(stem));
  return tags.flatMap(tellingWords).some((word) => stems.has(stem(word)));
}

/** Whether words are all that a product is called: who types a whole title means it. */
export function isWholeName(text: string, { name }: Product): boolean {
  return words(name.replace(/\([^)]*\)/gu, '')).join(' ') === words(text).join(' ');
}

/** Whether all that words say stands in the name of a part of the shop. */
function isNameOf(name: string, text: string): boolean {
  const stems = new Set(tellingWords(name).map(stem));
  return tellingWords(text).every((word) => stems.has(stem(word)));
}

/** What is done. */
const DOING = /^\p{L}+ing$/u;

/** Whether a product is tagged by what is done, in the part of the shop that is called so: a tent, of *camping*. */
export function isTaggedInPart(text: string): (product: Product) => boolean {
  if (!DOING.test(text.trim().toLowerCase())) return () => false;
  return (product) => isNameOf(product.department, text) && tagsHold(text, product);
}

/** Cosine from which what holds no word itself is called so by another name, and not by a beginning: *Iris* begins Irish. */
const NEAR_CALLED = 0.15;

/** Whether what a search calls so is, by a word of its own or by another name for it. */
export function isReallyCalled(
  text: string,
  { mended, place }: Pick<Answers, 'mended' | 'place'>,
  { cosine }: Pick<Shop, 'cosine'>,
): (found: Found) => boolean {
  const stems = [...new Set(tellingWords(text).map(stem))];
  return ({ one, product }) =>
    one.isCalled &&
    (one.isThing ||
      mended.length > 0 ||
      place !== undefined ||
      stems.some((word) => isCalledBy(word, product)) ||
      cosine(one.position) >= NEAR_CALLED);
}

/**
 * Cosine from which a thing is surely of a doing that nothing is called by, and from which it may be: a drum, of *drumming*, a
 * film, of *filming*, and no box, of *boxing*.
 */
const NEAR_DOING = { sure: 0.42, perhaps: 0.3 } as const;

/**
 * Whether a product is of a doing, surely or perhaps. Where no product is called by the word as it is typed and no list knows
 * it, the word only begins like the names of things, and its meaning tells which of them serve it.
 */
export function isOfDoing(
  text: string,
  { isBorne, mended }: Pick<Answers, 'isBorne' | 'mended'>,
  { cosine }: Pick<Shop, 'cosine'>,
): (found: Found, how: keyof typeof NEAR_DOING) => boolean {
  const [word = '', ...others] = words(text.toLowerCase());
  const isDoing = others.length === 0 && DOING.test(english.singular(word));
  if (!isDoing || isBorne || mended.length > 0) return () => true;
  return ({ one }, how) => cosine(one.position) >= NEAR_DOING[how];
}

/** One word that it is called by says not yet what was asked for. */
const NAME = 2;

/**
 * Whether a product has the words by which the first answer is called, where these are several: beside a guitar book none for the
 * piano is meant.
 */
export function isLikeFirst(text: string, first: Product): (found: Pick<Found, 'product'>) => boolean {
  const needed = stemsOfThings(text).filter((word) => isNameOrTag(word, { ...first, tags: [] }));
  return ({ product }) => needed.length < NAME || needed.every((word) => isNameOrTag(word, product));
}

/** Where a text names nobody, what is for children or animals is none of it: a dog's biscuits, of *tea and biscuits*. */
export function isForAnybodyIn(text: string, products: readonly Product[]): (position: number) => boolean {
  if (audiencesIn(text).size > 0) return () => true;
  return (position) => {
    const product = products[position];
    return product !== undefined && audienceOf(product).of.size === 0;
  };
}

/**
 * Whether a product is for those whom words name: of *baking with kids* a toddlers' book of bakes.
 * @returns undefined where they name nobody
 */
export function isForNamed(text: string): ((product: Product) => boolean) | undefined {
  const asked = { of: audiencesIn(text), isGuess: true };
  if (asked.of.size === 0) return undefined;
  return (product) => {
    const audience = audienceOf(product);
    return audience.of.size > 0 && !isForOthers(asked, audience);
  };
}
