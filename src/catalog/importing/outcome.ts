import type { CatalogueCurrency } from '../feeds/catalogue-currency.js';
import type { Columns } from '../feeds/columns.js';
import { squeezed } from '../feeds/field-names.js';
import type { ImportLog } from './import-log.js';
import type { ImportReport } from './import-report.js';
import type { SharedRoots } from './known-places.js';
import type { RowCounts } from './read-rows.js';
import { hasPairings } from './swap-catalogue.js';
import type { CatalogueCounts } from './write-catalogue.js';

/** What came of an import, as its parts know it. */
export interface Outcome extends Pick<ImportReport, 'shrinks'> {
  readonly counts: RowCounts;
  readonly written: CatalogueCounts | undefined;
  /** Levels that nearly all products are under, and that are no department. */
  readonly sharedRoots: SharedRoots;
  readonly columns: Columns;
  readonly currency: CatalogueCurrency;
  readonly log: ImportLog;
  readonly options: Readonly<Partial<Record<'skipBad' | 'merge' | 'dryRun', boolean | undefined>>>;
  /** The folder of the catalogue that was there. */
  readonly former: string | undefined;
}

/** The same for whoever reads it. */
export function reportOf(outcome: Outcome): ImportReport {
  const { counts, written, shrinks, sharedRoots, columns, currency, log, options: asked, former } = outcome;
  const names = new Set(columns.names.map(squeezed));
  return {
    accepted: written !== undefined,
    dryRun: asked.dryRun === true,
    rows: counts.rows,
    badRows: counts.bad,
    skipsBad: asked.skipBad === true,
    broken: counts.broken,
    mergedWithNothing: asked.merge === true && former === undefined,
    leftOut: log.leftOutBecause,
    parts: counts.parts,
    platform: columns.platform?.rules.name,
    remark: columns.platform?.rules.remark?.(names),
    sharedRoots: written === undefined ? undefined : sharedRoots,
    hasPairings: hasPairings(former),
    shrinks,
    products: written?.products ?? 0,
    problems: log.problems,
    notes: log.notes,
    ignoredColumns: columns.ignored,
    mappedInVain: columns.mappedInVain,
    currency: currency.code,
    currencyAssumed: currency.assumed,
    pictures: written?.pictures ?? 0,
    picturesLeft: written?.picturesLeft ?? 0,
    reportFile: asked.dryRun === true ? undefined : log.file,
  };
}
