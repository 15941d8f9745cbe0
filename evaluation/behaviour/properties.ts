import { meanOf } from '../measures/bootstrap.js';
import { analysisOfVariance, chiSquare, type Test } from '../measures/significance.js';
import { type SegmentVisit, SOON_DAYS } from './segment-visits.js';

/** Something that can be said of what a visit does in a segment: whether, or how much. */
export type Property =
  | { readonly name: string; readonly kind: 'outcome'; readonly of: (visit: SegmentVisit) => boolean }
  | {
      readonly name: string;
      readonly kind: 'amount';
      /** Above 0; undefined where the visit says nothing of it. */
      readonly of: (visit: SegmentVisit) => number | undefined;
    };

export const PROPERTIES: readonly Property[] = [
  {
    name: `bought there again within ${SOON_DAYS} days`,
    kind: 'outcome',
    of: ({ isRepeated }) => isRepeated,
  },
  { name: `returned within ${SOON_DAYS} days`, kind: 'outcome', of: ({ isReturned }) => isReturned },
  { name: 'lines there', kind: 'amount', of: ({ lines }) => lines },
  { name: 'pieces of a line', kind: 'amount', of: ({ pieces }) => pieces },
  { name: 'price of a piece', kind: 'amount', of: ({ price }) => price },
  { name: 'days to the next visit, where it came soon', kind: 'amount', of: ({ days }) => days },
];

/** Whether groups of cases are alike in a property; undefined where the cases are too few or too much alike to say. */
export type Alike<Case> = (property: Property, groups: readonly (readonly Case[])[]) => Test | undefined;

/**
 * With visits as cases: chi-square of an outcome, where it can be relied on; an analysis of variance of the logarithms of
 * an amount, since a tenth more is the same step for a wholesaler as for a household.
 */
export const alikeByVisits: Alike<SegmentVisit> = (property, groups) => {
  if (property.kind === 'amount')
    return analysisOfVariance(groups.map((visits) => logarithmsOf(property.of, visits)));
  const found = chiSquare(
    groups.map((visits) => {
      const count = visits.filter(property.of).length;
      return [count, visits.length - count];
    }),
  );
  return found?.isReliable ? found : undefined;
};

/** A title with fewer visits is no case: its share of an outcome would be chance. */
const LEAST_VISITS = 10;

/**
 * With titles as cases, each the visits that bought it: an analysis of variance of what is usual for a title. A few
 * titles that sell best make the visits of a segment whatever they are themselves; here each counts once, so that groups
 * of titles differ only where the titles of one are mostly unlike those of the other.
 */
export const alikeByTitles: Alike<readonly SegmentVisit[]> = (property, groups) =>
  analysisOfVariance(
    groups.map((titles) =>
      titles.flatMap((visits) => {
        const value = visits.length < LEAST_VISITS ? Number.NaN : usual(property, visits);
        if (Number.isNaN(value)) return [];
        return property.kind === 'amount' ? Math.log(value) : value;
      }),
    ),
  );

/** The usual value of a property: the share of visits of an outcome, the geometric mean of an amount; NaN of nothing. */
export function usual(property: Property, visits: readonly SegmentVisit[]): number {
  if (property.kind === 'outcome') return visits.filter(property.of).length / visits.length;
  const logarithms = logarithmsOf(property.of, visits);
  return logarithms.length === 0 ? Number.NaN : Math.exp(meanOf(logarithms));
}

function logarithmsOf(
  of: (visit: SegmentVisit) => number | undefined,
  visits: readonly SegmentVisit[],
): number[] {
  return visits.flatMap((visit) => {
    const amount = of(visit);
    return amount === undefined ? [] : Math.log(amount);
  });
}
