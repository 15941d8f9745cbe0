import type { Product } from '../catalog/product.js';
import { fold, headNoun, tellingWords } from '../segments/word-forms.js';

/** What a phrase is about. Words are stems: `camping` and `camp` are the same. */
export interface PhraseHead {
  /** The word that the rest only describes: `toys` of "toys for my cat", `herbs` of "growing herbs indoors". */
  readonly noun: string;
  /** What is done to it: `growing`; undefined where nothing is. */
  readonly doing: string | undefined;
}

/** Where, when and how, behind a noun without a preposition. */
const ADVERBS = /\s+(?:indoors|outdoors|outside|inside|abroad|alone|together|daily|better|faster|again)$/u;
const DOING = /\p{L}{2}ing$/u;

/** The head of an English phrase; undefined where it has no word that tells anything. */
export function phraseHead(text: string): PhraseHead | undefined {
  const phrase = text.trim().toLowerCase().replace(ADVERBS, '');
  const noun = headNoun(phrase) ?? tellingWords(phrase).at(-1);
  if (noun === undefined) return undefined;
  const [first = ''] = phrase.split(/\s+/u);
  if (DOING.test(first) && stem(first) !== stem(noun)) return { noun: stem(noun), doing: stem(first) };
  const before = tellingWords(phrase.split(noun)[0] ?? '').at(-1);
  // What is done may stand behind what it is done to: mushroom foraging.
  return DOING.test(noun) && before !== undefined
    ? { noun: stem(before), doing: stem(noun) }
    : { noun: stem(noun), doing: undefined };
}

/** Whether a product's name, tags, brand or place in the shop hold a stem. */
export function holdsStem(wanted: string, { name, tags, brand, category, department }: Product): boolean {
  const texts = [name, ...tags, brand ?? '', category, department];
  return texts.some((text) => tellingWords(text).some((word) => stem(word) === wanted));
}

/** Whether a product's name, tags or shelf hold what a text is about. */
export function isCalledBy(text: string, product: Product | undefined): boolean {
  return product !== undefined && says(text, [product.name, ...product.tags, product.category]);
}

/** The same, or its description does. */
export function saysStem(text: string, product: Product | undefined): boolean {
  return isCalledBy(text, product) || says(text, [product?.description ?? '']);
}

function says(text: string, texts: readonly string[]): boolean {
  const head = phraseHead(text);
  return head !== undefined && tellingWords(texts.join(' ')).some((word) => stem(word) === head.noun);
}

/** A shorter beginning is that of other words too. */
const SHORTEST_STEM = 3;

/** What a word shares with those made of it: `hiking`, `hiker` and `hike`, `camping` and `camp`. */
function stem(word: string): string {
  const folded = fold(word);
  const bare = folded.replace(/(?:ing|ers?|ed|e)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return bare.length >= SHORTEST_STEM ? bare : folded;
}
