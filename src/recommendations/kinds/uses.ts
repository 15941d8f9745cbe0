import { withoutAudience } from '../../catalog/audience.js';
import { JOINTS } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { english } from '../../catalog/search/languages/en.js';
import { readOnce } from '../../processes/kept-on.js';
import { fold, tellingWords } from '../../segments/word-forms.js';

/** A word before so many heads of kinds says for what or for whom a thing is: yoga mats, blocks, towels and more. */
export const FOR_A_USE = 12;

/** Names of things, each its words in the one form of singular and plural: a merchant's kind may hold several. */
export type Names = readonly (readonly string[])[];

/** The words of a text that tell something, in the one form of singular and plural. */
export const foldedIn = (text: string): string[] => tellingWords(text.toLowerCase()).map(fold);

/** Groups of words for one thing, one of which these words say. */
export const groupsSaidBy = (said: ReadonlySet<string>): Names =>
  english.synonyms.filter((group) =>
    group.map(foldedIn).some((phrase) => phrase.length > 0 && phrase.every((word) => said.has(word))),
  );

/** All names that a product's kind holds, the widest first. */
export const kindNames = ({ kind = '' }: Pick<Product, 'kind'>): Names =>
  kindLevels(kind).flatMap(kindNamesIn);

/** The names of one level without the people they are for: rattles, of *baby rattles*. */
export const kindNamesIn = (level: string): Names =>
  level.split(JOINTS).map((name) => foldedIn(withoutAudience(name)));

/** As `kindNames`, where what stands before the first may be meant of all: *hydration vests & belts* are no belts alone. */
export const wholeKindNames = ({ kind = '' }: Pick<Product, 'kind'>): Names =>
  kindLevels(kind).flatMap(wholeNamesIn);

function wholeNamesIn(level: string): Names {
  const [first = [], ...others] = kindNamesIn(level);
  return [first, ...others.map((name) => (name.length === 1 ? [...first.slice(0, -1), ...name] : name))];
}

/** Before how many heads of kinds each word stands. */
export const usesAmong = readOnce((products: readonly Product[]): ReadonlyMap<string, number> => {
  const heads = new Map<string, Set<string>>();
  for (const kind of new Set(products.map((one) => one.kind ?? '')))
    for (const name of kindLevels(kind).flatMap((level) => level.split(JOINTS).map(foldedIn)))
      for (const word of name.slice(0, -1))
        heads.set(word, (heads.get(word) ?? new Set()).add(name.at(-1) ?? ''));
  return new Map([...heads].map(([word, of]) => [word, of.size]));
});
