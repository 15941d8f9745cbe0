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
    readonly rulesTitle: string;
    readonly who: string;
    withheld(threshold: string): string;
    readonly noTotals: string;
    readonly noFilters: string;
  };
  readonly release: {
    readonly back: string;
    readonly lead: string;
    readonly contents: string;
    readonly visits: {
      readonly title: string;
      readonly note: string;
      readonly chart: string;
    };
    readonly measures: {
      readonly sessions: {
        readonly title: string;
        readonly note: string;
      };
      readonly views: {
        readonly title: string;
        readonly note: string;
      };
      readonly interested: {
        readonly title: string;
        readonly note: string;
      };
      readonly baskets: {
        readonly title: string;
        readonly note: string;
      };
      readonly hidden: {
        readonly title: string;
        readonly note: string;
      };
    };
    readonly group: string;
    readonly shape: string;
    readonly day: string;
    readonly count: string;
    readonly withheld: string;
    readonly withheldKey: string;
    scale(most: string): string;
    shapeFrom(least: string, most: string, days: number): string;
    tableName(title: string): string;
    readonly allWithheld: string;
    wholeWeekWithheld(labels: string): string;
    onDay(day: string, said: string): string;
    readonly aboutTitle: string;
    about(made: string, rows: string): string;
    readonly whole: string;
    uncounted(most: string): string;
    readonly wholeUnknown: string;
    readonly fingerprint: string;
    readonly damagedTitle: string;
    damaged(week: string): string;
  };
}
