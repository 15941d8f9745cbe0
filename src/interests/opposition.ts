import type { ProductId } from '../catalog/product.js';
import { dot, type Vector } from '../embedding/vectors.js';
import { keptOn } from '../processes/kept-on.js';
import type { Entry, InterestId } from '../visits/entry.js';
import { isOfOwnHand } from '../visits/signals.js';
import type { Visit } from '../visits/visit.js';
import type { Evidence } from './evidence.js';
import { type Opposed, type Term, UNOPPOSED } from './raw-weight.js';
import type { TasteSource } from './taste-source.js';

/** What opposes the signals of a visit, as far as it was read. */
export interface Opposition {
  readonly source: TasteSource;
  /** Of the interests in which something was turned down, when they were last read. */
  readonly interests: Map<InterestId, Lately>;
}

interface Lately {
  readonly turnedDown: readonly Term[];
  /** Of no more products than the interest had terms then: one that has left the log is soon forgotten. */
  readonly byProduct: Map<ProductId, readonly Opposed[]>;
}

/** On the first entry of a log, which stays while more are appended, and gone with it. */
const oppositionOf = keptOn<Entry, Opposition>('opposition');

/**
 * What is known of the opposition in a visit: one more look turns nothing down, and the page after it need not compare
 * hundreds of things anew. Of a thousand entries that is a seventh of the whole signature.
 */
export function oppositionIn({ entries }: Visit, source: TasteSource): Opposition {
  const [first] = entries;
  const before = first && oppositionOf.get(first);
  if (before?.source === source) return before;
  const none: Opposition = { source, interests: new Map() };
  if (first) oppositionOf.set(first, none);
  return none;
}

/** A term that is just being made. */
export type Unopposed = Omit<Term, 'opposed'> & { opposed: Term['opposed'] };

/**
 * Gives the terms of one interest what was turned down and is like them. What the shopper added, set or brought by
 * hand is opposed by nothing: that was said in words, and more clearly.
 */
export function oppose(
  interest: InterestId,
  terms: readonly Unopposed[],
  { source, interests }: Opposition,
): void {
  const turnedDown = terms.filter(({ freshWeight }) => freshWeight < 0);
  if (turnedDown.length === 0) return;
  let against: Against | undefined;
  const read = (evidence: Evidence) => {
    against ??= againstOf(turnedDown, source);
    return opposedBy(against, evidence, source);
  };
  const last = interests.get(interest);
  const isKnown = last && areSame(last.turnedDown, turnedDown) && last.byProduct.size <= terms.length;
  const lately: Lately = isKnown ? last : { turnedDown, byProduct: new Map() };
  interests.set(interest, lately);
  // Signals of one product are opposed by the same: of a long visit most products have several.
  const known = lately.byProduct;
  const opposedOf = (evidence: Evidence) => {
    const { product } = evidence;
    if (product === undefined) return read(evidence);
    const before = known.get(product);
    if (before) return before;
    const opposed = read(evidence);
    known.set(product, opposed);
    return opposed;
  };
  for (const term of terms)
    if (term.freshWeight > 0 && !isOfOwnHand(term.evidence.kind)) term.opposed = opposedOf(term.evidence);
}

/** Whether the same was turned down, with the same weights. */
function areSame(before: readonly Term[], now: readonly Term[]): boolean {
  return before.length === now.length && before.every((one, at) => isSame(one, now[at] as Term));
}

function isSame(one: Term, other: Term): boolean {
  const [a, b] = [one.evidence, other.evidence];
  return (
    a.entry === b.entry &&
    a.product !== undefined &&
    a.product === b.product &&
    a.at === b.at &&
    a.halfLife === b.halfLife &&
    one.freshWeight === other.freshWeight
  );
}

interface Against {
  /** What was turned down, oldest first, each with the place of its thing. */
  readonly terms: readonly { readonly term: Term; readonly thing: number }[];
  /** The cosine of each thing's taste to that of a product, or of a signal that is of none. */
  readonly things: readonly ((position: number | undefined, taste: Vector) => number)[];
}

/** One thing may be turned down many times: what is like it is read once. */
function againstOf(turnedDown: readonly Term[], source: TasteSource): Against {
  const places = new Map<ProductId, number>();
  const things: ((position: number | undefined, taste: Vector) => number)[] = [];
  const terms = turnedDown.map((term) => {
    const { product } = term.evidence;
    const known = product === undefined ? undefined : places.get(product);
    const thing = known ?? things.push(cosineOf(term.evidence, source)) - 1;
    if (product !== undefined) places.set(product, thing);
    return { term, thing };
  });
  return { terms, things };
}

function cosineOf(
  evidence: Evidence,
  source: TasteSource,
): (position: number | undefined, taste: Vector) => number {
  const own = positionOf(evidence, source);
  const toProduct = own === undefined ? undefined : source.cosineTo(own);
  return (position, taste) =>
    toProduct && position !== undefined ? toProduct(position) : dot(evidence.taste, taste);
}

function opposedBy({ terms, things }: Against, evidence: Evidence, source: TasteSource): readonly Opposed[] {
  const position = positionOf(evidence, source);
  const { likenessFloor } = source;
  // 0 for what any two products have in common, 1 for the same.
  const likenesses = things.map(
    (cosine) => (cosine(position, evidence.taste) - likenessFloor) / (1 - likenessFloor),
  );
  const opposed: Opposed[] = [];
  for (const { term, thing } of terms) {
    const likeness = likenesses[thing] as number;
    if (likeness <= 0) continue;
    const { at, halfLife } = term.evidence;
    opposed.push({ at, halfLife, freshWeight: -term.freshWeight * likeness });
  }
  return opposed.length > 0 ? opposed : UNOPPOSED;
}

/** Where its product stands in the index: undefined where it is of none, or that has left the shop. */
function positionOf({ product }: Evidence, source: TasteSource): number | undefined {
  return product === undefined ? undefined : source.position(product);
}
