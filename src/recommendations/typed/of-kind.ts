import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { keptOn } from '../../processes/kept-on.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { MeantSoFar, Reading } from './reading.js';
import { stem } from './stems.js';

/** So much as likely as what is of the kind is what is of another. */
const OF_ANOTHER = 0.5;

/**
 * Where a text is the name of a kind of thing, what is of another kind is only a guess: no collar, of *dog harness*, though both
 * are among *collars and harnesses*; no LED bar, of *aquarium plants*. What is called so itself is meant, of whatever kind it is.
 * @param text in the language that is searched in
 */
export function heldToKind(text: string, reading: Reading, products: readonly Product[]): Reading {
  const of = kindNamed(text, products);
  if (of.size === 0) return reading;
  return new Map(
    [...reading].map(([at, one]): [number, MeantSoFar] => {
      const product = products[at];
      const { isLikely: _, ...guess } = one;
      const isMeant = product === undefined || of.has(at) || isCalledJust(text, product);
      return [at, isMeant ? one : { ...guess, isSure: false, likeness: one.likeness * OF_ANOTHER }];
    }),
  );
}

/** Whether the name of a product ends in just these words: *pine bath salts*, of *bath salts*. */
export const isCalledJust = (words: string, { name }: Pick<Product, 'name'>): boolean =>
  ` ${stemsIn(name)}`.endsWith(` ${stemsIn(words)}`);

/** Positions of what is of the kind that bears just these words, or of a narrower one: *foliage houseplants*; empty where none bears them. */
export function kindNamed(words: string, products: readonly Product[]): ReadonlySet<number> {
  const kinds = kindsKept.get(products) ?? readKinds(products);
  kindsKept.set(products, kinds);
  const said = stemsIn(words);
  const isNarrower = (name: string) => ` ${name}`.endsWith(` ${said}`);
  const narrower = kinds.has(said) ? [...kinds].filter(([name]) => isNarrower(name)) : [];
  return new Set(narrower.flatMap(([, positions]) => [...positions]));
}

/** Positions of products by the stems of the names of their kinds. */
type Kinds = ReadonlyMap<string, ReadonlySet<number>>;

const kindsKept = keptOn<readonly Product[], Kinds>('kindsByStems');

function readKinds(products: readonly Product[]): Kinds {
  const kinds = new Map<string, Set<number>>();
  for (const [position, { kind }] of products.entries())
    for (const name of kindLevels(kind ?? '')
      .filter(isOne)
      .flatMap(namesOf)) {
      const stems = stemsIn(name);
      if (stems !== '') kinds.set(stems, (kinds.get(stems) ?? new Set()).add(position));
    }
  return kinds;
}

/** Of *party and word games* nothing is said to be which. */
const isOne = (level: string): boolean => !/\sand\s/u.test(level);

/** The name of a kind, and each of several words of which it consists: *cacti & succulents*, but of *face serums & oils* no oils. */
function namesOf(level: string): readonly string[] {
  const parts = level.split('&').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => !part.includes(' ')) ? [level, ...parts] : [level];
}

const stemsIn = (text: string): string => tellingWords(text).map(stem).join(' ');
