import type { CatalogueCurrency } from '../feeds/catalogue-currency.js';
import type { Columns } from '../feeds/columns.js';
import { squeezed } from '../feeds/field-names.js';
import type { ImportLog } from './import-log.js';
import type { ImportReport } from './import-report.js';
import type { RowCounts } from './read-rows.js';
import type { CatalogueCounts } from './write-catalogue.js';

/** What came of an import, as its parts know it. */
export interface Outcome {
  readonly counts: RowCounts;
  readonly written: CatalogueCounts | undefined;
  readonly shrinks: ImportReport['shrinks'];
  readonly columns: Columns;
  readonly currency: CatalogueCurrency;
  readonly log: ImportLog;
}

/** The same for whoever reads it. */
export function reportOf({ counts, written, shrinks, columns, currency, log }: Outcome): ImportReport {
  const names = new Set(columns.names.map(squeezed));
  return {
    accepted: written !== undefined,
    rows: counts.rows,
    badRows: counts.bad,
    leftOut: log.leftOutBecause,
    parts: counts.parts,
    platform: columns.platform?.name,
    remark: columns.platform?.remark?.(names),
    shrinks,
    products: written?.products ?? 0,
    problems: log.problems,
    notes: log.notes,
    ignoredColumns: columns.ignored,
    currency: currency.code,
    currencyAssumed: currency.assumed,
    pictures: written?.pictures ?? 0,
    picturesLeft: written?.picturesLeft ?? 0,
    reportFile: log.file,
  };
}
