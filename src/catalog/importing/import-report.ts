import type { Remarks } from './import-log.js';

/** What an import did, or why it did nothing. */
export interface ImportReport {
  /** Whether the catalogue was changed. */
  readonly accepted: boolean;
  /** Rows of the feed, good and bad. */
  readonly rows: number;
  readonly badRows: number;
  /** Products in the catalogue now; 0 where nothing was changed. */
  readonly products: number;
  readonly problems: Remarks;
  readonly notes: Remarks;
  /** Columns that were passed over. */
  readonly ignoredColumns: readonly string[];
  readonly currency: string | undefined;
  /** Nothing said which currency it is. */
  readonly currencyAssumed: boolean;
  /** Pictures stored from this feed, and those it names but that nothing was said about where to get. */
  readonly pictures: number;
  readonly picturesLeft: number;
  /** The file with every problem and note. */
  readonly reportFile: string;
}

/** Column names a summary lists before it says how many more there are. */
const MOST_COLUMNS = 30;

/** The report as sentences, one a line: the outcome first. */
export function summaryOf(report: ImportReport): string[] {
  const { rows, badRows, products, ignoredColumns: ignored } = report;
  const more = ignored.length > MOST_COLUMNS ? ` and ${counted(ignored.length - MOST_COLUMNS, 'more')}` : '';
  return [
    report.accepted
      ? `Imported ${counted(rows - badRows, 'row')} of ${number(rows)}; the catalogue has ${counted(products, 'product')}.`
      : `Nothing was changed: ${whyNot(report)}`,
    ...(report.accepted && badRows > 0 ? [`Left out ${counted(badRows, 'bad row')}.`] : []),
    ...(ignored.length > 0
      ? [`Columns passed over: ${ignored.slice(0, MOST_COLUMNS).join(', ')}${more}.`]
      : []),
    ...(report.currencyAssumed
      ? [`No currency is named: prices are in ${report.currency}. If not, give --currency.`]
      : []),
    ...(report.pictures > 0 ? [`Stored the pictures of ${counted(report.pictures, 'product')}.`] : []),
    ...(report.picturesLeft > 0
      ? [
          `${counted(report.picturesLeft, 'picture')} named but not imported: give --images DIR or --fetch-images.`,
        ]
      : []),
  ];
}

function whyNot({ rows, badRows }: ImportReport): string {
  if (badRows === 0) return 'the file cannot be imported as it is.';
  const bad = `${number(badRows)} of ${counted(rows, 'row')} cannot be imported.`;
  return badRows < rows ? `${bad} Mend them, or leave them out with --skip-bad.` : bad;
}

/** "1 row", "2,465 rows". */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 || noun === 'more' ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
