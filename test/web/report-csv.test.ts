import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Presented } from '../../src/web/pages/operators/report-csv.js';
import { reportCsv } from '../../src/web/pages/operators/report-csv.js';
import { runs } from '../support/thorough.js';

/** The line of one label. */
function lineOf(label: string): string {
  const row = { day: '2026-11-02', segment: 's', label, measure: 'm', value: 20 };
  const presented = { report: { id: 'r', cut: 'day' }, manifest: { simulated: false }, rows: [row] };
  return reportCsv(presented as unknown as Presented)
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');
}

const HIDING = ['', ' ', '\n', '\t', '\r\n', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\u202E', "'", '"'];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const PARTED = ['', 'tea;', 'tea,', 'tea\t', 'tea|', 'tea\n'];
/** A cell, however a spreadsheet parts them, with what it passes over before a formula. */
const FORMULA = /(?:^|[;,|\t\r\n])[\s\p{C}\p{Z}"]*[=+\-@＝＋－＠]/u;

test('no label begins a formula, whatever stands before the sign', () => {
  for (const before of PARTED)
    for (const hiding of HIDING)
      for (const sign of SIGNS)
        expect(lineOf(`${before}${hiding}${sign}1+1`), JSON.stringify([before, hiding, sign])).not.toMatch(
          FORMULA,
        );
});

test('no text begins a formula', () => {
  const part = fc.constantFrom(...HIDING, ...SIGNS, ...PARTED, 'tea', '1');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      expect(lineOf(parts.join(''))).not.toMatch(FORMULA);
    }),
    { numRuns: runs(2_000) },
  );
});

test('a label that is none stays what it is', () => {
  expect(lineOf('Tea & coffee - for two')).toBe('r,2026-11-02,day,s,Tea & coffee - for two,m,20,no');
  expect(lineOf('Pots, "large"')).toBe('r,2026-11-02,day,s,"Pots, ""large""",m,20,no');
});
