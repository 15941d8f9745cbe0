import type { Columns } from '../feeds/columns.js';
import { type CatalogueCurrency, ONE_CURRENCY } from '../feeds/currencies.js';
import { problemText } from '../feeds/feed-row.js';
import { squeezed } from '../feeds/field-names.js';
import { excerpt, namesListed } from '../feeds/text.js';
import {
  adviceForAll,
  type ImportLog,
  MOST_ALIKE,
  type RemarkKind,
  type Remarks,
  wholeFault,
} from './import-log.js';
import type { BetterColumn, SharedRoots } from './known-places.js';
import type { RowCounts } from './read-rows.js';
import { hasPairings } from './swap-catalogue.js';
import type { CatalogueCounts } from './write-catalogue.js';

/** What an import did, or why it did nothing. */
export interface ImportReport {
  /** Whether the catalogue was changed, or would have been. */
  readonly accepted: boolean;
  /** Nothing was written, whatever the outcome. */
  readonly dryRun: boolean;
  /** Rows of the feed, good and bad. */
  readonly rows: number;
  readonly badRows: number;
  /** Whether the good rows were to be imported although there are bad ones. */
  readonly skipsBad: boolean;
  /** The file as a whole cannot be read; rows after the fault were not seen. */
  readonly broken: boolean;
  /** A merge began from nothing: the demo's products are not the merchant's to keep. */
  readonly mergedWithNothing: boolean;
  /** Rows that are not for sale, by what says so, most first. */
  readonly leftOut: readonly (readonly [reason: string, rows: number])[];
  /** Rows of other rows' products: parents, pictures, translations. */
  readonly parts: number;
  /** The platform whose export it is, where it is known. */
  readonly platform: string | undefined;
  /** What is to be known of all products of such an export. */
  readonly remark: string | undefined;
  /** Levels that nearly all products are under: the next one is the department. Undefined where nothing is taken in. */
  readonly sharedRoots: SharedRoots | undefined;
  /** The column that parts the products better than the one that is meant to; undefined where none does. */
  readonly betterColumn: BetterColumn | undefined;
  /** Whether the merchant has said what goes with what, in `goes-with.yaml` beside the products. */
  readonly hasPairings: boolean;
  /** Why the good rows do not become the catalogue: so few are left of so many. */
  readonly shrinks: { readonly from: number; readonly to: number } | undefined;
  /** Products in the catalogue now, or that it would have; 0 where nothing was changed. */
  readonly products: number;
  readonly problems: Remarks;
  readonly notes: Remarks;
  /** The zone of the feed's days and of times that name none, where it has any: see `zone` of an import. */
  readonly daysIn: string | undefined;
  /** Columns that were passed over. */
  readonly ignoredColumns: readonly string[];
  /** What was said with --map of columns that no row has. */
  readonly mappedInVain: readonly string[];
  readonly currency: string | undefined;
  /** Nothing said which currency it is. */
  readonly currencyAssumed: boolean;
  /** Pictures stored from this feed, and those it names but that nothing was said about where to get. */
  readonly pictures: number;
  readonly picturesLeft: number;
  /** The file with every problem and note; undefined where none was written. */
  readonly reportFile: string | undefined;
}

/** Column names a summary lists before it says how many more there are. */
const MOST_COLUMNS = 30;

const NOTHING_TO_MERGE = 'The demo\u2019s products are not kept: there was nothing of yours to merge with.';

/** With fewer products there is little to pair. */
const WORTH_PAIRING = 10;

const NO_PAIRINGS =
  'No product page has a shelf "Goes with this" yet: npm run goes-with -- --draft makes a first goes-with.yaml to edit and to put beside the products, in catalogue/ of the data directory (docs/feeds.md).';

type Sentence = string | false | undefined;

/** The report as sentences, one a line: first what all prices hang on, where nothing says it, then the outcome. */
export function summaryOf(report: ImportReport): string[] {
  const { accepted, rows, badRows, parts, platform, remark, pictures, picturesLeft } = report;
  const left = report.leftOut.reduce((sum, [, count]) => sum + count, 0);
  const said: readonly Sentence[] = [
    accepted && aboutCurrency(report),
    outcomeOf(report, rows - badRows - left - parts),
    accepted && report.mergedWithNothing && NOTHING_TO_MERGE,
    platform !== undefined && `Read as an export of ${platform}.`,
    remark,
    accepted && badRows > 0 && `Left out ${counted(badRows, 'bad row')}.`,
    left > 0 && `Left out ${counted(left, 'row')} not for sale: ${reasonsOf(report)}.`,
    parts > 0 &&
      `${counted(parts, 'row')} said something of other rows' products (parents, pictures, languages).`,
    report.daysIn !== undefined &&
      `Days, and times without a zone, are read as those of ${report.daysIn} (SHOP_TIME_ZONE).`,
    aboutPlaces(report),
    ...aboutColumns(report),
    !accepted && aboutCurrency(report),
    pictures > 0 && `Stored the pictures of ${counted(pictures, 'product')}.`,
    picturesLeft > 0 &&
      `${counted(picturesLeft, 'picture')} named but not imported: give --images DIR or --fetch-images.`,
    // What goes together is not taken from words alone: a draft is for a person to read.
    accepted && !report.hasPairings && report.products >= WORTH_PAIRING && NO_PAIRINGS,
  ];
  return said.filter((sentence) => typeof sentence === 'string');
}

function outcomeOf(report: ImportReport, taken: number): string {
  const { accepted, dryRun, rows, products } = report;
  const imported = `${counted(taken, 'row')} of ${number(rows)}`;
  if (!accepted) return `${dryRun ? 'Nothing would be' : 'Nothing was'} changed: ${whyNot(report)}`;
  return dryRun
    ? `Nothing was written (--dry-run). This would import ${imported}; the catalogue would have ${counted(products, 'product')}.`
    : `Imported ${imported}; the catalogue has ${counted(products, 'product')}.`;
}

/** The one thing that is guessed of every price. */
function aboutCurrency({ currencyAssumed, currency }: ImportReport): Sentence {
  const other = currency === 'USD' ? 'GBP' : 'USD';
  return (
    currencyAssumed &&
    `No currency is named: all prices are taken as ${currency}. If they are not, import again with their code, such as --currency ${other}.`
  );
}

function aboutPlaces({ sharedRoots, betterColumn }: ImportReport): Sentence {
  if (betterColumn === undefined) return aboutRoots(sharedRoots);
  const { column, values, crowd, under, of, isTaken } = betterColumn;
  const crowded = `${number(under)} of ${counted(of, 'product')}`;
  const name = excerpt(column, 60);
  return isTaken
    ? `${crowded} are in one category, ${crowd}: they are filed by the column "${name}", which has ${number(values)} values. To file them otherwise, name the column: --map category=COLUMN, or --map path=COLUMN.`
    : `${crowded} are in one category, ${crowd}. The column "${name}" has ${number(values)} values and parts them better: --map category="${name}" files them by it.`;
}

function aboutRoots(sharedRoots: SharedRoots | undefined): Sentence {
  if (sharedRoots === undefined || sharedRoots.names.length === 0) return undefined;
  const { names, under, of } = sharedRoots;
  const products = under === of ? 'All products' : `${number(under)} of ${counted(of, 'product')}`;
  return `${products} are under ${names.join(' > ')}: the level below it is their department.`;
}

function aboutColumns(report: ImportReport): Sentence[] {
  const { ignoredColumns: ignored, mappedInVain } = report;
  const more = ignored.length > MOST_COLUMNS ? ` and ${counted(ignored.length - MOST_COLUMNS, 'more')}` : '';
  return [
    ignored.length > 0 && `Columns passed over: ${namesListed(ignored.slice(0, MOST_COLUMNS))}${more}.`,
    ...mappedInVain.map((pair) => `--map ${pair}: no row has that column, so it says nothing.`),
  ];
}

/** Reasons a summary lists before it says that there are others. */
const MOST_REASONS = 8;

function reasonsOf({ leftOut }: ImportReport): string {
  const said = leftOut.slice(0, MOST_REASONS).map(([reason, rows]) => `${reason} (${number(rows)})`);
  return [...said, ...(leftOut.length > MOST_REASONS ? ['others'] : [])].join(', ');
}

function whyNot({ rows, badRows, shrinks, leftOut, skipsBad, broken, problems }: ImportReport): string {
  if (shrinks !== undefined) {
    const { from, to } = shrinks;
    return `${number(to)} of ${counted(from, 'product')} that are there would be left, fewer than half. If that is meant, give --shrink.`;
  }
  if (broken && rows === 0) return 'the file cannot be imported as it is.';
  if (broken && (badRows > 0 || skipsBad)) return 'the file cannot be read to its end.';
  if (badRows === 0 && leftOut.length > 0) return 'no product in the file is for sale.';
  if (badRows === 0) return 'the file cannot be imported as it is.';
  const advice = adviceForAll(problems.first);
  const refused = `${number(badRows)} of ${counted(rows, 'row')} cannot be imported.`;
  const bad = advice === undefined ? refused : `${refused} ${advice}`;
  if (badRows === rows || (advice !== undefined && advice !== ONE_CURRENCY)) return bad;
  return skipsBad
    ? `${bad} There is no product for sale among the others.`
    : `${bad} Mend them, or leave them out with --skip-bad.`;
}

/** "1 row", "2,465 rows". */
function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 || noun === 'more' ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** A line a remark; what more than three rows share is one. @param file the report that has them all */
export function shownRemarks({ count, kinds }: Remarks, file: string | undefined): string[] {
  const where = file === undefined ? '' : `: see ${file}`;
  const lines = kinds.map(linesOf);
  const told = lines.reduce((sum, { rows }) => sum + rows, 0);
  const more = count > told ? [`... and ${counted(count - told, 'more')}${where}.`] : [];
  return [...lines.flatMap(({ text }) => text), ...more];
}

function linesOf({ rows, first }: RemarkKind): { readonly rows: number; readonly text: readonly string[] } {
  const [one] = first;
  const isMany = rows > MOST_ALIKE && one !== undefined && wholeFault(one) === undefined;
  if (!isMany) return { rows: first.length, text: first.map(problemText) };
  return { rows, text: [`${problemText(one)} (and ${counted(rows - 1, 'more row')} like it)`] };
}

/** What came of an import, as its parts know it. */
export interface Outcome extends Pick<ImportReport, 'shrinks' | 'daysIn'> {
  readonly counts: RowCounts;
  readonly written: CatalogueCounts | undefined;
  /** Levels that nearly all products are under, and a column that parts them better. */
  readonly places: { readonly shared: SharedRoots; readonly better: BetterColumn | undefined };
  readonly columns: Columns;
  readonly currency: CatalogueCurrency;
  readonly log: ImportLog;
  readonly options: Readonly<Partial<Record<'skipBad' | 'merge' | 'dryRun', boolean | undefined>>>;
  /** The folder of the catalogue that was there. */
  readonly former: string | undefined;
}

/** The same for whoever reads it. */
export function reportOf(outcome: Outcome): ImportReport {
  const { counts, written, shrinks, places, daysIn, columns, currency, log, former, options } = outcome;
  return {
    accepted: written !== undefined,
    dryRun: options.dryRun === true,
    rows: counts.rows,
    badRows: counts.bad,
    skipsBad: options.skipBad === true,
    broken: counts.broken,
    mergedWithNothing: options.merge === true && former === undefined,
    leftOut: log.leftOutBecause,
    parts: counts.parts,
    platform: columns.platform?.rules.name,
    remark: columns.platform?.rules.remark?.(new Set(columns.names.map(squeezed))),
    sharedRoots: written === undefined ? undefined : places.shared,
    betterColumn: written === undefined ? undefined : places.better,
    hasPairings: hasPairings(former),
    ...{ shrinks, daysIn },
    products: written?.products ?? 0,
    problems: log.problems,
    notes: log.notes,
    ignoredColumns: columns.ignored,
    mappedInVain: columns.mappedInVain,
    currency: currency.code,
    currencyAssumed: currency.assumed,
    pictures: written?.pictures ?? 0,
    picturesLeft: written?.picturesLeft ?? 0,
    reportFile: options.dryRun === true ? undefined : log.file,
  };
}
