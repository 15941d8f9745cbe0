import { SetupError } from '../../src/errors.js';
import type { SentencePairs } from './dataset.js';
import { readRows } from './source-file.js';

/** STS-B has no head line: genre, file, year, number, score, and two sentences; some rows name sources behind them. */
const [SCORE, ONE, OTHER] = [4, 5, 6];

/**
 * Reads pairs of sentences that people have scored from 0 (nothing in common) to 5 (the same), in the form of STS-B.
 * @throws SetupError where no row is of that form
 */
export function readSentencePairs(path: string): SentencePairs {
  const { source, rows } = readRows(path, '\t');
  const pairs = rows.flatMap((row) => {
    const [score = '', one = '', other = ''] = [row[SCORE], row[ONE], row[OTHER]];
    const isPair = score.trim() !== '' && Number.isFinite(Number(score)) && one !== '' && other !== '';
    return isPair ? [{ score: Number(score), one, other }] : [];
  });
  if (pairs.length === 0)
    throw new SetupError(
      `${path} has no scored pair: seven columns parted by tabs, of which the fifth is a number, the sixth and seventh are sentences.`,
    );
  return { files: [source], pairs };
}
