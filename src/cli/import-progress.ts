import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '../catalog/importing/import.js';

/** Without a terminal a line is printed each time this many rows are done. */
const ROWS_A_LINE = 10_000;

export interface ProgressView {
  readonly show: (progress: ImportProgress) => void;
  readonly end: () => void;
}

/** Shows how far an import is: a bar on a terminal, else a line now and then. */
export function progressView(stream: NodeJS.WriteStream): ProgressView {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ProgressView {
  const format = '{phase} {bar} {percentage}% | {rows} rows';
  const single = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true });
  let phase = '';
  return {
    show: (progress) => {
      const payload = { phase: progress.phase, rows: progress.rows.toLocaleString('en') };
      if (progress.phase !== phase) single.start(progress.total, progress.done, payload);
      else single.update(progress.done, payload);
      phase = progress.phase;
    },
    end: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): ProgressView {
  return {
    show: ({ phase, rows }) => {
      if (rows % ROWS_A_LINE === 0) stream.write(`${phase}: ${rows.toLocaleString('en')} rows\n`);
    },
    end: () => {},
  };
}
