import type { AheadKind } from '../../catalog/product.js';

/** What it would take for a report to be read. */
interface MostlyWithheld {
  readonly groups: string;
  readonly needed: string;
  readonly cut: 'day' | 'week';
  /** What a visit does to be in the number of a group. */
  readonly deed: string;
}

/** Pages for those who run the shop. */
export interface OperatorWords {
  readonly operators: {
    readonly area: string;
    readonly nav: string;
    readonly releases: string;
    readonly shop: string;
    readonly end: string;
    readonly footer: string;
    readonly how: string;
    readonly simulated: string;
    readonly simulatedBanner: string;
    readonly simulatedNote: string;
    /** Title of what cannot be shown, and what is said where there is nothing. */
    readonly nowhere: string;
    readonly nowhereText: string;
  };
  /** What was ordered. */
  readonly orderList: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'weeks'
      | 'csv'
      | 'empty'
      | 'sold'
      | 'soldNote'
      | 'department'
      | 'gone'
      | 'pieces'
      | 'total'
      | 'each'
      | 'eachNote'
      | 'number'
      | 'placed'
      | 'what',
      string
    >
  > & {
    cut(listed: string, all: string): string;
    /** How a line was ordered ahead. @param day from which it can be had; empty where nobody said one */
    readonly ahead: Readonly<Record<AheadKind, (day: string) => string>>;
  };
  readonly operatorLogin: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly codeNote: string;
    readonly enter: string;
    readonly wrong: string;
    tooMany(wait: string): string;
    readonly away: string;
    readonly lost: string;
    minutes(count: number): string;
  };
  readonly releases: {
    readonly title: string;
    readonly lead: string;
    readonly list: string;
    readonly made: string;
    weekName(number: number, year: string): string;
    readonly damaged: string;
    readonly empty: string;
    due(moment: string): string;
    dueNext(moment: string): string;
    /** No worker is there. */
    readonly nobodyCounts: string;
    readonly rulesTitle: string;
    readonly who: string;
    withheld(threshold: string): string;
    readonly noFilters: string;
    /** What each report takes from a visit. */
    readonly ledger: {
      readonly title: string;
      readonly note: string;
      readonly report: string;
      readonly cut: string;
      readonly threshold: string;
      readonly mostTitle: string;
      /** To each number. */
      most(most: string, cut: 'day' | 'week'): string;
      /** To each number of these measures, and one to every other. */
      mostOf(most: string, cut: 'day' | 'week', measures: string): string;
      readonly published: string;
      readonly cuts: { readonly day: string; readonly week: string };
    };
  };
  readonly release: {
    readonly back: string;
    readonly contents: string;
    readonly group: string;
    readonly shape: string;
    readonly share: string;
    readonly wholeWeek: string;
    readonly when: string;
    readonly count: string;
    readonly wholeShop: string;
    chartName(title: string): string;
    readonly csv: string;
    named(report: string, week: string): string;
    readonly withheld: string;
    scaleOfWeek(most: string): string;
    readonly withheldKey: string;
    scale(most: string): string;
    shapeFrom(least: string, most: string, days: number): string;
    tableName(title: string): string;
    readonly allWithheld: string;
    readonly allWithheldInWeek: string;
    groupsWithheld(labels: string): string;
    wholeWeekWithheld(labels: string): string;
    onDay(day: string, said: string): string;
    /** Of so many numbers few stand; and where they are of groups, how many visits a day or week could give each one. */
    mostlyWithheld(standing: string, all: string, needs: MostlyWithheld | undefined): string;
    readonly columnsTitle: string;
    /** By column of the CSV. */
    readonly columns: Readonly<
      Record<'report' | 'from' | 'cut' | 'group' | 'label' | 'measure' | 'value' | 'simulated', string>
    >;
    readonly aboutTitle: string;
    about(made: string, rows: string): string;
    readonly whole: string;
    uncounted(most: string): string;
    readonly fingerprint: string;
    readonly damagedTitle: string;
    damaged(week: string): string;
  };
}
