import { namesYoungAnimals } from '../../catalog/audience.js';
import { coresOf, JOINTS, whenAndWhere, withoutCircumstances } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { shopsNames, withoutStart } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import { english } from '../../catalog/search/languages/en.js';
import { qualityOf } from '../../catalog/search/ranking/qualities.js';
import { countTold } from '../../catalog/search/refining/count-order.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { CONDITIONS, SAYS_LITTLE } from './content-words.js';
import { stem } from './stems.js';

/** A name with how, where or for what a thing is to be behind it. */
const BEHIND = /\s(?:for|with|of|in|on|at|made|that|which|from|to|by|about)\s.*$/u;
/** Behind how it is then, which says nothing of what it takes: a rainy day. */
const TIME = /^(?:days?|mornings?|afternoons?|evenings?|nights?|weekends?)$/u;
/** Before where and when something is. */
const AT = /^(?:in|on|at|by|for|during|through|the|my|our|an?|this)$/u;
/** Said of anything before it. */
const OF_ANY = /^(?:old|long|short|light|first)$/u;
/** Of so many that are likeliest half tell whether a name is of such things. */
const FIRST = 8;
/** What is asked for winter; and what is for the seasons beside it: a three-season sleeping bag. */
const WINTER = /(?<!\p{L})wint(?:er|ry)(?!\p{L})/iu;
const BESIDE_WINTER = /(?<!\p{L})(?:three|3)[-\s]season/iu;
/** Parts of a text that say one thing. */
const CLAUSES = /[.,;:!?]|\sor\s/u;

/** What words are read with. */
interface Beside extends Pick<Answers, 'found'> {
  readonly products: readonly Product[];
  /** What they perhaps mean, likeliest first. */
  readonly offered: readonly Product[];
}

/**
 * Whether a product says itself what words say beyond what they are about, so that it may be ticked: how large or how a thing is to
 * be, in what weather, for how many and whom. It is such a thing where half of what is offered is: of *non-slip yoga mat* no
 * towel, of *tools for small hands* no full-size ones.
 * @param text in the language that is searched in
 */
export function heldToWords(
  text: string,
  { found, products, offered }: Beside,
): (product: Product) => boolean {
  const core = [text, ...coresOf(text)].find((one) => shopsNames(one) !== undefined);
  const listed = new Set(words(core ?? ''));
  const toSay = saidBeside(text).filter((word) => !listed.has(word));
  const toldBy = countTold(text);
  const isNamed = core !== undefined && (core === text || shopsNames(core)?.isGuess === false);
  const isSuch = isNamed ? () => true : isOfName(text, { found, products, offered });
  const asked = words(text).flatMap((word) => qualityOf(word) ?? []);
  const isYoung = namesYoungAnimals(text);
  const isForWinter = WINTER.test(text);
  // Whoever learns it needs nothing for those who know it already.
  const spentWith =
    core !== undefined && shopsNames(core)?.isGuess === false ? undefined : wordBeforeTime(text);
  const begun = withoutStart(text) === undefined ? undefined : qualityOf('beginner');
  return (product) => {
    const { name, kind = '', tags, description } = product;
    const called = [name, ...tags].join(' . ');
    const counts = toldBy?.({ name, tags: [...tags, ...description.split(CLAUSES)] });
    return (
      toSay.every((word) => says(word, product)) &&
      isSuch(product) &&
      counts !== 'another' &&
      headNoun(name) !== spentWith &&
      begun?.opposes?.test(description) !== true &&
      !(isForWinter && BESIDE_WINTER.test(called)) &&
      !asked.some(({ opposes }) => opposes?.test(called)) &&
      (isYoung || !namesYoungAnimals(`${name} ${kind}`))
    );
  };
}

/** What a time is spent with, of two words: a *film night* is no night film. Undefined where the last is no time. */
function wordBeforeTime(text: string): string | undefined {
  const [first, last, ...more] = words(text);
  const isTime = more.length === 0 && TIME.test(last ?? '');
  return isTime && first !== undefined ? fold(first) : undefined;
}

/** Words that tell how large or how something is to be, and in what weather. */
function saidBeside(text: string): readonly string[] {
  const all = words(withoutCircumstances(text));
  return all.filter((word, at) => {
    // What a name ends with it says itself: a game night.
    const isEnd = !AT.test(all[at - 1] ?? '') && all.slice(at + 1).every((one) => AT.test(one));
    if (isEnd || SAYS_LITTLE.has(stem(word)) || TIME.test(all[at + 1] ?? '')) return false;
    return CONDITIONS.has(stem(word)) || (qualityOf(word) !== undefined && !(at === 0 && OF_ANY.test(word)));
  });
}

/** Whether a product is what a text names, where half of what is offered is called so; of a text that tells of a doing anything is. */
function isOfName(text: string, { found, products, offered }: Beside): (product: Product) => boolean {
  const name = withoutTimes(withoutCircumstances(text).replace(BEHIND, ''));
  const isDone = words(name).some(english.without.isDoing) || withoutStart(text) !== undefined;
  const head = isDone || tellingWords(text).length < 2 ? undefined : headNoun(name);
  if (head === undefined) return () => true;
  const heads = synonymsOf(head);
  const first = offered.slice(0, FIRST);
  const isUsual = 2 * first.filter((one) => isHeaded(heads, { ...one, tags: [] })).length >= first.length;
  const things = new Set(found.flatMap((one) => (one.isThing ? (products[one.position] ?? []) : [])));
  return (product) => !isUsual || things.has(product) || isHeaded(heads, product);
}

/** Without when it is, at its end: *gravel bike weekends*. */
function withoutTimes(name: string): string {
  const all = words(name);
  const end = all.findLastIndex((word) => whenAndWhere(word).length === 0);
  return all.slice(0, end + 1).join(' ');
}

function isHeaded(heads: ReadonlySet<string>, { name, kind = '', tags, category }: Product): boolean {
  const places = category.split(JOINTS);
  const kinds = kindLevels(kind).flatMap((one) => one.split(JOINTS));
  const called = [name, ...kinds, ...tags, ...(places.length > 1 ? [] : places)];
  return called.some((one) => heads.has(headNoun(one) ?? ''));
}

/** A word and the last words of its synonyms, folded. */
function synonymsOf(word: string): ReadonlySet<string> {
  const groups = english.synonyms.filter((group) => group.some((one) => fold(one) === word));
  return new Set([word, ...groups.flat().map((one) => fold(words(one).at(-1) ?? ''))]);
}

/** Whether anything that is written of a product says a word, or that it is as what is for that: waterproof, of *rain*. */
function says(word: string, product: Product): boolean {
  const { name, kind = '', tags, materials, category, department, description } = product;
  const called = [name, kind, ...tags, ...materials, category, department].join(' . ');
  const asked = qualityOf(word);
  const tells = (text: string) =>
    words(text).some((one) => stem(one) === stem(word)) || asked?.tells.test(text) === true;
  if (tells(called)) return true;
  const text = `${called} . ${description}`;
  return asked?.opposes?.test(text) !== true && (tells(description) || isAsFor(word, text));
}

const AS_FOR = ['waterproof', 'winter'].flatMap((word) => qualityOf(word) ?? []);
const isAsFor = (word: string, text: string): boolean =>
  CONDITIONS.has(stem(word)) && AS_FOR.some(({ tells }) => tells.test(word) && tells.test(text));
