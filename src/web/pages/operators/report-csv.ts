import type { Presented } from './report-page.js';

/** A spreadsheet reads a text that begins so as a formula; labels come from the catalogue. */
const FORMULA = /^[=+\-@\t\r]/;
const COLUMNS = ['report', 'from', 'cut', 'group', 'label', 'measure', 'value', 'simulated'] as const;

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
  return [COLUMNS, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
