import { ONE_CURRENCY } from '../feeds/catalogue-currency.js';
import type { RowProblem } from '../feeds/feed-row.js';
import { SAVE_AS_UTF8 } from '../feeds/text.js';

/** Faults of many rows that have one cause, and are mended in one place. */
const OF_WHOLE_FILE = [SAVE_AS_UTF8, ONE_CURRENCY];

/** The fault of the whole file that a problem is of; undefined where it is the row's own. */
export const wholeFault = ({ reason }: RowProblem): string | undefined =>
  OF_WHOLE_FILE.find((fault) => reason.endsWith(fault));

/** What to do about a file most of whose problems are one fault; undefined where they are several. */
export function adviceForAll(problems: readonly RowProblem[]): string | undefined {
  return OF_WHOLE_FILE.find(
    (fault) => problems.filter((one) => wholeFault(one) === fault).length > problems.length / 2,
  );
}
