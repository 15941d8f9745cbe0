import type { Report, ReportRow } from './report.js';

/** How much of a report can be read, and from how many visits on more of it could. */
export interface Standing {
  /** Numbers that stand, of so many. */
  readonly standing: number;
  readonly all: number;
  /** Groups of products with a line of their own. */
  readonly groups: number;
  /**
   * Visits a day or week that could give each group a number: the threshold for each, were every visit about one group
   * and all groups visited alike. Real visits press and order less than they look, so that this is the least.
   */
  readonly needed: number;
}

/** Reads nothing but what is published: how far a withheld number is from the threshold stays unknown. */
export function standingOf({ threshold }: Pick<Report, 'threshold'>, rows: readonly ReportRow[]): Standing {
  const groups = new Set(rows.flatMap(({ segment }) => (segment === '' ? [] : [segment]))).size;
  return {
    standing: rows.filter(({ value }) => value !== null).length,
    all: rows.length,
    groups,
    needed: threshold * Math.max(1, groups),
  };
}

/** Less than half can be read: whoever opens it should be told why, and from when on it is worth opening. */
export function isMostlyWithheld({ standing, all }: Standing): boolean {
  return standing < all / 2;
}
