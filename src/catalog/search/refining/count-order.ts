import type { Product } from '../../product.js';
import type { Untold } from '../answers/unmatched-words.js';
import { german } from '../languages/de.js';
import { english } from '../languages/en.js';
import { wordsOf } from '../languages/tokens.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';

/** How many of what: `two burner`, of *two-burner table stove*. */
interface Count {
  readonly number: string;
  readonly noun: string;
  /** As it stands there: `1000 pieces`. */
  readonly text: string;
}

const NUMBERS = new Map([
  ...german.numbers,
  ...english.numbers,
  ['single', '1'],
  ['solo', '1'],
  ['ein', '1'],
]);
/** How many they are, where nobody is named behind it: *tent for two*. */
const FOR_SO_MANY = /(?<!\p{L})for\s+[\p{L}\d]+$/iu;
/** Whoever is counted. */
const PERSONS = new Set(['person', 'personen', 'people', 'man', 'berth']);

/**
 * Among such things what says another number of what was counted stands behind, and what says just that number first: of
 * *one burner stove* the stove with two, of *two person tent* the one for four.
 * @param isSuch whether an answer is such a thing at all; what is none keeps its place
 */
export function countedFirst(
  answers: readonly Answer[],
  words: string,
  { productAt }: Pick<ProductSearch, 'productAt'>,
  isSuch: (answer: Answer) => boolean,
): readonly Answer[] {
  const toldBy = countTold(words);
  if (toldBy === undefined) return answers;
  const placeOf = ({ position }: Answer): number => {
    const product = productAt(position);
    return PLACES[(product && toldBy(product)) ?? 'none'];
  };
  const places = new Map(answers.map((one) => [one, isSuch(one) ? placeOf(one) : undefined]));
  const ordered = answers
    .filter((one) => places.get(one) !== undefined)
    .toSorted((a, b) => (places.get(a) ?? 1) - (places.get(b) ?? 1));
  let next = 0;
  return answers.map((one) => (places.get(one) === undefined ? one : (ordered[next++] ?? one)));
}

const PLACES = { asked: 0, none: 1, another: 2 } as const;

/**
 * Whether a product says the number that words ask for, another number of the same, or none; undefined where they ask for no
 * number, or for more than one.
 */
export function countTold(
  words: string,
): ((product: Pick<Product, 'name' | 'tags'>) => keyof typeof PLACES) | undefined {
  const asked = countsIn(words);
  const isRange = wordsOf(words, english).filter((word) => /^\d/u.test(word)).length > 1;
  if (asked.length === 0 || isRange) return undefined;
  return ({ name, tags }) => {
    const told = [name, ...tags].flatMap(countsIn);
    const same = asked.flatMap(({ noun, number }) =>
      told.flatMap((one) => (one.noun === noun ? [one.number === number] : [])),
    );
    return same.length === 0 ? 'none' : same.includes(true) ? 'asked' : 'another';
  };
}

/**
 * A number of things that is asked for and that only some of the answers say, or none, while others say another number: a
 * tent for four beside one for two. Undefined where none is asked for, or no answer is for another number.
 */
export function countUntold(
  words: string,
  { productAt }: Pick<ProductSearch, 'productAt'>,
  found: readonly Answer[],
): Untold | undefined {
  const toldBy = countTold(words);
  const told = found.map(({ position }) => productAt(position)).map((one) => one && toldBy?.(one));
  if (!told.includes('another')) return undefined;
  return { words: countsIn(words).map(({ text }) => text), by: told.includes('asked') ? 'some' : 'all' };
}

/**
 * Among such things those that say another number than was asked for, where any says that one: the tent for four of *tent for
 * two*.
 */
export function ofAnotherCount(
  such: readonly Answer[],
  words: string,
  { productAt }: Pick<ProductSearch, 'productAt'>,
): ReadonlySet<Answer> {
  const toldBy = countTold(words);
  const tells = (how: keyof typeof PLACES) =>
    such.filter(({ position }) => {
      const product = productAt(position);
      return product !== undefined && toldBy?.(product) === how;
    });
  return new Set(tells('asked').length > 0 ? tells('another') : []);
}

/** Numbers right before a noun; not before a measure, whose sizes are read elsewhere. Behind *for* nobody but persons are counted. */
function countsIn(text: string): readonly Count[] {
  const said = wordsOf(text.replaceAll('-', ' '), english);
  return said.flatMap((word, at) => {
    const number = NUMBERS.get(word) ?? (/^\d+$/u.test(word) ? word : undefined);
    const next = said[at + 1];
    const [forSoMany] = FOR_SO_MANY.exec(text.trim()) ?? [];
    if (number !== undefined && forSoMany !== undefined) return [{ number, noun: 'person', text: forSoMany }];
    if (number === undefined || next === undefined || english.units.has(next)) return [];
    const noun = PERSONS.has(next) ? 'person' : english.singular(next);
    const [written = `${word} ${next}`] = new RegExp(`[\\p{L}\\d]+[ -]+${next}`, 'iu').exec(text) ?? [];
    return [{ number, noun, text: written }];
  });
}
