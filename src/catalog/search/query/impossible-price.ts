import type { Wish } from './facet.js';

type Price = Extract<Wish, { readonly kind: 'price' }>;

/** Marks both ends of a price that leave nothing between them: `over 50 under 5`. At most one of each end is given. */
export function withImpossible<T extends { readonly wish: Wish }>(said: readonly T[]): readonly T[] {
  const prices = said.map(({ wish }) => wish).filter((wish) => wish.kind === 'price');
  if (contradiction(prices) === undefined) return said;
  return said.map((one) =>
    one.wish.kind === 'price' ? { ...one, wish: { ...one.wish, isImpossible: true } } : one,
  );
}

/** The two ends of prices of which the lower is above the upper; undefined where they leave something between them. */
export function contradiction(
  prices: readonly Price[],
): { readonly least: number; readonly most: number } | undefined {
  const least = prices.find((price) => price.least !== undefined)?.least;
  const most = prices.find((price) => price.most !== undefined)?.most;
  return least === undefined || most === undefined || least <= most ? undefined : { least, most };
}
