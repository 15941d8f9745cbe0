import type { Interval } from '../measures/bootstrap.js';

/** Three decimals without the leading zero, as `.072`. */
export function share(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.');
}

/** A mean with its interval: `.072 (.066 to .079)`. */
export function withInterval({ mean, low, high }: Interval): string {
  return `${share(mean)} (${share(low)} to ${share(high)})`;
}

/** The same with its sign. */
export function signed({ mean, low, high }: Interval): string {
  const sign = (value: number) => (value > 0 ? `+${share(value)}` : share(value));
  return `${sign(mean)} (${sign(low)} to ${sign(high)})`;
}

/** A p value: three decimals, or that it is below the least of them. */
export function probability(p: number): string {
  return p < 0.001 ? '< .001' : share(p);
}
