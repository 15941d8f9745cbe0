import { likenessTo } from './likeness.js';
import type { ShopIndex } from './shop-index.js';
import type { TasteTerm } from './taste-term.js';

/**
 * How many times as like to what spoke for it before a product has to be, not to go with what was turned down. Chosen
 * with `npm run bench -- not-relevant`: at 4 less than a third of the like cards are left, at 1 nine of ten.
 */
const TIMES = { notRelevant: 4, hide: 1 } as const;

/** What was turned down, with how like it products are. */
interface Against {
  readonly at: number;
  readonly times: number;
  readonly likeness: Likeness;
}

interface Speaking {
  readonly at: number;
  readonly likeness: Likeness;
}

/** By position: what is beyond the likeness of any two products, 0 or more. */
type Likeness = (position: number) => number;

/**
 * Whether a product goes with what was turned down: it is too like that for what spoke for it before, and not more like
 * anything that speaks for it since. Such a product has no place that is kept for an interest. Likenesses are compared
 * and no weights, so that what was turned down days ago keeps the same away.
 */
export function refusals(
  negative: readonly TasteTerm[],
  positive: readonly TasteTerm[],
  index: ShopIndex,
): (position: number) => boolean {
  if (negative.length === 0) return () => false;
  const against = once(negative).map(({ evidence }): Against => {
    const times = evidence.kind === 'hide' ? TIMES.hide : TIMES.notRelevant;
    return { at: evidence.at, times, likeness: likenessTo(evidence, index) };
  });
  const speaking = once(positive).map(({ evidence }): Speaking => {
    return { at: evidence.at, likeness: likenessTo(evidence, index) };
  });
  const known = new Map<number, boolean>();
  return (position) => {
    const refused = known.get(position) ?? against.some((one) => isOf(one, position, speaking));
    known.set(position, refused);
    return refused;
  };
}

function isOf({ at, times, likeness }: Against, position: number, speaking: readonly Speaking[]): boolean {
  const own = likeness(position);
  if (own <= 0) return false;
  return speaking.every((one) => one.likeness(position) <= own * (one.at > at ? 1 : times));
}

/** Each signal once, in however many interests it stands. */
function once(terms: readonly TasteTerm[]): readonly TasteTerm[] {
  return [...new Map(terms.map((term) => [term.evidence, term])).values()];
}
