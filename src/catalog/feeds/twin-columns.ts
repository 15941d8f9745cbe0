import type { Field, Meaning } from './field-names.js';
import { excerpt } from './text.js';

/** Fields that feeds spread over several columns on purpose: two taxonomies, several pictures. */
const SPREAD: ReadonlySet<string> = new Set('path picture tags numbers availableFrom added'.split(' '));

/** Sentences on columns that hold the same: which of them counts. */
export function twinColumns(
  columns: readonly string[],
  meaningsOf: (column: string) => readonly Meaning[],
): readonly string[] {
  const byField = new Map<Field, { readonly column: string; readonly rank: number }[]>();
  for (const column of columns)
    for (const { field, rank } of meaningsOf(column))
      byField.set(field, [...(byField.get(field) ?? []), { column, rank }]);
  return [...byField].flatMap(([field, twins]) =>
    twins.length < 2 || SPREAD.has(field) ? [] : [sentence(field, twins)],
  );
}

function sentence(
  field: Field,
  twins: readonly { readonly column: string; readonly rank: number }[],
): string {
  const names = twins.map(({ column }) => `"${excerpt(column)}"`);
  const best = twins.reduce((one, other) => (other.rank < one.rank ? other : one));
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const which = new Set(names).size === 1 ? 'the first' : `"${excerpt(best.column)}"`;
  return `columns ${all} ${twins.length === 2 ? 'both' : 'all'} say ${field}: ${which} counts where it has a value. Say otherwise with --map ${field}=COLUMN.`;
}
