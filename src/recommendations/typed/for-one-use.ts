import type { Product } from '../../catalog/product.js';
import { shopsNames } from '../../catalog/said-otherwise.js';
import { FOR_A_USE, foldedIn, groupsSaidBy, usesAmong, wholeKindNames } from '../kinds/uses.js';
import type { Reading } from './reading.js';

/**
 * What words mean, where what is for one use that they do not say is only a guess: beside what is surely meant and for any use it
 * lies in another part of the shop, or the words are one thing's plain name. No bicycle shelf beside a picture ledge, of *hanging
 * shelves*; no tool for coffee, of *tools*.
 * @param text in the language that is searched in
 */
export function withoutOtherUses(text: string, held: Reading, products: readonly Product[]): Reading {
  const said = saidBy(text);
  const uses = usesAmong(products);
  const isUnsaidUse = (word: string) =>
    (uses.get(word) ?? 0) >= FOR_A_USE && ![...said].some((one) => one.startsWith(word));
  const isForOneUse = (at: number) => {
    const product = products[at];
    return product !== undefined && wholeKindNames(product).flat().some(isUnsaidUse);
  };
  const ticked = [...held].flatMap(([at, { isSure, isLikely }]) => (isSure || isLikely ? [at] : []));
  const others = ticked.filter(isForOneUse);
  const plain = ticked.filter((at) => !others.includes(at));
  if (others.length === 0) return held;
  const places = new Set(plain.map((at) => products[at]?.department));
  const [name, ...more] = foldedIn(text);
  const isOfName = (product: Product) =>
    more.length === 0 && wholeKindNames(product).some((words) => words.at(-1) === name);
  const isElsewhere = (at: number) => {
    const product = products[at];
    if (product === undefined || !others.includes(at) || places.has(product.department)) return false;
    return plain.length > 0 || isOfName(product);
  };
  return new Map(
    [...held].map(([at, one]) => {
      const { isLikely: _, ...guess } = one;
      return [at, isElsewhere(at) ? { ...guess, isSure: false } : one];
    }),
  );
}

/** The words of a text, others for the same, and those of the names under which shops sell for it. */
function saidBy(text: string): ReadonlySet<string> {
  const own = new Set(foldedIn([text, ...(shopsNames(text)?.names ?? [])].join(' ')));
  return new Set([...own, ...groupsSaidBy(own).flat().flatMap(foldedIn)]);
}
