import type { Product } from '../catalog/product.js';
import { words } from '../text/words.js';
import type { Art } from './art.js';
import { iconBody } from './icons.js';
import type { Phrases } from './phrases.js';

/**
 * What to draw for a product that does not say, such as one from another shop's feed: what its category or department
 * decides, else by its name, in which longer phrases and later words weigh more (English names end with what the thing
 * is), then by its category and tags, then by a drawing or icon of the very name of one of its words. Texts in another
 * language are read in English first. Never throws; `otherwise` where nothing fits.
 */
export function guessArt(product: Product, { phrases, drawings, inEnglish = asWritten }: Art): string {
  const wordsOf = (text: string) => words(inEnglish(text));
  const ofPhrase = (text: readonly string[]) => phraseIn(text, phrases);
  const ofName = (text: readonly string[]) => nameIn(text, drawings);
  const name = withoutTail(wordsOf(product.name), phrases);
  const kin = [product.category, ...product.tags, product.department].map(wordsOf);
  const ofKind = (place: string) => decidedBy(place.split(PARTS).map(wordsOf), name, phrases);
  const named = ofPhrase(name);
  // What is called as its category is, is that and no book: a lamp under "Books > Reading lamps".
  const isOfItsCategory = named !== undefined && named === ofPhrase(wordsOf(product.category));
  return (
    ofKind(product.category) ??
    (isOfItsCategory ? undefined : ofKind(product.department)) ??
    firstOf([product.category, product.department].map(wordsOf), (place) => amongIn(name, place, phrases)) ??
    named ??
    ofName(name.slice(-1)) ??
    firstOf(kin, ofPhrase) ??
    ofName(name) ??
    firstOf(kin, ofName) ??
    phrases.otherwise
  );
}

/** What parts the names that a category joins. */
const PARTS = /[&,/+>|]|\s(?:and|und|et|y|e|en)\s/u;

/** The art of a category each part of whose name ends with a word that decides, one of them by itself. */
function decidedBy(
  parts: readonly (readonly string[])[],
  name: readonly string[],
  { decides }: Phrases,
): string | undefined {
  const said = parts
    .filter((part) => part.length > 0)
    .map((part) => decides.get(singular(part).at(-1) ?? ''));
  const [first] = said;
  const isOne = said.every((one) => one !== undefined && one.art === first?.art);
  const isExcept = first?.except.has(singular(name).at(-1) ?? '') === true;
  return isOne && !isExcept && said.some((one) => one?.isAlone) ? first?.art : undefined;
}

/** The art of a phrase of the name among the products of such a place. */
function amongIn(
  name: readonly string[],
  place: readonly string[],
  { among, longest }: Phrases,
): string | undefined {
  return firstOf([...among], ([word, artOf]) =>
    place.some((one) => singular([one])[0] === word) ? phraseIn(name, { artOf, longest }) : undefined,
  );
}

const asWritten = (text: string) => text;

function withoutTail(name: readonly string[], { saysNothing }: Phrases): readonly string[] {
  const kept = name.filter((word) => !saysNothing.has(word));
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
function phraseIn(
  text: readonly string[],
  { artOf, longest }: Pick<Phrases, 'artOf' | 'longest'>,
): string | undefined {
  for (let length = longest; length > 0; length -= 1) {
    for (let start = text.length - length; start >= 0; start -= 1) {
      const phrase = text.slice(start, start + length);
      const art = artOf.get(phrase.join(' ')) ?? artOf.get(singular(phrase).join(' '));
      if (art) return art;
    }
  }
  return undefined;
}

/** A drawing or emoji named like two neighbouring words or one word, from the end. Line icons are too abstract here. */
function nameIn(text: readonly string[], drawings: Art['drawings']): string | undefined {
  for (const length of [2, 1]) {
    for (let start = text.length - length; start >= 0; start -= 1) {
      const name = singular(text.slice(start, start + length)).join('-');
      if (drawings.has(name)) return `shape:${name}`;
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
