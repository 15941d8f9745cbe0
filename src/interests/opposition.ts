import type { ProductId } from '../catalog/product.js';
import { dot } from '../embedding/vectors.js';
import type { Evidence } from './evidence.js';
import type { Opposed, Term } from './raw-weight.js';
import type { TasteSource } from './taste-source.js';

/**
 * The terms of one interest, each with what was turned down and is like it. What the shopper added or set by hand is
 * opposed by nothing: that was said in words, and more clearly.
 */
export function withOpposition(terms: readonly Term[], source: TasteSource): readonly Term[] {
  const against = terms.filter(({ freshWeight }) => freshWeight < 0);
  if (against.length === 0) return terms;
  const likenessTo = against.map(({ evidence }) => likenessOf(evidence, source));
  return terms.map((term): Term => {
    if (term.freshWeight <= 0 || term.evidence.kind === 'added') return term;
    const opposed = against.flatMap(({ evidence: { at, halfLife }, freshWeight }, i): Opposed[] => {
      const likeness = likenessTo[i]?.(term.evidence) ?? 0;
      return likeness > 0 ? [{ at, halfLife, freshWeight: -freshWeight * likeness }] : [];
    });
    return { ...term, opposed };
  });
}

/** How like a signal is to what was turned down: 0 for what any two products have in common, 1 for the same. */
function likenessOf(turnedDown: Evidence, { likenessFloor }: TasteSource): (other: Evidence) => number {
  const known = new Map<ProductId, number>();
  const read = ({ taste }: Evidence) =>
    Math.max(0, (dot(turnedDown.taste, taste) - likenessFloor) / (1 - likenessFloor));
  return (other) => {
    if (other.product === undefined) return read(other);
    const likeness = known.get(other.product) ?? read(other);
    known.set(other.product, likeness);
    return likeness;
  };
}
