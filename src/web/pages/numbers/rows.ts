import type { Account, SignalAccount } from '../../../account/format.js';
import type { Filled } from '../../../account/write-account.js';
import type { DayDraws } from '../../../recommendations/index/drawn-groups.js';
import { HALF_LIFE } from '../../../recommendations/index/released-interest.js';
import { lengthText } from '../../../wording/dates.js';
import { listText, scoreText, utcDayText, wholeNumberText } from '../../../wording/intl.js';
import type { Names } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';

/** A line of a table: what it is of, and figures. */
export interface Row {
  readonly text: string;
  readonly figures: readonly string[];
}

/** Lines of a table under a line of their own. */
export interface Rows {
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

export interface Said {
  readonly t: Wording;
  readonly names: Names;
  /** Of the signals by their entry. */
  readonly signals: ReadonlyMap<string, SignalAccount>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The constants of the rankings behind a shelf, each with the places that it scored. */
export function scaleRows({ shelf }: Account, { t }: Said): readonly Row[] {
  const { locale } = t;
  const scales = new Map<string, { readonly places: string[]; readonly figures: readonly string[] }>();
  for (const { place, scale } of shelf.products) {
    const { strength, divisors } = scale;
    const { taste, coInterest, words, page } = divisors;
    const figures = [strength, taste, coInterest, words, page].map((one) => figureText(one, locale));
    const known = scales.get(JSON.stringify(scale)) ?? { places: [], figures };
    known.places.push(String(place));
    scales.set(JSON.stringify(scale), known);
  }
  return [...scales.values()].map(({ places, figures }) => ({ text: listText(places, locale), figures }));
}

export function pageRows(
  { shelf, inputs }: Account,
  { context }: Filled,
  { names, t }: Said,
): readonly Row[] {
  const { numbers, locale } = t;
  const namesOfAll = (ids: readonly string[]) =>
    listText(
      ids.flatMap((id) => names.product(id) ?? []),
      locale,
    );
  const { about = [], search } = context;
  return [
    ...(about.length > 0 ? [{ text: numbers.about, figures: [namesOfAll(about)] }] : []),
    ...(search ? [{ text: numbers.about, figures: [numbers.search] }] : []),
    { text: numbers.places, figures: [wholeNumberText(shelf.products.length, locale)] },
    ...(inputs.soldSince.length > 0
      ? [{ text: numbers.soldSince, figures: [namesOfAll(inputs.soldSince)] }]
      : []),
  ];
}

/** What was drawn for each group on the day of a shelf that has something new, highest first; else nothing. */
export function drawParts({ shelf }: Account, draws: DayDraws | undefined, { t, names }: Said) {
  if (!draws || !shelf.products.some(({ slot }) => slot.drawn)) return [];
  const { numbers, locale } = t;
  const { day, groups } = draws.released;
  const count = (visits: number) => wholeNumberText(Math.round(visits), locale);
  const rows = groups
    .flatMap(({ group }) => draws.of(group) ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ group, value, looked, pressed }): Row => {
      const from = looked > 0 ? { pressed: count(pressed), looked: count(looked) } : undefined;
      return {
        text: names.interest(`segment:${group}`),
        figures: [numbers.drawOf(figureText(value, locale), from)],
      };
    });
  const title = numbers.drawTitle(utcDayText(day, locale), lengthText(HALF_LIFE, t));
  return [{ id: 'numbers-draw', title, rows }];
}

export function constantRows({ constants }: Account, { t }: Said): readonly Row[] {
  const { sourceWeights, ...others } = constants;
  const row = (text: string, value: number): Row => ({ text, figures: [figureText(value, t.locale)] });
  return [
    ...entriesOf(sourceWeights).map(([name, value]) => row(t.numbers.sourceWeights[name], value)),
    ...entriesOf(others).map(([name, value]) => row(t.numbers.constants[name], value)),
  ];
}

export function versionRows({ catalogue }: Account, { t }: Said): readonly Row[] {
  return entriesOf(catalogue).map(([name, value]) => ({
    text: t.numbers.versions[name],
    figures: [typeof value === 'number' ? wholeNumberText(value, t.locale) : value || t.numbers.none],
  }));
}

const entriesOf = <T extends object>(fields: T) => Object.entries(fields) as [keyof T, T[keyof T]][];

/** Three decimals, with a true minus. */
export function figureText(value: number, locale: string): string {
  return scoreText(value, locale).replace('-', '−');
}
