import { francAll } from 'franc-min';
import type { Product } from '../catalog/product.js';
import { isSaidElsewhere, SMALL_ELSEWHERE } from '../language/spoken-elsewhere.js';
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

/**
 * The language of a catalogue's texts by ISO 639-1, told from its names and descriptions; undefined where there is too
 * little of them.
 */
export function languageOf(products: readonly Product[]): string | undefined {
  const text = sampleOf(products);
  if (text.length < FEWEST_LETTERS) return undefined;
  if (speechOf(products).isEnglish) return 'en';
  const [likeliest] = francAll(text).find(([code]) => code !== 'eng') ?? [];
  return likeliest === undefined ? undefined : new Intl.Locale(likeliest).language;
}

/** How a catalogue speaks, told from its names and descriptions. */
export function speechOf(products: readonly Product[]): Speech {
  const text = sampleOf(products);
  if (text.length < FEWEST_LETTERS) return ENGLISH;
  const languages = francAll(text);
  const english = languages.find(([code]) => code === 'eng')?.[1] ?? 0;
  // Of two languages whose words look alike to trigrams, the small words tell.
  const said = spread(products).map(({ name, description }) => `${name} ${description}`);
  if (english >= LIKELY && !isSaidElsewhere(said)) return ENGLISH;
  return languages[0]?.[0] === 'deu' ? GERMAN : AS_WRITTEN;
}

/** Whether a word says nothing in a catalogue that is spoken so. @param word small letters, no marks */
export const isSmallIn = ({ isEnglish }: Speech, word: string): boolean =>
  !isEnglish && SMALL_ELSEWHERE.has(word);

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
