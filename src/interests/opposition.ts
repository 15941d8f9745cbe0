import { dot } from '../embedding/vectors.js';
import { isOfOwnHand } from '../visits/signals.js';
import type { Opposed, Term } from './raw-weight.js';
import type { TasteSource } from './taste-source.js';

/**
 * The terms of one interest, each with what was turned down and is like it. What the shopper added, set or brought by
 * hand is opposed by nothing: that was said in words, and more clearly.
 */
export function withOpposition(terms: readonly Term[], source: TasteSource): readonly Term[] {
  if (!terms.some(isAgainst)) return terms;
  const placed = terms.map((term): Placed => {
    const { product } = term.evidence;
    return { term, position: product === undefined ? undefined : source.position(product) };
  });
  const against = placed.filter(({ term }) => isAgainst(term));
  // Signals of one product are opposed by the same: of a long visit most products have several.
  const known = new Map<number, readonly Opposed[]>();
  return placed.map((one): Term => {
    const { term, position = -1 } = one;
    if (term.freshWeight <= 0 || isOfOwnHand(term.evidence.kind)) return term;
    const opposed = known.get(position) ?? opposedBy(against, one, source);
    if (position >= 0) known.set(position, opposed);
    return { ...term, opposed };
  });
}

function opposedBy(against: readonly Placed[], one: Placed, source: TasteSource): readonly Opposed[] {
  const opposed: Opposed[] = [];
  for (const other of against) {
    const { evidence, freshWeight } = other.term;
    const likeness = likenessOf(other, one, source);
    if (likeness <= 0) continue;
    opposed.push({ at: evidence.at, halfLife: evidence.halfLife, freshWeight: -freshWeight * likeness });
  }
  return opposed;
}

/** A term, and where its product stands in the index: undefined where it is of none, or that has left the shop. */
interface Placed {
  readonly term: Term;
  readonly position: number | undefined;
}

const isAgainst = ({ freshWeight }: Term): boolean => freshWeight < 0;

/** How like a signal is to what was turned down: 0 for what any two products have in common, 1 for the same. */
function likenessOf(turnedDown: Placed, other: Placed, source: TasteSource): number {
  const cosine =
    turnedDown.position !== undefined && other.position !== undefined
      ? source.cosine(turnedDown.position, other.position)
      : dot(turnedDown.term.evidence.taste, other.term.evidence.taste);
  return Math.max(0, (cosine - source.likenessFloor) / (1 - source.likenessFloor));
}
