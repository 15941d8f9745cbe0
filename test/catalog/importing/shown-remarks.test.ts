import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ImportLog } from '../../../src/catalog/importing/import-log.js';
import { shownRemarks } from '../../../src/catalog/importing/shown-remarks.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-remarks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shown(reasons: readonly string[]): readonly string[] {
  const log = new ImportLog(join(folder, 'report.txt'));
  for (const [at, reason] of reasons.entries()) log.problem({ line: at + 2, reason });
  const { problems } = log;
  log.close([]);
  return shownRemarks(problems, 'report.txt');
}

it('what is said of many rows in the same words is one line with their number', () => {
  const alike = Array<string>(44).fill('has 7 fields, the header has 6.');
  expect(shown([...alike, 'has no name.'])).toEqual([
    'line 2: has 7 fields, the header has 6. (and 43 more rows like it)',
    'line 46: has no name.',
  ]);
});

it('three rows have a line each', () => {
  expect(shown(['a', 'a', 'b', 'a'])).toEqual(['line 2: a', 'line 3: a', 'line 5: a', 'line 4: b']);
});

it('more than fifty kinds are counted', () => {
  const lines = shown(Array.from({ length: 70 }, (_, at) => `fault ${at}`));
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe('... and 20 more: see report.txt.');
});
