import type { Groups } from '../behaviour/merging.js';
import { LEVEL, type OverAll, type ToldApart } from '../behaviour/pairs.js';
import { PROPERTIES, type Property, usual } from '../behaviour/properties.js';
import type { SegmentVisit } from '../behaviour/segment-visits.js';
import type { Finding } from '../experiments/outcome.js';
import { probability, share } from './numbers.js';

/** What one kind of case says of the segments. */
export interface Witnesses {
  readonly cases: 'visits' | 'titles';
  readonly told: ToldApart;
  /** The same where titles are dealt to the segments at random. */
  readonly dealt: ToldApart;
}

interface Behaviour {
  readonly labels: readonly string[];
  /** First visits, by segment. */
  readonly visits: readonly (readonly SegmentVisit[])[];
  readonly witnesses: readonly Witnesses[];
  /** Groups of segments, by how they were merged. */
  readonly merged: readonly (readonly [how: string, Groups])[];
  readonly nearness: (one: number, other: number) => number;
}

/** What was found of the behaviour of segments, as tables. */
export function behaviourFindings(found: Behaviour): Finding[] {
  return [
    ...found.witnesses.flatMap((witnesses) => [overAllFinding(witnesses), pairFinding(witnesses)]),
    mergeFinding(found),
    segmentFinding(found),
  ];
}

function overAllFinding({ cases, told, dealt }: Witnesses): Finding {
  return {
    title: `Over all segments, ${cases} as cases`,
    text: 'The size is Cramér’s V of chi-square, and of an analysis of variance the share of the variance that is between segments (eta squared): 0 where segments are alike, 1 where the segment says everything.',
    head: ['property', 'test', 'degrees of freedom', 'p, corrected', 'size', 'size, dealt at random', ''],
    rows: told.overAll.map((one, i) => overAllRow(one, dealt.overAll[i]?.test)),
  };
}

function overAllRow({ property, test }: OverAll, dealt: OverAll['test']): string[] {
  if (!test) return [property.name, 'the cases do not say', '', '', '', '', ''];
  return [
    property.name,
    `${test.freedom.length === 1 ? 'chi-square' : 'F'} ${test.statistic.toFixed(1)}`,
    test.freedom.join(', '),
    probability(test.correctedP),
    share(test.size),
    dealt ? share(dealt.size) : '',
    test.correctedP < LEVEL ? 'differs' : 'not told apart',
  ];
}

function pairFinding({ cases, told, dealt }: Witnesses): Finding {
  const { tested } = told.pairs;
  return {
    title: `Pairs of segments, ${cases} as cases`,
    text: `Of ${count(tested)} pairs of segments that could be tested ${count(told.pairs.told)} are told apart by at least one property after the correction, ${count(tested - told.pairs.told)} are not. Dealt at random, ${count(dealt.pairs.told)} pairs are told apart.`,
    head: ['property', 'pairs tested', 'p below .05', 'told apart after correction', 'dealt at random'],
    rows: told.byProperty.map(({ property, tested, below, told }, i) => [
      property.name,
      count(tested),
      count(below),
      count(told),
      count(dealt.byProperty[i]?.told ?? 0),
    ]),
  };
}

function mergeFinding({ labels, merged, nearness }: Behaviour): Finding {
  const left = merged.map(([how, groups]) => `${how} ${count(groups.length)}`).join(', ');
  return {
    title: 'Merged',
    text: `Of ${count(labels.length)} segments are left: ${left}.`,
    head: ['how', 'merged', 'least cosine of mean tastes'],
    rows: merged.flatMap(([how, groups]) =>
      groups
        .filter(({ length }) => length > 1)
        .map((group) => [
          how,
          group.map((segment) => labels[segment] ?? '').join('; '),
          share(leastNearness(group, nearness)),
        ]),
    ),
  };
}

function leastNearness(group: readonly number[], nearness: Behaviour['nearness']): number {
  return Math.min(...group.flatMap((one, i) => group.slice(0, i).map((other) => nearness(one, other))));
}

function segmentFinding({ labels, visits }: Behaviour): Finding {
  return {
    title: 'What visits do there',
    text: 'Shares of outcomes, geometric means of amounts.',
    head: ['segment', 'customers', ...PROPERTIES.map(({ name }) => name)],
    rows: visits.map((own, segment) => [
      labels[segment] ?? '',
      count(own.length),
      ...PROPERTIES.map((property) => usualText(property, own)),
    ]),
  };
}

function usualText(property: Property, visits: readonly SegmentVisit[]): string {
  const value = usual(property, visits);
  if (Number.isNaN(value)) return '';
  return property.kind === 'outcome' ? share(value) : value.toFixed(2);
}

const count = (number: number): string => number.toLocaleString('en');
