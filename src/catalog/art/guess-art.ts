import type { Product } from '../product.js';
import { iconBody } from './icons.js';
import { ART_OF_PHRASE, LONGEST_PHRASE } from './phrases/index.js';
import { shapes } from './shapes/index.js';
import { words } from './words.js';

const LAST_RESORT = 'shape:parcel';

/** Words that end a product's name without saying what it is. */
const EMPTY_TAILS: ReadonlySet<string> = new Set([
  'set',
  'pack',
  'kit',
  'collection',
  'bundle',
  'pair',
  'trio',
  'duo',
]);

/**
 * What to draw for a product that does not say, such as one from another shop's feed: by its name, in which longer
 * phrases and later words weigh more (English names end with what the thing is), then by its category and tags, then
 * by a shape or icon of the very name of one of its words. Never throws; a parcel where nothing fits.
 */
export function guessArt(product: Product): string {
  const name = withoutTail(words(product.name));
  const kin = [product.category, ...product.tags, product.department].map(words);
  return (
    phraseIn(name) ??
    nameIn(name.slice(-1)) ??
    firstOf(kin, phraseIn) ??
    nameIn(name) ??
    firstOf(kin, nameIn) ??
    LAST_RESORT
  );
}

function withoutTail(name: readonly string[]): readonly string[] {
  const kept = name.filter((word) => !EMPTY_TAILS.has(word));
  return kept.length > 0 ? kept : name;
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** The art of the longest known phrase, the last where two are as long. */
function phraseIn(text: readonly string[]): string | undefined {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    for (let start = text.length - length; start >= 0; start -= 1) {
      const phrase = text.slice(start, start + length);
      const art = ART_OF_PHRASE.get(phrase.join(' ')) ?? ART_OF_PHRASE.get(singular(phrase).join(' '));
      if (art) return art;
    }
  }
  return undefined;
}

/** A shape or emoji named like two neighbouring words or one word, from the end. Line icons are too abstract here. */
function nameIn(text: readonly string[]): string | undefined {
  for (const length of [2, 1]) {
    for (let start = text.length - length; start >= 0; start -= 1) {
      const name = singular(text.slice(start, start + length)).join('-');
      if (shapes.has(name)) return `shape:${name}`;
      if (name.length > 2 && iconBody('fluent', name)) return `fluent:${name}`;
    }
  }
  return undefined;
}

/** The phrase with its last word in the singular, near enough for English shop words. */
function singular(phrase: readonly string[]): string[] {
  const last = phrase.at(-1) ?? '';
  return [
    ...phrase.slice(0, -1),
    last
      .replace(/ies$/, 'y')
      .replace(/(ss|x|ch|sh)es$/, '$1')
      .replace(/([^su])s$/, '$1'),
  ];
}
