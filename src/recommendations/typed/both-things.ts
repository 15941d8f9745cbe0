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
  const turns = inTurns(inSenseOf(other, one, shop), inSenseOf(one, other, shop));
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

/** Of a department that only one of the things shares the nearest, against the nearest of all: further is another sense. */
const SHARE = 0.77;

/**
 * A part of both without other senses of its name: no polish for *hammers and nails*, no wall paint for *drawing and
 * painting*. What stands in a department of this part alone is of another sense where the department is not called so and
 * nothing of it is near the whole phrase, or where this part is only guessed and the other is not.
 */
function inSenseOf(other: Part, { name, ranked }: Part, { products, cosine }: Shop): Ranked {
  const departmentOf = (position: number) => products[position]?.department ?? '';
  const nearest = (all: Ranked) => Math.max(...all.map(([position]) => cosine(position)));
  const shared = new Set(other.ranked.map(([position]) => departmentOf(position)));
  const stems = (text: string) => tellingWords(text.toLowerCase()).map(stem);
  const isCalledSo = (department: string) => stems(department).some((one) => stems(name).includes(one));
  const best = nearest([...ranked, ...other.ranked]);
  const isNear = (department: string) =>
    nearest(ranked.filter(([position]) => departmentOf(position) === department)) >= SHARE * best;
  const isLoose = !isSure(ranked) && isSure(other.ranked);
  const isOfSense = (department: string) =>
    shared.has(department) || isCalledSo(department) || (!isLoose && isNear(department));
  return ranked.filter(([position]) => isOfSense(departmentOf(position)));
}

const isSure = (ranked: Ranked): boolean => ranked.some(([, one]) => one.isSure);

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
