import { bothOf } from '../../catalog/core-of-phrase.js';
import type { Product } from '../../catalog/product.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import { tellingWords } from '../../segments/word-forms.js';
import { words } from '../../text/words.js';
import { isNamed, stem } from './phrase-head.js';
import type { ReadWords } from './read-words.js';

interface Shop {
  readonly products: readonly Product[];
  /** Cosine of the whole phrase and a product. */
  cosine(position: number): number;
}

/** Things that are called by both, from which a phrase is one thing: mills for *salt and pepper*. */
const FEW = 4;

/**
 * What a phrase of two things means, where the shop has each of them: what is called by both first, then each in turn, as
 * strong as the stronger of the two: *coffee and tea* is no eight teas. Undefined for other phrases.
 * @param read what words mean by themselves
 */
export function meantByBoth(
  text: string,
  read: (words: string) => ReadWords,
  shop: Shop,
): TypedWords['meant'] | undefined {
  const parts = bothOf(text);
  const [first = '', second = ''] = parts;
  if (parts.length === 0) return undefined;
  const named = calledByAll(text, shop.products);
  const isOfOneHead = words(second).length > words(first).length && named.size > 0;
  if (named.size >= FEW || isOfOneHead) return undefined;
  const [one, other] = [first, second].map(
    (name): Part => ({ name, ranked: strongestFirst(read(name), shop) }),
  );
  if (!one?.ranked.length || !other?.ranked.length) return undefined;
  const turns = inTurns(one.ranked, other.ranked);
  return new Map([
    ...turns.filter(([position]) => named.has(position)),
    ...turns.filter(([position]) => !named.has(position)),
  ]);
}

/** Strongest first. */
type Ranked = readonly (readonly [number, Meant])[];

interface Part {
  readonly name: string;
  readonly ranked: Ranked;
}

function calledByAll(text: string, products: readonly Product[]): ReadonlySet<number> {
  const wanted = tellingWords(text.toLowerCase()).map(stem);
  const isCalled = (product: Product) => wanted.every((one) => isNamed(one, product));
  return new Set([...products.entries()].flatMap(([at, product]) => (isCalled(product) ? [at] : [])));
}

/** By what the part means and by the whole phrase: the cups of *teapot and cups* are for tea before they are for coffee. */
function strongestFirst({ meant, guessed, isPresent }: ReadWords, { cosine }: Shop): Ranked {
  if (isPresent) return [];
  const strength = ([position, { likeness }]: readonly [number, Meant]) => likeness + cosine(position);
  return [...(meant.size > 0 ? meant : guessed)].toSorted((a, b) => strength(b) - strength(a));
}

/** The n-th of each, as strong as the n-th strongest of both; the rest of the longer one. */
function inTurns(one: Ranked, other: Ranked): Ranked {
  const strengths = [one, other].map((list) =>
    list.map(([, { likeness }]) => likeness).sort((a, b) => b - a),
  );
  const turns = Array.from({ length: Math.max(one.length, other.length) }, (_, turn) => {
    const likeness = Math.max(...strengths.map((list) => list[turn] ?? 0));
    return [one[turn], other[turn]]
      .filter((each) => each !== undefined)
      .map(([position, each]): readonly [number, Meant] => [position, { ...each, likeness }]);
  });
  return turns.flat();
}
