import { problemText } from '../feeds/feed-row.js';
import { MOST_ALIKE, type RemarkKind, type Remarks } from './import-log.js';
import { counted } from './import-report.js';
import { wholeFault } from './of-whole-file.js';

/**
 * What a screen shows of many remarks, a line each: what is said of more than three rows in the same words once, with how
 * many they are; of a fault of the whole file three. @param file the report that has them all
 */
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
