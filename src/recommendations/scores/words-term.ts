import type { ShopIndex } from '../index/shop-index.js';
import { isOfShelfOrKind } from '../kinds/called-alike.js';
import { type Likeness, likenessAt } from './likeness.js';
import { PositionValues } from './position-values.js';
import type { TasteTerm } from './taste-term.js';

/** What an interest's signals speak for by the words of their products' names. */
export interface WordsTerm {
  /** What they give to a product: summed up once, on however many shelves it is ranked. */
  readonly at: (position: number) => number;
  /** What the signals would give to a product that is called as theirs are. */
  readonly whole: number;
}

/** A signal by the name of its product. */
interface Naming {
  readonly position: number;
  /** Its weight times the loudness of the name. */
  readonly weight: number;
  readonly likeness: Likeness;
}

const NOTHING_NAMED: WordsTerm = { at: () => 0, whole: 0 };

/**
 * Reads the names of what the signals of one interest are about. They give to a product for each signal its weight times
 * what the words give that both names have, where the two are of one category or kind and more alike than any two products. A
 * shared word alone joins no tent to a tea.
 * @param speaking the likeness to each, in their order
 */
export function wordsTerm(
  terms: readonly TasteTerm[],
  speaking: readonly Likeness[],
  index: ShopIndex,
): WordsTerm {
  const bearing = new Map<string, Naming[]>();
  const [shelves, kinds]: [(string | undefined)[], (string | undefined)[]] = [[], []];
  let whole = 0;
  for (const [i, { evidence, weight }] of terms.entries()) {
    const own = evidence.product === undefined ? undefined : index.position(evidence.product);
    if (own === undefined) continue;
    const name = index.nameWords(own);
    whole += weight * name.whole;
    const naming = { position: own, weight: weight * name.loudness, likeness: speaking[i] as Likeness };
    for (const word of name.words) {
      const others = bearing.get(word);
      if (others) others.push(naming);
      else bearing.set(word, [naming]);
    }
    addNew(shelves, index.shelf(own));
    addNew(kinds, index.kind(own) ?? NO_KIND);
  }
  if (bearing.size === 0) return NOTHING_NAMED;
  const known = new PositionValues();
  // Most products that are ranked are of other categories than those of one interest.
  const mayBeJoined = (position: number) =>
    shelves.includes(index.shelf(position)) || kinds.includes(index.kind(position));
  const at = (position: number): number => {
    if (!mayBeJoined(position)) return 0;
    const before = known.get(position);
    if (!Number.isNaN(before)) return before;
    const value = sumOf(bearing, position, index);
    known.set(position, value);
    return value;
  };
  return { at, whole };
}

/** Stands for the kind of what has none, and is that of no product. */
const NO_KIND = '';

function addNew<Value>(to: Value[], value: Value): void {
  if (!to.includes(value)) to.push(value);
}

function sumOf(bearing: ReadonlyMap<string, readonly Naming[]>, position: number, index: ShopIndex): number {
  const { words, values } = index.nameWords(position);
  let sum = 0;
  for (let i = 0; i < words.length; i++)
    for (const naming of bearing.get(words[i] as string) ?? NONE)
      if (mayJoin(naming, position, index)) sum += naming.weight * (values[i] as number);
  return sum;
}

const NONE: readonly Naming[] = [];

/** What all interests of a ranking give to a product by words, before weight and divisor. */
export function namedOf(position: number, interests: readonly { readonly named: WordsTerm }[]): number {
  let sum = 0;
  for (const { named } of interests) sum += named.at(position);
  return sum;
}

/** What one signal gives to a product by words, and the words, as the product's name has them. */
export function wordsOfSignal(
  { evidence, weight }: TasteTerm,
  likeness: Likeness,
  position: number,
  index: ShopIndex,
): { readonly value: number; readonly shared: readonly string[] } {
  const own = evidence.product === undefined ? undefined : index.position(evidence.product);
  if (own === undefined || !mayJoin({ position: own, likeness }, position, index)) return NOTHING;
  const { words, loudness } = index.nameWords(own);
  const card = index.nameWords(position);
  const shared: string[] = [];
  let value = 0;
  for (const [i, word] of card.words.entries()) {
    if (!words.includes(word)) continue;
    shared.push(card.written[i] as string);
    value += weight * loudness * (card.values[i] as number);
  }
  return { value, shared };
}

const NOTHING = { value: 0, shared: [] } as const;

function mayJoin(
  { position: own, likeness }: Pick<Naming, 'position' | 'likeness'>,
  position: number,
  index: ShopIndex,
): boolean {
  return isOfShelfOrKind(own, position, index) && likenessAt(likeness, position, index) > 0;
}
