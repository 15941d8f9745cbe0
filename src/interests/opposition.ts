import type { ProductId } from '../catalog/product.js';
import { dot, type Vector } from '../embedding/vectors.js';
import { isOfOwnHand } from '../visits/signals.js';
import type { Evidence } from './evidence.js';
import type { Opposed, Term } from './raw-weight.js';
import type { TasteSource } from './taste-source.js';

/**
 * The terms of one interest, each with what was turned down and is like it. What the shopper added, set or brought by
 * hand is opposed by nothing: that was said in words, and more clearly.
 */
export function withOpposition(terms: readonly Term[], source: TasteSource): readonly Term[] {
  const against = terms.filter(({ freshWeight }) => freshWeight < 0).map((term) => againstOf(term, source));
  if (against.length === 0) return terms;
  // Signals of one product are opposed by the same: of a long visit most products have several.
  const known = new Map<ProductId, readonly Opposed[]>();
  return terms.map((term): Term => {
    const { evidence, freshWeight } = term;
    if (freshWeight <= 0 || isOfOwnHand(evidence.kind)) return term;
    const { product } = evidence;
    const before = product === undefined ? undefined : known.get(product);
    const opposed = before ?? opposedBy(against, evidence, source);
    if (product !== undefined) known.set(product, opposed);
    return { evidence, freshWeight, opposed };
  });
}

/** Something turned down, and the cosine of its taste to that of a product, or of a signal that is of none. */
interface Against {
  readonly term: Term;
  readonly cosine: (position: number | undefined, taste: Vector) => number;
}

function againstOf(term: Term, source: TasteSource): Against {
  const own = positionOf(term.evidence, source);
  const toProduct = own === undefined ? undefined : source.cosineTo(own);
  return {
    term,
    cosine: (position, taste) =>
      toProduct && position !== undefined ? toProduct(position) : dot(term.evidence.taste, taste),
  };
}

function opposedBy(against: readonly Against[], evidence: Evidence, source: TasteSource): readonly Opposed[] {
  const opposed: Opposed[] = [];
  const position = positionOf(evidence, source);
  const { likenessFloor } = source;
  for (const { term, cosine } of against) {
    // 0 for what any two products have in common, 1 for the same.
    const likeness = (cosine(position, evidence.taste) - likenessFloor) / (1 - likenessFloor);
    if (likeness <= 0) continue;
    const { at, halfLife } = term.evidence;
    opposed.push({ at, halfLife, freshWeight: -term.freshWeight * likeness });
  }
  return opposed;
}

/** Where its product stands in the index: undefined where it is of none, or that has left the shop. */
function positionOf({ product }: Evidence, source: TasteSource): number | undefined {
  return product === undefined ? undefined : source.position(product);
}
