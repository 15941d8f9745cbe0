import type { Manifest } from '../../../analytics/releases/release.js';
import type { Report, ReportRow } from '../../../reports/report.js';

export interface Presented {
  readonly report: Report;
  readonly manifest: Manifest;
  readonly rows: readonly ReportRow[];
}

/**
 * A place where a spreadsheet begins a cell and would read what follows as a formula: the text's own beginning, and one
 * after a character that some countries' spreadsheets part cells by. Space, quotes and marks that nobody sees stand in
 * no formula's way, nor does full width. Labels come from the catalogue.
 */
const FORMULA = /(?<=^|[;,|\t\r\n])(?=[\s\p{C}\p{Z}"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
/** Shown by a spreadsheet as nothing, and what follows it as text. */
const AS_TEXT = "'";
/**
 * Any report as a table of comma-separated values (RFC 4180, UTF-8), a number a line, withheld ones empty. Column names
 * are the same in every language, so that a program can rely on them.
 */
export function reportCsv({ report, manifest, rows }: Presented): string {
  const simulated = manifest.simulated ? 'yes' : 'no';
  const lines = rows.map(({ day, segment, label, measure, value }) => [
    ...[report.id, day, report.cut, segment, label, measure],
    ...[value === null ? '' : String(value), simulated],
  ]);
  return tableText([CSV_COLUMNS, ...lines]);
}

/** Lines as comma-separated values. No cell begins a formula. */
export function tableText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const harmless = text.replace(FORMULA, AS_TEXT);
  return /[";,|\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Names of the columns, the same in every language, so that a program can rely on them. */
export const CSV_COLUMNS = [
  'report',
  'from',
  'cut',
  'group',
  'label',
  'measure',
  'value',
  'simulated',
] as const;
