import { ONE_CURRENCY } from '../feeds/catalogue-currency.js';
import type { RowProblem } from '../feeds/feed-row.js';
import { SAVE_AS_UTF8 } from '../feeds/text.js';

/** Faults of many rows that have one cause, and are mended in one place. */
const OF_WHOLE_FILE = [SAVE_AS_UTF8, ONE_CURRENCY];

/** Of each, a screen shows so many. */
const MOST_ALIKE = 3;

const faultOf = ({ reason }: RowProblem): string | undefined =>
  OF_WHOLE_FILE.find((fault) => reason.endsWith(fault));

/** What to do about a file most of whose problems are one fault; undefined where they are several. */
export function adviceForAll(problems: readonly RowProblem[]): string | undefined {
  return OF_WHOLE_FILE.find(
    (fault) => problems.filter((one) => faultOf(one) === fault).length > problems.length / 2,
  );
}

/** The problems that a screen shows: of one fault of the whole file only the first. */
export function worthShowing(problems: readonly RowProblem[]): readonly RowProblem[] {
  const shown = new Map<string, number>();
  return problems.filter((problem) => {
    const fault = faultOf(problem);
    if (fault === undefined) return true;
    const before = shown.get(fault) ?? 0;
    shown.set(fault, before + 1);
    return before < MOST_ALIKE;
  });
}
