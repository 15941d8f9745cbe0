import { francAll } from 'franc-min';
import type { Product } from '../catalog/product.js';
import { wordsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';
import { capitalised, fold, headNoun, isPlural, plural } from './word-forms.js';

/** How the labels of a catalogue are made: by the rules of English, or of what its shop wrote as it wrote it. */
export interface Speech {
  /** Whether labels may be made of nouns, in the plural, and joined in sentence case. */
  readonly isEnglish: boolean;
  /** The form that singular and plural share. */
  fold(word: string): string;
  plural(word: string): string;
  isPlural(word: string): boolean;
  /** What a product's name calls it; undefined where nobody can tell. */
  headNoun(name: string): string | undefined;
  /** A distinctive word as it stands in a label. */
  word(word: string): string;
}

const ENGLISH: Speech = {
  isEnglish: true,
  fold,
  plural,
  isPlural,
  headNoun,
  word: (word) => word,
};

const AS_WRITTEN: Speech = {
  isEnglish: false,
  fold: (word) => word.toLowerCase(),
  plural: (word) => word,
  isPlural: () => false,
  headNoun: () => undefined,
  word: (word) => word,
};

/** Most distinctive words are nouns, and German writes those with a capital. */
const GERMAN: Speech = { ...AS_WRITTEN, word: capitalised };

/** Products that the language is told from: spread over the catalogue. */
const SAMPLE = 300;
/** Fewest letters by which a language can be told; below, English is assumed. */
const FEWEST_LETTERS = 60;
/** So much likelier another language must be (franc's scale): names alone look like several at once. */
const LIKELY = 0.93;

/** How a catalogue speaks, told from its names and descriptions. */
export function speechOf(products: readonly Product[]): Speech {
  const text = sampleOf(products);
  if (text.length < FEWEST_LETTERS) return ENGLISH;
  const languages = francAll(text);
  const english = languages.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (english >= LIKELY && !isSaidElsewhere(products)) return ENGLISH;
  return languages[0]?.[0] === 'deu' ? GERMAN : AS_WRITTEN;
}

/** Small words of other languages, without marks, and those of English. */
const ELSEWHERE = new Set(
  ['small-words-elsewhere.txt', 'de/small-words.txt'].flatMap((file) => [...wordsIn(file)].flatMap(words)),
);
const ENGLISH_SMALL = wordsIn('en/small-words.txt');

/** Whether a word says nothing in a catalogue that is spoken so. @param word small letters, no marks */
export const isSmallIn = ({ isEnglish }: Speech, word: string): boolean => !isEnglish && ELSEWHERE.has(word);

/** Of two languages whose words look alike to trigrams, the small words tell: who writes `für` and `mit` writes no English. */
function isSaidElsewhere(products: readonly Product[]): boolean {
  let [elsewhere, english] = [0, 0];
  for (const { name, description } of spread(products))
    for (const word of words(`${name} ${description}`)) {
      const [isElsewhere, isEnglish] = [ELSEWHERE.has(word), ENGLISH_SMALL.has(word)];
      if (isElsewhere && !isEnglish) elsewhere += 1;
      if (isEnglish && !isElsewhere) english += 1;
    }
  return elsewhere > english;
}

function spread(products: readonly Product[]): readonly Product[] {
  const step = Math.max(1, Math.floor(products.length / SAMPLE));
  return products.filter((_, position) => position % step === 0);
}

/** Each word once, so that no series of variants outweighs the rest. */
function sampleOf(products: readonly Product[]): string {
  const texts = spread(products).map(({ name, description }) => `${name} ${description.slice(0, 200)}`);
  const written = texts.join(' ').match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return [...new Set(written)].join(' ');
}
