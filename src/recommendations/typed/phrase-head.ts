import type { Product } from '../../catalog/product.js';
import { wordsIn } from '../../language/word-lists.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';

/** Where, when and how, behind a noun without a preposition. */
const ADVERBS =
  /\s+(?:indoors|outdoors|outside|inside|abroad|alone|together|daily|well|better|faster|again)$/u;
/** What a noun is for, of or with stands behind it. */
export const ASIDE = /\s(?:with|for|in|of|and|from|by|to|on|at)\s/u;
/** What only holds something else: a cup of tea is about tea. */
const HOLDERS = /^(?:an?\s|the\s)?(?:cup|glass|mug|bowl|pot|bottle|jar|piece|slice|kind|lots|bit)s?\sof\s/u;
const DOING = /\p{L}{2}ing$/u;
/** What may be done to anything says nothing of it: learning the piano is about pianos, cleaning a bike about cleaning. */
const WITH_ANYTHING = wordsIn('en/general-doings.txt');

/**
 * The stem of the word that the rest of an English phrase only describes: `toys` of "toys for my cat", `herbs` of "growing
 * herbs indoors", `sewing` of "sewing a dress". A stem is shared by `camping` and `camp`.
 * @returns undefined where it has no word that tells anything
 */
export function phraseHead(text: string): string | undefined {
  const phrase = text.trim().toLowerCase().replace(ADVERBS, '').replace(HOLDERS, '');
  const noun = headNoun(phrase) ?? tellingWords(phrase).at(-1);
  if (noun === undefined) return undefined;
  const [first = ''] = phrase.split(/\s+/u);
  const before = tellingWords(phrase.split(noun)[0] ?? '').at(-1);
  // What is done may stand behind what it is done to: bread baking.
  const [doing, thing] = DOING.test(first) && first !== noun ? [first, noun] : [noun, before ?? noun];
  if (!DOING.test(doing)) return stem(noun);
  return WITH_ANYTHING.has(doing) ? stem(thing) : stem(doing);
}

/**
 * The stem of the word right before the head, which says what kind of it is meant: `rock` of "rock climbing".
 * @returns undefined where there is none, or it only says what is done: learning the piano
 */
export function phraseModifier(text: string): string | undefined {
  const phrase = text.trim().toLowerCase().replace(ADVERBS, '').replace(HOLDERS, '');
  const [main = ''] = phrase.split(ASIDE);
  const all = words(main);
  const [before, last] = all.slice(-2);
  if (before === undefined || last === undefined || DOING.test(before) || WITH_ANYTHING.has(before))
    return undefined;
  if (tellingWords(before).length === 0 || stem(last) !== phraseHead(text)) return undefined;
  return stem(before);
}

/** Whether a product's name, tags, brand or place in the shop hold a stem. */
export function holdsStem(wanted: string, { name, tags, brand, category, department }: Product): boolean {
  return holds(wanted, [name, ...tags, brand, category, department]);
}

/**
 * Whether a phrase begins with what is done: of "hiking boots" a department of hiking is no sign, for it holds everything
 * that hikers take along.
 */
export function beginsWithDoing(text: string): boolean {
  const [first = '', second] = text.trim().toLowerCase().split(/\s+/u);
  return second !== undefined && DOING.test(first);
}

/** Whether a product's name, or what its kind is called, holds a stem. */
export function isCalled(wanted: string, { name, kind = '' }: Product): boolean {
  return holds(wanted, [name, kind]);
}

/** Whether a product's name or tags hold a stem. */
export function isNamed(wanted: string, { name, tags }: Product): boolean {
  return holds(wanted, [name, ...tags]);
}

/** Whether a product's name, tags or shelf hold a stem. */
export function isCalledBy(wanted: string, { name, tags, category }: Product): boolean {
  return holds(wanted, [name, ...tags, category]);
}

/** The same, or its description does. */
export function saysStem(wanted: string, product: Product): boolean {
  return isCalledBy(wanted, product) || holds(wanted, [product.description]);
}

/** Whether a product's own text holds a stem, wherever it stands in the shop. */
export function tellsOf(wanted: string, { name, tags, description }: Product): boolean {
  return holds(wanted, [name, ...tags, description]);
}

/**
 * Whether a product of a place that is called by two things tells of the other one alone: a dress pattern, of *Sewing &
 * knitting* where knitting is asked for.
 */
export function isOfOtherHalf(wanted: string, place: string, product: Product): boolean {
  const halves = place.split(' & ').map((half) => stem(half.toLowerCase()));
  if (halves.length !== 2 || !halves.includes(wanted) || tellsOf(wanted, product)) return false;
  return halves.some((half) => half !== wanted && tellsOf(half, product));
}

const holds = (wanted: string, texts: readonly string[]): boolean =>
  texts.some((text) => tellingWords(text).some((word) => stem(word) === wanted));

/** A shorter beginning is that of other words too. */
const SHORTEST_STEM = 3;

/** What a word shares with those made of it: `hiking`, `hiker` and `hike`, `camping` and `camp`, `chilli` and `chillies`. */
export function stem(word: string): string {
  const folded = fold(word).replace(/i$/u, 'y');
  const bare = folded.replace(/(?:ing|ers?|ed|e)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return bare.length >= SHORTEST_STEM ? bare : folded;
}
