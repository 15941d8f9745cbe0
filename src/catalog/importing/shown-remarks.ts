import { problemText } from '../feeds/feed-row.js';
import { MOST_ALIKE, type RemarkKind, type Remarks, wholeFault } from './import-log.js';

/** A line a remark; what more than three rows share is one. @param file the report that has them all */
export function shownRemarks({ count, kinds }: Remarks, file: string | undefined): string[] {
  const where = file === undefined ? '' : `: see ${file}`;
  const lines = kinds.map(linesOf);
  const told = lines.reduce((sum, { rows }) => sum + rows, 0);
  const more = count > told ? [`... and ${number(count - told)} more${where}.`] : [];
  return [...lines.flatMap(({ text }) => text), ...more];
}

function linesOf({ rows, first }: RemarkKind): { readonly rows: number; readonly text: readonly string[] } {
  const [one] = first;
  const isMany = rows > MOST_ALIKE && one !== undefined && wholeFault(one) === undefined;
  if (!isMany) return { rows: first.length, text: first.map(problemText) };
  return {
    rows,
    text: [`${problemText(one)} (and ${number(rows - 1)} more row${rows === 2 ? '' : 's'} like it)`],
  };
}

const number = (value: number): string => value.toLocaleString('en');
